/** Links in cells: a click opens https in a tab of its own, goes to a place in the workbook, and refuses everything else. */
import { text } from "../../src/workbench/page/strings";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(120_000);

let rig: WorkbenchRig;
let page: WorkbenchPage;
beforeAll(async () => {
  rig = await startWorkbench();
  page = await rig.open();
  // Nothing is asked of another host.
  await page.page
    .context()
    .route("https://ports.example/**", (route) => route.fulfill({ body: "the report" }));
  const frame = await page.frame();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("List 2");
      const sheet = worksheets.getActiveWorksheet();
      const links = [
        { address: "https://ports.example/report", textToDisplay: "report" },
        { documentReference: "'List 2'!C4", textToDisplay: "place" },
        { address: "javascript:alert(1)", textToDisplay: "script" },
        { documentReference: "Nowhere!A1", textToDisplay: "nowhere" },
      ];
      links.forEach((link, row) => {
        sheet.getRange("A1").getOffsetRange(row * 2, 0).hyperlink = link;
      });
      sheet.activate();
      await context.sync();
    }),
  );
});
afterAll(() => rig.close());

/** Clicks a cell of column A with the mouse. */
async function click(row: number): Promise<void> {
  const box = await page.page.locator("canvas[id^=univer-sheet]").boundingBox();
  const { x, y } = await page.page.evaluate(() => {
    const area = window.workbench?.page.cellArea();
    return { x: area?.x ?? 0, y: area?.y ?? 0 };
  });
  const height = await page.page.evaluate((at) => {
    const store = window.workbench?.store;
    const sheet = store?.activeSheet() ?? "";
    let top = 0;
    for (let line = 0; line < at; line += 1) top += (store?.rowHeight(sheet, line) ?? 0) * (96 / 72);
    return top + 8;
  }, row);
  await page.page.mouse.click((box?.x ?? 0) + x + 30, (box?.y ?? 0) + y + height);
}

test("https opens in a tab that knows nothing of the workbench", async () => {
  const [tab] = await Promise.all([page.page.context().waitForEvent("page"), click(0)]);
  await tab.waitForURL("https://ports.example/report");
  expect(await tab.evaluate(() => window.opener === null)).toBe(true);
  await tab.close();
});

test("what is neither https nor in the workbook is refused with a sentence", async () => {
  await click(4);
  await page.page.getByText(text("en-US", "linkRefused", { target: "javascript:alert(1)" })).waitFor();
  await click(6);
  await page.page.getByText(text("en-US", "linkRefused", { target: "Nowhere!A1" })).waitFor();
  expect(page.page.context().pages()).toHaveLength(1);
  expect(page.problems).toEqual([]);
});

test("a place in the workbook is gone to", async () => {
  await click(2);
  await page.page.waitForFunction(() => {
    const store = window.workbench?.store;
    const selection = store?.selection();
    const name = store?.sheets().find(({ id }) => id === selection?.sheet)?.name;
    return name === "List 2" && selection?.activeCell.row === 3 && selection.activeCell.column === 2;
  });
});
