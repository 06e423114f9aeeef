import type { ICellData } from "@univerjs/core";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { formulaCells } from "./univerSpeed";

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

/** A formula in which a table has another name. Text in quotes stays. */
export function renameTable(formula: string, from: string, to: string): string {
  const name = from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const reference = new RegExp(`(?<![\\p{L}\\p{N}_.\\[\\]!'])${name}(?=\\[|[^\\p{L}\\p{N}_.(!]|$)`, "giu");
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(reference, () => to)))
    .join("");
}
