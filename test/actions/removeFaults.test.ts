/**
 * Taking withdrawn rows out of a table, and bringing them back, broken at each request. The number of runs is printed.
 */
import { applyRefresh } from "../../src/actions/applyRefresh";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { recoverTables } from "../../src/actions/recoverTables";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { openBook, WHOLE_BREAKS, type Book } from "./book";
import { FIGURES, planOf, QUERY, type Figures } from "./fixtures";

type Action = (book: Book) => Promise<{ readonly ok: boolean }>;
type Setup = (book: Book) => Promise<void>;

/** A row goes out of the middle, another figure changes, one row is new. */
const NEXT: Figures = [
  ["满洲里", 2013, 3005.8],
  FIGURES[1] ?? ["", 0, null],
  ["满洲里", 2015, 3100],
  ...FIGURES.slice(3, 5),
];

function refresh(removal: boolean, only = false): Action {
  return async (book) => {
    const shown = await planRefresh(book.context(), "all", null, only);
    if (!shown.ok) return shown;
    const tables = shown.value.tables.map((table) =>
      removal ? { ...table, removal: true as const } : table,
    );
    const ids = tables.flatMap(({ changes }) => changes.map(({ id }) => id));
    const done = await applyRefresh(book.context(), { tables }, new Set(ids));
    return done.ok && done.value.refused.length > 0 ? { ok: false } : done;
  };
}
const restore: Action = (book) => undoRefresh(book.context(), book.id(1));

const inserted: Setup = async (book) => {
  book.select("B2");
  await insertTable(book.context(), QUERY);
  book.addTableColumn("Kouan_freight", "我的", (row) => `我的${row}`);
  book.plan = planOf(NEXT, "1.1.0");
};
const after =
  (...steps: readonly (Setup | Action)[]): Setup =>
  async (book) => {
    for (const step of steps) await step(book);
  };
const filter: Setup = (book) => {
  book.filter("Kouan_freight", 0, ["满洲里"]);
  return Promise.resolve();
};

const RUNS: readonly (readonly [string, Setup, Action])[] = [
  ["refresh of a filtered table that takes rows out", after(inserted, filter), refresh(true)],
  ["taking out alone", after(inserted, refresh(false)), refresh(true, true)],
  ["restore of a refresh that took rows out", after(inserted, refresh(true)), restore],
  ["restore of taking out alone", after(inserted, refresh(false), refresh(true, true)), restore],
];
const KINDS = ["halfway", ...WHOLE_BREAKS] as const;
const POINTS = [2, 6, 11, 16, 22, 28];

jest.setTimeout(120_000);

async function fresh(setup: Setup): Promise<Book> {
  const book = await openBook();
  book.type("A1", "the user's");
  await setup(book);
  return book;
}

let runs = 0;
afterAll(() => console.log(`taking rows out broken: ${runs}`));

describe.each(RUNS)("%s", (_name, setup, action) => {
  let before: unknown;
  let done: unknown;
  let requests = 0;

  beforeAll(async () => {
    const book = await fresh(setup);
    before = book.contents();
    requests = await book.requests(async () => expect(await action(book)).toMatchObject({ ok: true }));
    done = book.contents();
    expect(done).not.toEqual(before);
  });

  test.each(KINDS)("%s once: as before or as after at once", async (fault) => {
    for (let at = 0; at < requests; at++) {
      for (const point of fault === "halfway" ? POINTS : [0]) {
        const book = await fresh(setup);
        book.breakRequest(at, fault, point);
        const result = await action(book);
        const found = book.contents();
        expect([before, done]).toContainEqual(found);
        if (!result.ok && fault !== "halfway" && fault !== "unanswered") expect(found).toEqual(before);
        runs += 1;
      }
    }
  });

  test("for good: put right at the next start", async () => {
    for (let at = 0; at < requests; at++) {
      for (const point of POINTS) {
        const book = await fresh(setup);
        book.breakRequest(at, "halfway", point);
        book.breakFrom(at + 1);
        const result = await action(book);
        book.repair();
        if (!result.ok) expect(await recoverTables(book.context())).toMatchObject({ ok: true });
        expect([before, done]).toContainEqual(book.contents());
        runs += 1;
      }
    }
  });

  test("protected between two steps: as before, or as after", async () => {
    for (let at = 0; at < requests; at++) {
      const book = await fresh(setup);
      book.beforeRequest(at, () => book.protect("Sheet1"));
      await action(book);
      expect([before, done]).toContainEqual(book.contents());
      runs += 1;
    }
  });
});
