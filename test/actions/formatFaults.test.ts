/**
 * Refreshes and ways back that give figures other decimals, broken at each request: values and formats come back, or come through,
 * together, and a format of the user's stays. The number of runs is printed.
 */
import { applyRefresh } from "../../src/actions/applyRefresh";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { recoverTables } from "../../src/actions/recoverTables";
import { undoRefresh } from "../../src/actions/undoRefresh";
import type { TablePlan } from "../../src/domain/model/table";
import type { Book } from "./book";
import {
  breakEveryRequest,
  FAULTS,
  fresh,
  steps,
  type Fault,
  type Setup,
  type TableAction,
} from "./everyRequest";
import { ownPlan, QUERY, type Figures } from "./fixtures";
import { changes } from "./refresher";

jest.setTimeout(120_000);

const OLD: Figures = [
  ["满洲里", 2013, 3005.7],
  ["满洲里", 2014, 3010],
  ["二连浩特", 2012, null],
  ["二连浩特", 2013, 1209.55],
  ["二连浩特", 2014, 1306],
  ["甘其毛都", 2014, 1.25],
];
const NEW: Figures = [
  ["满洲里", 2013, 3006],
  ["满洲里", 2014, 3010.25],
  ["满洲里", 2015, 3100.125],
  ["二连浩特", 2012, 1100.5],
  ["二连浩特", 2013, 1209.6],
  ["二连浩特", 2014, 1306],
  ["甘其毛都", 2014, null],
];

/** A table with a format of the user's in a cell that changes. */
const insertedAs =
  (plan: TablePlan, note = true): Setup =>
  async (book) => {
    book.plan = plan;
    book.select("B2");
    await insertTable(book.context(), QUERY);
    book.store.fillNumberFormat(book.sheet(), book.box("D3"), "0.000");
    if (!note) book.type("B10", "");
    book.plan = ownPlan(NEW, "1.1.0");
  };
const inserted = insertedAs(ownPlan(OLD, "1.0.0"));
const withoutNote = insertedAs(ownPlan(OLD, "1.0.0"), false);

/** What an earlier Kouan inserted: one format for the column. */
function uniformPlan(): TablePlan {
  const plan = ownPlan(OLD, "1.0.0");
  const columns = plan.columns.map(({ ownDecimals, ...column }) =>
    ownDecimals === true ? { ...column, numberFormat: "#,##0.0" } : column,
  );
  return { ...plan, columns };
}

const refresh: TableAction = async (book) => {
  const shown = await planRefresh(book.context(), "all");
  if (!shown.ok) return shown;
  return applyRefresh(book.context(), shown.value, new Set(changes(shown.value).map(({ id }) => id)));
};
const restore: TableAction = (book) => undoRefresh(book.context(), book.id(1));

const RUNS: readonly (readonly [string, Setup, TableAction, readonly Fault[]])[] = [
  ["refresh", inserted, refresh, FAULTS],
  ["restore", steps(inserted, refresh), restore, FAULTS],
  ["refresh of a table without its note", withoutNote, refresh, ["halfway"]],
  ["restore in a table without its note", steps(withoutNote, refresh), restore, ["halfway"]],
  ["refresh of a table with one format for the column", insertedAs(uniformPlan()), refresh, ["halfway"]],
];

let runs = 0;
afterAll(() => console.log(`actions that change formats broken: ${String(runs)}`));

describe.each(RUNS)("%s", (_name, setup, action, kinds) =>
  breakEveryRequest(setup, action, () => void (runs += 1), kinds),
);

test("the request that looks at formats is among those broken, and the user's format stays", async () => {
  const plain = await fresh(inserted);
  plain.plan = ownPlan(
    OLD.map(([port, year, freight]) => [port, year, freight === null ? null : freight + 1]),
    "1.1.0",
  );
  const without = await plain.requests(() => refresh(plain));
  const book = await fresh(inserted);
  expect(await book.requests(() => refresh(book))).toBe(without + 1);
  const whole = ["#,##0", "#,##0"];
  expect(book.formats("D3:D9").flat()).toEqual([
    ...["0.000", "#,##0.00", "#,##0.000", "#,##0.0", "#,##0.0"],
    ...whole,
  ]);
  await restore(book);
  expect(book.formats("D3:D8").flat()).toEqual(["0.000", ...whole, "#,##0.00", "#,##0", "#,##0.00"]);
});

/** Starts Kouan again and checks that it leaves cells and records alone. */
async function startsQuietly(book: Book): Promise<void> {
  const before = [book.contents(), book.parts()];
  expect(await recoverTables(book.context())).toEqual({ ok: true, value: { recovered: 0 } });
  expect([book.contents(), book.parts()]).toEqual(before);
}

test.each([
  ["with", inserted],
  ["without", withoutNote],
])("decimals that the user chooses after a refresh stay at the next start, %s the note", async (_, setup) => {
  const book = await fresh(steps(setup, refresh));
  // What one figure had before the refresh.
  book.store.fillNumberFormat(book.sheet(), book.box("D3:D9"), "#,##0.00");
  await startsQuietly(book);
  await restore(book);
  book.store.fillNumberFormat(book.sheet(), book.box("D3:D8"), "#,##0.0");
  await startsQuietly(book);
});
