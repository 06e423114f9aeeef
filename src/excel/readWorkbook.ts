/**
 * Reads everything in the workbook that may be Kouan's, once: tables and records, formulas, what was frozen.
 * @module
 */
import { isKouanFormula } from "../domain/formulas/calls";
import { gather, readGrids, stage, stopIfCancelled, type Region, type WriteControl } from "./blocks";
import type { CellContent } from "./cellText";
import { askForUsed, halved, readFormulaBook, upTo, type FormulaBook } from "./formulas/scan";
import { runExcel } from "./run";
import { survey, type Survey } from "./survey";

/** The cells of a sheet; what lies outside is empty. */
export interface SheetCells {
  readonly region: Region;
  readonly formulas: readonly (readonly CellContent[])[];
  /** Null where the sheet's values were not needed. */
  readonly values: readonly (readonly CellContent[])[] | null;
}

/** The workbook as it was read. */
export interface WorkbookReading {
  readonly found: Survey;
  readonly book: FormulaBook;
  readonly sheets: readonly SheetCells[];
  /** False when the workbook is so large that not every sheet was read. */
  readonly complete: boolean;
}

/** Cells read at most: thirty requests for formulas, as many for values. */
const MOST_CELLS = 600_000;
const STEPS = 3;

/**
 * Reads the workbook. Writes nothing. Two to four requests for tables, records, sheets and frozen formulas, one for what
 * is used, then one per 20,000 cells for formulas, and where there are formulas of ours, as many for values.
 * Requires ExcelApi 1.9.
 * @throws Refused `cancelled` between two requests, or while Excel does not answer.
 */
export function readWorkbook(control: WriteControl = {}): Promise<WorkbookReading> {
  const step = (done: number): void => {
    stopIfCancelled(control);
    control.progress?.(done, STEPS);
  };
  const inStage = (index: number) => stage(control, index, STEPS);
  return runExcel(
    async (context) => {
      step(0);
      const found = await survey(context);
      const book = await readFormulaBook(context);
      step(1);
      const places = book.sheets.map(({ id }) => ({ sheetId: id, area: null }));
      const used = (await gather(context, places.map(askForUsed))).filter((region) => region !== null);
      const wanted = upTo(used, MOST_CELLS);
      const regions = wanted.flatMap(halved);
      const formulas = await readGrids(context, regions, "formulas", inStage(1));
      step(2);
      const ours = formulas.some((grid) => grid.some((row) => row.some(isKouanFormula)));
      const values = ours ? await readGrids(context, regions, "values", inStage(2)) : [];
      step(STEPS);
      return {
        found,
        book,
        sheets: regions.map((region, index) => ({
          region,
          formulas: formulas[index] ?? [],
          values: values[index] ?? null,
        })),
        complete: wanted.length === used.length,
      };
    },
    { signal: control.signal },
  );
}

/** The contents of a region; cells outside what was read are empty. */
export function contentsOf(
  { sheets }: Pick<WorkbookReading, "sheets">,
  region: Region,
  property: "formulas" | "values",
): CellContent[][] {
  const own = sheets.filter((sheet) => sheet.region.sheetId === region.sheetId);
  return Array.from({ length: region.rows }, (_, down) =>
    Array.from({ length: region.columns }, (__, across): CellContent => {
      for (const sheet of own) {
        const grid = property === "values" ? (sheet.values ?? sheet.formulas) : sheet.formulas;
        const line = grid[region.row + down - sheet.region.row];
        const content = line?.[region.column + across - sheet.region.column];
        if (content !== undefined) return content;
      }
      return "";
    }),
  );
}
