import { type Evaluate, MemoryStore } from "../../../src/workbench/model/memoryStore";
import type { CellInput, Scalar, StoreChange } from "../../../src/workbench/model/store";

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** Sums cells for `=SUM(A1:A3)`, spills for `=SEQ(n)`, fails otherwise. */
const evaluate: Evaluate = (formula, { sheet, read }) => {
  const count = /^=SEQ\((\d+)\)$/.exec(formula)?.[1];
  if (count !== undefined) return Array.from({ length: Number(count) }, (_none, index) => [index + 1]);
  if (formula !== "=SUM(A1:A3)") return undefined;
  return read(sheet, at(0, 0, 3, 1))
    .flat()
    .reduce<number>((sum, value) => sum + Number(value), 0);
};

describe("the in-memory store", () => {
  let store: MemoryStore;
  let sheet: string;
  let changes: StoreChange[];
  const write = (row: number, column: number, input: CellInput): void =>
    store.write(sheet, at(row, column), { inputs: [[input]] });
  const value = (row: number, column: number): Scalar => store.cell(sheet, row, column).value;

  beforeEach(() => {
    store = new MemoryStore({ evaluate });
    sheet = store.activeSheet();
    changes = [];
    store.onChange((change) => changes.push(change));
  });

  it("writes what it is told and never reads text as anything else", () => {
    store.write(sheet, at(0, 0, 1, 6), { inputs: [["5", "'=1", "#N/A", "=X", true, ""]] });
    expect(store.values(sheet, at(0, 0, 1, 6))).toEqual([["5", "=1", "#N/A", "#NAME?", true, ""]]);
    expect(store.valueTypes(sheet, at(0, 0, 1, 6))).toEqual([
      ["String", "String", "Error", "Error", "Boolean", "Empty"],
    ]);
  });

  it("makes one step and one announcement of a transaction, and takes it back whole", () => {
    store.transaction(
      "both",
      () => {
        write(0, 0, 1);
        write(1, 0, 2);
        expect(changes).toHaveLength(0);
      },
      "user",
    );
    expect(changes.map((change) => [change.kind, "source" in change && change.source])).toEqual([
      ["cells", "user"],
      ["cells", "user"],
    ]);
    store.undo();
    expect([value(0, 0), value(1, 0)]).toEqual(["", ""]);
    store.redo();
    expect([value(0, 0), value(1, 0)]).toEqual([1, 2]);
    expect(store.canRedo()).toBe(false);
  });

  it("rolls back a transaction that fails and says nothing", () => {
    write(0, 0, "old");
    changes = [];
    expect(() =>
      store.transaction("fails", () => {
        write(0, 0, "new");
        store.insertCells(sheet, at(0, 0, 1, 16384), "Down");
        store.addSheet("More");
        throw new Error("stop");
      }),
    ).toThrow("stop");
    expect(value(0, 0)).toBe("old");
    expect(store.sheets()).toHaveLength(1);
    expect(changes).toEqual([]);
    store.undo();
    expect(value(0, 0)).toBe("");
  });

  it("takes back only the part of a nested transaction that failed", () => {
    store.transaction("outer", () => {
      write(0, 0, "kept");
      expect(() =>
        store.transaction("inner", () => {
          write(1, 0, "gone");
          throw new Error("stop");
        }),
      ).toThrow("stop");
    });
    expect([value(0, 0), value(1, 0)]).toEqual(["kept", ""]);
    expect(changes).toHaveLength(1);
    store.undo();
    expect(value(0, 0)).toBe("");
    expect(store.canUndo()).toBe(false);
  });

  it("forgets what was undone once something new is done", () => {
    write(0, 0, 1);
    store.undo();
    write(0, 0, 2);
    expect(store.canRedo()).toBe(false);
    store.clearUndo();
    store.undo();
    expect(value(0, 0)).toBe(2);
  });

  it("calculates with the hook, again when cells change, and on demand in manual mode", () => {
    write(0, 0, 1);
    write(5, 0, "=SUM(A1:A3)");
    expect(value(5, 0)).toBe(1);
    write(1, 0, 10);
    expect(value(5, 0)).toBe(11);
    store.undo();
    expect(value(5, 0)).toBe(1);
    store.setCalculationMode("Manual");
    write(2, 0, 100);
    expect(value(5, 0)).toBe(1);
    store.calculate(false);
    expect(value(5, 0)).toBe(101);
  });

  it("spills, and shows #SPILL! when something is in the way", () => {
    write(0, 3, "=SEQ(3)");
    expect(store.values(sheet, at(0, 3, 4, 1)).flat()).toEqual([1, 2, 3, ""]);
    expect(store.spillBox(sheet, 2, 3)).toEqual(at(0, 3, 3, 1));
    expect(store.usedBox(sheet, true)).toEqual(at(0, 3, 3, 1));
    expect(store.formulas(sheet, at(0, 3, 2, 1)).flat()).toEqual(["=SEQ(3)", 2]);
    write(2, 3, "x");
    expect(store.values(sheet, at(0, 3, 3, 1)).flat()).toEqual(["#SPILL!", "", "x"]);
    expect(store.spillBox(sheet, 0, 3)).toBeNull();
  });

  it("keeps formats of whole columns without a cell for each row", () => {
    store.setFormat(sheet, at(0, 1, 1_048_576, 1), { bold: true });
    store.setFormat(sheet, at(3, 1), { bold: false });
    expect(store.format(sheet, at(0, 1, 2, 1)).bold).toBe(true);
    expect(store.format(sheet, at(0, 1, 9, 1)).bold).toBeNull();
    store.clear(sheet, at(0, 1, 1_048_576, 1), "Formats");
    expect(store.format(sheet, at(0, 1)).bold).toBe(false);
    store.undo();
    expect(store.format(sheet, at(0, 1)).bold).toBe(true);
  });

  it("fits columns to their text, Chinese letters counting double", () => {
    write(0, 0, "abcdef");
    write(0, 1, "满洲里口岸货");
    store.autofitColumns(sheet, 0, 3);
    expect(store.columnWidth(sheet, 1)).toBeGreaterThan(store.columnWidth(sheet, 0));
    expect(store.columnWidth(sheet, 2)).toBe(48);
  });

  it("moves sizes and hidden lines with rows and columns", () => {
    store.setRowHeight(sheet, 4, 1, 30);
    store.setRowsHidden(sheet, 5, 1, true);
    store.setColumnWidth(sheet, 2, 1, 99);
    store.insertCells(sheet, at(0, 0, 2, 16384), "Down");
    store.deleteCells(sheet, at(0, 0, 1_048_576, 1), "Left");
    expect([store.rowHeight(sheet, 6), store.isRowHidden(sheet, 7), store.columnWidth(sheet, 1)]).toEqual([
      30,
      true,
      99,
    ]);
    store.undo();
    store.undo();
    expect([store.rowHeight(sheet, 4), store.isRowHidden(sheet, 5), store.columnWidth(sheet, 2)]).toEqual([
      30,
      true,
      99,
    ]);
  });

  it("deletes a sheet with its tables and activates a neighbour", () => {
    const other = store.addSheet("Other");
    store.activateSheet(other);
    store.deleteSheet(other);
    expect(store.activeSheet()).toBe(sheet);
    expect(() => store.values(other, at(0, 0))).toThrow("No sheet");
  });
});
