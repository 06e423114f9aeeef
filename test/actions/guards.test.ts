/**
 * Every writing action against every guard: refused with one reason and nothing changed, or told to be harmless and why.
 */
import { applyRefresh } from "../../src/actions/applyRefresh";
import { freezeFormulas } from "../../src/actions/freezeFormulas";
import { insertFormula } from "../../src/actions/insertFormula";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { repairFormulas } from "../../src/actions/repairFormulas";
import type { ActionResult } from "../../src/actions/result";
import { thawFormulas } from "../../src/actions/thawFormulas";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { writeSources } from "../../src/actions/writeSources";
import type { RefusalKind } from "../../src/domain/model/refusal";
import { evaluateKouan } from "../support/kouanFormulas";
import { sampleCatalog } from "../support/sampleCatalog";
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

const ACTIONS: Readonly<Record<string, Action>> = {
  insert: {
    prepare: nothing,
    run: (book) => insertTable(book.context(), QUERY),
    sheet: "Sheet1",
    place: "B2",
  },
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
      const ids = plan.value.tables.flatMap(({ changes }) => changes.map(({ id }) => id));
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

const GUARDS: Readonly<Record<string, Guard>> = {
  "the sheet is protected": {
    plant: (book, { sheet }) => book.protect(sheet),
    refused: {
      insert: "protected-sheet",
      "insert a formula": "protected-sheet",
      refresh: "protected-sheet",
      "undo a refresh": "protected-sheet",
      "sources sheet": "protected-sheet",
    },
    harmless: "freeze, thaw and repair work on many sheets: they leave protected ones out and name them",
  },
  "several areas are selected": {
    plant: (book) => book.select("A1", "C3"),
    refused: { insert: "several-areas", "insert a formula": "several-areas" },
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
    refused: { "undo a refresh": "table-gone" },
    harmless: "the others do not need it, or find nothing to do",
  },
  "the place holds something": {
    plant: (book, { place, sheet }) => typeOn(book, sheet, place, "mine"),
    refused: { insert: "occupied", "insert a formula": "occupied" },
    harmless: "the others know what they had written: another content is the user's and stays",
  },
  "cells are merged": {
    plant: (book, { place, sheet }) =>
      book.store.merge(sheetId(book, sheet), { ...book.box(place), columns: 2 }),
    refused: { insert: "merged", "insert a formula": "merged", "sources sheet": "merged" },
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
