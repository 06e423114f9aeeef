import type { Evaluate } from "../../../src/workbench/model/memory/calculator";
import { excelForEachTest, onSheet } from "./support";

/** Doubles the first cell of the formula's own sheet, or adds one to that of the first sheet's second row. */
const evaluate: Evaluate = (formula, { sheet, read }) => {
  const cell = (from: string, row: number) =>
    Number(read(from, { row, column: 0, rows: 1, columns: 1 })[0]?.[0]);
  return formula === "=A1*2" ? cell(sheet, 0) * 2 : cell(excel().store.sheets()[0]?.id ?? "", 1) + 1;
};
const excel = excelForEachTest({ sheets: ["First", "Second"], evaluate });

/** The formula's result, that of the other sheet's formula, and whether the first sheet is calculated. */
function state(before: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  return onSheet(excel(), async (sheet, context) => {
    before(sheet, context);
    const own = sheet.getRange("A2").load("values");
    const other = context.workbook.worksheets.getItem("Second").getRange("A1").load("values");
    sheet.load("enableCalculation");
    await context.sync();
    return [own.values[0]?.[0], other.values[0]?.[0], sheet.enableCalculation] as unknown;
  });
}

test("a sheet whose calculation is switched off keeps its results until it is switched on", async () => {
  expect(
    await state((sheet, context) => {
      sheet.getRange("A1:A2").values = [[1], ["=A1*2"]];
      context.workbook.worksheets.getItem("Second").getRange("A1").formulas = [["=First!A2+1"]];
    }),
  ).toEqual([2, 3, true]);
  expect(
    await state((sheet) => {
      sheet.enableCalculation = false;
      sheet.getRange("A1").values = [[5]];
    }),
  ).toEqual([2, 3, false]);
  expect(
    await state((sheet, context) => {
      sheet.calculate(true);
      context.workbook.application.calculate("FullRebuild");
    }),
  ).toEqual([2, 3, false]);
  expect(await state((sheet) => (sheet.enableCalculation = true))).toEqual([10, 11, true]);
});
