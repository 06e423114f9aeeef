import { freezeFormulas, type FreezeOutcome } from "../../src/actions/freezeFormulas";
import { formulaState } from "../../src/actions/formulaState";
import { thawFormulas, type ThawOutcome } from "../../src/actions/thawFormulas";
import type { ActionResult } from "../../src/actions/result";
import type { FormulaScope } from "../../src/excel/formulas/scan";
import { evaluateKouan } from "../support/kouanFormulas";
import { sampleCatalog } from "../support/sampleCatalog";
import { openBook, type Book } from "./book";

const FREIGHT = '=KOUAN.PORTFREIGHT("满洲里",2014)';
const GAP = '=KOUAN.PORTFREIGHT("满洲里",2015)';
const WRONG = '=KOUAN.PORTFREIGHT("满州里",2014)';
const QUOTE = '=KOUAN.PORTQUOTE("满洲里","freight",2014)';
const SERIES = '=KOUAN.PORTSERIES("满洲里","freight",2012,2016)';

let book: Book;
beforeEach(async () => {
  book = await openBook({ sheets: ["Sheet1", "Other"], evaluate: evaluateKouan(sampleCatalog) });
});

function value<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
const freeze = async (scope: FormulaScope = "workbook"): Promise<FreezeOutcome> =>
  value(await freezeFormulas(book.context(), scope));
const thaw = async (): Promise<ThawOutcome> => value(await thawFormulas(book.context()));
const frozen = async (): Promise<number> => value(await formulaState(book.context())).frozen;

function typeOnOther(address: string, content: string | number): void {
  const other = book.store.sheets().find(({ name }) => name === "Other")?.id ?? "";
  book.store.write(other, book.box(address), { inputs: [[content]] });
}

describe("freeze and thaw", () => {
  test("values, errors, texts and spilled areas become what they show, and come back", async () => {
    book.type("A1", FREIGHT);
    book.type("A2", GAP);
    book.type("B2", WRONG);
    book.type("A3", QUOTE);
    book.type("D1", SERIES);
    book.type("A4", "=SUM(A1)");
    book.type("A5", '="KOUAN.PORTFREIGHT("');
    book.type("B1", "mine");
    const formulas = book.read("A1:F8");
    const shown = book.store.values(book.sheet(), book.box("D1:F8"));
    expect(await freeze()).toEqual({ frozen: 5, unanswered: [], protectedSheets: [] });
    expect(book.read("A1:B3")).toEqual([
      [3010, "mine"],
      ["#N/A", "#VALUE!"],
      ["2014年满洲里口岸货运量达到3010万吨", ""],
    ]);
    expect(book.cell("A2").type).toBe("Error");
    expect(book.read("D1:F8")).toEqual(shown);
    expect(book.read("A4:A5")).toEqual([["=SUM(A1)"], ['="KOUAN.PORTFREIGHT("']]);
    expect(await frozen()).toBe(5);
    expect(await thaw()).toEqual({ thawed: 5, changed: [], gone: [], protectedSheets: [] });
    expect(book.read("A1:F8")).toEqual(formulas);
    expect(book.store.values(book.sheet(), book.box("D1:F8"))).toEqual(shown);
    expect(await frozen()).toBe(0);
    expect(book.parts()).toEqual([]);
  });

  test("only the selection, only the sheet", async () => {
    book.type("A1", FREIGHT);
    book.type("A2", FREIGHT);
    book.type("A9", FREIGHT);
    typeOnOther("A1", FREIGHT);
    book.select("A1", "A9:C9");
    expect((await freeze("selection")).frozen).toBe(2);
    expect(book.read("A1:A2")).toEqual([[3010], [FREIGHT]]);
    expect((await freeze("sheet")).frozen).toBe(1);
    expect(await frozen()).toBe(3);
    expect((await freeze()).frozen).toBe(1);
    expect(book.parts()).toHaveLength(1);
    expect((await thaw()).thawed).toBe(4);
  });

  test("a cell that was changed meanwhile is listed and left; its formula stays kept", async () => {
    book.type("A1", FREIGHT);
    book.type("A2", FREIGHT);
    await freeze();
    book.type("A1", 3000);
    expect(await thaw()).toMatchObject({ thawed: 1, changed: [{ address: "Sheet1!A1", formula: FREIGHT }] });
    expect(book.read("A1:A2")).toEqual([[3000], [FREIGHT]]);
    book.type("A1", 3010);
    expect(await thaw()).toMatchObject({ thawed: 1, changed: [] });
  });

  test("one changed cell keeps a spilled area as it is", async () => {
    book.type("D1", SERIES);
    await freeze();
    book.type("E1", 1);
    expect(await thaw()).toMatchObject({ thawed: 0, changed: [{ formula: SERIES }] });
    expect(book.read("E1")).toEqual([[1]]);
  });

  test("undone by the user: there is nothing to put back", async () => {
    book.type("A1", FREIGHT);
    await freeze();
    book.type("A1", FREIGHT);
    expect(await thaw()).toMatchObject({ thawed: 0, changed: [] });
    expect(await frozen()).toBe(0);
  });

  test("protected sheets are named and skipped; what was frozen there stays kept", async () => {
    book.type("A1", FREIGHT);
    typeOnOther("A1", FREIGHT);
    book.protect("Other");
    expect(await freeze()).toEqual({ frozen: 1, unanswered: [], protectedSheets: ["Other"] });
    book.protect("Sheet1");
    expect(await thaw()).toMatchObject({ thawed: 0, protectedSheets: ["Sheet1"] });
    expect(await frozen()).toBe(1);
  });

  test("cells without an answer stay formulas", async () => {
    book = await openBook();
    book.type("A1", FREIGHT);
    expect(await freeze()).toEqual({ frozen: 0, unanswered: ["Sheet1!A1"], protectedSheets: [] });
    expect(book.read("A1")).toEqual([[FREIGHT]]);
    expect(book.parts()).toEqual([]);
  });

  test("a sheet that is gone is told, and its formulas are no longer kept", async () => {
    typeOnOther("B2", FREIGHT);
    await freeze();
    const other = book.store.sheets().find(({ name }) => name === "Other")?.id ?? "";
    book.store.deleteSheet(other);
    expect(await thaw()).toMatchObject({ thawed: 0, gone: [{ address: "Other!B2", formula: FREIGHT }] });
    expect(await frozen()).toBe(0);
  });

  test("requests do not grow with the formulas, nor does anything get selected", async () => {
    for (let row = 1; row <= 200; row += 1) book.type(`B${row}`, FREIGHT);
    typeOnOther("Z99", FREIGHT);
    book.select("D4");
    expect(await book.requests(() => freeze())).toBe(7);
    expect(await book.requests(() => thaw())).toBe(5);
    expect(book.selected()).toBe("D4");
  });

  test("without formulas of ours nothing is written", async () => {
    book.type("A1", 5);
    expect(await freeze()).toEqual({ frozen: 0, unanswered: [], protectedSheets: [] });
    expect(await thaw()).toMatchObject({ thawed: 0 });
    expect(book.parts()).toEqual([]);
  });

  test.each(["refused", "throttled", "halfway"] as const)(
    "broken at any request (%s), the formulas are as before or can be thawed",
    async (kind) => {
      let runs = 0;
      for (let at = 0; at < 7; at += 1) {
        book = await openBook({ evaluate: evaluateKouan(sampleCatalog) });
        book.type("A1", FREIGHT);
        book.type("A40", SERIES);
        const before = book.read("A1:F60");
        book.breakRequest(at, kind, 3);
        const result = await freezeFormulas(book.context(), "workbook");
        book.repair();
        if (!result.ok) expect(book.read("A1:F60")).toEqual(before);
        await thaw();
        expect(book.read("A1:F60")).toEqual(before);
        runs += 1;
      }
      expect(runs).toBe(7);
    },
  );
});
