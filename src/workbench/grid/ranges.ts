import type { IRange } from "@univerjs/core";
import { type Box, MAX_COLUMNS, MAX_ROWS } from "../model/store";

/** Univer's way to say a box. */
export function toRange(box: Box): IRange {
  return {
    startRow: box.row,
    endRow: box.row + box.rows - 1,
    startColumn: box.column,
    endColumn: box.column + box.columns - 1,
  };
}

/** A Univer range as a box. Open ends (NaN) mean the whole sheet in that direction. */
export function toBox(range: IRange): Box {
  const row = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const column = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  return {
    row,
    column,
    rows: Number.isNaN(range.endRow) ? MAX_ROWS : range.endRow - row + 1,
    columns: Number.isNaN(range.endColumn) ? MAX_COLUMNS : range.endColumn - column + 1,
  };
}

/** The part of a box inside a sheet of this size; undefined where there is none. */
export function clip(box: Box, rows: number, columns: number): Box | undefined {
  const clipped = {
    row: box.row,
    column: box.column,
    rows: Math.min(box.rows, rows - box.row),
    columns: Math.min(box.columns, columns - box.column),
  };
  return clipped.rows > 0 && clipped.columns > 0 ? clipped : undefined;
}

/** Whether two boxes share a cell. */
export function intersects(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Smallest box around two. */
export function around(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Smallest box around all cells of a sparse matrix; undefined for an empty one. */
export function boundsOf(
  matrix: Readonly<Record<number, Readonly<Record<number, unknown>> | undefined>>,
): Box | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const rowKey in matrix) {
    const row = Number(rowKey);
    let any = false;
    for (const columnKey in matrix[row]) {
      const column = Number(columnKey);
      if (column < left) left = column;
      if (column > right) right = column;
      any = true;
    }
    if (!any) continue;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
  }
  if (bottom < 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The box that the cells of a sparse matrix fill without a gap; undefined when they fill none. */
export function filledBox(
  matrix: Readonly<Record<number, Readonly<Record<number, unknown>> | undefined>>,
): Box | undefined {
  let box: { row: number; column: number; rows: number; columns: number } | undefined;
  for (const rowKey in matrix) {
    const row = Number(rowKey);
    const line = matrix[row] ?? {};
    if (box === undefined) {
      const columns = Object.keys(line);
      const [first, last] = [Number(columns[0]), Number(columns.at(-1))];
      if (last - first !== columns.length - 1) return undefined;
      box = { row, column: first, rows: 1, columns: columns.length };
    } else if (row === box.row + box.rows && isFilled(line, box)) box.rows += 1;
    else return undefined;
  }
  return box;
}

function isFilled(line: Readonly<Record<number, unknown>>, { column, columns }: Box): boolean {
  // The values of an object are had several times as fast as its keys.
  if (Object.values(line).length !== columns) return false;
  for (let at = column; at < column + columns; at += 1) if (!(at in line)) return false;
  return true;
}

/** Letters of a column, from 0: A, B, …, XFD. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1-style address of a box; whole columns as A:C, whole rows as 1:3. */
export function addressOf(box: Box): string {
  const [first, last] = [columnLetters(box.column), columnLetters(box.column + box.columns - 1)];
  if (box.rows >= MAX_ROWS) return `${first}:${last}`;
  if (box.columns >= MAX_COLUMNS) return `${box.row + 1}:${box.row + box.rows}`;
  const start = `${first}${box.row + 1}`;
  return box.rows === 1 && box.columns === 1 ? start : `${start}:${last}${box.row + box.rows}`;
}

/** A sheet name as it stands in front of `!`. */
export function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Reads `Sheet1!B3:C4`, `'My sheet'!$A$1` or `B3`; undefined where it is no such address. */
export function parseAddress(text: string): { sheet: string | undefined; box: Box } | undefined {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(
      text.trim(),
    );
  if (match === null) return undefined;
  const [, quoted, plain, letters1 = "", digits1 = "", letters2 = letters1, digits2 = digits1] = match;
  const [c1, r1, c2, r2] = [
    columnNumber(letters1),
    Number(digits1) - 1,
    columnNumber(letters2),
    Number(digits2) - 1,
  ];
  if (Math.max(c1, c2) >= MAX_COLUMNS || Math.max(r1, r2) >= MAX_ROWS || Math.min(r1, r2) < 0)
    return undefined;
  return {
    sheet: quoted === undefined ? plain : quoted.replaceAll("''", "'"),
    box: {
      row: Math.min(r1, r2),
      column: Math.min(c1, c2),
      rows: Math.abs(r2 - r1) + 1,
      columns: Math.abs(c2 - c1) + 1,
    },
  };
}

function columnNumber(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
