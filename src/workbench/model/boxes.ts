import { type Box, MAX_COLUMNS, MAX_ROWS } from "./store";

/** Builds a box. */
export function makeBox(row: number, column: number, rows = 1, columns = 1): Box {
  return { row, column, rows, columns };
}

/** Number of cells. */
export function cellCount(box: Box): number {
  return box.rows * box.columns;
}

export function isWholeColumns(box: Box): boolean {
  return box.rows === MAX_ROWS;
}

export function isWholeRows(box: Box): boolean {
  return box.columns === MAX_COLUMNS;
}

export function sameBox(a: Box, b: Box): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The cells in both; `null` when there are none. */
export function intersection(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function overlaps(a: Box, b: Box): boolean {
  return intersection(a, b) !== null;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Box, inner: Box): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameBox(common, inner);
}

export function hasCell(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}

/** Smallest box around both. */
export function bounding(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Whether the box lies on a sheet. */
export function fitsSheet(box: Box): boolean {
  return (
    box.row >= 0 &&
    box.column >= 0 &&
    box.rows > 0 &&
    box.columns > 0 &&
    box.row + box.rows <= MAX_ROWS &&
    box.column + box.columns <= MAX_COLUMNS
  );
}

/** A grid of the box's shape. */
export function gridOf<T>(box: Box, at: (row: number, column: number) => T): T[][] {
  const grid: T[][] = [];
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    const line: T[] = [];
    for (let column = box.column; column < box.column + box.columns; column += 1) line.push(at(row, column));
    grid.push(line);
  }
  return grid;
}

/** What is left of a box without the cells of another: up to four boxes, from the top. */
export function without(box: Box, hole: Box): readonly Box[] {
  const cut = intersection(box, hole);
  if (cut === null) return [box];
  const right = box.column + box.columns;
  const bottom = box.row + box.rows;
  return [
    { ...box, rows: cut.row - box.row },
    { ...cut, column: box.column, columns: cut.column - box.column },
    { ...cut, column: cut.column + cut.columns, columns: right - cut.column - cut.columns },
    { ...box, row: cut.row + cut.rows, rows: bottom - cut.row - cut.rows },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
