/** What lies on cells follows rows and columns that a person drags by their headings. */
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(120_000);

let rig: WorkbenchRig;
let page: WorkbenchPage;
beforeAll(async () => {
  rig = await startWorkbench();
  page = await rig.open();
});
afterAll(() => rig.close());

/** Middle of a row's or a column's heading, on the page. */
async function heading(index: number, rows: boolean): Promise<{ x: number; y: number }> {
  const grid = await page.page.locator("canvas[id^=univer-sheet]").boundingBox();
  const place = await page.page.evaluate(
    ([at, isRow]) => {
      const { store, page: bench } = window.workbench ?? {};
      if (store === undefined || bench === undefined) throw new Error("The workbench has not started.");
      const sheet = store.activeSheet();
      const size = (line: number) =>
        (isRow ? store.rowHeight(sheet, line) : store.columnWidth(sheet, line)) * (96 / 72);
      let offset = size(at) / 2;
      for (let line = 0; line < at; line += 1) offset += size(line);
      const { x, y } = bench.cellArea();
      return isRow ? { x: x / 2, y: y + offset } : { x: x + offset, y: y / 2 };
    },
    [index, rows] as const,
  );
  return { x: (grid?.x ?? 0) + place.x, y: (grid?.y ?? 0) + place.y };
}

/** Selects a line and drags it to the place of another. */
async function drag(line: string, from: number, to: number, rows: boolean): Promise<void> {
  const { mouse } = page.page;
  await (
    await page.frame()
  ).evaluate(
    (address) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).select();
        await context.sync();
      }),
    line,
  );
  const start = await heading(from, rows);
  const end = await heading(to, rows);
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
  await mouse.move(end.x, end.y, { steps: 5 });
  await mouse.up();
}

const marks = () =>
  page.page.evaluate(() => {
    const store = window.workbench?.store;
    const sheet = store?.activeSheet() ?? "";
    return {
      links: store?.marks(sheet).flatMap((mark) => (mark.kind === "hyperlink" ? mark.boxes : [])),
      rules: store?.marks(sheet).flatMap((mark) => (mark.kind === "conditionalFormat" ? mark.boxes : [])),
      comments: store?.attachments.all("comment").map((item) => item.anchors.place?.box),
    };
  });
const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const shows = (address: string, value: string) =>
  page.page.waitForFunction(([at, text]) => window.workbench?.getCell(at).value === text, [
    address,
    value,
  ] as const);

test("links, rules and comments go along with a dragged row, hear of it, and come back", async () => {
  const frame = await page.frame();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B6").values = ["a", "b", "c", "d", "e", "f"].map((name, index) => [name, index]);
      sheet.getRange("A2").hyperlink = { address: "https://example.org/", textToDisplay: "b" };
      const rule = sheet.getRange("B2:B3").conditionalFormats.add(Excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = '=$A2="b"';
      rule.custom.format.fill.color = "#FFC7CE";
      context.workbook.comments.add(sheet.getRange("B2"), "Why?");
      Object.assign(window, { changes: [] as string[] });
      sheet.onChanged.add(({ address }) => {
        (Reflect.get(window, "changes") as string[]).push(address);
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  await page.whenIdle();
  await drag("2:2", 1, 4, true);
  await shows("A5", "b");
  expect((await page.cell("A2")).value).toBe("c");
  expect(await marks()).toEqual({
    links: [box(4, 0)],
    rules: [box(1, 1), box(4, 1)],
    comments: [box(4, 1)],
  });
  await frame.waitForFunction(() => (Reflect.get(window, "changes") as string[]).length > 0);
  await page.page.keyboard.press("ControlOrMeta+z");
  await shows("A2", "b");
  expect(await marks()).toEqual({ links: [box(1, 0)], rules: [box(1, 1, 2)], comments: [box(1, 1)] });
});

test("and with a dragged column", async () => {
  await drag("B:B", 1, 3, false);
  await page.page.waitForFunction(() => window.workbench?.getCell("D3").value === 2);
  expect(await marks()).toEqual({ links: [box(1, 0)], rules: [box(1, 3, 2)], comments: [box(1, 3)] });
});
