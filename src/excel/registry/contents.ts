/**
 * What stands in a cell of ours: the formula in tables of formulas, else the value.
 * @module
 */
import type { CellValue } from "../cellText";
import type { RecordRow } from "./record";

/** What Kouan wrote into a cell of a row. */
export function contentOf(row: RecordRow, index: number): CellValue {
  return row.formulas?.[index] ?? row.values[index] ?? null;
}

/** What Kouan wrote into a row. */
export function contentsOf(row: RecordRow): readonly CellValue[] {
  return row.formulas === undefined ? row.values : row.values.map((_, index) => contentOf(row, index));
}
