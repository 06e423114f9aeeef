/**
 * Live formulas anywhere in the workbook, and spilled ones, when a newer package answers otherwise.
 */
import { forgetTable } from "../../src/actions/forgetTable";
import { goToTable } from "../../src/actions/goToTable";
import { insertTable } from "../../src/actions/insertTable";
import type { Change, RefreshPlan, Scope } from "../../src/actions/refresh/model";
import { applyWorkbook, planWorkbook } from "../../src/actions/refreshWorkbook";
import type { Catalog } from "../../src/domain/model/catalog";
import type { TableQuery } from "../../src/domain/model/table";
import { planFor } from "../../src/taskpane/model/planFor";
import { evaluateKouan } from "../support/kouanFormulas";
import { catalogOf, sampleCatalog } from "../support/sampleCatalog";
import { openBook, type Book } from "./book";
import { Refresher } from "./refresher";

const { records } = sampleCatalog;
const FIGURE = records.observations.find(
  ({ entity, indicator, period, flow, mode }) =>
    entity === "manzhouli" &&
    indicator === "freight" &&
    period === "2014" &&
    flow === "total" &&
    mode === "all",
);
const NEWER = catalogOf(
  ...records.observations.map((seen) => (seen.id === FIGURE?.id ? { ...seen, value: "3011" } : seen)),
);
const QUERY: TableQuery = { dataset: "freight", filters: {}, columns: [], language: "zh", mode: "spill" };

let catalog: Catalog;
let book: Book;
beforeEach(async () => {
  catalog = sampleCatalog;
  book = await openBook({
    sheets: ["Sheet1", "Other"],
    evaluate: (formula, place) => evaluateKouan(catalog)(formula, place),
  });
  book.type("A1", '=KOUAN.PORTFREIGHT("满洲里",2014)');
  book.type("A2", '=KOUAN.PORTFREIGHT("满洲里",2013)');
  book.type("A3", '=KOUAN.PORTFREIGHT("满洲里",2014)+1');
});

const context = (): ReturnType<Book["context"]> => book.context({ plan: (query) => planFor(catalog, query) });

async function plan(ids: Scope): Promise<RefreshPlan> {
  const result = await planWorkbook(context(), catalog, ids);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
const changes = (shown: RefreshPlan): Change[] => shown.tables.flatMap((table) => table.changes);
const told = (shown: RefreshPlan): unknown[] =>
  changes(shown).map(({ address, oldText, nextText }) => [address, oldText, nextText]);

test("nothing is offered while the cells show what the package answers", async () => {
  expect(await plan("all")).toEqual({ tables: [] });
});

test("an answer that changed is listed old to new and calculated on request; the rest stays", async () => {
  catalog = NEWER;
  const shown = await plan("all");
  expect(told(shown)).toEqual([["Sheet1!A1", "3,010", "3,011"]]);
  expect(changes(shown)[0]?.observations.next).toBe(FIGURE?.id);
  expect(book.cell("A1").value).toBe(3010);
  const ids = new Set(changes(shown).map(({ id }) => id));
  expect(await applyWorkbook(context(), shown, ids)).toMatchObject({ value: { written: 1, refused: [] } });
  expect([book.cell("A1").value, book.cell("A1").formula]).toEqual([
    3011,
    '=KOUAN.PORTFREIGHT("满洲里",2014)',
  ]);
  expect(book.read("A2:A3")).toEqual([
    ['=KOUAN.PORTFREIGHT("满洲里",2013)'],
    ['=KOUAN.PORTFREIGHT("满洲里",2014)+1'],
  ]);
  expect(await plan("all")).toEqual({ tables: [] });
});

test("of the active sheet only that sheet's formulas", async () => {
  catalog = NEWER;
  const other = book.store.sheets().find(({ name }) => name === "Other");
  book.store.activateSheet(other?.id ?? "");
  expect(await plan("sheet")).toEqual({ tables: [] });
});

test("a formula that was overtyped meanwhile is left alone; a protected sheet is named", async () => {
  catalog = NEWER;
  const shown = await plan("all");
  const ids = new Set(changes(shown).map(({ id }) => id));
  book.type("A1", 4711);
  expect(await applyWorkbook(context(), shown, ids)).toMatchObject({ value: { written: 0 } });
  expect(book.cell("A1").value).toBe(4711);
  book.protect("Sheet1");
  expect(await applyWorkbook(context(), shown, ids)).toMatchObject({
    value: { written: 0, refused: [{ refusal: { kind: "protected-sheet", sheet: "Sheet1" } }] },
  });
});

describe("a spilled formula", () => {
  let user: Refresher;
  beforeEach(async () => {
    user = new Refresher(book);
    book.select("D2");
    expect(await insertTable(context(), QUERY)).toMatchObject({ ok: true });
  });

  test("is listed where it stands, also after it was moved, and is gone to", async () => {
    expect(await user.list()).toMatchObject([{ kind: "spill", state: "present", address: "Sheet1!D2" }]);
    book.insertRows(0, 2);
    expect(await user.list()).toMatchObject([{ state: "present", address: "Sheet1!D4" }]);
    book.select("A1");
    expect(await goToTable(context(), book.id(1))).toMatchObject({ ok: true });
    expect(book.selected()).toBe("D4");
    book.type("D4", "");
    expect(await user.list()).toMatchObject([{ state: "missing", address: "" }]);
    expect(await forgetTable(context(), book.id(1))).toMatchObject({ ok: true });
    expect(await user.list()).toEqual([]);
  });

  test("lists its changed answers, and is entered again as a whole", async () => {
    catalog = NEWER;
    const shown = await plan([book.id(1)]);
    expect(told(shown)).toHaveLength(1);
    expect(told(shown)[0]).toEqual([expect.stringMatching(/^Sheet1!/), "3,010", "3,011"]);
    const ids = new Set(changes(shown).map(({ id }) => id));
    expect(await applyWorkbook(context(), shown, ids)).toMatchObject({ value: { written: 1 } });
    expect(told(await plan([book.id(1)]))).toEqual([]);
  });
});
