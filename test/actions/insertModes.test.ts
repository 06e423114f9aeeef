/**
 * Live formulas, spilled formulas, layouts and new sheets, with the real package and the real functions.
 */
import { insertTable } from "../../src/actions/insertTable";
import { currentCatalog } from "../../src/data";
import { DEFAULT_HOW, type InsertHow } from "../../src/domain/model/insertion";
import type { TablePlan, TableQuery } from "../../src/domain/model/table";
import { decodeRecord } from "../../src/excel/registry/codec";
import type { RegistryRecord } from "../../src/excel/registry/record";
import { planFor } from "../../src/taskpane/model/planFor";
import { evaluateKouan } from "../support/kouanFormulas";
import { openBook, type Book } from "./book";

const catalog = currentCatalog();
const MANZHOULI: TableQuery = {
  dataset: "freight",
  filters: { port: ["manzhouli", "erenhot"], flow: ["total"], mode: ["all"] },
  columns: ["port", "year", "freight"],
  language: "zh",
};
const NEW_SHEET: InsertHow = { ...DEFAULT_HOW, destination: "new-sheet" };

let book: Book;
beforeEach(async () => {
  book = await openBook({ evaluate: evaluateKouan(catalog) });
  book.select("B2");
});

function insert(query: Partial<TableQuery>, how?: InsertHow): ReturnType<typeof insertTable> {
  const context = book.context({ plan: (asked) => planFor(catalog, asked) });
  return insertTable(context, { ...MANZHOULI, ...query }, how);
}

function planned(query: Partial<TableQuery>): TablePlan {
  return planFor(catalog, { ...MANZHOULI, ...query });
}

function record(): RegistryRecord {
  const decoded = decodeRecord(book.parts()[0] ?? "");
  if (!decoded.ok) throw new Error("no record");
  return decoded.record;
}

/** What the cells show, with blanks as null. */
function shown(row: number, column: number, rows: number, columns: number): unknown[][] {
  return book.store
    .values(book.sheet(), { row, column, rows, columns })
    .map((line) => line.map((value) => (value === "" ? null : value)));
}

function valuesOf(plan: TablePlan): unknown[][] {
  return plan.rows.map(({ cells }) => cells.map(({ value }) => value));
}

describe("a table of live formulas", () => {
  test.each(["long", "years-across", "ports-across"] as const)(
    "laid %s shows what the plan shows",
    async (layout) => {
      const query = { layout, mode: "formulas" } as const;
      const plan = planned(query);
      expect(await insert(query)).toMatchObject({
        ok: true,
        value: { kind: "formulas", rows: plan.rows.length },
      });
      expect(shown(2, 1, plan.rows.length, plan.columns.length)).toEqual(valuesOf(plan));
      const formulas = book.store
        .formulas(book.sheet(), { row: 2, column: 1, rows: plan.rows.length, columns: plan.columns.length })
        .flat()
        .filter((content) => String(content).startsWith("=KOUAN.PORTFREIGHT("));
      const figures = plan.rows
        .flatMap(({ cells }) => cells)
        .filter(({ observation }) => observation !== null);
      expect(formulas).toHaveLength(figures.length);
      expect(book.tables()).toMatchObject([{ name: "Kouan_freight" }]);
    },
  );

  test("is remembered with formula and figure of each cell, and the ids of years as columns", async () => {
    await insert({ layout: "years-across", mode: "formulas" });
    const { kind, query, columns, current } = record();
    expect({ kind, layout: query.layout, mode: query.mode }).toEqual({
      kind: "formulas",
      layout: "years-across",
      mode: "formulas",
    });
    const at = columns.findIndex(({ id }) => id === "y:2014");
    const row = current.rows.find(({ key }) => key === "manzhouli|total|all|");
    expect([row?.values[at], row?.formulas?.[at]]).toEqual([3010, '=KOUAN.PORTFREIGHT("满洲里",2014)']);
    expect(row?.observations[at]).toMatch(/^o/);
  });

  test("takes as many requests as one of values", async () => {
    expect(await book.requests(() => insert({ mode: "formulas" }))).toBe(4);
  });
});

describe("a spilled formula", () => {
  test("fills free cells outside any table, formatted, and is remembered", async () => {
    const plan = planned({ mode: "spill", columns: [] });
    const result = await insert({ mode: "spill", columns: [] });
    expect(result).toMatchObject({ ok: true, value: { kind: "spill", tableName: "", address: "Sheet1!B2" } });
    expect(book.tables()).toEqual([]);
    expect(book.cell("B2").formula).toBe(plan.spill);
    expect(shown(1, 1, 1, plan.columns.length)).toEqual([plan.headers]);
    expect(shown(2, 1, plan.rows.length, plan.columns.length)).toEqual(
      plan.rows.map(({ cells }) =>
        cells.map(({ value }, i) => value ?? (plan.columns[i]?.type === "number" ? "#N/A" : null)),
      ),
    );
    expect(book.formats("B3:G3")).toEqual([["@", "0", "@", "@", "@", "General"]]);
    expect(record()).toMatchObject({
      kind: "spill",
      formula: plan.spill,
      tableName: "",
      place: { row: 1, column: 1 },
    });
    expect(record().current.rows).toHaveLength(plan.rows.length);
  });

  test("is refused where anything it would fill is taken, and nothing changes", async () => {
    book.type("D4", "mine");
    const before = book.snapshot();
    expect(await insert({ mode: "spill" })).toMatchObject({ refusal: { kind: "occupied" } });
    expect(book.snapshot()).toEqual(before);
    expect(book.parts()).toEqual([]);
  });

  test("is refused inside or beside a table", async () => {
    await insert({});
    book.select("C3");
    expect(await insert({ mode: "spill" })).toMatchObject({ refusal: { kind: "overlap" } });
    book.select("H2");
    expect(await insert({ mode: "spill" })).toMatchObject({ refusal: { kind: "touches-table" } });
  });

  test("is refused when one formula cannot fill so many cells", async () => {
    const plan = planned({ mode: "spill" });
    const rows = Array.from({ length: 7000 }, (_, i) => ({ key: `k${i}`, cells: plan.rows[0]?.cells ?? [] }));
    const context = book.context({ plan: () => ({ ...plan, rows }) });
    const result = await insertTable(context, plan.query);
    expect(result).toMatchObject({ refusal: { kind: "spill-too-large", rows: 7001 } });
  });

  test("takes four requests", async () => {
    expect(await book.requests(() => insert({ mode: "spill" }))).toBe(4);
  });
});

describe("on a new sheet", () => {
  test("the table starts in its first cell, and the sheet is named after it and shown", async () => {
    book.type("A1", "mine");
    const result = await insert({}, NEW_SHEET);
    expect(result).toMatchObject({ ok: true, value: { tableName: "Kouan_freight" } });
    expect(book.store.sheets().map(({ name }) => name)).toEqual(["Sheet1", "口岸货运量（分口岸、分年）"]);
    expect(book.read("A1:F2").map((row) => [row[0], row[1], row[5]])).toEqual([
      ["口岸", "年份", "货运量（万吨）"],
      ["满洲里", planned({}).rows[0]?.cells[1]?.value, planned({}).rows[0]?.cells[5]?.value],
    ]);
    expect(book.sheet()).toBe(book.store.sheets()[1]?.id);
    expect(record()).toMatchObject({ state: "settled", place: { newSheet: true, row: 0, column: 0 } });
  });

  test("a second time another name is found", async () => {
    await insert({}, NEW_SHEET);
    expect(await insert({}, NEW_SHEET)).toMatchObject({ value: { tableName: "Kouan_freight_2" } });
    expect(book.store.sheets().map(({ name }) => name)).toHaveLength(3);
  });

  test("what is selected, protected or occupied does not matter", async () => {
    book.type("B3", "mine");
    book.protect("Sheet1");
    book.select("A1", "C3");
    expect(await insert({ mode: "formulas" }, NEW_SHEET)).toMatchObject({ ok: true });
  });

  test("a formula spills there too", async () => {
    expect(await insert({ mode: "spill" }, NEW_SHEET)).toMatchObject({ ok: true, value: { kind: "spill" } });
    expect(book.cell("A1").formula).toMatch(/^=KOUAN\.PORTDATASET\("freight"/);
  });

  test("takes three requests", async () => {
    expect(await book.requests(() => insert({}, NEW_SHEET))).toBe(3);
  });

  test("cancelled, the sheet is taken away again", async () => {
    const abort = new AbortController();
    abort.abort();
    const before = book.snapshot();
    const context = book.context({ plan: (asked) => planFor(catalog, asked), signal: abort.signal });
    expect(await insertTable(context, MANZHOULI, NEW_SHEET)).toEqual({
      ok: false,
      refusal: { kind: "cancelled" },
    });
    expect(book.snapshot()).toEqual(before);
    expect(book.parts()).toEqual([]);
  });
});

test("a style of the user's choice", async () => {
  await insert({}, { ...DEFAULT_HOW, style: "TableStyleLight9" });
  expect(book.tables()[0]?.style).toBe("TableStyleLight9");
});

describe("a native chart", () => {
  const YEARS = { layout: "years-across" } as const;

  test("stands beside a table with years across: a line for each port, named, changing no cell", async () => {
    const chart: InsertHow = { ...DEFAULT_HOW, chart: true };
    expect(await insert(YEARS, chart)).toMatchObject({ ok: true, value: { chart: "drawn" } });
    const drawn = await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getActiveWorksheet();
      charts.load("items/name,items/chartType,items/title/text,items/series/items/name");
      await context.sync();
      return charts.items.map(({ chartType, title, series }) => ({
        chartType,
        title: title.text,
        lines: series.items.map(({ name }) => name),
      }));
    });
    expect(drawn).toEqual([
      { chartType: "LineMarkers", title: "口岸货运量（分口岸、分年） · 万吨", lines: ["满洲里", "二连浩特"] },
    ]);
  });

  test("takes one request more", async () => {
    expect(await book.requests(() => insert(YEARS, { ...DEFAULT_HOW, chart: true }))).toBe(6);
  });

  test("that this Excel does not draw is told, and the table stays", async () => {
    book.breakRequest(4, "refused", 0);
    const result = await insert(YEARS, { ...DEFAULT_HOW, chart: true });
    expect(result).toMatchObject({ ok: true, value: { chart: "failed" } });
    expect(book.tables()).toHaveLength(1);
  });

  test("is not made of figures that are no lines", async () => {
    const result = await insert({ filters: {} }, { ...DEFAULT_HOW, chart: true });
    expect(result.ok && result.value).not.toHaveProperty("chart");
  });
});
