import { applyRefresh } from "../../src/actions/applyRefresh";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { followSelection } from "../../src/actions/followSelection";
import { whereFrom } from "../../src/actions/whereFrom";
import type { CellOrigin, WhereFrom } from "../../src/actions/whereFrom/model";
import { datasetById } from "../../src/domain/tables/datasets";
import { planTable } from "../../src/domain/tables/planTable";
import { evaluateKouan } from "../support/kouanFormulas";
import { sampleCatalog } from "../support/sampleCatalog";
import { openBook, type Book } from "./book";
import { FIGURES, planOf, QUERY } from "./fixtures";

let book: Book;
beforeEach(async () => {
  book = await openBook({ sheets: ["Sheet1", "数 据"], evaluate: evaluateKouan(sampleCatalog) });
});

async function look(...addresses: string[]): Promise<WhereFrom> {
  book.select(...addresses);
  const result = await whereFrom(book.context(), sampleCatalog);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function at(address: string): Promise<CellOrigin["origin"]> {
  const { cells } = await look(address);
  const [cell] = cells;
  if (cell === undefined) throw new Error(address);
  return cell.origin;
}

/** The plan of the fixtures, its figures with observations of the sample catalog. */
function plan(freight = 3010): ReturnType<typeof planOf> {
  const observation = sampleCatalog
    .observationsOf("manzhouli", "freight")
    .find(({ value }) => value === "3010");
  const figures = FIGURES.map((row) =>
    row[0] === "满洲里" && row[1] === 2014 ? ([row[0], row[1], freight] as const) : row,
  );
  const made = planOf(figures, freight === 3010 ? "1.0.0" : "1.1.0");
  const rows = made.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.value === freight ? { ...cell, observation: observation?.id ?? null } : cell,
    ),
  }));
  return { ...made, rows };
}

describe("a cell of a table that Kouan inserted", () => {
  beforeEach(async () => {
    book.plan = plan();
    await insertTable(book.context(), QUERY);
  });

  test("tells its row, column and figure", async () => {
    expect(await at("C3")).toMatchObject({
      kind: "table",
      title: "口岸货运量",
      tableName: "Kouan_freight",
      packageVersion: "1.0.0",
      header: "货运量（万吨）",
      rowLabel: "满洲里 · 2014",
      state: "as-written",
      figureHere: true,
      change: false,
      reading: { value: 3010, unit: { id: "wan-t" }, observation: { value: "3010" } },
    });
  });

  test("another column of the row leads to the row's figure", async () => {
    expect(await at("A3")).toMatchObject({
      state: "as-written",
      figureHere: false,
      reading: { value: 3010 },
    });
  });

  test("overtyped and emptied cells say so and what Kouan wrote", async () => {
    book.type("C3", 1);
    expect(await at("C3")).toMatchObject({ state: "overtyped", written: 3010, reading: { value: 3010 } });
    book.type("C3", "");
    expect(await at("C3")).toMatchObject({ state: "emptied", written: 3010 });
  });

  test("found again after sorting and renaming the header, not in the user's column", async () => {
    book.sortTable("Kouan_freight", 1);
    book.type("C1", "我的列");
    book.addTableColumn("Kouan_freight", "备", () => 5);
    const origins = (await look("A2:E6")).cells.map(({ origin }) => origin);
    const sorted = origins.filter((origin) => origin.kind === "table" && origin.rowLabel === "满洲里 · 2014");
    expect(sorted).toHaveLength(4);
    expect(await at("E2")).toMatchObject({ kind: "number" });
  });

  test("what a taken back refresh left is the earlier figure", async () => {
    book.plan = plan(3011);
    const shown = await planRefresh(book.context(), "all");
    if (!shown.ok) throw new Error();
    const ticked = new Set(shown.value.tables.flatMap(({ changes }) => changes.map(({ id }) => id)));
    await applyRefresh(book.context(), shown.value, ticked);
    expect(await at("C3")).toMatchObject({ state: "as-written", written: 3011, packageVersion: "1.1.0" });
    book.type("C3", 3010);
    expect(await at("C3")).toMatchObject({ state: "earlier", written: 3010, packageVersion: "1.0.0" });
    await undoRefresh(book.context(), book.id(1));
  });

  test("an emptied row, the header and the note are not guessed at", async () => {
    for (const cell of ["A2", "B2", "C2", "D2"]) book.type(cell, "");
    expect(await at("C2")).toMatchObject({ kind: "nothing", reason: "empty" });
    expect(await at("C1")).toMatchObject({ kind: "nothing", reason: "text" });
    expect(await at("A7")).toMatchObject({ kind: "nothing" });
  });

  test("takes five requests inside a table, two beside it", async () => {
    book.select("A2:D6");
    expect(await book.requests(() => whereFrom(book.context(), sampleCatalog))).toBe(5);
    book.select("H20");
    expect(await book.requests(() => whereFrom(book.context(), sampleCatalog))).toBe(2);
  });
});

test("in a layout across, a blank cell has no figure of another year, and what names the row leads to its first", async () => {
  const freight = datasetById("freight");
  if (freight === undefined) throw new Error();
  const filters = { port: ["manzhouli", "erenhot"], flow: ["total"], mode: ["all"] };
  const query = { dataset: "freight", filters, columns: [], language: "en", layout: "years-across" } as const;
  book.plan = planTable(sampleCatalog, freight, query, () => "");
  await insertTable(book.context(), QUERY);
  const years = book.plan.columns.map(({ id }) => id);
  const values = book.plan.rows[0]?.cells.map(({ value }) => value) ?? [];
  const column = (found: number): string => String.fromCharCode(65 + found);
  const filled = values.flatMap((value, i) => (typeof value === "number" ? [i] : []));
  expect(filled.length).toBeGreaterThan(1);
  for (const i of filled)
    expect(await at(`${column(i)}2`)).toMatchObject({
      figureHere: true,
      columnId: years[i],
      unprinted: false,
    });
  expect(await at("A2")).toMatchObject({
    figureHere: false,
    several: true,
    reading: { value: values[filled[0] ?? 0] },
  });
  const blank = values.findIndex((value, i) => value === null && years[i]?.startsWith("y:"));
  expect(blank).toBeGreaterThan(0);
  expect(await at(`${column(blank)}2`)).toMatchObject({ figureHere: false, unprinted: true, reading: null });
  book.type(`${column(blank)}2`, 7);
  expect(await at(`${column(blank)}2`)).toMatchObject({ state: "overtyped", written: null, longText: false });
});

describe("a formula of ours", () => {
  test("with literals gives the reading", async () => {
    book.type("A1", '=KOUAN.PORTFREIGHT("满洲里",2014)');
    expect(await at("A1")).toMatchObject({
      kind: "formula",
      name: "PORTFREIGHT",
      whole: true,
      calls: 1,
      shows: "answer",
      answer: { ok: true, value: 3010 },
    });
  });

  test("reads the cells it refers to, on other sheets too, in one more request", async () => {
    const other = book.store.sheets().find(({ name }) => name === "数 据")?.id ?? "";
    book.store.write(other, book.box("B2"), { inputs: [[2014]] });
    book.type("A1", "二连浩特");
    book.type("B1", "=KOUAN.PORTFREIGHT(A1,'数 据'!B2,\"import\")");
    expect(await at("B1")).toMatchObject({ answer: { ok: true, value: 790.4 } });
    expect(await book.requests(() => whereFrom(book.context(), sampleCatalog))).toBe(3);
  });

  test("reads columns of its own row in a table", async () => {
    book.addTable("T", "A1:C3");
    book.type("A2", "满洲里");
    book.type("B2", 2014);
    book.type("C2", "=KOUAN.PORTFREIGHT([@Column1],T[@Column2])");
    expect(await at("C2")).toMatchObject({ kind: "formula", answer: { ok: true, value: 3010 } });
  });

  test("an error gives the reason and the nearest figures", async () => {
    book.type("A1", '=KOUAN.PORTFREIGHT("满洲里",2015)');
    expect(await at("A1")).toMatchObject({
      shows: "answer",
      answer: { ok: false, kind: "not-in-period" },
      nearest: [{ period: "2014" }, { period: "2016" }, { period: "2012" }],
    });
    book.type("A1", '=KOUAN.PORTFREIGHT("满州里",2014)');
    expect(await at("A1")).toMatchObject({ answer: { kind: "unknown-entity" }, nearest: [] });
    book.type("A1", '=KOUAN.PORTFREIGHT("满洲里",2019)');
    expect(await at("A1")).toMatchObject({
      nearest: [{ question: { flow: "import" }, value: 2000 }, {}, {}],
    });
    book.type("A1", '=KOUAN.PORTTRADE("满洲里",2023)');
    expect(await at("A1")).toMatchObject({
      answer: { kind: "only-other-currency" },
      nearest: [{ value: 12.5 }],
    });
  });

  test("a cell that does not show the answer says so", async () => {
    book.type("A1", '=_xldudf_KOUAN_PORTFREIGHT("满洲里",2014)&"x"&B1');
    book.type("B1", '=KOUAN.NOSUCH("满洲里",2014)');
    expect(await at("A1")).toMatchObject({ shows: "answer", whole: false, answer: { value: 3010 } });
    expect(await at("B1")).toMatchObject({ kind: "unread", reason: "facts" });
    const bare = await openBook();
    book = bare;
    book.type("A1", '=KOUAN.PORTFREIGHT("满洲里",2014)');
    expect(await at("A1")).toMatchObject({ shows: "unloaded", answer: { value: 3010 } });
  });

  test("a derived figure names the figures it comes from", async () => {
    book.type("A1", '=KOUAN.PORTPROGRESS("满洲里","freight",2025)');
    expect(await at("A1")).toMatchObject({ answer: { ok: false, kind: "no-actual" } });
    book.type("A2", '=KOUAN.PORTGROWTH("满洲里","freight",2021)');
    expect(await at("A2")).toMatchObject({
      answer: { ok: true, derived: "growth", basis: { kind: "printed" } },
    });
  });

  test("a calculation, or a spill within another function, is said to be so", async () => {
    book.type("A1", "=KOUAN.PORTFREIGHT(LEFT(B1,3),2014)");
    expect(await at("A1")).toEqual({
      kind: "unread",
      name: "PORTFREIGHT",
      reason: "argument",
      text: "LEFT(B1,3)",
    });
    book.type("A1", '=SUM(KOUAN.PORTSERIES("满洲里","freight"))');
    expect(await at("A1")).toMatchObject({ kind: "unread", reason: "several" });
    book.type("A1", "=KOUAN.PORTFREIGHT(B1:B9,2014)");
    expect(await at("A1")).toMatchObject({ kind: "formula", answer: { ok: false, class: "argument" } });
  });

  test("every call of a formula is told", async () => {
    book.type("A1", '=KOUAN.PORTFREIGHT("满洲里",2014)/KOUAN.PORTFREIGHT("二连浩特",2014,"import")');
    expect(await at("A1")).toMatchObject({
      calls: 2,
      answer: { value: 3010 },
      others: [{ name: "PORTFREIGHT", answer: { value: 790.4 } }],
    });
  });
});

describe("a cell that a formula spills into", () => {
  test("a series: label, figure, gap", async () => {
    book.type("B2", '=KOUAN.PORTSERIES("满洲里","freight",2012,2015)');
    expect(await at("B2")).toMatchObject({ kind: "spill", anchor: "Sheet1!B2", answer: null });
    expect(await at("C5")).toMatchObject({
      kind: "spill",
      name: "PORTSERIES",
      anchor: "Sheet1!B2",
      shows: "answer",
      answer: { ok: true, value: 3010, period: "2014" },
    });
    expect(await at("C6")).toMatchObject({
      answer: { ok: false, kind: "not-in-period" },
      nearest: [{ period: "2014" }, {}, {}],
    });
    expect((await look("B2:C6")).cells.map(({ origin }) => origin.kind)).toEqual(Array(10).fill("spill"));
  });

  test("a matrix over ranges of the sheet, in one request more", async () => {
    book.type("A2", "满洲里");
    book.type("A3", "二连浩特");
    book.type("B1", 2012);
    book.type("C1", 2014);
    book.type("B2", '=KOUAN.PORTTABLE(A2:A3,"freight",B1:C1)');
    expect(await at("C2")).toMatchObject({ kind: "spill", answer: { value: 3010 } });
    expect(await at("B3")).toMatchObject({ kind: "spill", answer: { ok: false } });
    expect(await book.requests(() => whereFrom(book.context(), sampleCatalog))).toBe(3);
  });

  test("a ranking and a dataset", async () => {
    book.type("A1", '=KOUAN.PORTRANK("freight",2014)');
    expect(await at("C2")).toMatchObject({ kind: "spill", answer: { ok: true, value: 3010 } });
    expect(await at("D2")).toMatchObject({ kind: "spill", shows: "answer", answer: { value: 3010 } });
    book.type("F1", '=KOUAN.PORTDATASET("freight","port=满洲里;year=2014")');
    const line = (await look("F2:P2")).cells.map(({ origin }) => origin);
    expect(line).toContainEqual(
      expect.objectContaining({ answer: expect.objectContaining({ value: 3010 }) as unknown }),
    );
  });
});

describe("a plain number", () => {
  test("beside a port and a year is compared with the known figures", async () => {
    ["满洲里", 2014, "", 3010, 3011, 30_100_000].forEach((content, column) =>
      book.type(`${"ABCDEF"[column] ?? ""}5`, content),
    );
    expect(await at("D5")).toMatchObject({
      kind: "number",
      entity: "manzhouli",
      period: "2014",
      matches: [{ value: 3010, unit: { id: "wan-t" } }],
    });
    expect(await at("E5")).toMatchObject({ kind: "number", matches: [] });
    expect(await at("F5")).toMatchObject({ matches: [{ unit: { id: "t" } }] });
  });

  test("without them there is nothing to tell", async () => {
    book.type("A1", 3010);
    book.type("B1", "满洲里");
    expect(await at("A1")).toEqual({ kind: "nothing", reason: "number" });
    expect(await at("B1")).toEqual({ kind: "nothing", reason: "text" });
    expect(await at("Z9")).toEqual({ kind: "nothing", reason: "empty" });
  });
});

test("of a large selection the first twenty cells are read, and that is said", async () => {
  const wide = await look("A1:XFD5");
  expect([wide.cells.length, wide.cut]).toEqual([20, true]);
  const tall = await look("C3:C100000");
  expect([tall.cells.length, tall.cells[19]?.address, tall.cut]).toEqual([20, "Sheet1!C22", true]);
  expect((await look("A1:B2")).cut).toBe(false);
  expect((await look("A1:B2", "D4")).cut).toBe(true);
});

test("a failing host gives a refusal", async () => {
  book.breakRequest(0, "throttled", 0);
  expect(await whereFrom(book.context(), sampleCatalog)).toEqual({ ok: false, refusal: { kind: "busy" } });
});

test("the selection is followed until that is ended", async () => {
  let count = 0;
  const settle = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  const following = await followSelection(() => (count += 1));
  if (!following.ok) throw new Error();
  book.select("B2");
  await settle();
  expect(count).toBe(1);
  following.value();
  await settle();
  book.select("C3");
  await settle();
  expect(count).toBe(1);
});
