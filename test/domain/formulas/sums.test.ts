import { sumsIn } from "../../../src/domain/formulas/sums";

const range = (row: number, column: number, rows: number, columns: number): object => ({
  is: "range",
  sheet: null,
  row,
  column,
  rows,
  columns,
});
const cell = (row: number, column: number): object => ({ is: "cell", sheet: null, row, column });

test.each([
  ["=SUM(A1:B2,C3)", [[range(0, 0, 2, 2), cell(2, 2)]]],
  ["=SUM(A1:A2)/SUM(B1:B2)", [[range(0, 0, 2, 1)], [range(0, 1, 2, 1)]]],
  ["=ROUND(average((A1:A2)),0)", [[range(0, 0, 2, 1)]]],
  ["=SUBTOTAL(109,T[Freight])", [[{ is: "table-column", table: "T", column: "Freight" }]]],
  ["=A1+B1", [[cell(0, 0), cell(0, 1)]]],
  ["=(A1+B1)+C1", [[cell(0, 0), cell(0, 1), cell(0, 2)]]],
  ["=A1-B1", []],
  ["=A1*2+B1", []],
  ["=A1+Rate", []],
  ["=A1", []],
  ["=SUM(", []],
  ["=SUM(1,2)", []],
  ["SUM(A1)", []],
  [5, []],
])("%s", (formula, sums) => {
  expect(sumsIn(formula)).toEqual(sums);
});
