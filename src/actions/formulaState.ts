import { readDead } from "../excel/formulas/dead";
import { readFormulaBook, scanFormulas } from "../excel/formulas/scan";
import { runExcel } from "../excel/run";
import type { ActionContext } from "./context";
import { attempt, type ActionResult } from "./result";

/** How the formulas of ours stand in the workbook. */
export interface FormulaState {
  readonly formulas: number;
  /** Formulas kept while their cells hold values. */
  readonly frozen: number;
  /** Formulas that show #NAME?. */
  readonly dead: number;
  /** False when the workbook is so large that not every sheet was looked at. */
  readonly complete: boolean;
}

/** Cells read to look for formulas when nobody asked: ten requests. */
const MOST_CELLS = 200_000;

/** Looks for formulas of ours. Reads only: four requests, five where some are frozen, one more per 20,000 cells. */
export const formulaState: (context: ActionContext) => Promise<ActionResult<FormulaState>> = () =>
  attempt(() =>
    runExcel(async (excel) => {
      const book = await readFormulaBook(excel);
      const { cells, complete } = await scanFormulas(excel, book, "workbook", MOST_CELLS);
      const dead = await readDead(excel, cells);
      return { formulas: cells.length, frozen: book.frozen.length, dead: dead.length, complete };
    }),
  );
