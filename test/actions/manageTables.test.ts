import { applyRefresh } from "../../src/actions/applyRefresh";
import { deleteTable } from "../../src/actions/deleteTable";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { recoverTables } from "../../src/actions/recoverTables";
import { renameTable } from "../../src/actions/renameTable";
import { openBook, type Book } from "./book";
import { FIGURES, planOf, QUERY } from "./fixtures";
import { changes, Refresher } from "./refresher";

let book: Book;
let user: Refresher;
beforeEach(async () => {
  book = await openBook();
  user = new Refresher(book);
  book.select("B2");
  expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
});

describe("deleting a table", () => {
  test("takes table and note away and leaves everything else; undone, it is managed as before", async () => {
    book.type("A1", "mine");
    book.type("B12", "below");
    const before = JSON.stringify(book.contents());
    expect(await deleteTable(book.context(), book.id(1))).toEqual({ ok: true, value: null });
    expect(book.tables()).toEqual([]);
    expect(book.usersCells().filter((content) => content !== "")).toEqual(["mine", "below"]);
    expect(await user.list()).toEqual([]);
    while (JSON.stringify(book.contents()) !== before) book.store.undo();
    expect(await user.list()).toMatchObject([
      { id: book.id(1), state: "present", tableName: "Kouan_freight" },
    ]);
    book.plan = planOf([...FIGURES.slice(0, 4), ["甘其毛都", 2014, 1531]], "1.1.0");
    expect(await user.refresh()).toMatchObject({ written: 1 });
  });

  test("leaves no record after the next start", async () => {
    await deleteTable(book.context(), book.id(1));
    expect(book.parts()).toHaveLength(1);
    await recoverTables(book.context());
    expect(book.parts()).toEqual([]);
  });

  test("is refused on a protected sheet, and where the table is gone", async () => {
    book.protect("Sheet1");
    const before = book.snapshot();
    expect(await deleteTable(book.context(), book.id(1))).toEqual({
      ok: false,
      refusal: { kind: "protected-sheet", sheet: "Sheet1" },
    });
    expect(book.snapshot()).toEqual(before);
    expect(await deleteTable(book.context(), "nobody")).toMatchObject({ refusal: { kind: "table-gone" } });
  });
});

describe("renaming a table", () => {
  test("gives a name that Excel accepts and nobody has", async () => {
    book.addTable("Other_table", "J2:K4");
    expect(await renameTable(book.context(), book.id(1), "other table")).toEqual({
      ok: true,
      value: "other_table_2",
    });
    expect(await user.list()).toMatchObject([{ tableName: "other_table_2", state: "present" }]);
    expect(await renameTable(book.context(), book.id(1), "A1")).toEqual({ ok: true, value: "Kouan_A1" });
  });
});

describe("editing the query of a table", () => {
  test("shows what would change, then asks that query from now on", async () => {
    const query = { ...QUERY, filters: { port: ["manzhouli"] } };
    const narrower = planOf([...FIGURES.slice(0, 2), ["满洲里", 2015, 3100]], "1.0.0", query);
    book.plan = narrower;
    const shown = await planRefresh(book.context(), [book.id(1)], query);
    if (!shown.ok) throw new Error(shown.refusal.kind);
    expect(changes(shown.value).map(({ state, rowLabel }) => [state, rowLabel])).toEqual([
      ["new-row", "满洲里 · 2015"],
      ["withdrawn", "二连浩特 · 2013"],
      ["withdrawn", "二连浩特 · 2014"],
      ["withdrawn", "甘其毛都 · 2014"],
    ]);
    expect((await user.list())[0]?.query).toEqual(QUERY);
    await user.refresh(shown.value);
    expect((await user.list())[0]?.query).toEqual(query);
    expect(changes(await user.plan())).toEqual([]);
  });

  test("keeps the new query even where nothing else is taken", async () => {
    const query = { ...QUERY, asOf: "2025-03" };
    book.plan = planOf(FIGURES, "1.0.0", query);
    const shown = await planRefresh(book.context(), [book.id(1)], query);
    if (!shown.ok) throw new Error(shown.refusal.kind);
    expect(await applyRefresh(book.context(), shown.value, new Set())).toMatchObject({ ok: true });
    expect((await user.list())[0]?.query.asOf).toBe("2025-03");
  });
});

test.each(["K2", "L2"])("a copy whose key header %s was renamed is known at once", async (header) => {
  book.copyTable("Kouan_freight", "K2", "Copy");
  book.type(header, "我的名称");
  expect((await user.list()).map(({ tableName, state }) => [tableName, state])).toEqual([
    ["Kouan_freight", "present"],
    ["Copy", "copied"],
  ]);
  expect(changes(await user.plan())).toEqual([]);
});
