import type { ICellData } from "@univerjs/core";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { formulaCells } from "./formulaSpeed";
import { renameTable } from "./renameTable";

/** Lets formulas follow a table to its new name, as in Excel. */
export function renameInFormulas(cells: Cells, engine: Engine, from: string, to: string): void {
  for (const sheet of engine.workbook.getSheets()) {
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (const [row, line] of Object.entries(formulaCells(sheet.getCellMatrix().getMatrix()))) {
      for (const [column, { f: formula }] of Object.entries(line)) {
        if (typeof formula !== "string" || formula === "") continue;
        const renamed = renameTable(formula, from, to);
        if (renamed !== formula) (matrix[Number(row)] ??= {})[Number(column)] = { f: renamed };
      }
    }
    cells.apply(sheet, matrix);
  }
}
