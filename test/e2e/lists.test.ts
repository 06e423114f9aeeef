/** Cells with a data validation: the drop-down of a list by mouse and keyboard, and input messages. */
import { text } from "../../src/workbench/page/strings";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(120_000);

let rig: WorkbenchRig;
beforeAll(async () => {
  rig = await startWorkbench();
});
afterAll(() => rig.close());

async function prepare(page: WorkbenchPage): Promise<void> {
  const frame = await page.frame();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("E1:E4").values = [["满洲里"], ["二连浩特"], [2014], ["'=1+1"]];
      const validation = sheet.getRange("B2:B3").dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: "=$E$1:$E$4" } };
      validation.prompt = { showPrompt: true, title: "口岸 Port", message: "请选一个 Choose one" };
      sheet.getRange("B5").dataValidation.rule = { list: { inCellDropDown: false, source: "a,b" } };
      await context.sync();
    }),
  );
}

describe.each([
  { language: "en-US", theme: "light" },
  { language: "zh-CN", theme: "dark" },
] as const)("a cell with a list in $language, $theme", ({ language, theme }) => {
  let page: WorkbenchPage;
  beforeAll(async () => {
    page = await rig.open({ language, theme });
    await prepare(page);
  });
  afterAll(() => page.close());

  const arrow = (address: string) =>
    page.page.getByRole("button", { name: text(language, "listOf", { address }) });

  test("shows its arrow and message only while it is selected", async () => {
    await page.select("A1");
    await arrow("B2").waitFor({ state: "detached" });
    await page.select("B2");
    await arrow("B2").waitFor();
    await page.page.getByRole("note").getByText("Choose one").waitFor();
    await page.screenshot(`list-arrow-${language}`);
    await page.select("B5");
    await arrow("B2").waitFor({ state: "detached" });
    expect(await arrow("B5").count()).toBe(0);
  });

  test("takes an item by mouse, one undo takes it back, and an item is never a formula", async () => {
    await page.select("B2");
    await arrow("B2").click();
    await page.screenshot(`list-open-${language}`);
    await page.page.getByRole("menuitemradio", { name: "二连浩特" }).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("B2").value === "二连浩特");
    await page.page.evaluate(() => window.workbench?.store.undo());
    expect((await page.cell("B2")).value).toBe("");
    await arrow("B2").click();
    await page.page.getByRole("menuitemradio", { name: "=1+1" }).click();
    await page.page.waitForFunction(() => window.workbench?.getCell("B2").value === "=1+1");
    expect((await page.cell("B2")).formula).toBe("");
  });

  test("takes an item by keyboard, as a number where it is one, and gives the keyboard back", async () => {
    await page.select("B3");
    await page.focusGrid();
    await arrow("B3").waitFor();
    await page.page.keyboard.press("Alt+ArrowDown");
    await page.page.getByRole("menu").waitFor();
    await page.page.keyboard.press("End");
    await page.page.keyboard.press("ArrowUp");
    await page.page.keyboard.press("Enter");
    await page.page.waitForFunction(() => window.workbench?.getCell("B3").value === 2014);
    await page.page.waitForFunction(
      () => document.activeElement?.closest("[role=menu], .list-arrow") == null,
    );
    await page.typeFormula("D7", "=B3+1");
    expect((await page.cell("D7")).value).toBe(2015);
  });

  test("leaves a protected cell alone and says so", async () => {
    const frame = await page.frame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.protect();
        await context.sync();
      }),
    );
    await page.select("B3");
    await arrow("B3").click();
    await page.page.getByRole("menuitemradio", { name: "满洲里" }).click();
    await page.page.getByText(text(language, "protectedSheet")).waitFor();
    expect((await page.cell("B3")).value).toBe(2014);
    expect(page.problems).toEqual([]);
  });
});
