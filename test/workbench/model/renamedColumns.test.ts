import { renameColumns } from "../../../src/workbench/model/renamedColumns";

const RENAMED = new Map([
  ["货运量", "Freight (10,000 t)"],
  ["年份", "Year"],
]);

test.each([
  // Own table, another table, another column.
  ["=[@货运量]*2", "=[@[Freight (10,000 t)]]*2"],
  ["=[@年份]", "=[@Year]"],
  ["=SUM([货运量])", "=SUM([[Freight (10,000 t)]])"],
  ["=SUM(T[年份])+U[年份]", "=SUM(T[Year])+U[年份]"],
  [
    "=t[[#This Row],[货运量]]/T[[#Totals],[年份]]",
    "=t[[#This Row],[Freight (10,000 t)]]/T[[#Totals],[Year]]",
  ],
  ["=SUM(T[[年份]:[货运量]])", "=SUM(T[[Year]:[Freight (10,000 t)]])"],
  ["=T[口岸]&[@备注]", "=T[口岸]&[@备注]"],
  // Texts and sheet names are no references.
  [`="T[年份]"&'T[年份]'!A1`, `="T[年份]"&'T[年份]'!A1`],
  ["=T[#All]&T[]", "=T[#All]&T[]"],
])("%s becomes %s", (formula, next) => {
  expect(renameColumns(formula, "T", RENAMED, true)).toBe(next);
});

test("outside the table a column without a table's name is nobody's", () => {
  expect(renameColumns("=[@年份]+T[年份]", "T", RENAMED, false)).toBe("=[@年份]+T[Year]");
});

test("signs in names are escaped, and read when they are", () => {
  const back = new Map([["a]b", "c#"]]);
  expect(renameColumns("=T[a']b]&[@a']b]", "T", back, true)).toBe("=T[[c'#]]&[@[c'#]]");
});
