import type { TestExcel } from "../../support/excel";
import { cells, codeOf, onSheet, excelForEachTest } from "./support";

const excel = excelForEachTest();

async function setUp(book: TestExcel): Promise<void> {
  await onSheet(book, (sheet, context) => {
    sheet.getRange("B3:C5").values = [
      ["k", "v"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.tables.add("B3:C5", true).name = "T";
    sheet.getRange("E3").formulas = [['=SUM(C4:C5)+$C$4&"C4"']];
    sheet.getRange("B8").values = [["below"]];
    context.workbook.names.add("Figures", sheet.getRange("C4:C5"));
  });
}

const run = (work: (sheet: Excel.Worksheet) => unknown): Promise<string> =>
  codeOf(onSheet(excel(), (sheet) => void work(sheet)));

const table = (): number[] | undefined => {
  const box = excel().store.tables()[0]?.box;
  return box === undefined ? undefined : [box.row, box.column, box.rows, box.columns];
};

describe("inserting and deleting cells", () => {
  beforeEach(() => setUp(excel()));

  it("moves tables, names and formulas", async () => {
    expect(await run((sheet) => sheet.getRange("1:2").insert("Down"))).toBe("ok");
    expect(table()).toEqual([4, 1, 3, 2]);
    expect(excel().store.names()[0]?.formula).toBe("=Sheet1!$C$6:$C$7");
    expect(excel().store.cell(excel().store.activeSheet(), 4, 4).formula).toBe('=SUM(C6:C7)+$C$6&"C4"');
  });

  it("makes a table longer from inside, not from its edges", async () => {
    await run((sheet) => sheet.getRange("B5:C5").insert("Down"));
    expect(table()).toEqual([2, 1, 4, 2]);
    expect(cells(excel(), 4, 1, 2, 2)).toEqual([
      ["", ""],
      ["b", 2],
    ]);
    await run((sheet) => sheet.getRange("B7:C7").insert("Down"));
    expect(table()).toEqual([2, 1, 4, 2]);
    await run((sheet) => sheet.getRange("B3:C3").insert("Down"));
    expect(table()).toEqual([3, 1, 4, 2]);
  });

  it("gives a new column in a table a name", async () => {
    await run((sheet) => sheet.getRange("C:C").insert("Right"));
    expect(table()).toEqual([2, 1, 3, 3]);
    expect(cells(excel(), 2, 1, 1, 3)).toEqual([["k", "Column1", "v"]]);
    expect(
      excel()
        .store.tables()[0]
        ?.columns.map((column) => column.id),
    ).toEqual([1, 3, 2]);
  });

  it("refuses to tear a table", async () => {
    expect(await run((sheet) => sheet.getRange("B1").insert("Down"))).toBe("InsertDeleteConflict");
    expect(await run((sheet) => sheet.getRange("A4").delete("Left"))).toBe("InsertDeleteConflict");
    expect(await run((sheet) => sheet.getRange("B9").insert("Down"))).toBe("ok");
  });

  it("shortens a table, keeps one row of it, and ends it with all its rows", async () => {
    await run((sheet) => sheet.getRange("4:4").delete("Up"));
    expect(table()).toEqual([2, 1, 2, 2]);
    expect(excel().store.names()[0]?.formula).toBe("=Sheet1!$C$4");
    await run((sheet) => sheet.getRange("4:4").delete("Up"));
    expect(table()).toEqual([2, 1, 2, 2]);
    expect(cells(excel(), 3, 1, 1, 2)).toEqual([["", ""]]);
    expect(await run((sheet) => sheet.getRange("3:3").delete("Up"))).toBe("InvalidOperation");
    await run((sheet) => sheet.getRange("3:4").delete("Up"));
    expect(table()).toBeUndefined();
    expect(excel().store.names()[0]?.formula).toBe("=Sheet1!#REF!");
  });

  it("refuses to push cells off the sheet", async () => {
    expect(await run((sheet) => (sheet.getRange("Z1048576").values = [[1]]))).toBe("ok");
    expect(await run((sheet) => sheet.getRange("1:1").insert("Down"))).toBe("NonBlankCellOffSheet");
  });

  it("gives new cells the format of those before", async () => {
    await run((sheet) => {
      sheet.getRange("B4:C4").format.font.bold = true;
      sheet.getRange("B5:C5").insert("Down");
    });
    expect(
      excel().store.format(excel().store.activeSheet(), { row: 4, column: 1, rows: 1, columns: 2 }).bold,
    ).toBe(true);
  });

  it("is undone in one step, tables and all", async () => {
    await run((sheet) => sheet.getRange("B5:C5").insert("Down"));
    excel().store.undo();
    expect(table()).toEqual([2, 1, 3, 2]);
    expect(cells(excel(), 4, 1, 1, 2)).toEqual([["b", 2]]);
    excel().store.redo();
    expect(table()).toEqual([2, 1, 4, 2]);
  });
});

describe("clearing", () => {
  beforeEach(() => setUp(excel()));

  it("keeps a table's header named", async () => {
    await run((sheet) => sheet.getRange("B3:B4").clear("Contents"));
    expect(cells(excel(), 2, 1, 2, 1).flat()).toEqual(["Column1", ""]);
  });

  it("ends a table only when all of it is cleared with formats", async () => {
    await run((sheet) => sheet.getRange("A1:D9").clear("Contents"));
    expect(table()).toEqual([2, 1, 3, 2]);
    await run((sheet) => sheet.getRange("A1:D9").clear());
    expect(table()).toBeUndefined();
  });
});

describe("copying", () => {
  it("shifts relative references and can take values only", async () => {
    await run((sheet) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1").formulas = [["=A1+$A$1"]];
      sheet.getRange("B2:B3").copyFrom("B1");
      sheet.getRange("D1").copyFrom("B1", "Values");
    });
    const sheet = excel().store.activeSheet();
    expect(excel().store.formulas(sheet, { row: 0, column: 1, rows: 3, columns: 3 })).toEqual([
      ["=A1+$A$1", "", "#NAME?"],
      ["=A2+$A$1", "", ""],
      ["=A3+$A$1", "", ""],
    ]);
  });
});
