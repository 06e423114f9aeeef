/**
 * Each figure shows the decimals that it was printed with: when a table is inserted, refreshed and put back. A format that the user
 * gave a cell stays.
 */
import { insertTable } from "../../src/actions/insertTable";
import { undoRefresh } from "../../src/actions/undoRefresh";
import type { TablePlan } from "../../src/domain/model/table";
import { openBook, type Book } from "./book";
import { ownPlan, planOf, QUERY, type Figures } from "./fixtures";
import { Refresher, refreshWhole } from "./refresher";

const OLD: Figures = [
  ["满洲里", 2012, 1752],
  ["满洲里", 2013, 3005.7],
  ["满洲里", 2014, 3010],
  ["二连浩特", 2013, 1209.55],
  ["二连浩特", 2014, null],
];
const NEW: Figures = [
  ["满洲里", 2012, 1752.25],
  ["满洲里", 2013, 3006],
  ["满洲里", 2014, 3010],
  ["满洲里", 2015, 3100.125],
  ["二连浩特", 2013, 1209.6],
  ["二连浩特", 2014, 1306],
];

let book: Book;
let user: Refresher;
const formats = (address: string): string[] => book.formats(address).flat();

async function inserted(plan: TablePlan): Promise<void> {
  book = await openBook();
  user = new Refresher(book);
  book.plan = plan;
  book.select("B2");
  expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
}

describe("decimals as printed", () => {
  test("every figure of a new table has its own", async () => {
    await inserted(ownPlan([...OLD, ["甘其毛都", 2014, 302.6]], "1.0.0"));
    expect(formats("D3:D8")).toEqual(["#,##0", "#,##0.0", "#,##0", "#,##0.00", "#,##0", "#,##0.00"]);
    expect(["D3", "D4", "D6", "D8"].map((at) => book.cell(at).text)).toEqual([
      "1,752",
      "3,005.7",
      "1,209.55",
      "302.60",
    ]);
    expect(formats("B3:E3")).toEqual(["@", "0", "#,##0", "@"]);
  });

  test("a refresh gives them to what it writes, and the way back takes them again", async () => {
    await inserted(ownPlan(OLD, "1.0.0"));
    const before = formats("D3:D7");
    book.plan = ownPlan(NEW, "1.1.0");
    await user.refresh();
    expect(book.read("D3:D8").flat()).toEqual([1752.25, 3006, 3010, 3100.125, 1209.6, 1306]);
    expect(formats("D3:D8")).toEqual(["#,##0.00", "#,##0", "#,##0", "#,##0.000", "#,##0.0", "#,##0"]);
    expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true });
    expect(book.read("D3:D7").flat()).toEqual([1752, 3005.7, 3010, 1209.55, ""]);
    expect(formats("D3:D7")).toEqual(before);
  });

  test("a figure printed 302.60 is 302.60 again after an undo, and gives way to other decimals", async () => {
    const before: Figures = [...OLD, ["甘其毛都", 2013, 302.6], ["甘其毛都", 2014, 302.6]];
    await inserted(ownPlan(before, "1.0.0"));
    expect(formats("D8:D9")).toEqual(["#,##0.00", "#,##0.00"]);
    book.plan = ownPlan([...OLD, ["甘其毛都", 2013, 310], ["甘其毛都", 2014, 302.6]], "1.1.0");
    await user.refresh();
    expect(book.cell("D8").text).toBe("310");
    expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true });
    expect(["D8", "D9"].map((at) => book.cell(at).text)).toEqual(["302.60", "302.60"]);
    await user.refresh();
    expect(["D8", "D9"].map((at) => book.cell(at).text)).toEqual(["310", "302.60"]);
    book.plan = ownPlan(before, "1.2.0");
    await user.refresh();
    expect(book.cell("D8").text).toBe("302.60");
  });

  test("so it is in a withdrawn row that was taken out and comes back", async () => {
    await inserted(ownPlan([...OLD, ["甘其毛都", 2014, 302.6]], "1.0.0"));
    book.plan = ownPlan(OLD, "1.1.0");
    expect(await refreshWhole(book, { removal: true })).toMatchObject({ ok: true });
    expect(book.read("D8")).toEqual([[""]]);
    expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true });
    expect(book.cell("D8").text).toBe("302.60");
  });

  test("one undo takes values and formats back together", async () => {
    await inserted(ownPlan(OLD, "1.0.0"));
    const shown = (): string => JSON.stringify(book.contents());
    const before = shown();
    book.plan = ownPlan(NEW, "1.1.0");
    await user.refresh();
    while (shown() !== before && book.store.canUndo()) book.store.undo();
    expect(formats("D3:D7")).toEqual(["#,##0", "#,##0.0", "#,##0", "#,##0.00", "#,##0"]);
    expect(shown()).toBe(before);
  });

  test("a format of the user's stays, in a refresh and on the way back", async () => {
    await inserted(ownPlan(OLD, "1.0.0"));
    book.store.fillNumberFormat(book.sheet(), book.box("D3:D4"), "0.000");
    book.plan = ownPlan(NEW, "1.1.0");
    await user.refresh();
    expect(formats("D3:D5")).toEqual(["0.000", "0.000", "#,##0"]);
    expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true });
    expect(formats("D3:D5")).toEqual(["0.000", "0.000", "#,##0"]);
  });

  test("sorted by the user, each figure is still met with its format", async () => {
    await inserted(ownPlan(OLD, "1.0.0"));
    book.sortTable("Kouan_freight", 2);
    book.plan = ownPlan(NEW, "1.1.0");
    await user.refresh();
    const shown = book.read("D3:D8").map(([value], index) => [value, formats("D3:D8")[index]]);
    expect(new Map(shown as [number, string][])).toEqual(
      new Map([
        [1752.25, "#,##0.00"],
        [3006, "#,##0"],
        [3010, "#,##0"],
        [3100.125, "#,##0.000"],
        [1209.6, "#,##0.0"],
        [1306, "#,##0"],
      ]),
    );
  });

  test("in a table of before, whose column has one format, only changed figures get their own", async () => {
    const old = planOf(OLD, "1.0.0");
    const uniform = old.columns.map((column) =>
      column.id === "freight" ? { ...column, numberFormat: "#,##0.00" } : column,
    );
    await inserted({ ...old, columns: uniform });
    book.plan = ownPlan(NEW, "1.1.0");
    await user.refresh();
    expect(formats("D3:D8")).toEqual(["#,##0.00", "#,##0", "#,##0.00", "#,##0.000", "#,##0.0", "#,##0"]);
    expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true });
    expect(formats("D3:D6")).toEqual(Array.from({ length: 4 }, () => "#,##0.00"));
  });

  test("looking at formats takes one request, and none where decimals stay", async () => {
    await inserted(ownPlan(OLD, "1.0.0"));
    book.plan = ownPlan(
      OLD.map(([port, year, freight]) => [port, year, freight === null ? null : freight + 1]),
      "1.1.0",
    );
    const same = await book.requests(() => user.refresh());
    book.plan = ownPlan(
      OLD.map(([port, year, freight]) => [port, year, freight === null ? null : freight + 0.25]),
      "1.2.0",
    );
    expect(await book.requests(() => user.refresh())).toBe(same + 1);
  });
});
