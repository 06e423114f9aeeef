/**
 * Every writing action against every guard: refused with one reason and nothing changed, or told to be harmless and why.
 */
import { applyRefresh } from "../../src/actions/applyRefresh";
import { deleteTable } from "../../src/actions/deleteTable";
import { forgetTable } from "../../src/actions/forgetTable";
import { freezeFormulas } from "../../src/actions/freezeFormulas";
import { insertFormula } from "../../src/actions/insertFormula";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { applyWorkbook, planWorkbook } from "../../src/actions/refreshWorkbook";
import { renameTable } from "../../src/actions/renameTable";
import { repairFormulas } from "../../src/actions/repairFormulas";
import type { ActionResult } from "../../src/actions/result";
import { thawFormulas } from "../../src/actions/thawFormulas";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { writeSources } from "../../src/actions/writeSources";
import { DEFAULT_HOW, type InsertHow } from "../../src/domain/model/insertion";
import type { RefusalKind } from "../../src/domain/model/refusal";
import type { TableQuery } from "../../src/domain/model/table";
import { planFor } from "../../src/taskpane/model/planFor";
import { evaluateKouan } from "../support/kouanFormulas";
import { catalogOf, sampleCatalog } from "../support/sampleCatalog";
import { openBook, type Book } from "./book";
import { planOf, QUERY } from "./fixtures";
import { Refresher, NEWER } from "./refresher";
import { typeOn } from "./sources";

type Result = ActionResult<unknown>;

interface Action {
  readonly prepare: (book: Book) => Promise<void>;
  readonly run: (book: Book) => Promise<Result>;
  /** Sheet and place that the action writes to. */
  readonly sheet: string;
  readonly place: string;
}

const table = async (book: Book): Promise<void> => {
  await insertTable(book.context(), QUERY);
};
const formula = '=KOUAN.PORTFREIGHT("满洲里",2014)';
const typed = (book: Book): Promise<void> => {
  book.type("A1", formula);
  return Promise.resolve();
};
const nothing = (): Promise<void> => Promise.resolve();

const FREIGHT: TableQuery = { dataset: "freight", filters: {}, columns: [], language: "zh" };
function insertion(query: Partial<TableQuery>, how: Partial<InsertHow> = {}): Action {
  return {
    prepare: nothing,
    run: (book) =>
      insertTable(
        book.context({ plan: (asked) => planFor(sampleCatalog, asked) }),
        { ...FREIGHT, ...query },
        { ...DEFAULT_HOW, ...how },
      ),
    sheet: "Sheet1",
    place: "B2",
  };
}

/** The package after a figure was corrected. */
const CORRECTED = catalogOf(
  ...sampleCatalog.records.observations.map((seen) =>
    seen.entity === "manzhouli" && seen.value === "3010" ? { ...seen, value: "3011" } : seen,
  ),
);

const ACTIONS: Readonly<Record<string, Action>> = {
  insert: {
    prepare: nothing,
    run: (book) => insertTable(book.context(), QUERY),
    sheet: "Sheet1",
    place: "B2",
  },
  "insert live formulas": insertion({ mode: "formulas" }),
  "insert one formula": insertion({ mode: "spill" }),
  "insert with years across and a chart": insertion({ layout: "years-across" }, { chart: true }),
  "insert on a new sheet": insertion({}, { destination: "new-sheet" }),
  "insert a formula": {
    prepare: nothing,
    run: () => insertFormula({ on: () => formula, rows: 1, columns: 1, refersTo: [] }),
    sheet: "Sheet1",
    place: "A1",
  },
  refresh: {
    prepare: async (book) => {
      await table(book);
      book.plan = planOf(NEWER, "1.1.0");
    },
    run: async (book) => {
      const plan = await planRefresh(book.context(), "all");
      if (!plan.ok) return plan;
      const ids = plan.value.tables.flatMap(({ changes }) =>
        changes.flatMap(({ id, ticked }) => (ticked ? [id] : [])),
      );
      const result = await applyRefresh(book.context(), plan.value, new Set(ids));
      // A refresh of several tables goes on with the others; here there is one.
      const refused = result.ok ? result.value.refused[0] : undefined;
      const early = plan.value.tables.flatMap(({ refusal }) => refusal ?? [])[0];
      const refusal = refused?.refusal ?? early;
      return refusal === undefined ? result : { ok: false, refusal };
    },
    sheet: "Sheet1",
    place: "B3",
  },
  "undo a refresh": {
    prepare: async (book) => {
      await table(book);
      book.plan = planOf(NEWER, "1.1.0");
      await new Refresher(book).refresh();
    },
    run: (book) => undoRefresh(book.context(), book.id(1)),
    sheet: "Sheet1",
    place: "B3",
  },
  "delete a table": {
    prepare: table,
    run: (book) => deleteTable(book.context(), book.id(1)),
    sheet: "Sheet1",
    place: "B3",
  },
  "rename a table": {
    prepare: table,
    run: (book) => renameTable(book.context(), book.id(1), "Mine"),
    sheet: "Sheet1",
    place: "B3",
  },
  "detach a table": {
    prepare: table,
    run: (book) => forgetTable(book.context(), book.id(1)),
    sheet: "Sheet1",
    place: "B3",
  },
  "calculate anew": {
    prepare: typed,
    run: async (book) => {
      const plan = await planWorkbook(book.context(), CORRECTED, "all");
      if (!plan.ok) return plan;
      const ids = plan.value.tables.flatMap(({ changes }) => changes.map(({ id }) => id));
      return applyWorkbook(book.context(), plan.value, new Set(ids));
    },
    sheet: "Sheet1",
    place: "A1",
  },
  freeze: {
    prepare: typed,
    run: (book) => freezeFormulas(book.context(), "workbook"),
    sheet: "Sheet1",
    place: "A1",
  },
  thaw: {
    prepare: async (book) => {
      await typed(book);
      await freezeFormulas(book.context(), "workbook");
    },
    run: (book) => thawFormulas(book.context()),
    sheet: "Sheet1",
    place: "A1",
  },
  repair: { prepare: typed, run: (book) => repairFormulas(book.context()), sheet: "Sheet1", place: "A1" },
  "a first sources sheet": {
    prepare: typed,
    run: (book) => writeSources(book.context(), sampleCatalog),
    sheet: "Sheet1",
    place: "A1",
  },
  "sources sheet": {
    prepare: async (book) => {
      await typed(book);
      await writeSources(book.context(), sampleCatalog);
      typeOn(book, "数 据", "A1", '=KOUAN.PORTTRADE("内蒙古",2025)');
    },
    run: (book) => writeSources(book.context(), sampleCatalog),
    sheet: "数据来源",
    place: "B11",
  },
};

interface Guard {
  readonly plant: (book: Book, action: Action) => void;
  /** The reason of each action that has to refuse; the others are harmless, for the reason given. */
  readonly refused: Readonly<Partial<Record<string, RefusalKind>>>;
  readonly harmless: string;
}

function sheetId(book: Book, name: string): string {
  return book.store.sheets().find((each) => each.name === name)?.id ?? "";
}

const EVERY = (kind: RefusalKind): Record<string, RefusalKind> =>
  Object.fromEntries(Object.keys(ACTIONS).map((name) => [name, kind]));

/** The actions that write at the selection, apart from that of one formula. */
const AT_SELECTION = [
  "insert",
  "insert live formulas",
  "insert one formula",
  "insert with years across and a chart",
];

function all(kind: RefusalKind, ...names: readonly string[]): Record<string, RefusalKind> {
  return Object.fromEntries(names.map((name) => [name, kind]));
}

const GUARDS: Readonly<Record<string, Guard>> = {
  "the sheet is protected": {
    plant: (book, { sheet }) => book.protect(sheet),
    refused: {
      ...all(
        "protected-sheet",
        ...AT_SELECTION,
        "insert a formula",
        "refresh",
        "undo a refresh",
        "delete a table",
        "sources sheet",
      ),
      "rename a table": "access-denied",
    },
    harmless:
      "freezing, thawing, repairing and calculating work on many sheets: they leave protected ones out and name them; records and new sheets are not protected",
  },
  "the workbook's structure is protected": {
    plant: (book) => book.protectStructure(),
    refused: all("protected-workbook", "insert on a new sheet", "a first sources sheet"),
    harmless: "the others add no sheet",
  },
  "the sheet is hidden": {
    plant: (book, { sheet }) => {
      const other = book.store.sheets().find(({ name }) => name !== sheet);
      book.store.activateSheet(other?.id ?? "");
      book.store.updateSheet(sheetId(book, sheet), { visibility: "Hidden" });
    },
    refused: all("hidden-sheet", "sources sheet"),
    harmless:
      "a hidden sheet cannot have the selection, so insertions go elsewhere; the others know their cells and show nothing",
  },
  "rows of the place are hidden": {
    plant: (book, { sheet, place }) =>
      book.store.setRowsHidden(sheetId(book, sheet), book.box(place).row, 1, true),
    refused: all("hidden", ...AT_SELECTION, "insert a formula"),
    harmless: "the others write to cells that they had written before",
  },
  "columns of the place are hidden": {
    plant: (book, { sheet, place }) =>
      book.store.setColumnsHidden(sheetId(book, sheet), book.box(place).column, 1, true),
    refused: all("hidden", ...AT_SELECTION, "insert a formula"),
    harmless: "the others write to cells that they had written before, or to the one selected",
  },
  "a filter hides rows of the place": {
    plant: (book) => {
      book.addTable("Stock", "AZ1:BA6");
      book.filter("Stock", 0, ["nothing like that"]);
    },
    refused: all("filtered", ...AT_SELECTION),
    harmless: "the others write to cells that they had written before, or to the one selected",
  },
  "several areas are selected": {
    plant: (book) => book.select("A1", "C3"),
    refused: all("several-areas", ...AT_SELECTION, "insert a formula"),
    harmless: "the others do not write at the selection",
  },
  "a cell is being edited": {
    plant: (book) => {
      for (let at = 0; at < 40; at++) book.breakRequest(at, "cell editing", 0);
    },
    refused: EVERY("cell-editing"),
    harmless: "",
  },
  "Excel does not answer any more": {
    plant: (book) => book.breakFrom(0),
    refused: EVERY("host-failed"),
    harmless: "",
  },
  "the table is gone": {
    plant: (book) => {
      for (const { name } of book.tables()) book.deleteTable(name);
    },
    refused: all("table-gone", "undo a refresh", "delete a table", "rename a table"),
    harmless: "the others do not need it, find nothing to do, or, detaching, are there for it",
  },
  "the place holds something": {
    plant: (book, { place, sheet }) => typeOn(book, sheet, place, "mine"),
    refused: all("occupied", ...AT_SELECTION, "insert a formula"),
    harmless: "the others know what they had written: another content is the user's and stays",
  },
  "cells are merged": {
    plant: (book, { place, sheet }) =>
      book.store.merge(sheetId(book, sheet), { ...book.box(place), columns: 2 }),
    refused: all("merged", ...AT_SELECTION, "insert a formula", "sources sheet"),
    harmless: "Excel keeps merged cells out of tables; a formula's own cell is written where it is",
  },
};

const CASES = Object.keys(GUARDS).flatMap((guard) =>
  Object.keys(ACTIONS).map((action) => [guard, action] as const),
);

test.each(CASES)("%s: %s", async (guardName, actionName) => {
  const guard = GUARDS[guardName];
  const action = ACTIONS[actionName];
  if (guard === undefined || action === undefined) throw new Error();
  const book = await openBook({ sheets: ["Sheet1", "数 据"], evaluate: evaluateKouan(sampleCatalog) });
  await action.prepare(book);
  guard.plant(book, action);
  const before = book.contents();
  const result = await action.run(book);
  book.repair();
  const expected = guard.refused[actionName];
  if (expected === undefined) {
    expect([result.ok, guard.harmless]).toEqual([true, expect.stringMatching(/.+/)]);
    return;
  }
  expect(result).toMatchObject({ ok: false, refusal: { kind: expected } });
  expect(book.contents()).toEqual(before);
});

describe("what somebody else writes between two requests of an action is not lost, up to the last look", () => {
  /**
   * Excel has no write on condition: what comes between the last look at a cell and the request that writes it is
   * overwritten. Requests of an action in which that can happen.
   */
  const WINDOW: Readonly<Record<string, number>> = {
    insert: 1,
    "insert live formulas": 1,
    "insert with years across and a chart": 1,
    "insert a formula": 1,
    "calculate anew": 1,
    freeze: 2,
    thaw: 1,
    "sources sheet": 4,
  };
  /** A free cell that the action is about to write to, or one beside what it wrote. */
  const FREE: Readonly<Record<string, string>> = {
    insert: "C4",
    "insert live formulas": "C4",
    "insert one formula": "C4",
    "insert with years across and a chart": "C4",
    "insert on a new sheet": "C4",
    "insert a formula": "A1",
    refresh: "D5",
    "undo a refresh": "D5",
    freeze: "A1",
    thaw: "A1",
    repair: "A1",
    "calculate anew": "A1",
    "delete a table": "H5",
    "rename a table": "D5",
    "detach a table": "D5",
    "a first sources sheet": "A1",
    "sources sheet": "D12",
  };

  test.each(Object.keys(ACTIONS))("%s", async (name) => {
    const action = ACTIONS[name];
    const address = FREE[name];
    if (action === undefined || address === undefined) throw new Error(`Say where others write: ${name}`);
    const fresh = async (): Promise<Book> => {
      const book = await openBook({ sheets: ["Sheet1", "数 据"], evaluate: evaluateKouan(sampleCatalog) });
      await action.prepare(book);
      return book;
    };
    const whole = await fresh();
    const requests = await whole.requests(() => action.run(whole));
    const lost: number[] = [];
    for (let at = 0; at < requests; at++) {
      const book = await fresh();
      book.beforeRequest(at, () => typeOn(book, action.sheet, address, "theirs"));
      await action.run(book);
      const id = sheetId(book, action.sheet);
      const used = book.store.usedBox(id, true);
      const there = used !== null && book.store.values(id, used).flat().includes("theirs");
      if (!there) lost.push(at);
    }
    expect(lost).toHaveLength(WINDOW[name] ?? 0);
  });
});
