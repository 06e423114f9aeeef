/** `workbook.functions`, calculated by the grid's own engine. */
import { FUNCTION_NAMES, formulaName } from "../../src/workbench/model/functions/names";
import { startWorkbench, type WorkbenchPage, type WorkbenchRig } from "../support/workbench";

jest.setTimeout(120_000);

let rig: WorkbenchRig;
let page: WorkbenchPage;
beforeAll(async () => {
  rig = await startWorkbench();
  page = await rig.open();
});
afterAll(() => rig.close());

test("values, ranges, texts, dates and errors", async () => {
  const frame = await page.frame();
  const seen = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B4").values = [
        ["Manzhouli", 3010],
        ["Erenhot", 1300],
        ["Alashankou", 2100],
        ["Total", "=SUM(B1:B3)"],
      ];
      const { functions } = context.workbook;
      const [names, numbers, all] = [
        sheet.getRange("A1:A3"),
        sheet.getRange("B1:B3"),
        sheet.getRange("A1:B4"),
      ];
      const results = [
        functions.sum(numbers, 10),
        functions.vlookup("Total", all, 2, false),
        functions.vlookup("Nowhere", all, 2, false),
        functions.match("Erenhot", names, 0),
        functions.median(numbers),
        functions.countIf(numbers, ">2000"),
        functions.sumIf(names, "E*", numbers),
        functions.upper("port"),
        functions.concatenate("a", "b", "1"),
        functions.text(0.5, "0%"),
        functions.date(2014, 7, 1),
        functions.if(true, "yes", "no"),
        functions.round(functions.average(numbers), 1),
        functions.stDev_S(numbers),
        functions.sqrt(-1),
        functions.mod(7, 0),
        functions.isNumber(sheet.getRange("A1")),
      ];
      for (const one of results) one.load("value,error");
      await context.sync();
      return results.map(({ value, error }: { value: unknown; error: unknown }) => error ?? value);
    }),
  );
  expect(seen).toEqual([
    6420,
    6410,
    "#N/A",
    2,
    2100,
    2,
    1300,
    "PORT",
    "ab1",
    "50%",
    41821,
    "yes",
    2136.7,
    expect.closeTo(855.5895, 3),
    "#NUM!",
    "#DIV/0!",
    false,
  ]);
});

test("what the grid's engine has not is refused by its name, all else is calculated", async () => {
  const known = await page.page.evaluate(
    (names) => names.filter((name) => window.workbench?.store.hasFunction(name)),
    FUNCTION_NAMES.map(formulaName),
  );
  const missing = FUNCTION_NAMES.filter((name) => !known.includes(formulaName(name)));
  expect(missing).toEqual(["amorDegrc", "ecma_Ceiling", "iso_Ceiling", "usdollar"]);
  const frame = await page.frame();
  const refusal = await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.functions.usdollar(1).load("value");
      await context.sync();
    }).catch((error: unknown) => String(error)),
  );
  expect(refusal).toContain("This host cannot calculate USDOLLAR.");
});
