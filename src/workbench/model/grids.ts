import type { Box } from "./store";

/** Rows as columns. */
export function transposed<T>(grid: readonly (readonly T[])[]): T[][] {
  return (grid[0] ?? []).map((_none, column) => grid.flatMap((line) => line.slice(column, column + 1)));
}

/** A row's cells joined into runs, and equal runs of neighbouring rows into boxes. Cells come row by row, from left to right. */
export function joinCells(cells: Iterable<{ readonly row: number; readonly column: number }>): Box[] {
  const done: Box[] = [];
  let open: Box[] = [];
  let line: Box[] = [];
  let row = -1;
  const closeLine = (): void => {
    const kept: Box[] = [];
    for (const run of line) {
      const above = open.find(
        (box) => box.column === run.column && box.columns === run.columns && box.row + box.rows === run.row,
      );
      kept.push(above === undefined ? run : { ...above, rows: above.rows + 1 });
      if (above !== undefined) open = open.filter((box) => box !== above);
    }
    done.push(...open);
    open = kept;
    line = [];
  };
  for (const cell of cells) {
    if (cell.row !== row) {
      closeLine();
      row = cell.row;
    }
    const last = line[line.length - 1];
    if (last !== undefined && last.column + last.columns === cell.column) {
      line[line.length - 1] = { ...last, columns: last.columns + 1 };
    } else line.push({ row, column: cell.column, rows: 1, columns: 1 });
  }
  closeLine();
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}
