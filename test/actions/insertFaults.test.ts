/**
 * Every way of inserting, broken at each of its requests. The number of runs is printed.
 */
import { isDeepStrictEqual } from "node:util";
import { insertTable } from "../../src/actions/insertTable";
import { recoverTables } from "../../src/actions/recoverTables";
import { currentCatalog } from "../../src/data";
import { DEFAULT_HOW, type InsertHow } from "../../src/domain/model/insertion";
import type { TableQuery } from "../../src/domain/model/table";
import { planFor } from "../../src/taskpane/model/planFor";
import { evaluateKouan } from "../support/kouanFormulas";
import { openBook, type Book } from "./book";
import { breaksOf, expectEither, FAULTS, outlineOf, type Outline } from "./everyRequest";

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

async function fresh(): Promise<Book> {
  const book = await openBook({ evaluate });
  book.type("A1", "the user's");
  book.select("B2");
  return book;
}

/** A workbook's contents as if nothing were drawn. */
function withoutCharts(contents: unknown): unknown {
  return JSON.parse(JSON.stringify(contents), (name, value: unknown) => (name === "charts" ? [] : value));
}

let runs = 0;
afterAll(() => console.log(`insertions broken: ${runs}`));

describe.each(WAYS)("%s", (_name, query, how) => {
  const action = (book: Book, signal?: AbortSignal): ReturnType<typeof insertTable> => {
    const context = book.context({ plan: (asked) => planFor(catalog, asked), ...(signal ? { signal } : {}) });
    return insertTable(context, { ...SMALL, ...query }, how);
  };
  let outline: Outline = { before: null, after: null, points: [] };
  /** Only the chart, which comes after the table, may be missing; it is never half drawn. */
  const expectKnown = (found: unknown, broken: string): void => {
    if (!isDeepStrictEqual(found, withoutCharts(outline.after))) expectEither(outline, found, broken);
  };

  beforeAll(async () => {
    outline = await outlineOf(await fresh(), (book) => action(book));
  });

  test.each(FAULTS)("%s once: as before or as after at once", async (fault) => {
    for (const { at, point } of breaksOf(outline, fault)) {
      const book = await fresh();
      book.breakRequest(at, fault, point);
      const result = await action(book);
      expectKnown(book.contents(), `${at}, ${point}`);
      if (!result.ok) expect(book.contents()).toEqual(outline.before);
      if (result.ok && result.value.chart !== "failed") expect(book.contents()).toEqual(outline.after);
      // A record whose own request broke off after it was added is cleared at the next start.
      if (!result.ok && book.parts().length > 0) await recoverTables(book.context());
      if (!result.ok) expect(book.parts()).toEqual([]);
      runs += 1;
    }
  });

  test("for good: as before or as after at the next start", async () => {
    for (const { at, point } of breaksOf(outline, "halfway")) {
      // A chart that stays half drawn for ever is the one thing that no start puts right.
      if (how.chart && at === outline.points.length - 1 && point !== outline.points[at]?.[0]) continue;
      const book = await fresh();
      book.breakRequest(at, "halfway", point);
      book.breakFrom(at + 1);
      const result = await action(book);
      book.repair();
      if (!result.ok) expect(await recoverTables(book.context())).toMatchObject({ ok: true });
      expectKnown(book.contents(), `${at}, ${point}`);
      runs += 1;
    }
  });

  test("cancelled while a request gets no answer: taken back at once, or else at the next start", async () => {
    for (const at of outline.points.keys()) {
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
        if (!result.ok && result.refusal.kind === "cancelled")
          expect(book.contents()).toEqual(outline.before);
        // Not even a record is left of it, so that nothing is listed as missing.
        if (!result.ok && host === "answers again") expect(book.parts()).toEqual([]);
        if (!result.ok) expect(await recoverTables(book.context())).toMatchObject({ ok: true });
        expectKnown(book.contents(), `${at}, ${host}`);
        runs += 1;
      }
    }
  });

  test("protected between looking and writing: nothing changes", async () => {
    if (how.destination === "new-sheet") return;
    const book = await fresh();
    // The record's request comes last before the cells; a chart comes after them.
    book.beforeRequest(outline.points.length - (how.chart ? 3 : 1), () => book.protect("Sheet1"));
    expect((await action(book)).ok).toBe(false);
    expect(book.contents()).toEqual(outline.before);
    runs += 1;
  });
});
