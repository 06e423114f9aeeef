/**
 * Every long action but inserting (`insertFaults`), cancelled at each of its requests: while Excel answers, while it keeps
 * one answer back, and when it does not come back. The number of runs is printed.
 */
import { applyRefresh } from "../../src/actions/applyRefresh";
import { deleteTable } from "../../src/actions/deleteTable";
import { freezeFormulas } from "../../src/actions/freezeFormulas";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { recoverTables } from "../../src/actions/recoverTables";
import { applyWorkbook, planWorkbook } from "../../src/actions/refreshWorkbook";
import { repairFormulas } from "../../src/actions/repairFormulas";
import type { ActionResult } from "../../src/actions/result";
import { thawFormulas } from "../../src/actions/thawFormulas";
import { undoRefresh } from "../../src/actions/undoRefresh";
import type { Catalog } from "../../src/domain/model/catalog";
import { decodeRecord } from "../../src/excel/registry/codec";
import { evaluateKouan } from "../support/kouanFormulas";
import { catalogOf, sampleCatalog } from "../support/sampleCatalog";
import { openBook, type Book } from "./book";
import { planOf, QUERY, withoutColumns } from "./fixtures";
import { changes, NEWER } from "./refresher";
import { typeOn } from "./sources";

type Action = (book: Book, signal?: AbortSignal) => Promise<ActionResult<unknown>>;

const LIVE = '=KOUAN.PORTFREIGHT("满洲里",2014)';
const DEAD = '=_xldudf_KOUAN_PORTFREIGHT("满洲里",2014)';
const SERIES = '=KOUAN.PORTSERIES("满洲里","freight",2012,2014)';
const CORRECTED = catalogOf(
  ...sampleCatalog.records.observations.map((seen) =>
    seen.entity === "manzhouli" && seen.value === "3010" ? { ...seen, value: "3011" } : seen,
  ),
);
let catalog: Catalog = sampleCatalog;

type Context = ReturnType<Book["context"]>;
const contextOf = (book: Book, signal?: AbortSignal): Context =>
  book.context(signal === undefined ? {} : { signal });

const refresh: Action = async (book, signal) => {
  const context = contextOf(book, signal);
  const shown = await planWorkbook(context, catalog, "all");
  if (!shown.ok) return shown;
  const ids = changes(shown.value).flatMap(({ id, ticked }) => (ticked ? [id] : []));
  return applyWorkbook(context, shown.value, new Set(ids));
};
const undo: Action = (book, signal) => undoRefresh(contextOf(book, signal), book.id(1), book.id(2));
const freeze: Action = (book, signal) => freezeFormulas(contextOf(book, signal), "workbook");
const thaw: Action = (book, signal) => thawFormulas(contextOf(book, signal));
const repair: Action = (book, signal) => repairFormulas(contextOf(book, signal));
const remove: Action = (book, signal) => deleteTable(contextOf(book, signal), book.id(1));
/** An edited query that no longer asks for the last column. */
const LESS = withoutColumns(planOf(), "remark");
const drop: Action = async (book, signal) => {
  const context = contextOf(book, signal);
  const shown = await planRefresh(context, [book.id(1)], LESS.query);
  if (!shown.ok) return shown;
  return applyRefresh(context, shown.value, new Set(changes(shown.value).map(({ id }) => id)));
};
const bringBack: Action = (book, signal) => undoRefresh(contextOf(book, signal), book.id(1));
const recover: Action = (book) => recoverTables(book.context());

/** Two tables with a column of the user's, one filtered, and formulas beside them; a newer package has come. */
async function withTables(book: Book): Promise<void> {
  for (const place of ["B2", "B20"]) {
    book.select(place);
    await insertTable(book.context(), QUERY);
  }
  book.addTableColumn("Kouan_freight", "我的", (row) => `我的${String(row)}`);
  book.type("D5", 4711);
  book.filter("Kouan_freight", 0, ["满洲里"]);
  typeOn(book, "Other", "A1", LIVE);
  book.plan = planOf(NEWER, "1.1.0");
  catalog = CORRECTED;
}

/** A table with a column of the user's and an overtyped cell in the one that goes. */
async function withColumn(book: Book): Promise<void> {
  book.select("B2");
  await insertTable(book.context(), QUERY);
  book.addTableColumn("Kouan_freight", "我的", (row) => `我的${String(row)}`);
  book.type("E4", "我改的");
  book.plan = LESS;
}

/** Formulas apart from each other, one of which spills. */
function withFormulas(formula: string): (book: Book) => Promise<void> {
  return (book) => {
    typeOn(book, "Other", "A1", formula);
    book.type("C9", SERIES);
    typeOn(book, "Other", "D300", formula);
    return Promise.resolve();
  };
}

interface Case {
  readonly setup: (book: Book) => Promise<void>;
  readonly action: Action;
  /** What puts right the rest of what Excel did not let be put back at once. */
  readonly wayOn: Action;
}

const CASES: Readonly<Record<string, Case>> = {
  "refresh of the workbook": { setup: withTables, action: refresh, wayOn: recover },
  "undo of that": {
    setup: async (book) => {
      await withTables(book);
      await refresh(book);
    },
    action: undo,
    wayOn: recover,
  },
  "dropping a column": { setup: withColumn, action: drop, wayOn: recover },
  "undo of dropping": {
    setup: async (book) => {
      await withColumn(book);
      await drop(book);
    },
    action: bringBack,
    wayOn: recover,
  },
  delete: { setup: withTables, action: remove, wayOn: recover },
  freeze: { setup: withFormulas(LIVE), action: freeze, wayOn: thaw },
  thaw: {
    setup: async (book) => {
      await withFormulas(LIVE)(book);
      await freeze(book);
    },
    action: thaw,
    wayOn: thaw,
  },
  repair: { setup: withFormulas(DEAD), action: repair, wayOn: repair },
};

const HOSTS = {
  "answers on": () => undefined,
  "keeps one answer back": (book: Book, at: number) => book.breakRequest(at, "unanswered", 0),
  "never answers again": (book: Book, at: number) => {
    book.breakRequest(at, "lost", 0);
    book.breakFrom(at + 1);
  },
} as const;

async function fresh({ setup }: Case): Promise<Book> {
  catalog = sampleCatalog;
  const book = await openBook({
    sheets: ["Sheet1", "Other"],
    evaluate: (formula, place) =>
      /^[^"]*_xldudf_/.test(formula) ? undefined : evaluateKouan(catalog)(formula, place),
  });
  book.type("A1", "the user's");
  await setup(book);
  return book;
}

/** Records and kept formulas, decoded: the same record may be packed in more than one way. */
function kept(book: Book): unknown[] {
  return book.parts().map((xml) => {
    const decoded = decodeRecord(xml);
    return decoded.ok ? decoded : xml;
  });
}

let runs = 0;
afterAll(() => console.log(`actions cancelled: ${runs}`));

describe.each(Object.entries(CASES))("%s", (_name, each) => {
  let before: unknown;
  let after: unknown;
  let parts: readonly unknown[] = [];
  let requests = 0;

  beforeAll(async () => {
    const book = await fresh(each);
    before = book.contents();
    parts = kept(book);
    requests = await book.requests(async () => expect(await each.action(book)).toMatchObject({ ok: true }));
    after = book.contents();
    expect(after).not.toEqual(before);
  });

  test.each(Object.entries(HOSTS))("while Excel %s", async (host, breakDown) => {
    const kinds = new Set<string>();
    for (let at = 0; at < requests; at++) {
      const book = await fresh(each);
      const stop = new AbortController();
      book.beforeRequest(at, () => stop.abort());
      breakDown(book, at);
      const result = await each.action(book, stop.signal);
      book.repair();
      const kind = result.ok ? "done" : result.refusal.kind;
      kinds.add(kind);
      expect(kind).toMatch(/^(done|cancelled|cancelled-(formulas-)?unfinished|cancelled-unanswered)$/);
      if (kind === "done") expect(book.contents()).toEqual(after);
      if (kind === "cancelled" && host !== "never answers again")
        expect([book.contents(), kept(book)]).toEqual([before, parts]);
      if (kind !== "done") expect(await each.wayOn(book)).toMatchObject({ ok: true });
      expect([before, after]).toContainEqual(book.contents());
      expect(book.usersCells()).toContain("the user's");
      runs += 1;
    }
    if (host === "answers on") expect(kinds).toContain("cancelled");
  });
});
