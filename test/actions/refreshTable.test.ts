import { forgetTable } from "../../src/actions/forgetTable";
import { goToTable } from "../../src/actions/goToTable";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import type { RefreshPlan } from "../../src/actions/refresh/model";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { openBook, type Book } from "./book";
import { FIGURES, planOf, QUERY } from "./fixtures";
import { changes, NEWER, Refresher } from "./refresher";

let book: Book;
let user: Refresher;
beforeEach(async () => {
  book = await openBook();
  user = new Refresher(book);
  book.select("B2");
  expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
});

const states = (shown: RefreshPlan): unknown[] =>
  changes(shown).map(({ state, ticked, address }) => [state, ticked, address]);

describe("refresh after the user's changes", () => {
  test("lists cleared, overtyped and deleted, and does what is ticked", async () => {
    book.type("D3", "");
    book.type("D4", 9);
    book.deleteTableRow("Kouan_freight", 4);
    const shown = await user.plan();
    expect(states(shown)).toEqual([
      ["cleared", true, "Sheet1!D3"],
      ["edited", false, "Sheet1!D4"],
      ["deleted-row", true, undefined],
    ]);
    expect(await user.refresh(shown)).toMatchObject({
      written: 1,
      insertedRows: 1,
      skipped: [],
      refused: [],
    });
    expect(book.read("B3:D7")).toEqual([
      ["满洲里", 2013, 3005.7],
      ["满洲里", 2014, 9],
      ["二连浩特", 2013, 1209.5],
      ["二连浩特", 2014, 1306],
      ["甘其毛都", 2014, 1530.2],
    ]);
    expect(states(await user.plan())).toEqual([["edited", false, "Sheet1!D4"]]);
  });

  test("keeps the order of a sorted table and never touches the user's column", async () => {
    book.addTableColumn("Kouan_freight", "我的", (row) => (row % 2 === 0 ? `=D${row + 3}*2` : `备注${row}`));
    book.sortTable("Kouan_freight", 2);
    const mine = book.read("F2:F7");
    book.plan = planOf(NEWER, "1.1.0");
    await user.refresh();
    expect(book.read("B3:D8").map(([port, year, freight]) => [port, year, freight])).toEqual([
      ["二连浩特", 2013, 1209.5],
      ["二连浩特", 2014, 1306],
      ["甘其毛都", 2014, 1530.2],
      ["满洲里", 2013, 3005.8],
      ["满洲里", 2014, 3010],
      ["满洲里", 2015, 3100],
    ]);
    expect(book.read("F2:F7")).toEqual(mine);
    expect(book.read("F8:F8")).toEqual([[""]]);
  });

  test("puts new rows where the order says, moves the note, and leaves the neighbours", async () => {
    book.type("A5", "left of it");
    book.type("H6", "right of it");
    book.type("B12", "below the note");
    book.plan = planOf(NEWER, "1.1.0");
    await user.refresh();
    expect(book.read("B5:D5")).toEqual([["满洲里", 2015, 3100]]);
    expect(book.formats("B5:D5")).toEqual([["@", "0", "#,##0.0"]]);
    expect(book.read("A5:A5")).toEqual([["left of it"]]);
    expect(book.read("H6:H6")).toEqual([["right of it"]]);
    expect(book.read("B10:B10")).toEqual([["来源：内蒙古口岸办。数据包 1.1.0"]]);
    expect(book.read("B13:B13")).toEqual([["below the note"]]);
    expect(book.tables()[0]?.box).toMatchObject({ row: 1, rows: 7 });
  });

  test("writes a formula's cell only when it is ticked, and gives it back", async () => {
    book.type("D4", "=1+1");
    const shown = await user.plan();
    await user.refresh(shown, new Set(changes(shown).map(({ id }) => id)));
    expect(book.read("D4:D4")).toEqual([[3010]]);
    const [table] = await user.list();
    expect(await undoRefresh(book.context(), table?.id ?? "")).toMatchObject({ ok: true });
    expect(book.read("D4:D4")).toEqual([["=1+1"]]);
    expect(states(await user.plan())).toEqual([["edited", false, "Sheet1!D4"]]);
  });

  test("finds a table that was renamed, moved, or whose sheet and header were renamed", async () => {
    book.renameTable("Kouan_freight", "Mine");
    book.renameSheet("Sheet1", "我的 表");
    book.insertRows(0, 3);
    book.type("D5", "Freight!");
    book.type("D7", "");
    const shown = await user.plan();
    expect(states(shown)).toEqual([["cleared", true, "'我的 表'!D7"]]);
    await user.refresh(shown);
    expect(book.read("D5:D7")).toEqual([["Freight!"], [3005.7], [3010]]);
    expect(await user.list()).toMatchObject([{ tableName: "Mine", sheetName: "我的 表", state: "present" }]);
  });

  test("takes a copied table for a table of its own", async () => {
    book.copyTable("Kouan_freight", "K2", "Kouan_freight3");
    book.type("M3", "");
    expect((await user.list()).map(({ tableName, state }) => [tableName, state])).toEqual([
      ["Kouan_freight", "present"],
      ["Kouan_freight3", "copied"],
    ]);
    expect(await user.refresh()).toMatchObject({ written: 1 });
    expect(book.read("M3:M3")).toEqual([[3005.7]]);
    expect((await user.list()).map(({ state }) => state)).toEqual(["present", "present"]);
    expect(book.parts()).toHaveLength(2);
  });

  test("says when the table was deleted", async () => {
    const [table] = await user.list();
    book.deleteTable("Kouan_freight");
    expect(await user.list()).toMatchObject([{ state: "missing" }]);
    const shown = await planRefresh(book.context(), [table?.id ?? ""]);
    expect(shown).toMatchObject({ value: { tables: [{ refusal: { kind: "table-gone" } }] } });
    expect(await goToTable(book.context(), table?.id ?? "")).toMatchObject({
      refusal: { kind: "table-gone" },
    });
    expect(await forgetTable(book.context(), table?.id ?? "")).toMatchObject({ ok: true });
    expect(await user.list()).toEqual([]);
  });
});

describe("refresh with a newer package", () => {
  test("restores the generation before, rows and note included", async () => {
    const before = book.read("A1:H14");
    book.plan = planOf(NEWER, "1.1.0");
    await user.refresh();
    expect(await user.list()).toMatchObject([{ packageVersion: "1.1.0", rows: 6, canRestore: true }]);
    const [table] = await user.list();
    expect(await undoRefresh(book.context(), table?.id ?? "")).toMatchObject({ value: { removedRows: 1 } });
    expect(book.read("A1:H14")).toEqual(before);
    expect(await user.list()).toMatchObject([{ packageVersion: "1.0.0", rows: 5, canRestore: false }]);
    expect(await undoRefresh(book.context(), table?.id ?? "")).toMatchObject({
      refusal: { kind: "nothing-to-undo" },
    });
    expect(changes(await user.plan()).map(({ state }) => state)).toEqual(["changed", "new-row", "withdrawn"]);
  });

  test("undone by the user, the list shows the earlier package and the figures are offered again", async () => {
    const before = book.read("A1:H14");
    book.plan = planOf(NEWER, "1.1.0");
    await user.refresh();
    while (book.read("B10:B10")[0]?.[0] !== "" || book.tables()[0]?.box.rows !== 6) book.store.undo();
    while (JSON.stringify(book.read("A1:H14")) !== JSON.stringify(before)) book.store.undo();
    expect(await user.list()).toMatchObject([{ packageVersion: "1.0.0", state: "present" }]);
    expect(changes(await user.plan()).map(({ state, ticked }) => [state, ticked])).toEqual([
      ["changed", true],
      ["deleted-row", true],
      ["withdrawn", true],
    ]);
  });

  test("does not write what changed between showing and doing", async () => {
    book.plan = planOf(NEWER, "1.1.0");
    const shown = await user.plan();
    book.type("D3", 77);
    const outcome = await user.refresh(shown);
    expect(outcome.skipped.map(({ state, address }) => [state, address])).toEqual([["changed", "Sheet1!D3"]]);
    expect(book.read("D3:D3")).toEqual([[77]]);
    expect(outcome.insertedRows).toBe(1);
  });

  test("a new package with the same figures only changes record and note", async () => {
    book.plan = planOf(FIGURES, "1.1.0");
    expect(await user.refresh()).toMatchObject({ written: 0, insertedRows: 0 });
    expect(book.read("B9:B9")).toEqual([["来源：内蒙古口岸办。数据包 1.1.0"]]);
    expect(await user.list()).toMatchObject([{ packageVersion: "1.1.0" }]);
  });

  test("a withdrawn row is struck through and stays, is offered once, and is plain again when it comes back", async () => {
    const struck = (): (boolean | null)[] =>
      ["B8", "D8", "E8", "F8"].map(
        (address) => book.store.format(book.sheet(), book.box(address)).strikethrough,
      );
    book.addTableColumn("Kouan_freight", "我的", (row) => `备注${row}`);
    book.plan = planOf(NEWER, "1.1.0");
    await user.refresh();
    expect(book.read("B8:F8")).toEqual([["甘其毛都", 2014, 1530.2, "", "备注4"]]);
    expect(struck()).toEqual([true, true, true, false]);
    expect(changes(await user.plan())).toEqual([]);
    const [table] = await user.list();
    await undoRefresh(book.context(), table?.id ?? "");
    expect(changes(await user.plan()).map(({ state }) => state)).toEqual(["changed", "new-row", "withdrawn"]);
    await user.refresh();
    expect(struck()).toEqual([true, true, true, false]);
    book.plan = planOf([...NEWER, ["甘其毛都", 2014, 1531]], "1.2.0");
    await user.refresh();
    expect(book.read("D8:D8")).toEqual([[1531]]);
    expect(struck()).toEqual([false, false, false, false]);
  });

  test("of a filtered table: figures and rows go where they belong and the filter stays", async () => {
    book.filter("Kouan_freight", 0, ["二连浩特"]);
    book.plan = planOf(NEWER, "1.1.0");
    await user.refresh();
    expect(book.read("B3:D8")).toEqual([
      ...NEWER.map(([port, year, freight]) => [port, year, freight]),
      ["甘其毛都", 2014, 1530.2],
    ]);
    expect(book.tables()[0]?.columns.map(({ filter }) => filter)).toEqual([
      { filterOn: "Values", values: ["二连浩特"] },
      null,
      null,
      null,
    ]);
    expect(book.parts().every((xml) => !xml.includes("criteria"))).toBe(true);
  });

  test("a calculated column of the user's goes on into new rows, a column of notes does not", async () => {
    book.addTableColumn("Kouan_freight", "两倍", (row) => `=D${row + 3}*2`);
    book.addTableColumn("Kouan_freight", "我的", (row) => `备注${row}`);
    book.plan = planOf([["满洲里", 2012, 2900], ...NEWER], "1.1.0");
    await user.refresh();
    expect(book.read("B3:G6")).toEqual([
      ["满洲里", 2012, 2900, "", "=D3*2", ""],
      ["满洲里", 2013, 3005.8, "", "=D4*2", "备注0"],
      ["满洲里", 2014, 3010, "", "=D5*2", "备注1"],
      ["满洲里", 2015, 3100, "", "=D6*2", ""],
    ]);
    expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ value: { removedRows: 2 } });
  });

  test("of the active sheet leaves the tables of other sheets", async () => {
    const first = book.sheet();
    book.store.activateSheet(book.store.addSheet("Other"));
    book.select("A1");
    await insertTable(book.context(), QUERY);
    const shown = await planRefresh(book.context(), "sheet");
    expect(shown.ok && shown.value.tables.map(({ sheetName }) => sheetName)).toEqual(["Other"]);
    book.store.activateSheet(first);
    const other = await planRefresh(book.context(), "sheet");
    expect(other.ok && other.value.tables.map(({ sheetName }) => sheetName)).toEqual(["Sheet1"]);
  });
});

test("going to a table selects it and nothing else moves the selection", async () => {
  book.select("J20");
  await user.refresh();
  expect(book.selected()).toBe("J20");
  const [table] = await user.list();
  expect((await goToTable(book.context(), table?.id ?? "")).ok).toBe(true);
  expect(book.selected()).toBe("B2:E7");
});

test("a table on a hidden sheet is refreshed, but not shown", async () => {
  const hidden = book.sheet();
  const other = book.store.addSheet("Other");
  book.type("D3", "");
  book.store.activateSheet(other);
  book.store.updateSheet(hidden, { visibility: "Hidden" });
  expect(await user.refresh()).toMatchObject({ written: 1 });
  expect(await goToTable(book.context(), book.id(1))).toEqual({
    ok: false,
    refusal: { kind: "hidden-sheet", sheet: "Sheet1" },
  });
  expect(book.sheet()).toBe(other);
});

test("a forgotten table stays, is not listed, and is not taken for a copy", async () => {
  book.select("H2");
  await insertTable(book.context(), QUERY);
  const [first, second] = await user.list();
  expect((await forgetTable(book.context(), first?.id ?? "")).ok).toBe(true);
  expect((await user.list()).map(({ id }) => id)).toEqual([second?.id]);
  expect(book.tables()).toHaveLength(2);
});
