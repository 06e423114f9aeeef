/**
 * Every writing action against every guard: refused with one reason and nothing changed, or told to be harmless and why.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RefusalKind } from "../../../src/domain/model/refusal";
import type { Book } from "../book";
import { typeOn } from "../sources";
import { ACTIONS, freshBook, sheetId, type Action } from "./actions";

interface Guard {
  readonly plant: (book: Book, action: Action) => void;
  /** The reason of each action that has to refuse; the others are harmless, for the reason given. */
  readonly refused: Readonly<Partial<Record<string, RefusalKind>>>;
  readonly harmless: string;
}

const EVERY = (kind: RefusalKind): Record<string, RefusalKind> =>
  Object.fromEntries(Object.keys(ACTIONS).map((name) => [name, kind]));

/** The actions that write at the selection, apart from that of one formula. */
const AT_SELECTION = [
  "insert",
  "insert live formulas",
  "insert one formula",
  "insert with years across and a chart",
  "insert once more",
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
        "edit a query",
        "take a column out",
        "undo that",
        "take withdrawn rows out",
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
    refused: {
      ...all("filtered", ...AT_SELECTION),
      // That table stands right of theirs.
      ...all("would-move-beside", "take a column out", "undo that"),
    },
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
    refused: all(
      "table-gone",
      "edit a query",
      "take a column out",
      "undo a refresh",
      "undo that",
      "delete a table",
      "rename a table",
    ),
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
  const book = await freshBook(action);
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

test("no action that writes is missing", () => {
  /** These run at the start only, after something broke off; the fault runs hold them to the same. */
  const atStart = ["recoverSources.ts", "recoverTables.ts"];
  const folder = join(__dirname, "../../../src/actions");
  const writing = readdirSync(folder).filter(
    (file) =>
      file.endsWith(".ts") &&
      file !== "result.ts" &&
      readFileSync(join(folder, file), "utf8").includes("attemptAlone("),
  );
  const used = readFileSync(join(__dirname, "actions.ts"), "utf8");
  const missing = writing.filter((file) => !used.includes(`/actions/${file.replace(".ts", "")}"`));
  expect(writing.length).toBeGreaterThan(atStart.length);
  expect(missing).toEqual(atStart);
});
