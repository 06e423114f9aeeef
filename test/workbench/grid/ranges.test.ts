import { columnRuns } from "../../../src/workbench/grid/columnRuns";
import { renameTable } from "../../../src/workbench/grid/renameTable";
import {
  addressOf,
  boundsOf,
  clip,
  filledBox,
  parseAddress,
  quoteSheetName,
  toBox,
  toRange,
} from "../../../src/workbench/grid/ranges";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbench/model/store";

const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("boxes and ranges", () => {
  it("go there and back", () => {
    expect(toBox(toRange(box(3, 4, 5, 6)))).toEqual(box(3, 4, 5, 6));
  });

  it("read open ends as whole rows and columns", () => {
    expect(toBox({ startRow: NaN, endRow: NaN, startColumn: 1, endColumn: 2 })).toEqual(
      box(0, 1, MAX_ROWS, 2),
    );
  });

  it("are cut to the sheet", () => {
    expect(clip(box(0, 1, MAX_ROWS, 2), 100, 20)).toEqual(box(0, 1, 100, 2));
    expect(clip(box(100, 0), 100, 20)).toBeUndefined();
  });

  it("bound a sparse matrix", () => {
    expect(boundsOf({ 2: { 3: 1 }, 7: { 1: 1 }, 9: {} })).toEqual(box(2, 1, 6, 3));
    expect(boundsOf({})).toBeUndefined();
  });

  it("are what the cells of a matrix fill, if there is no gap", () => {
    expect(filledBox({ 2: { 3: 1, 4: null }, 3: { 3: 1, 4: 1 } })).toEqual(box(2, 3, 2, 2));
    expect(filledBox({ 5: { 0: 1 } })).toEqual(box(5, 0));
    for (const gaps of [
      {},
      { 2: {} },
      { 2: { 3: 1, 5: 1 } },
      { 2: { 3: 1 }, 4: { 3: 1 } },
      { 2: { 3: 1, 4: 1 }, 3: { 3: 1 } },
      { 2: { 3: 1, 4: 1 }, 3: { 4: 1, 5: 1 } },
      { 2: { 3: 1 }, 3: undefined },
    ])
      expect(filledBox(gaps)).toBeUndefined();
  });
});

describe("addresses", () => {
  it.each([
    ["B3", box(2, 1)],
    ["A1:C2", box(0, 0, 2, 3)],
    ["XFD1048576", box(1048575, 16383)],
  ])("%s", (address, expected) => {
    expect(parseAddress(address)).toEqual({ sheet: undefined, box: expected });
    expect(addressOf(expected)).toBe(address);
  });

  it("name whole columns and rows", () => {
    expect(addressOf(box(0, 1, MAX_ROWS, 2))).toBe("B:C");
    expect(addressOf(box(4, 0, 2, MAX_COLUMNS))).toBe("5:6");
  });

  it("carry sheet names", () => {
    expect(parseAddress("'It''s 表'!$B$2:A1")).toEqual({ sheet: "It's 表", box: box(0, 0, 2, 2) });
    expect(quoteSheetName("It's 表")).toBe("'It''s 表'");
    expect(quoteSheetName("Sheet1")).toBe("Sheet1");
    expect(quoteSheetName("A1")).toBe("'A1'");
  });

  it.each(["", "A0", "XFE1", "A1048577", "A", "1", "A1:B", "Sheet!"])("%s is none", (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe("cells as runs", () => {
  it("joins neighbours in a column, of one sheet, once", () => {
    const cells = [5, 3, 4, 4, 9].map((row) => ({ sheet: "a", row, column: 1 }));
    expect(
      columnRuns([...cells, { sheet: "b", row: 6, column: 1 }, { sheet: "a", row: 6, column: 2 }]),
    ).toEqual([
      { sheet: "a", box: box(3, 1, 3) },
      { sheet: "a", box: box(9, 1) },
      { sheet: "a", box: box(6, 2) },
      { sheet: "b", box: box(6, 1) },
    ]);
  });
});

describe("a table's new name in formulas", () => {
  it.each([
    ["=SUM(Freight[Freight])", "=SUM(Ports[Freight])"],
    ["=ROWS(freight)", "=ROWS(Ports)"],
    ['=KOUAN.FREIGHT("Freight",1)', '=KOUAN.FREIGHT("Freight",1)'],
    ["=Freight2[a]+Freight!A1", "=Freight2[a]+Freight!A1"],
  ])("%s", (formula, renamed) => {
    expect(renameTable(formula, "Freight", "Ports")).toBe(renamed);
  });
});
