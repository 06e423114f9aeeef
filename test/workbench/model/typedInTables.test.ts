import { parseBox } from "../../../src/workbench/model/address";
import type { CellInput } from "../../../src/workbench/model/store";
import type { TestExcel } from "../../support/excel";
import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest({ evaluate: () => 0 });

/** The table `Ports` in B2:E4, its last column calculated; G1 asks for a column from outside. */
async function makeTable(book: TestExcel): Promise<void> {
  await onSheet(book, (sheet) => {
    sheet.getRange("B2:D4").values = [
      ["Port", "Year", "Freight"],
      ["满洲里", 2013, 3005.7],
      ["Erenhot", 2014, 1306],
    ];
    sheet.getRange("D3:D4").numberFormat = [["#,##0.0"], ["#,##0.0"]];
    const table = sheet.tables.add("B2:D4", true);
    table.name = "Ports";
    table.columns.add(undefined, [["Next"], ["=[@Year]+1"], ["=[@Year]+1"]]);
    sheet.getRange("G1").formulas = [["=SUM(Ports[Freight])"]];
  });
}

function box(address: string) {
  const parsed = parseBox(address);
  if (parsed === null) throw new Error(address);
  return parsed;
}

/** Types or pastes as the person at the grid, and lets Excel do what it does by itself. */
async function type(address: string, inputs: CellInput[][]): Promise<void> {
  const { store } = excel();
  store.transaction("typed", () => store.write(store.activeSheet(), box(address), { inputs }), "user");
  await Promise.resolve();
}

const formulas = (address: string): unknown[][] => {
  const { store } = excel();
  return store.formulas(store.activeSheet(), box(address));
};
const place = (): number[][] =>
  excel()
    .store.tables()
    .map(({ box: at }) => [at.row, at.column, at.rows, at.columns]);
const PLACE = [[1, 1, 3, 4]];

describe("a header that is typed", () => {
  beforeEach(() => makeTable(excel()));

  it("renames the column in formulas inside and outside, and one undo brings both back", async () => {
    await type("C2", [["年份"]]);
    await type("D2", [["Freight (10,000 t)"]]);
    expect(formulas("E3:E4").flat()).toEqual(["=[@年份]+1", "=[@年份]+1"]);
    expect(formulas("G1").flat()).toEqual(["=SUM(Ports[[Freight (10,000 t)]])"]);
    excel().store.undo();
    expect([...formulas("D2").flat(), ...formulas("G1").flat()]).toEqual(["Freight", "=SUM(Ports[Freight])"]);
    excel().store.undo();
    expect([...formulas("C2").flat(), ...formulas("E4").flat()]).toEqual(["Year", "=[@Year]+1"]);
    excel().store.redo();
    expect([...formulas("C2").flat(), ...formulas("E4").flat()]).toEqual(["年份", "=[@年份]+1"]);
  });

  it("is text, unique and never empty", async () => {
    await type("B2:D2", [[2014, "2014", ""]]);
    expect(formulas("B2:E2")).toEqual([["2014", "20142", "Column1", "Next"]]);
    await type("B2", [["=1+1"]]);
    expect(formulas("B2")).toEqual([["0"]]);
    expect(formulas("G1").flat()).toEqual(["=SUM(Ports[Column1])"]);
  });

  it("is followed from what it was called last, whoever changed it", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("C2").values = [["Jahr"]];
    });
    await type("C2", [["Año"]]);
    excel().store.undo();
    await type("C2", [["An"]]);
    expect(formulas("E3").flat()).toEqual(["=[@An]+1"]);
  });
});

describe("what is typed right below a table", () => {
  beforeEach(() => makeTable(excel()));

  it("becomes its row: formats go on and formulas fill down; undo takes the growth back, then the typing", async () => {
    await type("B5:D6", [
      ["Ceke", 2014, 900],
      ["Ganqimaodu", 2015, 1200],
    ]);
    expect(place()).toEqual([[1, 1, 5, 4]]);
    expect(formulas("E5:E6").flat()).toEqual(["=[@Year]+1", "=[@Year]+1"]);
    const { store } = excel();
    expect(store.numberFormats(store.activeSheet(), box("D5:D6")).flat()).toEqual(["#,##0.0", "#,##0.0"]);
    store.undo();
    expect(place()).toEqual(PLACE);
    expect(formulas("B5:E5")).toEqual([["Ceke", 2014, 900, ""]]);
    store.undo();
    expect(formulas("B5:E5")).toEqual([["", "", "", ""]]);
  });

  it("takes validations and conditional formats of whole columns along", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("C3:C4").dataValidation.rule = {
        wholeNumber: { formula1: 1949, operator: "GreaterThan" },
      };
      sheet.getRange("B3").dataValidation.rule = { textLength: { formula1: 9, operator: "LessThan" } };
    });
    await type("B5", [["Ceke"]]);
    const { store } = excel();
    const boxes = store.marks(store.activeSheet()).map((mark) => mark.boxes);
    expect(boxes).toEqual([[box("C3:C5")], [box("B3")]]);
  });

  it("is told to add-ins as a row of the table, after the edit of the sheet", async () => {
    const told: string[] = [];
    await excel().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add((event) => {
        told.push(`sheet ${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      sheet.tables.getItem("Ports").onChanged.add((event) => {
        told.push(`table ${event.changeType} ${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    await type("C5", [[2015]]);
    await excel().settle();
    expect(told).toContain("sheet RangeEdited C5");
    expect(told).toContain("table RowInserted B5:E5 Local");
  });

  it.each([
    ["cells beside it are taken", "B5", [["x"]], "C5"],
    ["a row is left out", "B6", [["x"]], undefined],
    ["it is wider than the table", "D5:F5", [[1, 2, 3]], undefined],
    ["it is emptied", "B5", [[""]], undefined],
  ] as const)("stays outside where %s", async (_why, address, inputs, taken) => {
    if (taken !== undefined) {
      await onSheet(excel(), (sheet) => {
        sheet.getRange(taken).values = [["mine"]];
      });
    }
    await type(
      address,
      inputs.map((line) => [...line]),
    );
    expect(place()).toEqual(PLACE);
  });

  it("stays outside below a totals row, on a protected sheet, and when an add-in wrote it", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("B5").values = [["by an add-in"]];
    });
    expect(place()).toEqual(PLACE);
    excel().store.undo();
    await onSheet(excel(), (sheet) => {
      sheet.tables.getItem("Ports").showTotals = true;
    });
    await type("B6", [["x"]]);
    expect(place()).toEqual([[1, 1, 4, 4]]);
    const protect = onSheet(excel(), (sheet) => sheet.protection.protect());
    expect(await codeOf(protect)).toBe("ok");
    await type("F3", [["x"]]);
    expect(place()).toEqual([[1, 1, 4, 4]]);
  });
});

describe("what is typed right of a table", () => {
  beforeEach(() => makeTable(excel()));

  it("becomes its column, named by the header that was typed or Column1", async () => {
    await type("F2", [["Note"]]);
    await type("G4", [["checked"]]);
    expect(place()).toEqual([[1, 1, 3, 6]]);
    expect(formulas("B2:G2")).toEqual([["Port", "Year", "Freight", "Next", "Note", "Column1"]]);
    const [table] = excel().store.tables();
    expect(table?.columns.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
    excel().store.undo();
    expect(formulas("G2").flat()).toEqual([""]);
    expect(place()).toEqual([[1, 1, 3, 5]]);
  });

  it("stays outside where another table is, or beside the totals", async () => {
    await onSheet(excel(), (sheet) => {
      sheet.getRange("F3").values = [["mine"]];
    });
    await type("F4", [["x"]]);
    expect(place()).toEqual(PLACE);
  });
});

describe("a formula typed into a table", () => {
  beforeEach(() => makeTable(excel()));

  it("is the whole column's where the column is empty or new, in a step of its own", async () => {
    await type("F4", [["=D4*2"]]);
    expect(formulas("F2:F4").flat()).toEqual(["Column1", "=D3*2", "=D4*2"]);
    excel().store.undo();
    expect(formulas("F2:F4").flat()).toEqual(["Column1", "", "=D4*2"]);
    excel().store.undo();
    expect(place()).toEqual(PLACE);
  });

  it("stays alone where the column has other contents, and without a table", async () => {
    await type("D3", [["=1+1"]]);
    expect(formulas("D3:D4").flat()).toEqual(["=1+1", 1306]);
    await type("H3", [["=1+1"]]);
    expect(formulas("H3:H4").flat()).toEqual(["=1+1", ""]);
  });
});
