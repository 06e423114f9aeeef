/**
 * Tables that come into a workbook without their record: recognised by headers, keys and figures of the real package, and
 * adopted so that they can be refreshed.
 */
import { adoptTable, findAdoptable, leaveTable } from "../../src/actions/adoptTable";
import type { AdoptableTable } from "../../src/actions/adopt/model";
import { applyRefresh } from "../../src/actions/applyRefresh";
import { insertTable } from "../../src/actions/insertTable";
import { listTables } from "../../src/actions/listTables";
import { planRefresh } from "../../src/actions/planRefresh";
import { recoverTables } from "../../src/actions/recoverTables";
import type { ActionContext } from "../../src/actions/context";
import type { TableQuery } from "../../src/domain/model/table";
import { currentCatalog } from "../../src/data";
import { planFor } from "../../src/taskpane/model/planFor";
import { openBook, WHOLE_BREAKS, type Book } from "./book";
import { changes, Refresher } from "./refresher";

const catalog = currentCatalog();

let book: Book;
let user: Refresher;
function context(): ActionContext {
  return book.context({ plan: (query) => planFor(catalog, query) });
}
async function found(): Promise<readonly AdoptableTable[]> {
  const result = await findAdoptable(context(), catalog);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}
async function only(): Promise<AdoptableTable> {
  const tables = await found();
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
}

/** A table as inserted elsewhere: the record stays behind. */
async function arrive(query: TableQuery, at = "B2"): Promise<void> {
  book.select(at);
  expect(await insertTable(context(), query)).toMatchObject({ ok: true });
  book.forgetParts();
  expect((await listTables(context())) as unknown).toMatchObject({ ok: true, value: [] });
}

beforeEach(async () => {
  book = await openBook();
  user = new Refresher(book);
});

const PART: TableQuery = {
  dataset: "freight",
  filters: { port: ["manzhouli", "erenhot"], flow: ["total"] },
  columns: [],
  language: "zh",
};

describe.each([
  ["long, Chinese", PART],
  ["long, English", { ...PART, language: "en" }],
  [
    "with columns of its own choice",
    { ...PART, columns: ["port", "year", "flow", "mode", "scope", "freight", "source"] },
  ],
  ["years across", { ...PART, layout: "years-across" }],
  ["ports across, English", { ...PART, language: "en", layout: "ports-across" }],
  ["live formulas", { ...PART, mode: "formulas" }],
  [
    "another dataset with the same keys",
    { ...PART, dataset: "passengers", filters: { port: ["manzhouli"] } },
  ],
  [
    "a register",
    { dataset: "ports", filters: { province: ["inner-mongolia"] }, columns: [], language: "en" },
  ],
  ["statements", { dataset: "statements", filters: {}, columns: [], language: "zh" }],
] as readonly (readonly [string, TableQuery])[])("%s", (_name, query) => {
  test("is recognised, adopted as it is, and has nothing to refresh", async () => {
    await arrive(query);
    const before = book.contents();
    const table = await only();
    expect(table.query).toMatchObject({
      dataset: query.dataset,
      language: query.language,
      columns: query.columns,
    });
    expect([table.query.layout, table.query.mode]).toEqual([query.layout, query.mode]);
    expect(table).toMatchObject({ known: table.rows, different: 0 });
    expect(await adoptTable(context(), table.tableId, table.query)).toMatchObject({ ok: true });
    expect(book.contents()).toEqual(before);
    const shown = await planRefresh(context(), "all");
    if (!shown.ok) throw new Error(shown.refusal.kind);
    expect(changes(shown.value)).toEqual([]);
    expect(shown.value.tables).toHaveLength(1);
    expect(await found()).toEqual([]);
  });
});

test("the filters are those that the rows show, and no longer than they need be", async () => {
  await arrive({ ...PART, filters: { flow: ["import"] } });
  expect((await only()).query.filters).toEqual({ flow: ["import"] });
});

test("what differs is offered unticked as different, what is missing as new; the user's columns and rows stay", async () => {
  await arrive(PART);
  book.addTableColumn("Kouan_freight", "我的", (row) => `我的${row}`);
  book.type("G3", 4711);
  book.type("G4", "");
  book.insertTableRow("Kouan_freight", 2, "自己的");
  const table = await only();
  expect(table).toMatchObject({ known: table.rows - 1, different: 1 });
  await adoptTable(context(), table.tableId, table.query);
  const shown = await planRefresh(context(), "all");
  if (!shown.ok) throw new Error(shown.refusal.kind);
  expect(changes(shown.value).map(({ state, ticked, address }) => [state, ticked, address])).toEqual([
    ["unknown", false, "Sheet1!G3"],
    ["cleared", true, "Sheet1!G4"],
  ]);
  expect(book.read("B5:B5")).toEqual([["自己的.0"]]);
});

test("the source note of an older package that came along is kept up", async () => {
  await arrive(PART);
  const [last = 0] = book.tables().map(({ box }) => box.row + box.rows);
  const note = `B${last + 2}`;
  const written = String(book.read(note)[0]?.[0]);
  book.type(note, written.replace(/数据包 \S+（/, "数据包 0.0.1（"));
  const table = await only();
  await adoptTable(context(), table.tableId, table.query);
  book.type("G3", "");
  const shown = await planRefresh(context(), "all");
  if (!shown.ok) throw new Error(shown.refusal.kind);
  const ids = new Set(changes(shown.value).map(({ id }) => id));
  expect(await applyRefresh(context(), shown.value, ids)).toMatchObject({ value: { written: 1 } });
  expect(book.read(note)).toEqual([[written]]);
});

test("a table of strangers is never offered: same headers, other rows; same keys, other figures", async () => {
  await arrive(PART);
  const [{ box } = { box: book.box("A1") }] = book.tables();
  for (let row = box.row + 1; row < box.row + box.rows; row += 1) book.type(`B${row + 1}`, `甲${row}`);
  expect(await found()).toEqual([]);
  for (let row = box.row + 1; row < box.row + box.rows; row += 1) {
    book.type(`B${row + 1}`, "满洲里");
    for (const column of "GHIJKLMN") book.type(`${column}${row + 1}`, row * 7.77);
  }
  expect(await found()).toEqual([]);
  book.addTable("Mine", "AA2:AC9");
  expect(await found()).toEqual([]);
});

test("a table of the same dataset with a record does not hide it, and names may collide", async () => {
  await arrive(PART);
  book.select("B60");
  await insertTable(context(), { ...PART, filters: { port: ["ceke"] } });
  const table = await only();
  expect(table.tableName).toBe("Kouan_freight");
  await adoptTable(context(), table.tableId, table.query);
  expect((await user.list()).map(({ tableName, state }) => [tableName, state])).toEqual([
    ["Kouan_freight_2", "present"],
    ["Kouan_freight", "present"],
  ]);
});

test("one that the user leaves is not offered again, nor taken for a copy", async () => {
  await arrive(PART);
  const table = await only();
  expect(await leaveTable(context(), table.tableId, table.query)).toMatchObject({ ok: true });
  expect(await found()).toEqual([]);
  expect(await user.list()).toEqual([]);
});

test("refused where the table is gone, has a record by now, or has no row of the query", async () => {
  await arrive(PART);
  const table = await only();
  const other = { ...table.query, filters: { port: ["ceke"] } };
  expect(await adoptTable(context(), table.tableId, other)).toEqual({
    ok: false,
    refusal: { kind: "not-recognised", table: "Kouan_freight" },
  });
  expect(await adoptTable(context(), table.tableId, table.query)).toMatchObject({ ok: true });
  expect(await adoptTable(context(), table.tableId, table.query)).toMatchObject({
    refusal: { kind: "table-gone" },
  });
});

test("broken at each of its requests, it leaves the sheet alone and can be done again", async () => {
  let runs = 0;
  for (const fault of ["halfway", ...WHOLE_BREAKS] as const)
    for (let at = 0; at < 5; at += 1) {
      book = await openBook();
      await arrive(PART);
      const before = book.contents();
      const table = await only();
      book.breakRequest(at, fault, 1);
      const result = await adoptTable(context(), table.tableId, table.query);
      book.repair();
      expect(book.contents()).toEqual(before);
      expect(await recoverTables(context())).toMatchObject({ ok: true });
      // A request that was carried out but not answered may have made the record.
      if (!result.ok)
        for (const again of await found())
          expect(await adoptTable(context(), again.tableId, again.query)).toMatchObject({ ok: true });
      expect(book.contents()).toEqual(before);
      expect(await found()).toEqual([]);
      runs += 1;
    }
  console.log(`adoption broken: ${runs}`);
});
