import { readGrids, stage, type WriteControl } from "../excel/blocks";
import { asCellValue, cellInput, holds, isHash, type CellContent, type CellValue } from "../excel/cellText";
import { enqueueFrozen, type FrozenCell } from "../excel/formulas/frozenPart";
import { readFormulaBook, type FormulaBook, type FormulaSheet } from "../excel/formulas/scan";
import { writeSheetCells, type SheetWrite } from "../excel/formulas/writeCells";
import { refusalOf } from "../excel/hostErrors";
import { runExcel } from "../excel/run";
import { cellAddress } from "../excel/tables/address";
import type { ActionContext } from "./context";
import { attemptAlone, type ActionResult } from "./result";

/** A frozen cell that was left as it is. */
export interface KeptCell {
  readonly address: string;
  readonly formula: string;
}

/** What thawing did. */
export interface ThawOutcome {
  readonly thawed: number;
  /** Cells that no longer hold the frozen value; their formulas stay kept. */
  readonly changed: readonly KeptCell[];
  /** Cells of sheets that are gone. */
  readonly gone: readonly KeptCell[];
  readonly protectedSheets: readonly string[];
}

interface Placed {
  readonly cell: FrozenCell;
  readonly sheet: FormulaSheet;
  readonly grid: readonly (readonly CellContent[])[];
}

/**
 * Puts frozen formulas back where the cell still holds the frozen value. Five requests, one more per 20,000 cells and per
 * 4 MB. When the host fails or the user cancels, the values are put back.
 */
export function thawFormulas(context: ActionContext): Promise<ActionResult<ThawOutcome>> {
  return attemptAlone(
    () =>
      runExcel(
        async (excel) => {
          const book = await readFormulaBook(excel);
          const placed = await readPlaced(excel, book, stage(context, 0, 2));
          const known = new Set(placed.map(({ cell }) => cell));
          const gone = book.frozen.filter((cell) => !known.has(cell));
          const shut = placed.filter(({ sheet }) => sheet.isProtected);
          const open = placed.filter(({ sheet }) => !sheet.isProtected);
          const back = open.filter(({ cell, grid }) => grid[0]?.[0] === cell.formula);
          const ready = open.filter((each) => !back.includes(each) && holdsFrozen(each));
          const changed = open.filter((each) => !back.includes(each) && !ready.includes(each));
          await writeSheetCells(excel, ready.flatMap(writesOf), stage(context, 1, 2));
          if (back.length + ready.length + gone.length > 0) {
            await enqueueFrozen(
              excel,
              book.partIds,
              [...changed, ...shut].map(({ cell }) => cell),
            );
            await forget(excel);
          }
          return {
            thawed: ready.length,
            changed: changed.map(({ cell, sheet }) => keptOf(cell, sheet.name)),
            gone: gone.map((cell) => keptOf(cell, cell.sheetName)),
            protectedSheets: [...new Set(shut.map(({ sheet }) => sheet.name))],
          };
        },
        { oneUndoStep: true, signal: context.signal },
      ),
    context,
  );
}

/** What stays kept by a failure here is met by the next thawing, which finds the formula in its cell. */
async function forget(excel: Excel.RequestContext): Promise<void> {
  try {
    await excel.sync();
  } catch (error) {
    if (refusalOf(error) === null) throw error;
  }
}

async function readPlaced(
  excel: Excel.RequestContext,
  book: FormulaBook,
  control: WriteControl,
): Promise<Placed[]> {
  const found = book.frozen.flatMap((cell) => {
    const sheet =
      book.sheets.find(({ id }) => id === cell.sheetId) ??
      book.sheets.find(({ name }) => name === cell.sheetName);
    return sheet === undefined ? [] : [{ cell, sheet }];
  });
  const grids = await readGrids(
    excel,
    found.map(({ cell, sheet }) => ({
      sheetId: sheet.id,
      row: cell.row,
      column: cell.column,
      rows: cell.values.length,
      columns: cell.values[0]?.length ?? 1,
    })),
    "formulas",
    control,
  );
  return found.map((each, index) => ({ ...each, grid: grids[index] ?? [] }));
}

function holdsFrozen({ cell, grid }: Placed): boolean {
  return cell.values.every((line, down) =>
    line.every((value, across) => holds(asCellValue(grid[down]?.[across] ?? "") ?? "", value)),
  );
}

/** The formula, and where it had spilled empty cells, so that it can spill again. */
function writesOf({ cell, sheet, grid }: Placed): SheetWrite[] {
  return cell.values.flatMap((line, down) =>
    line.map((value, across) => ({
      sheetId: sheet.id,
      row: cell.row + down,
      column: cell.column + across,
      input: down === 0 && across === 0 ? cell.formula : "",
      before: beforeOf(grid[down]?.[across] ?? "", value),
    })),
  );
}

function beforeOf(content: CellContent, value: CellValue): string | number | boolean {
  if (typeof content !== "string" || /^#[A-Z]/.test(content)) return content;
  return cellInput(isHash(value) ? content : (value ?? ""));
}

function keptOf({ row, column, formula }: FrozenCell, sheet: string): KeptCell {
  return { address: cellAddress(sheet, row, column), formula };
}
