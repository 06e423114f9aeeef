/**
 * A table that changes its language where it stands: headers, words, filters and formulas, the way back, and every break.
 */
import { applyRefresh } from "../../src/actions/applyRefresh";
import type { ActionContext } from "../../src/actions/context";
import { insertTable } from "../../src/actions/insertTable";
import { listTables } from "../../src/actions/listTables";
import { planRefresh } from "../../src/actions/planRefresh";
import { recoverTables } from "../../src/actions/recoverTables";
import type { RefreshPlan } from "../../src/actions/refresh/model";
import { undoRefresh } from "../../src/actions/undoRefresh";
import type { TablePlan, TableQuery } from "../../src/domain/model/table";
import { openBook, WHOLE_BREAKS, type Book } from "./book";
import { acrossPlan, livePlan, planOf, QUERY } from "./fixtures";
import { changes } from "./refresher";

const WORDS = new Map([
  ["满洲里", "Manzhouli"],
  ["二连浩特", "Erenhot"],
  ["甘其毛都", "Ganqimaodu"],
  ["=按原文", "as printed"],
]);
const HEADERS = new Map([
  ["口岸", "Port"],
  ["年份", "Year"],
  ["货运量（万吨）", "Freight (10,000 t)"],
  ["货运量", "Freight"],
  ["备注", "Remark"],
  ["满洲里", "Manzhouli"],
]);

/** The same plan in English. */
function english(plan: TablePlan): TablePlan {
  return {
    ...plan,
    query: { ...plan.query, language: "en" },
    title: "Freight by port",
    headers: plan.headers.map((header) => HEADERS.get(header) ?? header),
    rows: plan.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        value: typeof cell.value === "string" ? (WORDS.get(cell.value) ?? cell.value) : cell.value,
        ...(cell.formula === undefined ? {} : { formula: cell.formula.replace("满洲里", "Manzhouli") }),
      })),
    })),
    sourceNote: `Source: the port office. Package ${plan.packageVersion}`,
  };
}

let book: Book;
let plan: TablePlan;

function context(): ActionContext {
  return book.context({ plan: ({ language }) => (language === "en" ? english(plan) : plan) });
}

async function fresh(of: TablePlan = planOf()): Promise<void> {
  book = await openBook();
  plan = of;
  book.select("B2");
  expect(await insertTable(context(), plan.query)).toMatchObject({ ok: true });
}

async function show(query: TableQuery | null): Promise<RefreshPlan> {
  const shown = await planRefresh(context(), [book.id(1)], query);
  if (!shown.ok) throw new Error(shown.refusal.kind);
  return shown.value;
}

async function turn(shown?: RefreshPlan): Promise<void> {
  const seen = shown ?? (await show({ ...plan.query, language: "en" }));
  const ticked = new Set(changes(seen).flatMap(({ id, ticked }) => (ticked ? [id] : [])));
  expect(await applyRefresh(context(), seen, ticked)).toMatchObject({ value: { refused: [], skipped: [] } });
}

/** Ctrl+Z until the sheets look so again. */
function undoTo(contents: unknown): void {
  const wanted = JSON.stringify(contents);
  while (JSON.stringify(book.contents()) !== wanted && book.store.canUndo()) book.store.undo();
  expect(book.contents()).toEqual(contents);
}

async function listed(): Promise<unknown> {
  const result = await listTables(context());
  return result.ok ? result.value[0] : result.refusal;
}

/** A column of formulas, a renamed header, two overtyped cells, sorted by freight and filtered by port. */
function users(): void {
  book.addTableColumn("Kouan_freight", "双倍", () => "=[@货运量（万吨）]*2");
  book.type("J1", "=SUM(Kouan_freight[货运量（万吨）])");
  book.type("E2", "我的备注");
  book.type("D3", 4711);
  book.type("B7", "甘其毛都口岸");
  book.sortTable("Kouan_freight", 2);
  book.filter("Kouan_freight", 0, ["满洲里", "甘其毛都口岸"]);
}

const ENGLISH = [
  ["Port", "Year", "Freight (10,000 t)", "我的备注", "双倍"],
  ["Erenhot", 2013, 1209.5, "", "=[@[Freight (10,000 t)]]*2"],
  ["Erenhot", 2014, 1306, "as printed", "=[@[Freight (10,000 t)]]*2"],
  ["甘其毛都口岸", 2014, 1530.2, "", "=[@[Freight (10,000 t)]]*2"],
  ["Manzhouli", 2014, 3010, "", "=[@[Freight (10,000 t)]]*2"],
  ["Manzhouli", 2013, 4711, "", "=[@[Freight (10,000 t)]]*2"],
];

test("headers and words change where they stand; everything of the user's stays, and formulas follow", async () => {
  await fresh();
  users();
  const before = book.contents();
  const shown = await show({ ...QUERY, language: "en" });
  expect(changes(shown).map(({ state, ticked, words }) => [state, ticked, words])).toEqual([
    ["reworded", true, { language: "en", headers: 3, cells: 5, kept: ["我的备注"] }],
    ["edited", false, undefined],
    ["edited", false, undefined],
  ]);
  await turn(shown);
  expect(book.read("B2:F7")).toEqual(ENGLISH);
  expect(book.read("J1")).toEqual([["=SUM(Kouan_freight[[Freight (10,000 t)]])"]]);
  expect(book.tables()[0]?.columns[0]?.filter).toMatchObject({ values: ["Manzhouli", "甘其毛都口岸"] });
  expect(await listed()).toMatchObject({
    title: "Freight by port",
    query: { language: "en" },
    canRestore: true,
  });
  expect(changes(await show(null)).map(({ state }) => state)).toEqual(["edited", "edited"]);

  expect(await undoRefresh(context(), book.id(1))).toMatchObject({ ok: true });
  expect(book.contents()).toEqual(before);
  expect(await listed()).toMatchObject({ title: "口岸货运量", query: QUERY, canRestore: false });
  expect(changes(await show(null)).map(({ state }) => state)).toEqual(["edited", "edited"]);
});

test("undone by hand the table asks what it shows: nothing is offered, and it can change again", async () => {
  await fresh();
  const before = book.contents();
  await turn();
  const after = book.contents();
  undoTo(before);
  expect(await listed()).toMatchObject({ title: "口岸货运量", query: QUERY, canRestore: false });
  expect(changes(await show(null))).toEqual([]);
  await turn();
  expect(book.contents()).toEqual(after);
  expect(await undoRefresh(context(), book.id(1))).toMatchObject({ ok: true });
  expect(book.contents()).toEqual(before);
  undoTo(after);
  expect(changes(await show(null))).toEqual([]);
});

test("a newer package's figures are listed by themselves, rows come in the new language", async () => {
  await fresh();
  plan = planOf(
    [
      ["满洲里", 2013, 3005.8],
      ["满洲里", 2014, 3010],
      ["满洲里", 2015, 3100],
    ],
    "1.1.0",
  );
  const shown = await show({ ...QUERY, language: "en" });
  expect(changes(shown).map(({ state, rowLabel }) => [state, rowLabel])).toEqual([
    ["reworded", ""],
    ["changed", "Manzhouli · 2013"],
    ["new-row", "Manzhouli · 2015"],
    ["withdrawn", "二连浩特 · 2013"],
    ["withdrawn", "二连浩特 · 2014"],
    ["withdrawn", "甘其毛都 · 2014"],
  ]);
  await turn(shown);
  expect(book.read("B3:D5")).toEqual([
    ["Manzhouli", 2013, 3005.8],
    ["Manzhouli", 2014, 3010],
    ["Manzhouli", 2015, 3100],
  ]);
  expect(changes(await show(null))).toEqual([]);
});

test("live formulas are written anew in the words of the language, ports across get its names", async () => {
  await fresh(livePlan({ 满洲里: 3010 }));
  await turn();
  expect(book.read("B2:C3")).toEqual([
    ["Port", "Freight"],
    ["Manzhouli", '=KOUAN.PORTFREIGHT("Manzhouli",2014)'],
  ]);
  await fresh(acrossPlan([2013, 2014], { 满洲里: [3005.7, 3010] }));
  await turn();
  expect(book.read("B2:D3")).toEqual([
    ["Port", "2013", "2014"],
    ["Manzhouli", 3005.7, 3010],
  ]);
});

test("a header that a column of the user's has already gets a number", async () => {
  await fresh();
  book.addTableColumn("Kouan_freight", "year", (row) => row);
  const before = book.contents();
  await turn();
  expect(book.read("B2:F2")).toEqual([["Port", "Year 2", "Freight (10,000 t)", "Remark", "year"]]);
  expect(await undoRefresh(context(), book.id(1))).toMatchObject({ ok: true });
  expect(book.contents()).toEqual(before);
});

test("a column whose words become longer is widened, unless the user has made it narrow", async () => {
  await fresh();
  book.store.setColumnWidth(book.sheet(), 1, 1, 30);
  const widths = (): number[] => [1, 2, 3].map((column) => book.store.columnWidth(book.sheet(), column));
  const [narrow, same, ours = 0] = widths();
  const wider = { ...context(), plan: (query: TableQuery) => widened(context().plan(query)) };
  const shown = await planRefresh(wider, [book.id(1)], { ...QUERY, language: "en" });
  if (!shown.ok) throw new Error(shown.refusal.kind);
  expect(await applyRefresh(wider, shown.value, new Set())).toMatchObject({ value: { refused: [] } });
  expect(widths()).toEqual([narrow, same, expect.any(Number)]);
  expect(widths()[2]).toBeGreaterThan(ours);
});

/** Ports and figures need more room in English. */
function widened(plan: TablePlan): TablePlan {
  const isEnglish = plan.query.language === "en";
  const wide = (id: string): boolean => isEnglish && (id === "port" || id === "freight");
  return {
    ...plan,
    columns: plan.columns.map((column) => (wide(column.id) ? { ...column, width: 24 } : column)),
  };
}

test("a filter on part of a word is in the way, and named beforehand", async () => {
  await fresh();
  const [table] = book.tables();
  book.store.setTableFilter(table?.id ?? "", 0, { filterOn: "Custom", criterion1: "=*满*" });
  const refusal = { kind: "filter-of-words", table: "Kouan_freight", column: "口岸" };
  const before = book.contents();
  const shown = await show({ ...QUERY, language: "en" });
  expect(shown.tables[0]?.obstacle).toEqual(refusal);
  const done = await applyRefresh(context(), shown, new Set(changes(shown).map(({ id }) => id)));
  expect(done).toMatchObject({ value: { refused: [{ refusal }] } });
  expect(book.contents()).toEqual(before);
  book.store.setTableFilter(table?.id ?? "", 0, { filterOn: "Custom", criterion1: "=满洲里" });
  await turn();
  expect(book.tables()[0]?.columns[0]?.filter).toMatchObject({ criterion1: "=Manzhouli" });
});

describe.each(["there", "back"] as const)("the way %s", (way) => {
  test("broken at each request: as before or as after, at once or after the next start", async () => {
    const prepare = async (): Promise<void> => {
      await fresh(planOf(undefined, "1.0.0"));
      users();
      if (way === "back") await turn();
    };
    const act = async (): Promise<boolean> => {
      if (way === "back") return (await undoRefresh(context(), book.id(1))).ok;
      const shown = await planRefresh(context(), [book.id(1)], { ...QUERY, language: "en" });
      if (!shown.ok) return false;
      const ticked = new Set(changes(shown.value).flatMap(({ id, ticked }) => (ticked ? [id] : [])));
      const done = await applyRefresh(context(), shown.value, ticked);
      return done.ok && done.value.refused.length === 0;
    };
    await prepare();
    const before = book.contents();
    const requests = await book.requests(async () => expect(await act()).toBe(true));
    const after = book.contents();
    let runs = 0;
    for (const fault of ["halfway", ...WHOLE_BREAKS] as const)
      for (let at = 0; at < requests; at += 1)
        for (const point of fault === "halfway" ? [2, 8, 14, 20, 26] : [0])
          for (const forGood of fault === "halfway" ? [false, true] : [false]) {
            await prepare();
            book.breakRequest(at, fault, point);
            if (forGood) book.breakFrom(at + 1);
            const done = await act();
            book.repair();
            if (!done) expect(await recoverTables(context())).toMatchObject({ ok: true });
            expect([before, after]).toContainEqual(book.contents());
            runs += 1;
          }
    console.log(`changed language, the way ${way}, broken: ${runs}`);
  });
});
