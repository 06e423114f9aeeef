import { insertFormula, type FormulaToInsert } from "../../src/actions/insertFormula";
import { selectedCells } from "../../src/actions/selectedCells";
import { currentCatalog } from "../../src/data";
import { evaluateKouan } from "../support/kouanFormulas";
import { openBook, type Book } from "./book";

let book: Book;
beforeEach(async () => {
  book = await openBook({ sheets: ["Sheet1", "Sheet2"], evaluate: evaluateKouan(currentCatalog()) });
});

const ONE: FormulaToInsert = {
  on: () => '=KOUAN.PORTFREIGHT("满洲里",2014)',
  rows: 1,
  columns: 1,
  refersTo: [],
};
const BLOCK: FormulaToInsert = {
  ...ONE,
  on: () => '=KOUAN.PORTTABLE("满洲里","freight",{2013,2014})',
  columns: 2,
};

/** Asks for a formula and checks that it changed nothing. */
async function refused(formula: FormulaToInsert): Promise<unknown> {
  const before = book.snapshot();
  const result = await insertFormula({}, formula);
  expect(book.snapshot()).toEqual(before);
  return result.ok ? null : result.refusal;
}

test("stands in the selected cell and answers", async () => {
  book.select("B3");
  expect(await insertFormula({}, ONE)).toEqual({ ok: true, value: "Sheet1!B3" });
  expect(book.cell("B3")).toMatchObject({ formula: '=KOUAN.PORTFREIGHT("满洲里",2014)', value: 3010 });
});

test("a taken cell, and a taken cell of the block that it would fill, is left as it is", async () => {
  book.type("C3", "mine");
  book.select("C3");
  expect(await refused(ONE)).toMatchObject({ kind: "occupied" });
  book.select("B3");
  expect(await refused(BLOCK)).toMatchObject({ kind: "occupied" });
  expect(await insertFormula({}, ONE)).toMatchObject({ ok: true });
});

test("a block does not go into a table, one cell may", async () => {
  book.type("A1", "Port");
  book.type("B1", "Freight");
  book.type("A2", "满洲里");
  book.type("A3", "策克");
  book.addTable("Mine", "A1:B3");
  book.select("B2");
  expect(await refused({ ...BLOCK, columns: 1, rows: 2 })).toEqual({ kind: "overlap", table: "Mine" });
  expect(await insertFormula({}, ONE)).toEqual({ ok: true, value: "Sheet1!B2" });
});

test("a protected sheet, several areas and the edge of the sheet are refused", async () => {
  book.select("B2", "D4");
  expect(await refused(ONE)).toEqual({ kind: "several-areas", areas: 2 });
  book.select("XFD2");
  expect(await refused(BLOCK)).toEqual({ kind: "no-room", rows: 1, columns: 2 });
  book.select("B2");
  book.protect("Sheet1");
  expect(await refused(ONE)).toEqual({ kind: "protected-sheet", sheet: "Sheet1" });
});

test("the selected cells are taken with their contents, and the formula may not stand on them", async () => {
  book.type("A2", "满洲里");
  book.type("A3", "二连浩特");
  book.select("A2:A3");
  const taken = await selectedCells();
  expect(taken).toMatchObject({
    ok: true,
    value: { sheetName: "Sheet1", address: "A2:A3", rows: 2, columns: 1, values: [["满洲里"], ["二连浩特"]] },
  });
  if (!taken.ok) return;
  book.select("A3");
  const refersTo = [taken.value];
  expect(await refused({ ...ONE, refersTo })).toEqual({ kind: "refers-to-itself", address: "A2:A3" });
  book.select("B3");
  expect(await insertFormula({}, { ...ONE, refersTo })).toMatchObject({ ok: true });
});

test("the formula reads for the sheet on which it stands", async () => {
  book.select("B3");
  await insertFormula({}, { ...ONE, on: (sheet) => `=KOUAN.PORTFREIGHT("${sheet}",2014)` });
  expect(book.cell("B3").formula).toBe('=KOUAN.PORTFREIGHT("Sheet1",2014)');
});

test("whole columns are too much to take", async () => {
  book.select("A1:C5000");
  expect(await selectedCells()).toEqual({ ok: false, refusal: { kind: "too-many-referred", cells: 15_000 } });
});

test.each([0, 1, 2, 3, 4])("when the host fails at request %d, nothing is written", async (at) => {
  book.select("B3");
  const before = book.snapshot();
  book.breakRequest(at, "refused", 0);
  const result = await insertFormula({}, ONE);
  book.repair();
  if (!result.ok) expect(book.snapshot()).toEqual(before);
  else expect(book.cell("B3").value).toBe(3010);
});
