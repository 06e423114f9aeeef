/**
 * An edited query that no longer asks for a column: what is shown before, what goes, what moves, and what the way back brings.
 */
import { applyRefresh } from "../../src/actions/applyRefresh";
import { insertTable } from "../../src/actions/insertTable";
import { listTables } from "../../src/actions/listTables";
import { planRefresh } from "../../src/actions/planRefresh";
import type { Change, RefreshPlan } from "../../src/actions/refresh/model";
import { undoRefresh } from "../../src/actions/undoRefresh";
import type { TablePlan } from "../../src/domain/model/table";
import { openBook, type Book } from "./book";
import { acrossPlan, FIGURES, planOf, QUERY, withoutColumns } from "./fixtures";
import { changes, Refresher } from "./refresher";

const QUOTES = FIGURES.map(
  ([port, year, freight]) =>
    [port, year, freight, `=${port}${String(year)}年${"货运量".repeat(30)}`] as const,
);
const WHOLE = planOf(QUOTES);
/** Without 备注, the last one. */
const LESS = withoutColumns(WHOLE, "remark");
/** Without 货运量 and 备注. */
const LEAST = withoutColumns(WHOLE, "freight", "remark");

let book: Book;
let user: Refresher;
/** What the tables' queries give; any other is the one that the sheet was last written by. */
let plans: (query: TablePlan["query"]) => TablePlan = () => WHOLE;

beforeEach(async () => {
  book = await openBook();
  user = new Refresher(book);
  book.select("B2");
  await insert(WHOLE);
});

async function insert(plan: TablePlan): Promise<void> {
  book.plan = plan;
  expect(await insertTable(book.context(), plan.query)).toMatchObject({ ok: true });
}

async function edit(plan: TablePlan): Promise<RefreshPlan> {
  const before = book.plan ?? plan;
  plans = (query) => (query === plan.query ? plan : before);
  const shown = await planRefresh(book.context({ plan: plans }), [book.id(1)], plan.query);
  if (!shown.ok) throw new Error(shown.refusal.kind);
  book.plan = plan;
  return shown.value;
}

async function accept(shown: RefreshPlan, which: (change: Change) => boolean = () => true): Promise<void> {
  const ids = new Set(changes(shown).flatMap((change) => (which(change) ? [change.id] : [])));
  const done = await applyRefresh(book.context({ plan: plans }), shown, ids);
  expect(done).toMatchObject({ ok: true, value: { refused: [], skipped: [] } });
}

async function undo(): Promise<void> {
  expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true, value: { refused: [] } });
}

function mine(): void {
  book.addTableColumn("Kouan_freight", "我的", (row) => `=D${String(row + 3)}*2`);
  book.addTableColumn("Kouan_freight", "批注", (row) => `批注${String(row)}`);
}

test("the column is shown, taken out in one step, and the user's move left with formulas, formats and widths", async () => {
  mine();
  book.store.fillNumberFormat(book.sheet(), book.box("F3:F7"), "0.000");
  book.store.setFormat(book.sheet(), book.box("G4"), { bold: true, fill: "#FFFF00" });
  book.store.setColumnWidth(book.sheet(), 4, 1, 210);
  book.store.setColumnWidth(book.sheet(), 5, 1, 77);
  book.store.setColumnWidth(book.sheet(), 6, 1, 33);
  book.type("J20", "=SUM(F3:F7)");
  const before = book.snapshot();
  const shown = await edit(LESS);
  expect(changes(shown)).toEqual([
    expect.objectContaining({
      state: "dropped-column",
      rowLabel: "备注",
      nextText: "5",
      ticked: true,
      lost: { cells: 0, header: false, formulas: [], filtered: false },
    }),
  ]);
  expect(book.snapshot()).toEqual(before);
  await accept(shown);
  expect(book.read("B2:G3")).toEqual([
    ["口岸", "年份", "货运量（万吨）", "我的", "批注", ""],
    ["满洲里", 2013, 3005.7, "=D3*2", "批注0", ""],
  ]);
  expect(book.tables()[0]?.columns.map(({ name }) => name)).toEqual([
    "口岸",
    "年份",
    "货运量（万吨）",
    "我的",
    "批注",
  ]);
  expect(book.formats("E3:E7").flat()).toEqual(Array(5).fill("0.000"));
  expect(book.store.format(book.sheet(), book.box("F4"))).toMatchObject({ bold: true, fill: "#FFFF00" });
  expect([4, 5].map((column) => book.store.columnWidth(book.sheet(), column))).toEqual([77, 33]);
  expect(book.read("J20")).toEqual([["=SUM(E3:E7)"]]);
  const [summary] = await user.list();
  expect(summary).toMatchObject({ query: LESS.query, userColumns: ["我的", "批注"], canRestore: true });
  expect(changes(await user.plan())).toEqual([]);

  await undo();
  expect(book.snapshot()).toEqual(before);
  expect((await user.list())[0]).toMatchObject({ query: QUERY, userColumns: ["我的", "批注"] });
  book.plan = WHOLE;
  expect(changes(await user.plan())).toEqual([]);
});

test("what is overtyped, typed in rows of her own, or in the totals row has to be ticked, and comes back with header and formats", async () => {
  mine();
  book.insertTableRow("Kouan_freight", 2, "自己");
  book.type("E4", "我改的");
  book.renameColumn("Kouan_freight", 3, "改名的备注");
  book.store.fillNumberFormat(book.sheet(), book.box("E4"), "0.00%");
  book.showTotals("Kouan_freight", 3, "共五条");
  const before = book.snapshot();
  const shown = await edit(LESS);
  expect(changes(shown)).toEqual([
    expect.objectContaining({
      rowLabel: "改名的备注",
      ticked: false,
      lost: { cells: 3, header: true, formulas: [], filtered: false },
    }),
  ]);
  await accept(shown);
  expect(book.read("E2:E9")).toEqual([["我的"], ...book.read("E3:E9")]);
  expect(book.usersCells()).not.toContain("我改的");
  await undo();
  expect(book.snapshot()).toEqual(before);
});

test("unticked it stays as it is, and is offered at the next edit", async () => {
  book.type("E4", "我改的");
  const before = book.contents();
  await accept(await edit(LESS), ({ ticked }) => ticked);
  expect(book.contents()).toEqual(before);
  expect((await user.list())[0]).toMatchObject({ query: LESS.query });
  expect(changes(await edit(LESS)).map(({ state }) => state)).toEqual(["dropped-column"]);
});

test("formulas that refer to it are named, wherever they stand, and have to be agreed to", async () => {
  book.addTableColumn("Kouan_freight", "我的", (row) => `=LEN(E${String(row + 3)})`);
  book.type("J20", "=COUNTA(Kouan_freight[备注])");
  const shown = await edit(LESS);
  expect(changes(shown)[0]).toMatchObject({
    ticked: false,
    lost: { cells: 0, header: false, formulas: ["Sheet1!F3:F7", "Sheet1!J20"] },
  });
  // Another formula since: what was agreed to is not what would be lost.
  book.type("K20", "=E3");
  const ids = new Set(changes(shown).map(({ id }) => id));
  const before = book.contents();
  const done = await applyRefresh(book.context(), shown, ids);
  expect(done).toMatchObject({ ok: true, value: { skipped: [{ state: "dropped-column" }] } });
  expect(book.contents()).toEqual(before);
});

test("each of several columns is asked about by itself", async () => {
  book.type("J20", "=SUM(D3:D7)");
  const shown = await edit(LEAST);
  expect(changes(shown).map(({ column, ticked, lost }) => [column, ticked, lost?.formulas])).toEqual([
    ["freight", false, ["Sheet1!J20"]],
    ["remark", true, []],
  ]);
  await accept(shown);
  expect(book.read("B2:E3")).toEqual([
    ["口岸", "年份", "", ""],
    ["满洲里", 2013, "", ""],
  ]);
});

test("ticked again it comes in where the query has it", async () => {
  mine();
  await accept(await edit(LESS));
  const shown = await edit(WHOLE);
  expect(changes(shown).map(({ state, column }) => [state, column])).toEqual([["new-column", "remark"]]);
  await accept(shown);
  expect(book.read("B2:G3")[0]).toEqual(["口岸", "年份", "货运量（万吨）", "备注", "我的", "批注"]);
  expect(book.read("E3")).toEqual([[QUOTES[0]?.[3]]]);
  expect(book.cell("E3")).toMatchObject({ value: QUOTES[0]?.[3] });
  expect(changes(await user.plan())).toEqual([]);
  await undo();
  expect(book.read("B2:G2")[0]).toEqual(["口岸", "年份", "货运量（万吨）", "我的", "批注", ""]);
});

test("a column of the user's that has taken the name meanwhile stays beside the one that comes back", async () => {
  await accept(await edit(LESS));
  book.addTableColumn("Kouan_freight", "备注", (row) => `我的备注${String(row)}`);
  const asked: unknown[] = [];
  const context = book.context({
    plan: (query) => {
      asked.push(query);
      return LESS;
    },
  });
  expect(await planRefresh(context, "all")).toMatchObject({ value: { tables: [{ changes: [] }] } });
  expect(asked).toEqual([LESS.query]);
  await undo();
  expect(book.read("B2:F3")).toEqual([
    ["口岸", "年份", "货运量（万吨）", "备注 2", "备注"],
    ["满洲里", 2013, 3005.7, QUOTES[0]?.[3], "我的备注0"],
  ]);
});

test("what the user did to rows since stays: sorted, with a row of ours gone and one of hers", async () => {
  book.type("E4", "我改的");
  await accept(await edit(LESS));
  book.sortTable("Kouan_freight", 2);
  book.deleteTableRow("Kouan_freight", 0);
  book.insertTableRow("Kouan_freight", 1, "后来");
  await undo();
  const rows = book.read("B3:E7");
  expect(rows.map(([port, year, , remark]) => [port, year, remark])).toEqual([
    ["二连浩特", 2014, QUOTES[3]?.[3]],
    ["后来.0", "后来.1", ""],
    ["甘其毛都", 2014, QUOTES[4]?.[3]],
    ["满洲里", 2013, QUOTES[0]?.[3]],
    ["满洲里", 2014, "我改的"],
  ]);
});

test("filters stay on the other columns; one on the column goes, which is said before", async () => {
  book.filter("Kouan_freight", 0, ["满洲里"]);
  book.filter("Kouan_freight", 3, [String(QUOTES[0]?.[3])]);
  const shown = await edit(LESS);
  expect(changes(shown)[0]).toMatchObject({ lost: { filtered: true } });
  await accept(shown);
  expect(book.tables()[0]?.columns.map(({ filter }) => filter?.values ?? null)).toEqual([
    ["满洲里"],
    null,
    null,
  ]);
});

test("rows and columns that go in one refresh come back together", async () => {
  mine();
  book.type("E5", "我改的");
  const before = book.contents();
  const fewer = { ...LESS, rows: LESS.rows.filter((_, row) => row !== 2), query: LESS.query };
  const shown = await edit(fewer);
  const removing = { tables: shown.tables.map((table) => ({ ...table, removal: true as const })) };
  await accept(removing);
  expect(book.read("B3:B7").flat()).toEqual(["满洲里", "满洲里", "二连浩特", "甘其毛都", ""]);
  await undo();
  expect(book.contents()).toEqual(before);
});

test("years across that a query leaves out go, also when others come in", async () => {
  book = await openBook();
  user = new Refresher(book);
  book.select("B2");
  await insert(acrossPlan([2012, 2013, 2014], { 满洲里: [1, 3005.7, 3010], 策克: [null, 5, 6] }));
  book.addTableColumn("Kouan_freight", "我的", (row) => `我的${String(row)}`);
  book.store.setColumnWidth(book.sheet(), 5, 1, 99);
  const before = book.snapshot();
  const next = acrossPlan([2014, 2015], { 满洲里: [3010, 3100], 策克: [6, 7] });
  await accept(await edit({ ...next, query: { ...next.query, filters: { year: ["2014", "2015"] } } }));
  expect(book.read("B2:F4")).toEqual([
    ["口岸", "2014", "2015", "我的", ""],
    ["满洲里", 3010, 3100, "我的0", ""],
    ["策克", 6, 7, "我的1", ""],
  ]);
  expect(book.store.columnWidth(book.sheet(), 4)).toBe(99);
  await undo();
  expect(book.snapshot()).toEqual(before);
});

test("when the user has undone it by hand, the table asks what it asked before", async () => {
  const before = book.contents();
  await accept(await edit(LESS));
  while (JSON.stringify(book.contents()) !== JSON.stringify(before) && book.store.canUndo())
    book.store.undo();
  expect(book.contents()).toEqual(before);
  expect((await user.list())[0]).toMatchObject({ query: QUERY, canRestore: false });
  book.plan = WHOLE;
  expect(changes(await user.plan())).toEqual([]);
});

describe("what stands right of the table is not moved", () => {
  const other = { kind: "would-move-beside", table: "Kouan_freight" };

  test.each([
    ["a cell", () => book.type("H4", "right of it"), "Sheet1!H4"],
    ["another table", () => book.addTable("Other", "H4:I6"), "Sheet1!H4:I6"],
    ["merged cells", () => book.store.merge(book.sheet(), book.box("H6:I12")), "Sheet1!H6:I12"],
  ])("%s", async (_name, plant, address) => {
    plant();
    const before = book.contents();
    const shown = await edit(LESS);
    expect(shown.tables[0]?.obstacle).toMatchObject(other);
    const ids = new Set(changes(shown).map(({ id }) => id));
    const done = await applyRefresh(book.context(), shown, ids);
    expect(done).toMatchObject({ value: { refused: [{ refusal: other }] } });
    expect(shown.tables[0]?.obstacle).toMatchObject({
      address: expect.stringContaining(address.slice(0, 9)) as string,
    });
    expect(book.contents()).toEqual(before);
  });

  test("nor by the way back", async () => {
    await accept(await edit(LESS));
    book.type("H4", "right of it");
    const before = book.contents();
    expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ refusal: other });
    expect(book.contents()).toEqual(before);
    book.type("H4", "");
    await undo();
  });
});

test("after it, a table that was renamed is still known, by the columns that it has", async () => {
  await accept(await edit(LEAST));
  book.renameTable("Kouan_freight", "Mine");
  expect(await listTables(book.context())).toMatchObject({
    value: [{ tableName: "Mine", state: "present" }],
  });
});
