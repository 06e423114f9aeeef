/**
 * A query edited whole: what the table's cells hold, its columns, and what the way back restores; broken at each request.
 */
import { applyRefresh } from "../../src/actions/applyRefresh";
import { insertAgain } from "../../src/actions/insertAgain";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { recoverTables } from "../../src/actions/recoverTables";
import type { RefreshPlan } from "../../src/actions/refresh/model";
import { undoRefresh } from "../../src/actions/undoRefresh";
import type { TablePlan } from "../../src/domain/model/table";
import { openBook, WHOLE_BREAKS, type Book } from "./book";
import { acrossPlan, livePlan, QUERY } from "./fixtures";
import { changes, Refresher } from "./refresher";

const LIVE = livePlan({ 满洲里: 3010, 二连浩特: 1306 });
const LIVE_QUERY = LIVE.query;
/** The same figures as values. */
const PLAIN: TablePlan = {
  ...LIVE,
  query: QUERY,
  rows: LIVE.rows.map((row) => ({
    ...row,
    cells: row.cells.map(({ value, observation }) => ({ value, observation })),
  })),
};

let book: Book;
let user: Refresher;

async function fresh(plan: TablePlan): Promise<void> {
  book = await openBook();
  user = new Refresher(book);
  book.select("B2");
  book.plan = plan;
  expect(await insertTable(book.context(), plan.query)).toMatchObject({ ok: true });
  book.addTableColumn("Kouan_freight", "我的", (row) => `我的${row}`);
}
async function editing(plan: TablePlan): Promise<RefreshPlan> {
  book.plan = plan;
  const shown = await planRefresh(book.context(), [book.id(1)], plan.query);
  if (!shown.ok) throw new Error(shown.refusal.kind);
  return shown.value;
}

describe.each([
  ["values to live formulas", PLAIN, LIVE, "formulas"],
  ["live formulas to values", LIVE, PLAIN, "table"],
] as const)("%s", (_name, from, to, kind) => {
  test("rewrites the figures in place, not what was overtyped; the way back restores query and kind", async () => {
    await fresh(from);
    book.type("C4", 4711);
    const before = book.contents();
    const shown = await editing(to);
    expect(changes(shown).map(({ state, ticked }) => [state, ticked])).toEqual([
      ["converted", true],
      ["edited", false],
    ]);
    const formula = '=KOUAN.PORTFREIGHT("满洲里",2014)';
    const texts = kind === "formulas" ? ["3,010", formula] : [formula, "3,010"];
    expect(changes(shown).map(({ oldText, nextText }) => [oldText, nextText])[0]).toEqual(texts);
    expect(await user.refresh(shown)).toMatchObject({ written: 1 });
    expect(book.read("B3:D4")).toEqual([
      ["满洲里", kind === "formulas" ? formula : 3010, "我的0"],
      ["二连浩特", 4711, "我的1"],
    ]);
    expect((await user.list())[0]).toMatchObject({ kind, query: to.query, userColumns: ["我的"] });
    expect(changes(await user.plan()).map(({ state }) => state)).toEqual(["edited"]);

    expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true });
    expect(book.contents()).toEqual(before);
    const was = kind === "formulas" ? "table" : "formulas";
    expect((await user.list())[0]).toMatchObject({ kind: was, query: from.query });
    book.plan = from;
    expect(changes(await user.plan()).map(({ state }) => state)).toEqual(["edited"]);
  });

  test("broken at each request: as before or as after, at once or after the next start", async () => {
    let runs = 0;
    await fresh(from);
    const before = book.contents();
    const act = async (): Promise<boolean> => {
      book.plan = to;
      const shown = await planRefresh(book.context(), [book.id(1)], to.query);
      if (!shown.ok) return false;
      const ids = new Set(changes(shown.value).map(({ id }) => id));
      const done = await applyRefresh(book.context(), shown.value, ids);
      return done.ok && done.value.refused.length === 0;
    };
    const requests = await book.requests(async () => expect(await act()).toBe(true));
    const after = book.contents();
    for (const fault of ["halfway", ...WHOLE_BREAKS] as const)
      for (let at = 0; at < requests; at += 1)
        for (const point of fault === "halfway" ? [2, 6, 10, 14] : [0])
          for (const forGood of fault === "halfway" ? [false, true] : [false]) {
            await fresh(from);
            book.breakRequest(at, fault, point);
            if (forGood) book.breakFrom(at + 1);
            const done = await act();
            book.repair();
            if (!done) expect(await recoverTables(book.context())).toMatchObject({ ok: true });
            expect([before, after]).toContainEqual(book.contents());
            runs += 1;
          }
    console.log(`edited query broken: ${runs}`);
  });
});

test("columns that are asked for go in left of the user's, while others go out; one that is not ticked stays", async () => {
  await fresh(acrossPlan([2013, 2014], { 满洲里: [3005.7, 3010] }));
  const plan = acrossPlan([2014, 2015], { 满洲里: [3010, 3100] });
  const query = { ...plan.query, filters: { year: ["2014", "2015"] } };
  const shown = await editing({ ...plan, query });
  expect(changes(shown).map(({ state, column, ticked }) => [state, column, ticked])).toEqual([
    ["dropped-column", "y:2013", true],
    ["new-column", "y:2015", true],
  ]);
  const stays = changes(shown).filter(({ state }) => state !== "dropped-column");
  await applyRefresh(book.context(), shown, new Set(stays.map(({ id }) => id)));
  expect(book.read("B2:F3")).toEqual([
    ["口岸", "2013", "2014", "2015", "我的"],
    ["满洲里", 3005.7, 3010, 3100, "我的0"],
  ]);
  expect(changes(await user.plan())).toEqual([]);
  await user.refresh(await editing({ ...plan, query }));
  expect(book.read("B2:F3")).toEqual([
    ["口岸", "2014", "2015", "我的", ""],
    ["满洲里", 3010, 3100, "我的0", ""],
  ]);
});

test("a column that was left out and deleted comes back when it is asked for again, not because a filter changes", async () => {
  const wide = acrossPlan([2013, 2014], { 满洲里: [3005.7, 3010] });
  const narrow = {
    ...acrossPlan([2013], { 满洲里: [3005.7] }),
    query: { ...wide.query, columns: ["y:2013"] },
  };
  await fresh(wide);
  const plans = (query: TablePlan["query"]): TablePlan => (query.columns.length > 0 ? narrow : wide);
  const edit = async (query: TablePlan["query"]): Promise<RefreshPlan> => {
    const shown = await planRefresh(book.context({ plan: plans }), [book.id(1)], query);
    if (!shown.ok) throw new Error(shown.refusal.kind);
    return shown.value;
  };
  book.plan = narrow;
  const narrowing = await edit(narrow.query);
  await applyRefresh(book.context({ plan: plans }), narrowing, new Set());
  book.deleteTableColumn("Kouan_freight", 2);
  expect(changes(await edit({ ...narrow.query, filters: { year: ["2013"] } }))).toEqual([]);
  const shown = await edit(wide.query);
  expect(changes(shown).map(({ state, column }) => [state, column])).toEqual([["new-column", "y:2014"]]);
  const before = book.contents();
  const done = await applyRefresh(
    book.context({ plan: plans }),
    shown,
    new Set(changes(shown).map(({ id }) => id)),
  );
  expect(done).toMatchObject({ value: { refused: [], skipped: [] } });
  expect(book.read("B2:E3")).toEqual([
    ["口岸", "2013", "2014", "我的"],
    ["满洲里", 3005.7, 3010, "我的0"],
  ]);
  expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true });
  expect(book.contents()).toEqual(before);
});

test("what would push something aside is said before anything is ticked", async () => {
  await fresh(acrossPlan([2013], { 满洲里: [3005.7] }));
  book.type("H3", "right of it");
  const shown = await editing(acrossPlan([2013, 2014], { 满洲里: [3005.7, 3010] }));
  expect(shown.tables[0]?.obstacle).toEqual({
    kind: "no-room-beside",
    table: "Kouan_freight",
    address: "Sheet1!H3",
  });
});

describe("inserting once more", () => {
  test("takes over query and style, at the selection or on a new sheet, and leaves the first one alone", async () => {
    await fresh(PLAIN);
    const { id } = book.tables()[0] ?? { id: "" };
    book.store.updateTable(id, { style: "TableStyleDark3" });
    book.select("K2");
    expect(await insertAgain(book.context(), book.id(1), "selection")).toMatchObject({
      value: { tableName: "Kouan_freight_2", address: "Sheet1!K2:L4" },
    });
    const again = await insertAgain(book.context(), book.id(1), "new-sheet");
    expect(again).toMatchObject({ value: { tableName: "Kouan_freight_3" } });
    expect(book.tables().map(({ style }) => style)).toEqual([
      "TableStyleDark3",
      "TableStyleDark3",
      "TableStyleDark3",
    ]);
    expect((await user.list()).map(({ ownSheet, query }) => [ownSheet, query])).toEqual([
      [false, QUERY],
      [false, QUERY],
      [true, QUERY],
    ]);
  });

  test("with another query it asks that from then on", async () => {
    await fresh(PLAIN);
    book.select("K2");
    book.plan = LIVE;
    expect(await insertAgain(book.context(), book.id(1), "selection", LIVE_QUERY)).toMatchObject({
      ok: true,
    });
    expect((await user.list()).map(({ kind }) => kind)).toEqual(["table", "formulas"]);
  });

  test("is refused where the place is taken, or the table was detached", async () => {
    await fresh(PLAIN);
    book.select("B3");
    const before = book.contents();
    expect(await insertAgain(book.context(), book.id(1), "selection")).toMatchObject({ ok: false });
    expect(await insertAgain(book.context(), "nobody", "selection")).toMatchObject({
      refusal: { kind: "table-gone" },
    });
    expect(book.contents()).toEqual(before);
  });
});

test("years that a table had nothing of are told from other new rows", async () => {
  await fresh(acrossPlan([2013], { 满洲里: [3005.7] }));
  book.plan = acrossPlan([2013, 2014], { 满洲里: [3005.7, 3010], 策克: [null, 900] }, "1.1.0");
  expect(changes(await user.plan()).map(({ state, newYear }) => [state, newYear])).toEqual([
    ["new-column", "2014"],
    ["new-row", undefined],
  ]);
});
