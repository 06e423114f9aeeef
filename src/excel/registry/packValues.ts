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
  const numbers = new Float64Array(column.length);
  let decimals = 0;
  let factor = 1;
  let largest = 0;
  let blank = true;
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] ?? null;
    if (value === null) {
      numbers[row] = Number.NaN;
      continue;
    }
    if (typeof value !== "number") return column;
    blank = false;
    const whole = Math.round(value * factor);
    // Division is exact to the last bit, so a number that comes back once comes back always.
    if (whole / factor === value) {
      numbers[row] = whole;
      largest = Math.max(largest, Math.abs(whole));
      continue;
    }
    if (decimals === MOST_DECIMALS) return column;
    decimals += 1;
    factor = 10 ** decimals;
    largest = 0;
    // From the first row on, with one decimal more: that is soon known.
    row = -1;
  }
  if (blank) return [];
  if (largest > LARGEST) return column;
  return { decimals, steps: packSteps(numbers) };
}

/** From so many rows on figures are kept beside the JSON, if they have so many digits that compressing them gains nothing. */
export const MANY_ROWS = 2000;
const MANY_DIGITS = 4;

/** Packs a column and puts long figures into `beside`. */
export function packBeside(column: readonly CellValue[], beside: string[]): ValueColumn {
  const packed = packValues(column);
  const rows = column.length;
  if (!("steps" in packed) || rows < MANY_ROWS || packed.steps.length < rows * MANY_DIGITS) return packed;
  beside.push(packed.steps);
  return { decimals: packed.decimals, beside: beside.length - 1 };
}

/** The values of a packed column; `columns`: those beside it. */
export function unpackValues(packed: ValueColumn, columns: readonly string[]): readonly CellValue[] {
  if (!("decimals" in packed)) return packed;
  const factor = 10 ** packed.decimals;
  const steps = "steps" in packed ? packed.steps : columns[packed.beside];
  if (steps === undefined) throw new Error("A column of the record is missing");
  return unpackSteps(steps).map((number) => (number === null ? null : number / factor));
}
