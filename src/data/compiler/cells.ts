/**
 * Reading cells of raw rows.
 * @module
 */
import type { Row } from "./readPackage";

/** Text of a cell; "" where the column is missing. */
export function cell(row: Row | undefined, column: string): string {
  return row?.[column] ?? "";
}

/** Whether the row's numbers can be read at all; where not, the check of cells says so. */
export function readable(row: Row): boolean {
  return ["value", "change_pct"].every((column) => /^(-?\d+(\.\d+)?)?$/.test(cell(row, column)));
}
