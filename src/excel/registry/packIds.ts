/**
 * Columns of ids, packed: most ids of a column are one prefix with numbers that grow slowly, so their differences take a
 * fraction of the room, and of the time to compress them.
 * @module
 */
import { packSteps, unpackSteps } from "./steps";

/**
 * Ids by row, as they are or as prefix and numbers (see steps.ts); null rows are null there too. Records of format 1 have the
 * differences of the numbers as a list.
 */
export type IdColumn =
  | readonly (string | null)[]
  | { readonly prefix: string; readonly steps: string | readonly (number | null)[] };

const NUMBERED = /^(.*?)(0|[1-9]\d{0,14})$/;
const MOST_DIGITS = 15;

/** Packs a column of ids where all have one prefix and a plain number; a blank column takes no room at all. */
export function packIds(column: readonly (string | null)[]): IdColumn {
  const first = column.find((id) => id !== null) ?? null;
  if (first === null) return [];
  const prefix = NUMBERED.exec(first)?.[1];
  if (prefix === undefined) return column;
  const numbers = new Float64Array(column.length);
  for (let row = 0; row < column.length; row += 1) {
    const id = column[row] ?? null;
    const number = id === null ? Number.NaN : numberAfter(prefix, id);
    if (number === undefined) return column;
    numbers[row] = number;
  }
  return { prefix, steps: packSteps(numbers) };
}

/** The ids of a packed column. */
export function unpackIds(packed: IdColumn): readonly (string | null)[] {
  if (!("prefix" in packed)) return packed;
  const { prefix, steps } = packed;
  if (typeof steps === "string")
    return unpackSteps(steps).map((number) => (number === null ? null : `${prefix}${number}`));
  let number = 0;
  return steps.map((step) => (step === null ? null : `${prefix}${(number += step)}`));
}

/** The number behind a prefix, written without leading zeros; undefined where there is something else. */
function numberAfter(prefix: string, id: string): number | undefined {
  const count = id.length - prefix.length;
  if (count < 1 || count > MOST_DIGITS || !id.startsWith(prefix)) return undefined;
  let number = 0;
  for (let at = prefix.length; at < id.length; at += 1) {
    const digit = id.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (digit === 0 && number === 0 && count > 1)) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
