/**
 * Every way of inserting, broken at each of its requests. The number of runs is printed.
 */
import { insertTable } from "../../src/actions/insertTable";
import { recoverTables } from "../../src/actions/recoverTables";
import { currentCatalog } from "../../src/data";
import { DEFAULT_HOW, type InsertHow } from "../../src/domain/model/insertion";
import type { TableQuery } from "../../src/domain/model/table";
import { planFor } from "../../src/taskpane/model/planFor";
import { evaluateKouan } from "../support/kouanFormulas";
import { openBook, WHOLE_BREAKS, type Book } from "./book";

const catalog = currentCatalog();
const evaluate = evaluateKouan(catalog);
const SMALL: TableQuery = {
  dataset: "freight",
  filters: { port: ["manzhouli"], flow: ["total"], mode: ["all"] },
  columns: ["port", "year", "freight"],
  language: "zh",
};
const NEW_SHEET: InsertHow = { ...DEFAULT_HOW, destination: "new-sheet" };

const WAYS: readonly (readonly [string, Partial<TableQuery>, InsertHow])[] = [
  ["live formulas", { mode: "formulas" }, DEFAULT_HOW],
  ["years across, as formulas", { mode: "formulas", layout: "years-across" }, DEFAULT_HOW],
  ["a spilled formula", { mode: "spill" }, DEFAULT_HOW],
  ["ports across", { layout: "ports-across" }, DEFAULT_HOW],
  ["values with a chart", {}, { ...DEFAULT_HOW, chart: true }],
  ["values on a new sheet", {}, NEW_SHEET],
  ["live formulas on a new sheet", { mode: "formulas" }, NEW_SHEET],
  ["a spilled formula on a new sheet", { mode: "spill" }, NEW_SHEET],
];

const KINDS = ["halfway", ...WHOLE_BREAKS] as const;
const POINTS = [1, 3, 6, 10, 14, 18, 22, 26, 30, 36, 44];

async function fresh(): Promise<Book> {
  const book = await openBook({ evaluate });
  book.type("A1", "the user's");
  book.select("B2");
  return book;
}

let runs = 0;
afterAll(() => console.log(`insertions broken: ${runs}`));

describe.each(WAYS)("%s", (_name, query, how) => {
  const action = (book: Book, signal?: AbortSignal): ReturnType<typeof insertTable> => {
    const context = book.context({ plan: (asked) => planFor(catalog, asked), ...(signal ? { signal } : {}) });
    return insertTable(context, { ...SMALL, ...query }, how);
  };
  let before: unknown;
  let after: unknown;
  let requests = 0;

  beforeAll(async () => {
    const book = await fresh();
    before = book.contents();
    requests = await book.requests(async () => expect((await action(book)).ok).toBe(true));
    after = book.contents();
    expect(after).not.toEqual(before);
  });

  test.each(KINDS)("%s once: as before or as after at once", async (fault) => {
    for (let at = 0; at < requests; at++) {
      for (const point of fault === "halfway" ? POINTS : [0]) {
        const book = await fresh();
        book.breakRequest(at, fault, point);
        const result = await action(book);
        expect(book.contents()).toEqual(result.ok ? after : before);
        // A record whose own request broke off after it was added is cleared at the next start.
        if (!result.ok && book.parts().length > 0) await recoverTables(book.context());
        if (!result.ok) expect(book.parts()).toEqual([]);
        runs += 1;
      }
    }
  });

  test("for good: as before or as after at the next start", async () => {
    for (let at = 0; at < requests; at++) {
      for (const point of POINTS) {
        const book = await fresh();
        book.breakRequest(at, "halfway", point);
        book.breakFrom(at + 1);
        const result = await action(book);
        book.repair();
        if (!result.ok) expect(await recoverTables(book.context())).toMatchObject({ ok: true });
        expect([before, after]).toContainEqual(book.contents());
        runs += 1;
      }
    }
  });

  test("cancelled while a request gets no answer: taken back at once, or else at the next start", async () => {
    for (let at = 0; at < requests; at++) {
      for (const host of ["answers again", "is lost"]) {
        const book = await fresh();
        const stop = new AbortController();
        book.beforeRequest(at, () => stop.abort());
        book.breakRequest(at, "unanswered", 0);
        if (host === "is lost") book.breakFrom(at + 1);
        const result = await action(book, stop.signal);
        book.repair();
        // Only the chart, which comes after the table, may be missing without a word of refusal.
        expect(result.ok ? "inserted" : result.refusal.kind).toMatch(
          /^(inserted|cancelled|cancelled-unfinished)$/,
        );
        if (!result.ok && result.refusal.kind === "cancelled") expect(book.contents()).toEqual(before);
        if (!result.ok) expect(await recoverTables(book.context())).toMatchObject({ ok: true });
        expect([before, after]).toContainEqual(book.contents());
        if (!result.ok && host === "answers again") expect(book.parts()).toEqual([]);
        runs += 1;
      }
    }
  });

  test("protected between looking and writing: nothing changes", async () => {
    if (how.destination === "new-sheet") return;
    const book = await fresh();
    // The record's request comes last before the cells; a chart comes after them.
    book.beforeRequest(requests - (how.chart ? 2 : 1), () => book.protect("Sheet1"));
    expect((await action(book)).ok).toBe(false);
    expect(book.contents()).toEqual(before);
    runs += 1;
  });
});
