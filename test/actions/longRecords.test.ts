/**
 * Actions on a table whose record stands in several parts, broken at each request: cells as before or as after, and the record whole
 * whenever it is looked at. Requests take 3 kB here instead of 4 MB. The number of runs is printed.
 */
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { deleteTable } from "../../src/actions/deleteTable";
import { forgetTable } from "../../src/actions/forgetTable";
import { insertTable } from "../../src/actions/insertTable";
import { listTables } from "../../src/actions/listTables";
import { recoverTables } from "../../src/actions/recoverTables";
import { renameTable } from "../../src/actions/renameTable";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { DEFAULT_HOW } from "../../src/domain/model/insertion";
import type { TablePlan } from "../../src/domain/model/table";
import { pieceOf, PIECES_NAMESPACE, setOf } from "../../src/excel/registry/pieces";
import type { Book } from "./book";
import {
  breaksOf,
  expectEither,
  fresh,
  outlineOf,
  type Outline,
  steps,
  type Setup,
  type TableAction,
} from "./everyRequest";
import { planOf, QUERY, type Figures } from "./fixtures";
import { refreshTicked } from "./refresher";

jest.mock("../../src/excel/limits", () => ({ REQUEST_BYTES: 3000 }));
jest.setTimeout(120_000);

/** Two generations of a table with keys that do not compress. */
function longPlan(version: string, more: number): TablePlan {
  const figures = Array.from({ length: 5 }, (_, row): Figures[number] => ["满洲里", 2000 + row, row + more]);
  const plan = planOf(figures, version);
  const key = (row: number): string =>
    Array.from({ length: 4 }, (_, part) =>
      createHash("sha512").update(`${row} ${part}`).digest("base64"),
    ).join("");
  return { ...plan, rows: plan.rows.map((row, index) => ({ ...row, key: key(index) })) };
}

const start: Setup = (book) => {
  book.plan = longPlan("1.0.0", 0.5);
  book.select("B2");
  return Promise.resolve();
};
const insert: TableAction = (book) => insertTable(book.context(), QUERY);
const insertOnSheet: TableAction = (book) =>
  insertTable(book.context(), QUERY, { ...DEFAULT_HOW, destination: "new-sheet" });
const inserted = steps(start, insert);
const refresh: TableAction = (book) => {
  book.plan = longPlan("1.1.0", 1.25);
  return refreshTicked(book);
};
const refreshed = steps(inserted, refresh);
const restore: TableAction = (book) => undoRefresh(book.context(), book.id(1));
const rename: TableAction = (book) => renameTable(book.context(), book.id(1), "Mine");
const remove: TableAction = (book) => deleteTable(book.context(), book.id(1));

/** The parts as they are read: sets that heads name, whether all of each is there, and pieces that no head speaks of. */
function parts(book: Book): { heads: number; pieces: number; whole: boolean; loose: number } {
  const all = book.parts();
  const sets = all.flatMap((xml) => setOf(xml) ?? []);
  const pieces = all.filter((xml) => xml.includes(PIECES_NAMESPACE)).map((xml) => pieceOf("", xml));
  const own = (set: string): number[] => pieces.flatMap((piece) => (piece.set === set ? [piece.number] : []));
  return {
    heads: sets.length,
    pieces: pieces.length,
    whole: sets.every(
      ({ set, count }) => own(set).join() === Array.from({ length: count }, (_, i) => i + 1).join(),
    ),
    loose: pieces.filter(({ set }) => sets.every((named) => named.set !== set)).length,
  };
}

const RUNS: readonly (readonly [string, Setup, TableAction])[] = [
  ["insertion", start, insert],
  ["insertion on a new sheet", start, insertOnSheet],
  ["refresh", inserted, refresh],
  ["way back", refreshed, restore],
  ["renaming", inserted, rename],
  ["deletion", inserted, remove],
];

let runs = 0;
afterAll(() => console.log(`actions on records of several parts broken: ${runs}`));

/** Of requests that write many things, cells as a rule, the first, the middle and the last: what stands in each is for other tests. */
function few(points: readonly number[]): readonly number[] {
  return points.length <= MANY
    ? points
    : [0, points.length >> 1, points.length - 1].map((at) => points[at] ?? 0);
}
const MANY = 6;

describe.each(RUNS)("%s", (_name, setup, action) => {
  let outline: Outline = { before: null, after: null, points: [] };
  beforeAll(async () => {
    outline = await outlineOf(await fresh(setup), action);
  });

  test("broken off once: as before or as after, with the record whole, and can be done again", async () => {
    for (const { at } of breaksOf(outline, "unanswered")) {
      const book = await fresh(setup);
      book.breakRequest(at, "unanswered", 0);
      await action(book);
      expectEither(outline, book.contents(), `${at}`);
      expect({ at, ...parts(book) }).toMatchObject({ whole: true });
      if (isDeepStrictEqual(book.contents(), outline.before)) await action(book);
      expect(book.contents()).toEqual(outline.after);
      runs += 1;
    }
  });

  test("for good: put right at the next start, and nothing is left that no record speaks of", async () => {
    for (const [at, points] of outline.points.entries()) {
      for (const point of few(points)) {
        const book = await fresh(setup);
        book.breakRequest(at, "halfway", point);
        book.breakFrom(at + 1);
        await action(book);
        book.repair();
        expect({ at, point, ...parts(book) }).toMatchObject({ whole: true });
        expect(await recoverTables(book.context())).toMatchObject({ ok: true });
        expectEither(outline, book.contents(), `${at}, ${point}`);
        expect({ at, point, ...parts(book) }).toMatchObject({ whole: true, loose: 0 });
        runs += 1;
      }
    }
  });
});

test("what is written is cut and what is no longer needed goes, with every action", async () => {
  const book = await fresh(inserted);
  const { pieces } = parts(book);
  expect(pieces).toBeGreaterThan(1);
  const whole = { heads: 1, whole: true, loose: 0 };
  expect(parts(book)).toMatchObject(whole);
  const again: readonly TableAction[] = [refresh, restore, rename];
  for (const action of again) {
    expect(await action(book)).toMatchObject({ ok: true });
    expect(parts(book)).toMatchObject(whole);
    expect(await listTables(book.context())).toMatchObject({ value: [{ id: book.id(1), state: "present" }] });
  }
  expect(await forgetTable(book.context(), book.id(1))).toMatchObject({ ok: true });
  expect(parts(book)).toEqual({ heads: 0, pieces: 0, whole: true, loose: 0 });
  expect(book.parts()).toHaveLength(1);
});

test("a copied table gets a record of its own, with pieces of its own; deleting one leaves the other", async () => {
  const book = await fresh(inserted);
  book.copyTable("Kouan_freight", "H2", "Copy");
  expect(await refresh(book)).toMatchObject({ ok: true });
  expect(parts(book)).toMatchObject({ heads: 2, whole: true, loose: 0 });
  expect(await remove(book)).toMatchObject({ ok: true });
  expect(await recoverTables(book.context())).toMatchObject({ ok: true });
  expect(parts(book)).toMatchObject({ heads: 1, whole: true, loose: 0 });
  expect(book.read("J3")).toEqual([[1.25]]);
});
