import { deleteTable } from "../../src/actions/deleteTable";
import { forgetTable } from "../../src/actions/forgetTable";
import { goToTable } from "../../src/actions/goToTable";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import type { RefreshPlan } from "../../src/actions/refresh/model";
import { renameTable } from "../../src/actions/renameTable";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { openBook, type Book } from "./book";
import { FIGURES, planOf, QUERY, type Figures } from "./fixtures";
import { changes, NEWER, Refresher } from "./refresher";

let book: Book;
let user: Refresher;
beforeEach(async () => {
  book = await openBook();
  user = new Refresher(book);
  book.select("B2");
  expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
});

describe("refresh in company", () => {
  test("of two tables one above the other, the upper one growing", async () => {
    book.select("B12");
    expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
    book.plan = planOf(NEWER, "1.1.0");
    expect(await user.refresh()).toMatchObject({ insertedRows: 2, written: 2 });
    const figures = NEWER.map(([port, year, freight]) => [port, year, freight]);
    const withdrawn = ["甘其毛都", 2014, 1530.2];
    expect(book.read("B3:D8")).toEqual([...figures, withdrawn]);
    expect(book.read("B14:D19")).toEqual([...figures, withdrawn]);
    expect(book.read("B10:B10")).toEqual([["来源：内蒙古口岸办。数据包 1.1.0"]]);
    expect(book.read("B21:B21")).toEqual([["来源：内蒙古口岸办。数据包 1.1.0"]]);
    expect(changes(await user.plan())).toEqual([]);
  });

  test("of a table with a totals row, new rows at its end", async () => {
    book.showTotals("Kouan_freight", 2, "=SUBTOTAL(109,D3:D7)");
    book.plan = planOf([...FIGURES, ["策克", 2014, 900]], "1.1.0");
    await user.refresh();
    expect(book.read("B8:D8")).toEqual([["策克", 2014, 900]]);
    expect(book.read("D9:D9")[0]?.[0]).toMatch(/^=SUBTOTAL/);
    expect(book.tables()[0]).toMatchObject({ showTotals: true, box: { row: 1, rows: 8 } });
    expect(book.read("B10:B10")).toEqual([["来源：内蒙古口岸办。数据包 1.1.0"]]);
  });

  test("of cells too long for one answer, asked again in halves", async () => {
    book.select("K2");
    const rows = Array.from({ length: 300 }, (_, row): Figures[number] => [
      `口岸${row}`,
      2014,
      row,
      `${row}${"经口岸进出境货运量".repeat(800)}`,
    ]);
    book.plan = planOf(rows);
    expect(await insertTable(book.context(), QUERY)).toMatchObject({ ok: true });
    book.type("M3", "");
    const shown = await planRefresh(book.context(), [book.id(2)]);
    if (!shown.ok) throw new Error(shown.refusal.kind);
    expect(await user.refresh(shown.value)).toMatchObject({ written: 1, insertedRows: 0 });
    expect(book.executor.stats.largestRequest).toBeLessThan(5_000_000);
  });
});

describe("refresh is refused", () => {
  beforeEach(() => {
    book.plan = planOf(NEWER, "1.1.0");
  });

  test("on a protected sheet, at planning and when protection came after it", async () => {
    const shown = await user.plan();
    book.protect("Sheet1");
    const before = book.snapshot();
    expect(await user.refresh(shown)).toMatchObject({
      written: 0,
      refused: [{ refusal: { kind: "protected-sheet" } }],
    });
    expect((await user.plan()).tables[0]?.refusal).toEqual({ kind: "protected-sheet", sheet: "Sheet1" });
    expect(book.snapshot()).toEqual(before);
  });

  test("when new rows would tear the table below apart", async () => {
    book.addTable("Other", "C12:G14");
    const before = book.snapshot();
    expect(await user.refresh()).toMatchObject({
      refused: [{ refusal: { kind: "no-room-to-grow", table: "Kouan_freight", other: "Other" } }],
    });
    expect(book.snapshot()).toEqual(before);
  });

  test("without its key column", async () => {
    book.deleteTableColumn("Kouan_freight", 1);
    expect((await user.plan()).tables[0]?.refusal).toMatchObject({ kind: "key-column-gone", column: "年份" });
  });

  test("by a version that does not know the dataset", async () => {
    book.plan = null;
    expect((await user.plan()).tables[0]?.refusal).toEqual({ kind: "unknown-query", dataset: "freight" });
  });
});

describe("the number of requests", () => {
  test("does not grow with the rows or the tables", async () => {
    book.select("H2");
    await insertTable(book.context(), QUERY);
    book.plan = planOf(NEWER, "1.1.0");
    let shown: RefreshPlan = { tables: [] };
    const counts = {
      list: await book.requests(() => user.list()),
      plan: await book.requests(async () => {
        shown = await user.plan();
      }),
      apply: await book.requests(() => user.refresh(shown)),
      list2: await book.requests(() => user.list()),
      restore: await book.requests(() => undoRefresh(book.context(), book.id(1))),
      go: await book.requests(() => goToTable(book.context(), book.id(1))),
    };
    expect(counts).toEqual({ list: 2, plan: 4, apply: 6, list2: 3, restore: 6, go: 4 });
  });

  test.each([2, 8])("of managing one of %i tables is the same", async (tables) => {
    for (let number = 1; number < tables; number += 1) {
      book.select(`${"HMRWAB"[number % 6] ?? "H"}${String(2 + 10 * number)}`);
      expect(await insertTable(book.context(), QUERY)).toMatchObject({ ok: true });
    }
    const id = book.id(1);
    const counts = {
      rename: await book.requests(() => renameTable(book.context(), id, "Mine")),
      detach: await book.requests(() => forgetTable(book.context(), book.id(tables))),
      delete: await book.requests(() => deleteTable(book.context(), id)),
    };
    expect(counts).toEqual({ rename: 3, detach: 3, delete: 6 });
  });
});
