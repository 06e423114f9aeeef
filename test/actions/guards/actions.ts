/**
 * Every action that writes into the workbook, as the matrix of guards and the test of co-authors run it.
 * @module
 */
import { adoptTable, findAdoptable } from "../../../src/actions/adoptTable";
import { applyRefresh } from "../../../src/actions/applyRefresh";
import type { ActionContext } from "../../../src/actions/context";
import { deleteTable } from "../../../src/actions/deleteTable";
import { forgetTable } from "../../../src/actions/forgetTable";
import { freezeFormulas } from "../../../src/actions/freezeFormulas";
import { insertFormula } from "../../../src/actions/insertFormula";
import { insertTable } from "../../../src/actions/insertTable";
import { planRefresh } from "../../../src/actions/planRefresh";
import { applyWorkbook, planWorkbook } from "../../../src/actions/refreshWorkbook";
import { renameTable } from "../../../src/actions/renameTable";
import { repairFormulas } from "../../../src/actions/repairFormulas";
import type { ActionResult } from "../../../src/actions/result";
import { thawFormulas } from "../../../src/actions/thawFormulas";
import { undoRefresh } from "../../../src/actions/undoRefresh";
import { writeSources } from "../../../src/actions/writeSources";
import { DEFAULT_HOW, type InsertHow } from "../../../src/domain/model/insertion";
import type { TableQuery } from "../../../src/domain/model/table";
import { planFor } from "../../../src/taskpane/model/planFor";
import { evaluateKouan } from "../../support/kouanFormulas";
import { catalogOf, sampleCatalog } from "../../support/sampleCatalog";
import { openBook, type Book } from "../book";
import { planOf, QUERY, withoutColumns } from "../fixtures";
import { Refresher, NEWER } from "../refresher";
import { typeOn } from "../sources";
import { insertAgain } from "../../../src/actions/insertAgain";
import type { RefreshPlan } from "../../../src/actions/refresh/model";

export type Result = ActionResult<unknown>;

/** A writing action, with what it needs. */
export interface Action {
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
/** A context that answers from the sample catalog. */
function sampled(book: Book): ActionContext {
  return book.context({ plan: (asked) => planFor(sampleCatalog, asked) });
}

function insertion(query: Partial<TableQuery>, how: Partial<InsertHow> = {}): Action {
  return {
    prepare: nothing,
    run: (book) => insertTable(sampled(book), { ...FREIGHT, ...query }, { ...DEFAULT_HOW, ...how }),
    sheet: "Sheet1",
    place: "B2",
  };
}

const EDITED: TableQuery = { ...QUERY, filters: { year: ["2014"] } };

/** The package after a figure was corrected. */
const CORRECTED = catalogOf(
  ...sampleCatalog.records.observations.map((seen) =>
    seen.entity === "manzhouli" && seen.value === "3010" ? { ...seen, value: "3011" } : seen,
  ),
);

/** A refresh of the one table; a refresh of several goes on with the others where one is refused. */
function refreshing(plans: (book: Book) => Promise<ActionResult<RefreshPlan>>): Action["run"] {
  return async (book) => {
    const plan = await plans(book);
    if (!plan.ok) return plan;
    const ids = plan.value.tables.flatMap(({ changes }) =>
      changes.flatMap(({ id, ticked }) => (ticked ? [id] : [])),
    );
    const result = await applyRefresh(book.context(), plan.value, new Set(ids));
    const refused = result.ok ? result.value.refused[0] : undefined;
    const early = plan.value.tables.flatMap(({ refusal }) => refusal ?? [])[0];
    const refusal = refused?.refusal ?? early;
    return refusal === undefined ? result : { ok: false, refusal };
  };
}

/** An edited query that no longer asks for the last column. */
const LESS = withoutColumns(planOf(), "remark");
const dropping = (book: Book): Promise<Result> => {
  book.plan = LESS;
  return refreshing((each) => planRefresh(each.context(), [each.id(1)], LESS.query))(book);
};

/** Every action that writes. */
export const ACTIONS: Readonly<Record<string, Action>> = {
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
    run: () => insertFormula({}, { on: () => formula, rows: 1, columns: 1, refersTo: [] }),
    sheet: "Sheet1",
    place: "A1",
  },
  refresh: {
    prepare: async (book) => {
      await table(book);
      book.plan = planOf(NEWER, "1.1.0");
    },
    run: refreshing((book) => planRefresh(book.context(), "all")),
    sheet: "Sheet1",
    place: "B3",
  },
  "take withdrawn rows out": {
    prepare: async (book) => {
      await table(book);
      book.plan = planOf(NEWER.slice(0, 3), "1.1.0");
    },
    run: refreshing((book) => planRefresh(book.context(), "all", null, true)),
    sheet: "Sheet1",
    place: "B3",
  },
  "edit a query": {
    prepare: async (book) => {
      await table(book);
      book.plan = planOf(NEWER, "1.0.0", EDITED);
    },
    run: refreshing((book) => planRefresh(book.context(), [book.id(1)], EDITED)),
    sheet: "Sheet1",
    place: "B3",
  },
  "take a column out": {
    prepare: table,
    run: dropping,
    sheet: "Sheet1",
    place: "B3",
  },
  "undo that": {
    prepare: async (book) => {
      await table(book);
      await dropping(book);
    },
    run: (book) => undoRefresh(book.context(), book.id(1)),
    sheet: "Sheet1",
    place: "B3",
  },
  "insert once more": {
    prepare: async (book) => {
      book.select("H20");
      await table(book);
      book.select("A1");
    },
    run: (book) => insertAgain(book.context(), book.id(1), "selection"),
    sheet: "Sheet1",
    place: "B2",
  },
  "adopt a table": {
    prepare: async (book) => {
      await insertTable(sampled(book), FREIGHT);
      book.forgetParts();
    },
    run: async (book) => {
      const found = await findAdoptable(sampled(book), sampleCatalog);
      if (!found.ok) return found;
      const [arrived] = found.value;
      return arrived === undefined ? found : adoptTable(sampled(book), arrived.tableId, arrived.query);
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

/** A workbook in which an action can begin. */
export async function freshBook(action: Action): Promise<Book> {
  const book = await openBook({ sheets: ["Sheet1", "数 据"], evaluate: evaluateKouan(sampleCatalog) });
  await action.prepare(book);
  return book;
}

/** Id of a sheet by its name. */
export function sheetId(book: Book, name: string): string {
  return book.store.sheets().find((each) => each.name === name)?.id ?? "";
}
