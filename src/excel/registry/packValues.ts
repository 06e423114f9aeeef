/**
 * Columns of values, packed where they hold nothing but numbers.
 * @module
 */
import type { CellValue } from "../cellText";
import { LARGEST, packSteps, unpackSteps } from "./steps";

/**
 * Values by row as they are, or whole numbers (see steps.ts) of which each is divided by ten to the power of `decimals`. `beside`: the
 * steps are not here but in the part's column of that number.
 */
export type ValueColumn =
  | readonly CellValue[]
  | { readonly decimals: number; readonly steps: string }
  | { readonly decimals: number; readonly beside: number };

/** Numbers with more decimals are kept as they are. */
const MOST_DECIMALS = 8;

/** Packs a column of numbers; a blank column takes no room at all. */
export function packValues(column: readonly CellValue[]): ValueColumn {
  let decimals = 0;
  let factor = 1;
  let largest = 0;
  let blank = true;
  for (const value of column) {
    if (value === null) continue;
    if (typeof value !== "number") return column;
    blank = false;
    // Division is exact to the last bit, so a number that comes back once comes back always.
    while (Math.round(value * factor) / factor !== value) {
      if (decimals === MOST_DECIMALS) return column;
      decimals += 1;
      factor = 10 ** decimals;
    }
    largest = Math.max(largest, Math.abs(value));
  }
  if (blank) return [];
  if (largest * factor > LARGEST) return column;
  const numbers = new Float64Array(column.length);
  column.forEach((value, row) => {
    numbers[row] = typeof value === "number" ? Math.round(value * factor) : Number.NaN;
  });
  return { decimals, steps: packSteps(numbers) };
}

/** The values of a packed column; `columns`: those beside it. */
export function unpackValues(packed: ValueColumn, columns: readonly string[]): readonly CellValue[] {
  if (!("decimals" in packed)) return packed;
  const factor = 10 ** packed.decimals;
  const steps = "steps" in packed ? packed.steps : columns[packed.beside];
  if (steps === undefined) throw new Error("A column of the record is missing");
  return unpackSteps(steps).map((number) => (number === null ? null : number / factor));
}
