import { applyRefresh } from "../../src/actions/applyRefresh";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { recoverTables } from "../../src/actions/recoverTables";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { openBook, WHOLE_BREAKS, type Book } from "./book";
import { FIGURES, planOf, QUERY, type Figures } from "./fixtures";

const NEWER: Figures = [
  ["满洲里", 2013, 3005.8],
  ["满洲里", 2014, 3011],
  ["满洲里", 2015, 3100],
  ...FIGURES.slice(3, 4),
  ["甘其毛都", 2014, 1600],
];

jest.setTimeout(120_000);

type Action = (book: Book) => Promise<{ readonly ok: boolean }>;
type Setup = (book: Book) => Promise<void>;

const insert: Action = (book) => insertTable(book.context(), QUERY);
const refresh: Action = async (book) => {
  const shown = await planRefresh(book.context(), "all");
  if (!shown.ok) return shown;
  const ids = shown.value.tables.flatMap(({ changes }) =>
    changes.flatMap(({ id, ticked }) => (ticked ? [id] : [])),
  );
  return applyRefresh(book.context(), shown.value, new Set(ids));
};
const restore: Action = (book) => undoRefresh(book.context(), book.id(1));

const inserted: Setup = async (book) => {
  book.select("B2");
  await insert(book);
  book.addTableColumn("Kouan_freight", "我的", (row) => `我的${row}`);
  book.type("D5", 4711);
  book.plan = planOf(NEWER, "1.1.0");
};
const filtered: Setup = async (book) => {
  await inserted(book);
  book.filter("Kouan_freight", 0, ["满洲里"]);
};
const refreshed: Setup = async (book) => {
  await inserted(book);
  await refresh(book);
};

const RUNS: readonly (readonly [string, Setup, Action])[] = [
  ["insert", () => Promise.resolve(), insert],
  ["refresh", inserted, refresh],
  ["refresh of a filtered table", filtered, refresh],
  ["restore", refreshed, restore],
  [
    "restore of a filtered table",
    async (book) => {
      await filtered(book);
      await refresh(book);
    },
    restore,
  ],
];

async function fresh(setup: Setup): Promise<Book> {
  const book = await openBook();
  book.type("A1", "the user's");
  book.select("B2");
  await setup(book);
  return book;
}

let total = 0;
afterAll(() => console.log(`actions on tables of values broken: ${total}`));

describe.each(RUNS)("%s, broken at each of its requests", (_name, setup, action) => {
  let before: unknown;
  let after: unknown;
  let requests = 0;

  beforeAll(async () => {
    const book = await fresh(setup);
    before = book.contents();
    requests = await book.requests(async () => expect((await action(book)).ok).toBe(true));
    after = book.contents();
    expect(after).not.toEqual(before);
  });

  test.each(["halfway", ...WHOLE_BREAKS] as const)("%s once", async (fault) => {
    let runs = 0;
    for (let at = 0; at < requests; at++) {
      const points = fault === "halfway" ? [1, 6, 12, 20, 32] : [0];
      for (const point of points) {
        const book = await fresh(setup);
        book.breakRequest(at, fault, point);
        const result = await action(book);
        const found = book.contents();
        expect([before, after]).toContainEqual(found);
        if (!result.ok && fault !== "halfway" && fault !== "unanswered") expect(found).toEqual(before);
        runs += 1;
      }
    }
    expect(runs).toBeGreaterThan(0);
    total += runs;
  });

  test("for good: put right at the next start", async () => {
    for (let at = 0; at < requests; at++) {
      for (const point of [2, 8, 14, 20, 26, 32, 38, 46]) {
        const book = await fresh(setup);
        book.breakRequest(at, "halfway", point);
        book.breakFrom(at + 1);
        const result = await action(book);
        book.repair();
        if (!result.ok) expect(await recoverTables(book.context())).toMatchObject({ ok: true });
        expect(book.usersCells()).toEqual(expect.arrayContaining(["the user's"]));
        expect([before, after]).toContainEqual(book.contents());
        total += 1;
      }
    }
  });
});
