import { repairedFormula } from "../domain/formulas/calls";
import { stage } from "../excel/blocks";
import { readDead } from "../excel/formulas/dead";
import { readFormulaBook, scanFormulas } from "../excel/formulas/scan";
import { writeSheetCells } from "../excel/formulas/writeCells";
import { runExcel } from "../excel/run";
import type { ActionContext } from "./context";
import { attemptAlone, type ActionResult } from "./result";

/** What repairing did. */
export interface RepairOutcome {
  readonly repaired: number;
  /** Protected sheets with cells that show #NAME?. */
  readonly protectedSheets: readonly string[];
}

/**
 * Writes the formulas of ours that show #NAME? again, so that Excel asks Kouan for them. Five requests, six where something
 * is frozen, one more per 20,000 cells and per 4 MB. When the host fails or the user cancels, the cells are put back.
 */
export function repairFormulas(context: ActionContext): Promise<ActionResult<RepairOutcome>> {
  return attemptAlone(
    () =>
      runExcel(
        async (excel) => {
          const book = await readFormulaBook(excel);
          const inStage = (index: number) => stage(context, index, 3);
          const { cells } = await scanFormulas(excel, book, "workbook", Infinity, inStage(0));
          const dead = await readDead(excel, cells, inStage(1));
          const open = dead.filter(({ sheet }) => !sheet.isProtected);
          const writes = open.map(({ sheet, row, column, formula }) => ({
            sheetId: sheet.id,
            row,
            column,
            input: repairedFormula(formula),
            before: formula,
          }));
          await writeSheetCells(excel, writes, inStage(2));
          return {
            repaired: open.length,
            protectedSheets: [
              ...new Set(dead.flatMap(({ sheet }) => (sheet.isProtected ? [sheet.name] : []))),
            ],
          };
        },
        { oneUndoStep: true, signal: context.signal },
      ),
    context,
  );
}
