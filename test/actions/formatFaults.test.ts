/**
 * A refresh that gives figures other decimals first looks at the formats in the sheet; it is broken at each request, that one too. The
 * number of runs is printed.
 */
import { applyRefresh } from "../../src/actions/applyRefresh";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { recoverTables } from "../../src/actions/recoverTables";
import { WHOLE_BREAKS } from "./book";
import { fresh, type Setup, type TableAction } from "./everyRequest";
import { ownPlan, QUERY, type Figures } from "./fixtures";
import { changes } from "./refresher";

jest.setTimeout(120_000);

const OLD: Figures = [
  ["满洲里", 2013, 3005.7],
  ["满洲里", 2014, 3010],
  ["二连浩特", 2013, 1209.55],
  ["二连浩特", 2014, 1306],
];
const NEW: Figures = [
  ["满洲里", 2013, 3006],
  ["满洲里", 2014, 3010.25],
  ["满洲里", 2015, 3100.125],
  ["二连浩特", 2013, 1209.6],
  ["二连浩特", 2014, 1306.4],
];

/** A table with a format of the user's in a cell that changes. */
const inserted: Setup = async (book) => {
  book.plan = ownPlan(OLD, "1.0.0");
  book.select("B2");
  await insertTable(book.context(), QUERY);
  book.store.fillNumberFormat(book.sheet(), book.box("D3"), "0.000");
  book.plan = ownPlan(NEW, "1.1.0");
};
const refresh: TableAction = async (book) => {
  const shown = await planRefresh(book.context(), "all");
  if (!shown.ok) return shown;
  return applyRefresh(book.context(), shown.value, new Set(changes(shown.value).map(({ id }) => id)));
};
const POINTS = [1, 3, 6, 10, 14, 20, 28, 40];

let runs = 0;
let before: unknown;
let after: unknown;
let requests = 0;
beforeAll(async () => {
  const book = await fresh(inserted);
  before = book.contents();
  requests = await book.requests(async () => expect(await refresh(book)).toMatchObject({ ok: true }));
  after = book.contents();
  expect(after).not.toEqual(before);
});
afterAll(() => console.log(`actions that look at formats broken: ${String(runs)}`));

test("the request that looks at formats is among those broken, and the user's format stays", async () => {
  const plain = await fresh(inserted);
  plain.plan = ownPlan(
    OLD.map(([port, year, freight]) => [port, year, (freight ?? 0) + 1]),
    "1.1.0",
  );
  const without = await plain.requests(() => refresh(plain));
  const book = await fresh(inserted);
  expect(await book.requests(() => refresh(book))).toBe(without + 1);
  expect(book.formats("D3:D7").flat()).toEqual(["0.000", "#,##0.00", "#,##0.000", "#,##0.0", "#,##0.0"]);
});

test.each(["halfway", ...WHOLE_BREAKS] as const)("%s once: as before or as after at once", async (fault) => {
  for (let at = 0; at < requests; at++) {
    for (const point of fault === "halfway" ? POINTS : [0]) {
      const book = await fresh(inserted);
      book.breakRequest(at, fault, point);
      const result = await refresh(book);
      expect([before, after]).toContainEqual(book.contents());
      if (!result.ok && fault !== "unanswered") expect(book.contents()).toEqual(before);
      runs += 1;
    }
  }
});

test("for good, before the cells are written: as before at the next start", async () => {
  for (let at = 0; at < requests - 1; at++) {
    for (const point of POINTS) {
      const book = await fresh(inserted);
      book.breakRequest(at, "halfway", point);
      book.breakFrom(at + 1);
      expect(await refresh(book)).toMatchObject({ ok: false });
      book.repair();
      expect(await recoverTables(book.context())).toMatchObject({ ok: true });
      expect(book.contents()).toEqual(before);
      runs += 1;
    }
  }
});
