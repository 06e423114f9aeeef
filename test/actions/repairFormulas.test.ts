import { formulaState, type FormulaState } from "../../src/actions/formulaState";
import { repairFormulas, type RepairOutcome } from "../../src/actions/repairFormulas";
import { evaluateKouan } from "../support/kouanFormulas";
import { sampleCatalog } from "../support/sampleCatalog";
import { openBook, type Book } from "./book";

const CALL = 'PORTFREIGHT("满洲里",2014)';
const LIVE = `=KOUAN.${CALL}`;
const DEAD = `=_xldudf_KOUAN_${CALL}`;

/** Excel with Kouan there again: a formula of the absent add-in stays dead until it is written anew. */
async function open(): Promise<Book> {
  const answer = evaluateKouan(sampleCatalog);
  return openBook({
    sheets: ["Sheet1", "Other"],
    evaluate: (formula, place) => (/^[^"]*_xldudf_/.test(formula) ? undefined : answer(formula, place)),
  });
}

let book: Book;
beforeEach(async () => {
  book = await open();
});

async function repair(): Promise<RepairOutcome> {
  const result = await repairFormulas(book.context());
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function state(): Promise<FormulaState> {
  const result = await formulaState(book.context());
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function onOther(address: string, formula: string): void {
  const other = book.store.sheets().find(({ name }) => name === "Other")?.id ?? "";
  book.store.write(other, book.box(address), { inputs: [[formula]] });
}

describe("repair", () => {
  test("formulas that show #NAME? are written again; every other cell is left alone", async () => {
    book.type("A1", DEAD);
    book.type("A2", LIVE);
    book.type("B2", "mine");
    book.type("A3", `=IFERROR(_xldudf_KOUAN_${CALL},"_xldudf_KOUAN_")`);
    book.type("A4", "=NOSUCHNAME(1)");
    onOther("C7", DEAD);
    expect(await state()).toEqual({ formulas: 4, frozen: 0, dead: 3, complete: true });
    expect(await repair()).toEqual({ repaired: 3, protectedSheets: [] });
    expect(book.read("A1:B4")).toEqual([
      [LIVE, ""],
      [LIVE, "mine"],
      [`=IFERROR(KOUAN.${CALL},"_xldudf_KOUAN_")`, ""],
      ["=NOSUCHNAME(1)", ""],
    ]);
    expect(book.cell("A1").value).toBe(3010);
    expect(await state()).toMatchObject({ formulas: 4, dead: 0 });
  });

  test("protected sheets are named, the others repaired", async () => {
    book.type("A1", DEAD);
    onOther("A1", DEAD);
    book.protect("Other");
    expect(await repair()).toEqual({ repaired: 1, protectedSheets: ["Other"] });
    expect(await state()).toMatchObject({ dead: 1 });
  });

  test("five requests however many cells; nothing is selected", async () => {
    for (let row = 1; row <= 150; row += 1) book.type(`B${row}`, DEAD);
    onOther("C7", DEAD);
    book.select("D4");
    expect(await book.requests(state)).toBe(4);
    expect(await book.requests(repair)).toBe(5);
    expect(book.selected()).toBe("D4");
    expect(await repair()).toEqual({ repaired: 0, protectedSheets: [] });
  });

  test.each(["refused", "throttled", "halfway"] as const)("broken at any request (%s)", async (kind) => {
    for (let at = 0; at < 5; at += 1) {
      book = await open();
      book.type("A1", DEAD);
      book.type("A40", DEAD);
      book.breakRequest(at, kind, 3);
      const result = await repairFormulas(book.context());
      book.repair();
      expect(book.read("A1")).toEqual([[result.ok ? LIVE : DEAD]]);
      expect(await repair()).toMatchObject({ repaired: result.ok ? 0 : 2 });
    }
  });

  test("a very large workbook is not read unasked", async () => {
    book.type("A1", DEAD);
    onOther("A1", DEAD);
    onOther("XFD20", DEAD);
    expect(await state()).toEqual({ formulas: 1, frozen: 0, dead: 1, complete: false });
    expect(await repair()).toMatchObject({ repaired: 3 });
  });
});
