import { applyRefresh } from "../../src/actions/applyRefresh";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { recoverTables } from "../../src/actions/recoverTables";
import type { RefreshOutcome, RefreshPlan } from "../../src/actions/refresh/model";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { openBook, type Book } from "./book";
import { FIGURES, planOf, QUERY, type Figures } from "./fixtures";
import { changes, Refresher } from "./refresher";

/** Two rows are gone, the middle one and the last. */
const FEWER: Figures = [...FIGURES.slice(0, 2), ...FIGURES.slice(3, 4)];

let book: Book;
let user: Refresher;
beforeEach(async () => {
  book = await openBook();
  user = new Refresher(book);
  book.select("B2");
  expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
  book.addTableColumn("Kouan_freight", "我的", (row) => `我的${row}`);
  book.addTableColumn("Kouan_freight", "倍", (row) => `=D${row + 3}*2`);
  book.plan = planOf(FEWER, "1.1.0");
});

async function removal(): Promise<RefreshPlan> {
  const result = await planRefresh(book.context(), "all", null, true);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}
async function remove(shown: RefreshPlan, ids?: readonly string[]): Promise<RefreshOutcome> {
  const ticked = changes(shown).flatMap((change) => (change.ticked ? [change.id] : []));
  return user.refresh(shown, new Set(ids ?? ticked));
}
const ports = (): unknown[] => book.read("B3:B7").flat();

test("asked for while refreshing, withdrawn rows go instead of being struck through; user columns close up", async () => {
  const seen = await user.plan();
  const shown = { tables: seen.tables.map((table) => ({ ...table, removal: true as const })) };
  expect(await user.refresh(shown)).toMatchObject({ removedRows: 2, refused: [] });
  expect(book.read("B2:G5").map((row) => [row[0], row[1], row[4], row[5]])).toEqual([
    ["口岸", "年份", "我的", "倍"],
    ["满洲里", 2013, "我的0", "=D3*2"],
    ["满洲里", 2014, "我的1", "=D4*2"],
    ["二连浩特", 2014, "我的3", "=D5*2"],
  ]);
  expect(book.read("B7")).toEqual([["来源：内蒙古口岸办。数据包 1.1.0"]]);
  expect((await user.list())[0]).toMatchObject({ rows: 3, withdrawn: 0, canRestore: true });
  expect(changes(await user.plan())).toEqual([]);
});

test("asked for afterwards, rows struck through before go too, and nothing else changes", async () => {
  await user.refresh();
  expect((await user.list())[0]).toMatchObject({ withdrawn: 2 });
  expect(changes(await user.plan())).toEqual([]);
  book.plan = planOf([["满洲里", 2013, 9], ...FEWER.slice(1)], "1.1.0");
  const shown = await removal();
  expect(changes(shown).map(({ state, rowLabel }) => [state, rowLabel])).toEqual([
    ["withdrawn", "二连浩特 · 2013"],
    ["withdrawn", "甘其毛都 · 2014"],
  ]);
  expect(await remove(shown)).toMatchObject({ removedRows: 2, written: 0 });
  expect(ports()).toEqual(["满洲里", "满洲里", "二连浩特", "", "来源：内蒙古口岸办。数据包 1.1.0"]);
  expect((await user.list())[0]).toMatchObject({ withdrawn: 0 });
});

test.each([false, true])(
  "going back brings them back, user columns and all (struck before: %s)",
  async (struck) => {
    if (struck) await user.refresh();
    const before = book.contents();
    const shown = struck ? await removal() : await user.plan();
    await remove({ tables: shown.tables.map((table) => ({ ...table, removal: true as const })) });
    expect(ports()).not.toContain("甘其毛都");
    expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true });
    expect(book.contents()).toEqual(before);
    expect((await user.list())[0]).toMatchObject({ withdrawn: struck ? 2 : 0 });
    await recoverTables(book.context());
    expect(book.contents()).toEqual(before);
  },
);

test("brought back where their neighbour stands by now, with formulas of their column's own row", async () => {
  await user.refresh();
  await remove(await removal());
  book.insertTableRow("Kouan_freight", 0, "自己的");
  expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true });
  expect(book.read("B3:G8").map((row) => [row[0], row[1], row[4], row[5]])).toEqual([
    ["自己的.0", "自己的.1", "自己的.4", "自己的.5"],
    ["满洲里", 2013, "我的0", "=D4*2"],
    ["满洲里", 2014, "我的1", "=D5*2"],
    ["二连浩特", 2013, "我的2", "=D6*2"],
    ["二连浩特", 2014, "我的3", "=D7*2"],
    ["甘其毛都", 2014, "我的4", "=D8*2"],
  ]);
});

test("a row that holds something overtyped is offered unticked, goes when ticked, and comes back as it was", async () => {
  await user.refresh();
  book.type("D5", 4711);
  const before = book.contents();
  const shown = await removal();
  expect(changes(shown).map(({ ticked, overtyped }) => [ticked, overtyped])).toEqual([
    [false, true],
    [true, undefined],
  ]);
  await remove(shown);
  expect(ports().slice(0, 4)).toEqual(["满洲里", "满洲里", "二连浩特", "二连浩特"]);
  await undoRefresh(book.context(), book.id(1));
  expect(book.contents()).toEqual(before);
  const again = await removal();
  expect(
    await remove(
      again,
      changes(again).map(({ id }) => id),
    ),
  ).toMatchObject({ removedRows: 2 });
  await undoRefresh(book.context(), book.id(1));
  expect(book.contents()).toEqual(before);
});

test("a row that is overtyped after it was shown is left alone and told", async () => {
  await user.refresh();
  const shown = await removal();
  book.type("D5", 4711);
  expect(await remove(shown)).toMatchObject({ removedRows: 1, skipped: [{ rowLabel: "二连浩特 · 2013" }] });
});

test("the user's undo brings them back, and they are offered again", async () => {
  await user.refresh();
  const before = JSON.stringify(book.contents());
  await remove(await removal());
  while (JSON.stringify(book.contents()) !== before) book.store.undo();
  expect(changes(await user.plan()).map(({ state }) => state)).toEqual(["withdrawn", "withdrawn"]);
  expect(await remove(await removal())).toMatchObject({ removedRows: 2 });
});

test("filters stay, and rows are found wherever they were sorted to", async () => {
  book.deleteTableColumn("Kouan_freight", 5);
  book.sortTable("Kouan_freight", 2);
  await user.refresh();
  book.filter("Kouan_freight", 0, ["满洲里"]);
  const before = book.contents();
  expect(await remove(await removal())).toMatchObject({ removedRows: 2 });
  expect(book.tables()[0]?.columns[0]?.filter).toMatchObject({ values: ["满洲里"] });
  expect(ports().slice(0, 3)).toEqual(expect.arrayContaining(["满洲里", "二连浩特"]));
  await undoRefresh(book.context(), book.id(1));
  expect(book.contents()).toEqual(before);
});

test("refused on a protected sheet, where another table would be torn, and where no row would be left", async () => {
  await user.refresh();
  book.addTable("Other", "F14:K16");
  const shown = await removal();
  const before = book.snapshot();
  expect((await remove(shown)).refused[0]?.refusal).toEqual({
    kind: "no-room-to-shrink",
    table: "Kouan_freight",
    other: "Other",
  });
  book.plan = planOf([], "1.2.0");
  const all = await removal();
  expect((await remove(all)).refused[0]?.refusal).toEqual({ kind: "all-rows-go", table: "Kouan_freight" });
  expect(book.snapshot()).toEqual(before);
  book.protect("Sheet1");
  const ids = new Set(changes(shown).map(({ id }) => id));
  expect(await applyRefresh(book.context(), shown, ids)).toMatchObject({
    value: { removedRows: 0, refused: [{ refusal: { kind: "protected-sheet" } }] },
  });
});

test("a row that comes back in a later package is put in again", async () => {
  await user.refresh();
  await remove(await removal());
  book.plan = planOf(FIGURES, "1.2.0");
  expect(await user.refresh()).toMatchObject({ insertedRows: 2 });
  expect(ports()).toEqual(["满洲里", "满洲里", "二连浩特", "二连浩特", "甘其毛都"]);
  expect((await user.list())[0]).toMatchObject({ withdrawn: 0 });
});

test("the last row comes back behind a new one that goes, and the user's blank row stays", async () => {
  book.insertRows(2, 1);
  const next: Figures = [["策克", 2013, 800], ...FIGURES.slice(0, 4), ["策克", 2014, 900]];
  book.plan = planOf(next, "1.1.0");
  const before = book.contents();
  const seen = await user.plan();
  await user.refresh({ tables: seen.tables.map((table) => ({ ...table, removal: true as const })) });
  const requests = await book.requests(async () =>
    expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true }),
  );
  expect(book.contents()).toEqual(before);
  // Nothing failed on the way, which would have taken more.
  expect(requests).toBeLessThanOrEqual(7);
});
