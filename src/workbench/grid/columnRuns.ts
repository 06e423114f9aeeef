import type { Box, SheetId } from "../model/store";

/** A cell of a sheet. */
export interface CellPlace {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/** Cells as few boxes: neighbours in a column become one. */
export function columnRuns(cells: readonly CellPlace[]): { readonly sheet: SheetId; readonly box: Box }[] {
  const sorted = [...cells].sort(
    (a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row,
  );
  const runs: { sheet: SheetId; box: Box }[] = [];
  for (const { sheet, row, column } of sorted) {
    const last = runs.at(-1);
    const end = last === undefined ? -1 : last.box.row + last.box.rows;
    if (last?.sheet !== sheet || last.box.column !== column || row > end) {
      runs.push({ sheet, box: { row, column, rows: 1, columns: 1 } });
    } else if (row === end) {
      last.box = { ...last.box, rows: last.box.rows + 1 };
    }
  }
  return runs;
}
