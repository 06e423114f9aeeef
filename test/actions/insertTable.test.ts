import { insertTable } from "../../src/actions/insertTable";
import { listTables } from "../../src/actions/listTables";
import type { Refusal } from "../../src/domain/model/refusal";
import { openBook, type Book } from "./book";
import { planOf, QUERY, widePlan } from "./fixtures";

let book: Book;
beforeEach(async () => {
  book = await openBook();
});

async function refusal(): Promise<Refusal | null> {
  const result = await insertTable(book.context(), QUERY);
  return result.ok ? null : result.refusal;
}

/** Asks for an insertion and checks that it changed nothing. */
async function refusedWith(): Promise<Refusal | null> {
  const before = book.snapshot();
  const found = await refusal();
  expect(book.snapshot()).toEqual(before);
  expect(book.parts()).toEqual([]);
  return found;
}

describe("inserting a table", () => {
  test("writes header, rows, formats, name and source note, and lists it", async () => {
    book.select("B3");
    const result = await insertTable(book.context(), QUERY);
    expect(result).toMatchObject({
      ok: true,
      value: { tableName: "Kouan_freight", address: "Sheet1!B3:E8", sheetName: "Sheet1", rows: 5 },
    });
    expect(book.read("B3:E8")).toEqual([
      ["口岸", "年份", "货运量（万吨）", "备注"],
      ["满洲里", 2013, 3005.7, ""],
      ["满洲里", 2014, 3010, ""],
      ["二连浩特", 2013, 1209.5, ""],
      ["二连浩特", 2014, 1306, "=按原文"],
      ["甘其毛都", 2014, 1530.2, ""],
    ]);
    expect(book.read("B9:B10")).toEqual([[""], ["来源：内蒙古口岸办。数据包 1.0.0"]]);
    expect(book.formats("B4:E4")).toEqual([["@", "0", "#,##0.0", "@"]]);
    expect(book.tables()).toMatchObject([{ name: "Kouan_freight", showHeaders: true }]);
    const listed = await listTables(book.context());
    expect(listed).toMatchObject({
      ok: true,
      value: [
        { state: "present", rows: 5, packageVersion: "1.0.0", address: "Sheet1!B3:E8", canRestore: false },
      ],
    });
  });

  test("text that starts with = stays text", async () => {
    await insertTable(book.context(), QUERY);
    expect(book.cell("D5")).toMatchObject({ value: "=按原文", formula: "", type: "String" });
  });

  test("a second time at another place makes a second table", async () => {
    await insertTable(book.context(), QUERY);
    book.select("G1");
    const second = await insertTable(book.context(), QUERY);
    expect(second).toMatchObject({ ok: true, value: { tableName: "Kouan_freight_2" } });
    const listed = await listTables(book.context());
    expect(listed.ok && listed.value.map(({ tableName, state }) => [tableName, state])).toEqual([
      ["Kouan_freight", "present"],
      ["Kouan_freight_2", "present"],
    ]);
  });

  test("takes four requests, five when the workbook has tables already", async () => {
    expect(await book.requests(() => insertTable(book.context(), QUERY))).toBe(4);
    book.select("H1");
    expect(await book.requests(() => insertTable(book.context(), QUERY))).toBe(5);
  });

  test("1,000 × 8 in as many requests as a small one", async () => {
    book.plan = widePlan(1000);
    expect(await book.requests(() => insertTable(book.context(), QUERY))).toBe(4);
    expect(book.read("A1001:C1001")).toEqual([["口岸999", 7993.25, 7994.25]]);
  });

  test("is one record of its own, readable by anyone", async () => {
    await insertTable(book.context(), QUERY);
    expect(book.parts()).toHaveLength(1);
    expect(book.parts()[0]).toContain('dataset="freight"');
  });
});

describe("insertion is refused, and nothing is changed,", () => {
  test("where a cell of the block is occupied", async () => {
    book.type("C4", "mine");
    expect(await refusedWith()).toEqual({ kind: "occupied", address: "Sheet1!C4" });
  });

  test("where only the place of the source note is occupied", async () => {
    book.type("A8", "mine");
    expect(await refusedWith()).toMatchObject({ kind: "occupied" });
  });

  test("on a table, or touching one", async () => {
    book.select("B2");
    await insertTable(book.context(), QUERY);
    const before = book.snapshot();
    book.select("C4");
    expect(await refusal()).toEqual({ kind: "overlap", table: "Kouan_freight" });
    book.select("F2");
    expect(await refusal()).toEqual({ kind: "touches-table", table: "Kouan_freight" });
    book.select("B8");
    expect(await refusal()).toEqual({ kind: "touches-table", table: "Kouan_freight" });
    expect({ ...book.snapshot(), selection: null }).toEqual({ ...before, selection: null });
    expect(book.parts()).toHaveLength(1);
  });

  test("on a protected sheet", async () => {
    book.protect("Sheet1");
    expect(await refusedWith()).toEqual({ kind: "protected-sheet", sheet: "Sheet1" });
  });

  test("with several areas selected", async () => {
    book.select("A1", "C3");
    expect(await refusedWith()).toEqual({ kind: "several-areas", areas: 2 });
  });

  test("over hidden rows or columns", async () => {
    book.store.setRowsHidden(book.sheet(), 3, 1, true);
    expect(await refusedWith()).toMatchObject({ kind: "hidden" });
    book.store.setRowsHidden(book.sheet(), 3, 1, false);
    book.store.setColumnsHidden(book.sheet(), 2, 1, true);
    expect(await refusedWith()).toMatchObject({ kind: "hidden" });
  });

  test("beside a filtered table whose hidden rows it would cross", async () => {
    await insertTable(book.context(), QUERY);
    book.filter("Kouan_freight", 0, ["满洲里"]);
    book.select("H1");
    const before = book.snapshot();
    expect(await refusal()).toEqual({ kind: "filtered", table: "Kouan_freight" });
    expect(book.snapshot()).toEqual(before);
  });

  test("over merged cells", async () => {
    book.store.merge(book.sheet(), book.box("B3:C3"));
    expect(await refusedWith()).toMatchObject({ kind: "merged" });
  });

  test("at the sheet's edge", async () => {
    book.select("XFC1048570");
    expect(await refusedWith()).toMatchObject({ kind: "no-room" });
  });

  test("without rows, and for a dataset that is not known", async () => {
    book.plan = planOf([]);
    expect(await refusedWith()).toEqual({ kind: "nothing-to-insert" });
    book.plan = null;
    expect(await refusedWith()).toEqual({ kind: "unknown-query", dataset: "freight" });
  });
});

describe("insertion waits and yields", () => {
  test("asked for twice at once, it is done once", async () => {
    const twice = await Promise.all([insertTable(book.context(), QUERY), insertTable(book.context(), QUERY)]);
    expect(twice).toMatchObject([{ ok: true }, { ok: false, refusal: { kind: "overlap" } }]);
    expect(book.tables()).toHaveLength(1);
  });

  test("while a cell is being edited, it waits for the end", async () => {
    book.executor.cellEditing = true;
    const inserting = insertTable(book.context(), QUERY);
    setTimeout(() => {
      book.executor.cellEditing = false;
    }, 60);
    expect(await inserting).toMatchObject({ ok: true });
  });

  test("cancelled between two requests, it leaves the sheet as it was", async () => {
    book.plan = widePlan(48_000);
    const before = book.snapshot();
    const abort = new AbortController();
    const steps: [number, number][] = [];
    const progress = (done: number, total: number): void => {
      steps.push([done, total]);
      abort.abort();
    };
    const result = await insertTable(book.context({ progress, signal: abort.signal }), QUERY);
    expect(result).toEqual({ ok: false, refusal: { kind: "cancelled" } });
    expect(steps).toHaveLength(1);
    expect(book.snapshot()).toEqual(before);
    expect(book.parts()).toEqual([]);
  });

  test("a formatted place keeps its formats when the insertion is cancelled", async () => {
    book.plan = widePlan(48_000);
    book.store.fillNumberFormat(book.sheet(), book.box("B2:B9"), "0.000");
    const before = book.snapshot();
    const abort = new AbortController();
    const result = await insertTable(
      book.context({ progress: () => abort.abort(), signal: abort.signal }),
      QUERY,
    );
    expect(result.ok).toBe(false);
    expect(book.snapshot()).toEqual(before);
  });

  test("undone by the user, the table is listed as missing and the name is free again", async () => {
    await insertTable(book.context(), QUERY);
    while (book.store.canUndo()) book.store.undo();
    const listed = await listTables(book.context());
    expect(listed).toMatchObject({ ok: true, value: [{ state: "missing", address: "" }] });
    expect(await insertTable(book.context(), QUERY)).toMatchObject({ value: { tableName: "Kouan_freight" } });
    expect(book.parts()).toHaveLength(1);
  });
});
