import { type Box, MAX_COLUMNS, MAX_ROWS } from "./store";

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A sheet's name as it stands in an address: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `A1`, `A1:B2`, `A:B`, `1:2`. */
export function boxAddress(box: Box): string {
  const left = columnName(box.column);
  const right = columnName(box.column + box.columns - 1);
  const top = String(box.row + 1);
  const bottom = String(box.row + box.rows);
  if (box.rows === MAX_ROWS && box.columns === MAX_COLUMNS) return `1:${String(MAX_ROWS)}`;
  if (box.rows === MAX_ROWS) return `${left}:${right}`;
  if (box.columns === MAX_COLUMNS) return `${top}:${bottom}`;
  const first = left + top;
  return box.rows === 1 && box.columns === 1 ? first : `${first}:${right}${bottom}`;
}

/** `$A$1:$B$2`: as it stands in a defined name. */
export function absoluteAddress(box: Box): string {
  return boxAddress(box).replace(/([A-Z]+)?(\d+)?/g, (_all, letters?: string, digits?: string) => {
    return (letters === undefined ? "" : `$${letters}`) + (digits === undefined ? "" : `$${digits}`);
  });
}

/** `Sheet1!A1:B2`. */
export function fullAddress(sheet: string, box: Box): string {
  return `${quoteSheet(sheet)}!${boxAddress(box)}`;
}

/** An address split into its sheet (unquoted; `null` = none) and the rest. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(text);
  if (quoted !== null) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const mark = text.lastIndexOf("!");
  return mark < 0 ? { sheet: null, rest: text } : { sheet: text.slice(0, mark), rest: text.slice(mark + 1) };
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** Reads an A1 address without sheet; `null` when it is none or lies off the sheet. */
export function parseBox(text: string): Box | null {
  const parts = text.trim().split(":");
  const [first = "", second = first] = parts;
  if (parts.length > 2) return null;
  const span = cornerBox(first, second, parts.length) ?? columnSpan(first, second) ?? rowSpan(first, second);
  if (span === null) return null;
  const { row, column, rows, columns } = span;
  const onSheet = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  return onSheet && (parts.length === 2 || (rows === 1 && columns === 1)) ? span : null;
}

function cornerBox(first: string, second: string, parts: number): Box | null {
  const a = CELL.exec(first);
  const b = CELL.exec(second);
  if (a === null || b === null || parts === 0) return null;
  const columns = [columnIndex(a[1] ?? ""), columnIndex(b[1] ?? "")] as const;
  const rows = [Number(a[2]) - 1, Number(b[2]) - 1] as const;
  return fromCorners(rows, columns);
}

function columnSpan(first: string, second: string): Box | null {
  const a = COLUMN.exec(first);
  const b = COLUMN.exec(second);
  if (a === null || b === null) return null;
  return fromCorners([0, MAX_ROWS - 1], [columnIndex(a[1] ?? ""), columnIndex(b[1] ?? "")]);
}

function rowSpan(first: string, second: string): Box | null {
  const a = ROW.exec(first);
  const b = ROW.exec(second);
  if (a === null || b === null) return null;
  return fromCorners([Number(a[1]) - 1, Number(b[1]) - 1], [0, MAX_COLUMNS - 1]);
}

function fromCorners(rows: readonly [number, number], columns: readonly [number, number]): Box {
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    row,
    column,
    rows: Math.abs(rows[1] - rows[0]) + 1,
    columns: Math.abs(columns[1] - columns[0]) + 1,
  };
}
