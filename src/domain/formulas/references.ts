/**
 * Reads references as they stand in a formula: cells, ranges, columns of tables.
 * @module
 */

/** A reference. Rows and columns count from 0; `sheet` is null for the formula's own. */
export type Reference =
  | { readonly is: "cell"; readonly sheet: string | null; readonly row: number; readonly column: number }
  | {
      readonly is: "range";
      readonly sheet: string | null;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    }
  /** `[@Port]`: the cell of that column in the formula's own row. */
  | { readonly is: "own-row"; readonly column: string }
  /** `Freight[Year]`: the body of that column. */
  | { readonly is: "table-column"; readonly table: string; readonly column: string };

const SHEET = String.raw`(?:(?:'((?:[^']|'')+)'|([^'!:[\]]+))!)?`;
const PLACE = String.raw`\$?([A-Z]{1,3})\$?([1-9]\d{0,6})`;
const AREA = new RegExp(`^@?${SHEET}${PLACE}(?::${PLACE})?$`, "i");
const OWN_ROW = /^[^[\]]*\[@(?:\[([^\]]+)\]|([^[\]]+))\]$/;
const THIS_ROW = /^[^[\]]*\[\[#This Row\]\s*,\s*\[([^\]]+)\]\]$/i;
const TABLE_COLUMN = /^([^[\]'!]+)\[(?:\[([^\]#@]+)\]|([^[\]#@]+))\]$/;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** The reference that a word of a formula is; null for names, other workbooks, spilled areas and whatever else. */
export function readReference(text: string): Reference | null {
  const area = AREA.exec(text);
  if (area !== null) return readArea(area);
  const own = OWN_ROW.exec(text);
  const ownColumn = own?.[1] ?? own?.[2] ?? THIS_ROW.exec(text)?.[1];
  if (ownColumn !== undefined) return { is: "own-row", column: ownColumn };
  const [, table, bracketed, plain] = TABLE_COLUMN.exec(text) ?? [];
  const column = bracketed ?? plain;
  return table === undefined || column === undefined ? null : { is: "table-column", table, column };
}

function readArea([
  ,
  quoted,
  plain,
  letters,
  digits,
  endLetters,
  endDigits,
]: RegExpExecArray): Reference | null {
  const first = placeOf(letters, digits);
  if (first === null) return null;
  const sheet = quoted?.replace(/''/g, "'") ?? plain ?? null;
  if (endLetters === undefined) return { is: "cell", sheet, ...first };
  const last = placeOf(endLetters, endDigits);
  if (last === null) return null;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    is: "range",
    sheet,
    row,
    column,
    rows: Math.abs(last.row - first.row) + 1,
    columns: Math.abs(last.column - first.column) + 1,
  };
}

function placeOf(letters = "", digits = ""): { row: number; column: number } | null {
  const row = Number(digits) - 1;
  const column =
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < 0 || column >= LAST_COLUMN || row < 0 || row >= LAST_ROW ? null : { row, column };
}
