import { withAllTables, withoutOwnTable, withOwnTable } from "../../../src/workbench/grid/ownTable";

describe("references of cells to their own table", () => {
  it.each([
    ["=[@Year]+1", "=T[@Year]+1"],
    [
      "=SUM([Freight (10,000 t)])/[@[Freight (10,000 t)]]",
      "=SUM(T[Freight (10,000 t)])/T[@[Freight (10,000 t)]]",
    ],
    ["=U[@Year]&[[#This Row],[Year]]", "=U[@Year]&T[[#This Row],[Year]]"],
    [`="[@Year]"&[a'[b']]`, `="[@Year]"&T[a'[b']]`],
    ["=[Book1.xlsx]Sheet1!A1&'[Book 1.xlsx]Sheet1'!A1", "=[Book1.xlsx]Sheet1!A1&'[Book 1.xlsx]Sheet1'!A1"],
  ])("%s is calculated as %s and read as it was written", (formula, calculated) => {
    const kept = withOwnTable(formula, "T");
    expect(withAllTables(kept)).toBe(calculated);
    expect(withoutOwnTable(kept, "t")).toBe(formula);
    expect(withoutOwnTable(kept, undefined)).toBe(calculated);
  });
});
