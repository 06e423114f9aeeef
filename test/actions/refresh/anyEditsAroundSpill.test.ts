/**
 * Whatever a user does around, within or to a dataset that one formula spills, refreshing with a newer package, freezing and thawing
 * leave the user's cells and the records as they are.
 */
import fc from "fast-check";
import { freezeFormulas } from "../../../src/actions/freezeFormulas";
import { insertTable } from "../../../src/actions/insertTable";
import { applyWorkbook, planWorkbook } from "../../../src/actions/refreshWorkbook";
import { thawFormulas } from "../../../src/actions/thawFormulas";
import type { Catalog } from "../../../src/domain/model/catalog";
import { decodeRecord } from "../../../src/excel/registry/codec";
import { REGISTRY_NAMESPACE } from "../../../src/excel/registry/envelope";
import { planFor } from "../../../src/taskpane/model/planFor";
import { moveCells } from "../../../src/workbench/model/rangeMove";
import type { Box, Scalar, SheetId } from "../../../src/workbench/model/store";
import { evaluateKouan } from "../../support/kouanFormulas";
import { catalogOf, sampleCatalog } from "../../support/sampleCatalog";
import { openBook, type Book } from "../book";
import { QUERY } from "../fixtures";
import { MARK, usersCells } from "./edits";

jest.setTimeout(120_000);

const SPILL = { ...QUERY, mode: "spill" } as const;
const plan = planFor(sampleCatalog, SPILL);
const ROWS = plan.rows.length + 1;
const COLUMNS = plan.columns.length;

/** A figure of the dataset, and what a newer package says instead. */
const OLD = 3010;
const NEW = 3011.5;
const newer = catalogOf(
  ...sampleCatalog.records.observations.map((seen) =>
    seen.value === String(OLD) ? { ...seen, value: String(NEW) } : seen,
  ),
);
/** What is installed. */
let catalog: Catalog = sampleCatalog;

interface Place {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/** Where the formula stands, on every sheet. */
function anchors(book: Book): Place[] {
  return book.store.sheets().flatMap(({ id: sheet }) => {
    const used = book.store.usedBox(sheet, true);
    if (used === null) return [];
    return book.store
      .formulas(sheet, used)
      .flatMap((line, row) =>
        line.flatMap((content, column) =>
          content === plan.spill ? [{ sheet, row: used.row + row, column: used.column + column }] : [],
        ),
      );
  });
}

type Edit = (book: Book, place: Place, seed: number) => void;

function type(book: Book, sheet: SheetId, row: number, column: number, content: Scalar): void {
  book.store.write(sheet, { row, column, rows: 1, columns: 1 }, { inputs: [[content]] });
}

const rowsAt = (row: number): Box => ({ row, column: 0, rows: 1, columns: 16_384 });
const columnsAt = (column: number): Box => ({ row: 0, column, rows: 1_048_576, columns: 1 });

const EDITS: Readonly<Record<string, Edit>> = {
  "insert rows": (book, { sheet, row }, seed) =>
    book.store.insertCells(sheet, rowsAt(row + (seed % (ROWS + 2))), "Down"),
  "insert columns": (book, { sheet, column }, seed) =>
    book.store.insertCells(sheet, columnsAt(column + (seed % (COLUMNS + 2))), "Right"),
  "delete a row above": (book, { sheet, row }) => {
    if (row > 0) book.store.deleteCells(sheet, rowsAt(row - 1), "Up");
  },
  "delete a row within": (book, { sheet, row }, seed) =>
    book.store.deleteCells(sheet, rowsAt(row + (seed % ROWS)), "Up"),
  "delete a column within": (book, { sheet, column }, seed) =>
    book.store.deleteCells(sheet, columnsAt(column + (seed % COLUMNS)), "Left"),
  "move the formula": (book, { sheet, row, column }, seed) => {
    const box = { row, column, rows: 1, columns: 1 };
    const to = { ...box, row: 80 + 20 * (seed % 3), column: 3 };
    moveCells(book.session, { sheet, box }, { sheet, box: to });
  },
  "copy the sheet": (book, { sheet }) => {
    const { length } = book.store.sheets();
    if (length === 2) book.store.copySheet(sheet, "Copy", length);
  },
  "overtype within": (book, { sheet, row, column }, seed) =>
    type(book, sheet, row + (seed % ROWS), column + (seed % COLUMNS), `${MARK}改${seed}`),
  "write beside": (book, { sheet, row, column }, seed) =>
    type(book, sheet, row + (seed % ROWS), column + COLUMNS, `${MARK}旁${seed}`),
  "write below": (book, { sheet, row, column }, seed) =>
    type(book, sheet, row + ROWS, column + (seed % COLUMNS), `${MARK}下${seed}`),
};

const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS), "undo"), fc.nat(50)), {
  maxLength: 9,
});

function doEdits(book: Book, sequence: readonly (readonly [string, number])[]): void {
  for (const [name, seed] of sequence) {
    const [place] = anchors(book);
    if (name === "undo") {
      if (book.store.canUndo()) book.store.undo();
    } else if (place !== undefined)
      book.store.transaction("user", () => EDITS[name]?.(book, place, seed), "user");
  }
}

/** Refreshes the workbook: also formulas whose answer changed. Tells how many were entered again. */
async function refresh(book: Book): Promise<number> {
  const shown = await planWorkbook(book.context(), catalog, "all");
  if (!shown.ok) throw new Error(shown.refusal.kind);
  const ids = shown.value.tables.flatMap(({ changes }) =>
    changes.flatMap(({ id, ticked }) => (ticked ? [id] : [])),
  );
  const result = await applyWorkbook(book.context(), shown.value, new Set(ids));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.written;
}

/** How many cells show a figure. */
function count(book: Book, figure: number): number {
  const values = book.store.sheets().flatMap(({ id }) => {
    const used = book.store.usedBox(id, true);
    return used === null ? [] : book.store.values(id, used).flat();
  });
  return values.filter((value) => value === figure).length;
}

/** What the records say. */
const records = (book: Book): unknown[] =>
  book.parts().flatMap((xml) => (xml.includes(`"${REGISTRY_NAMESPACE}"`) ? [decodeRecord(xml)] : []));

test("any edits around a spilled formula, then a newer package, a refresh, a freeze and a thaw", async () => {
  let blocked = 0;
  let refreshed = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      catalog = sampleCatalog;
      const book = await openBook({
        sheets: ["Sheet1", "Other"],
        evaluate: (formula, place) => evaluateKouan(catalog)(formula, place),
      });
      book.plan = plan;
      book.select("C3");
      expect((await insertTable(book.context(), SPILL)).ok).toBe(true);
      doEdits(book, sequence);
      const users = usersCells(book);
      const places = anchors(book);
      const known = records(book);
      expect(known).toHaveLength(1);
      const figures = count(book, OLD);
      catalog = newer;
      refreshed += await refresh(book);
      expect(usersCells(book)).toEqual(users);
      expect(anchors(book)).toEqual(places);
      expect(records(book)).toEqual(known);
      expect([count(book, OLD), count(book, NEW)]).toEqual([0, figures]);
      const after = book.contents();
      blocked += places.some(
        ({ sheet, row, column }) => book.store.cell(sheet, row, column).value === "#SPILL!",
      )
        ? 1
        : 0;
      expect((await freezeFormulas(book.context(), "workbook")).ok).toBe(true);
      expect(usersCells(book)).toEqual(users);
      expect(records(book)).toEqual(known);
      expect(count(book, NEW)).toBe(figures);
      expect((await thawFormulas(book.context())).ok).toBe(true);
      expect(book.contents()).toEqual(after);
      expect(records(book)).toEqual(known);
    }),
    { numRuns: 60 },
  );
  expect(blocked).toBeGreaterThan(0);
  expect(refreshed).toBeGreaterThan(0);
});
