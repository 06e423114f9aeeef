/**
 * Writing the sources sheet, and bringing it up to date, broken at each request. The number of runs is printed.
 */
import { recoverSources } from "../../src/actions/recoverSources";
import { writeSources } from "../../src/actions/writeSources";
import { sampleCatalog } from "../support/sampleCatalog";
import type { Book } from "./book";
import { breaksOf, expectEither, FAULTS, outlineOf, type Outline } from "./everyRequest";
import { bookWithFigures, typeOn } from "./sources";

jest.setTimeout(120_000);

let book: Book;

describe.each([
  ["create", false],
  ["update with insertion of rows", true],
] as const)("%s, broken at each of its requests", (_name, again) => {
  async function fresh(): Promise<Book> {
    book = await bookWithFigures();
    if (again) {
      await act();
      typeOn(book, "数据来源", "A12", "below");
      typeOn(book, "数据来源", "L11", "note");
      typeOn(book, "数 据", "A1", '=KOUAN.PORTTRADE("内蒙古",2025)');
    }
    return book;
  }
  const act = (signal?: AbortSignal): ReturnType<typeof writeSources> =>
    writeSources(book.context(signal === undefined ? {} : { signal }), sampleCatalog);
  let outline: Outline = { before: null, after: null, points: [] };
  let runs = 0;

  beforeAll(async () => {
    outline = await outlineOf(await fresh(), () => act());
  });
  afterAll(() => console.log(`writing the sources sheet broken: ${String(runs)}`));

  test.each(FAULTS)("%s once", async (fault) => {
    for (const { at, point } of breaksOf(outline, fault)) {
      await fresh();
      book.breakRequest(at, fault, point);
      const result = await act();
      expectEither(outline, book.contents(), `${at}, ${point}`);
      if (!result.ok) expect(book.contents()).toEqual(outline.before);
      runs += 1;
    }
  });

  test("for good: put right at the next start", async () => {
    for (const { at, point } of breaksOf(outline, "halfway")) {
      await fresh();
      book.breakRequest(at, "halfway", point);
      book.breakFrom(at + 1);
      const result = await act();
      book.repair();
      if (!result.ok) expect(await recoverSources(book.context())).toMatchObject({ ok: true });
      expectEither(outline, book.contents(), `${at}, ${point}`);
      runs += 1;
    }
  });

  test("cancelled while a request gets no answer: taken back at once, or else put right at the next start", async () => {
    for (const at of outline.points.keys()) {
      for (const host of ["answers again", "is lost"]) {
        for (const silence of ["unanswered", "lost"] as const) {
          await fresh();
          const stop = new AbortController();
          book.beforeRequest(at, () => stop.abort());
          book.breakRequest(at, silence, 0);
          if (host === "is lost") book.breakFrom(at + 1);
          const result = await act(stop.signal);
          book.repair();
          // Of the last request only the record is missing: the sheet is written.
          expect(result.ok ? "written" : result.refusal.kind).toMatch(
            /^(written|cancelled|cancelled-unfinished)$/,
          );
          if (!result.ok && result.refusal.kind === "cancelled")
            expect(book.contents()).toEqual(outline.before);
          expect(await recoverSources(book.context())).toMatchObject({ ok: true });
          expectEither(outline, book.contents(), `${at}, ${host}, ${silence}`);
          runs += 1;
        }
      }
    }
  });
});
