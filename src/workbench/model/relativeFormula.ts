import { columnIndex, columnName } from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./store";

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(!.])/giu;

/** A formula as copying it by some rows and columns makes it; references that leave the sheet become `#REF!`. */
export function shiftRelative(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (all: string, columnMark?: string, letters?: string, rowMark?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return all;
      const column = columnIndex(letters) + (columnMark === "$" ? 0 : columns);
      const row = Number(digits) + (rowMark === "$" ? 0 : rows);
      if (column < 0 || row < 1 || column >= MAX_COLUMNS || row > MAX_ROWS) return "#REF!";
      return `${columnMark ?? ""}${columnName(column)}${rowMark ?? ""}${String(row)}`;
    },
  );
}
