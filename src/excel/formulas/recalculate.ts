import { isKouanFormula } from "../../domain/formulas/calls";
import { gather, readGrids, runSteps, stage, type Ask, type WriteControl } from "../blocks";
import { runExcel } from "../run";
import { cellSteps } from "./writeCells";

/** A cell, counted from 0. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Enters formulas of ours again, so that Excel asks for their answers. Cells that no longer hold one are left alone. One
 * request for the sheets, one per 20,000 cells read, one per 4 MB written; one undo step where the host can. Broken off, it has
 * changed no formula.
 */
export async function recalculate(
  cells: readonly FormulaPlace[],
  control: WriteControl = {},
): Promise<{ readonly written: number; readonly protectedSheets: readonly string[] }> {
  return runExcel(
    async (context) => {
      const ids = [...new Set(cells.map(({ sheetId }) => sheetId))];
      const sheets = await gather(context, ids.map(askForSheet), { ...control, progress: undefined });
      const shut = sheets.filter(({ isProtected }) => isProtected);
      const there = new Set(sheets.flatMap(({ id, isProtected }) => (isProtected ? [] : [id])));
      const open = cells.filter(({ sheetId }) => there.has(sheetId));
      const grids = await readGrids(
        context,
        open.map((cell) => ({ ...cell, rows: 1, columns: 1 })),
        "formulas",
        stage(control, 0, 2),
      );
      const writes = open.flatMap((cell, index) => {
        const formula = grids[index]?.[0]?.[0] ?? "";
        return isKouanFormula(formula) ? [{ ...cell, input: formula, before: formula }] : [];
      });
      await runSteps(context, cellSteps(writes, "input"), stage(control, 1, 2));
      return { written: writes.length, protectedSheets: shut.map(({ name }) => name) };
    },
    { oneUndoStep: true, signal: control.signal },
  );
}

interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

function askForSheet(id: string): Ask<SheetState> {
  return {
    cost: 1,
    enqueue: (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("id,name");
      const protection = sheet.protection.load("protected");
      return () =>
        sheet.isNullObject
          ? { id: "", name: "", isProtected: false }
          : { id: sheet.id, name: sheet.name, isProtected: protection.protected };
    },
  };
}
