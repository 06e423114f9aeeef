/**
 * Whatever a user does around, within or to a dataset that one formula spills, refreshing, freezing and thawing leave the
 * user's cells as they are.
 */
import fc from "fast-check";
import { applyRefresh } from "../../../src/actions/applyRefresh";
import { freezeFormulas } from "../../../src/actions/freezeFormulas";
import { insertTable } from "../../../src/actions/insertTable";
import { planRefresh } from "../../../src/actions/planRefresh";
import { thawFormulas } from "../../../src/actions/thawFormulas";
import { planFor } from "../../../src/taskpane/model/planFor";
import { moveCells } from "../../../src/workbench/model/rangeMove";
import type { Box, Scalar, SheetId } from "../../../src/workbench/model/store";
import { evaluateKouan } from "../../support/kouanFormulas";
import { sampleCatalog } from "../../support/sampleCatalog";
import { openBook, type Book } from "../book";
import { QUERY } from "../fixtures";
import { MARK, usersCells } from "./edits";

jest.setTimeout(120_000);

const SPILL = { ...QUERY, mode: "spill" } as const;
const plan = planFor(sampleCatalog, SPILL);
const ROWS = plan.rows.length + 1;
const COLUMNS = plan.columns.length;

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

async function refresh(book: Book): Promise<void> {
  const shown = await planRefresh(book.context(), "all");
  if (!shown.ok) throw new Error(shown.refusal.kind);
  const ids = shown.value.tables.flatMap(({ changes }) =>
    changes.flatMap(({ id, ticked }) => (ticked ? [id] : [])),
  );
  const result = await applyRefresh(book.context(), shown.value, new Set(ids));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
}

test("any edits around a spilled formula, then a refresh, a freeze and a thaw", async () => {
  let blocked = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const book = await openBook({ sheets: ["Sheet1", "Other"], evaluate: evaluateKouan(sampleCatalog) });
      book.plan = plan;
      book.select("C3");
      expect((await insertTable(book.context(), SPILL)).ok).toBe(true);
      doEdits(book, sequence);
      const users = usersCells(book);
      const before = book.contents();
      const places = anchors(book);
      await refresh(book);
      expect(usersCells(book)).toEqual(users);
      expect(anchors(book)).toEqual(places);
      expect(book.contents()).toEqual(before);
      blocked += places.some(
        ({ sheet, row, column }) => book.store.cell(sheet, row, column).value === "#SPILL!",
      )
        ? 1
        : 0;
      expect((await freezeFormulas(book.context(), "workbook")).ok).toBe(true);
      expect(usersCells(book)).toEqual(users);
      expect((await thawFormulas(book.context())).ok).toBe(true);
      expect(book.contents()).toEqual(before);
    }),
    { numRuns: 60 },
  );
  expect(blocked).toBeGreaterThan(0);
});
