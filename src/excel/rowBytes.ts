import type { CellContent } from "./cellText";

/**
 * At least the size of a row of cells, and of the comma behind it, in a request: see `blocks.jsonBytes`; of most rows exactly that.
 * Without making the JSON: spelling out figures is most of the work of sending them, and there may be a million.
 */
export function rowBytes(row: readonly (CellContent | null)[]): number {
  let bytes = 3 + row.length;
  for (const cell of row) {
    if (typeof cell === "number") bytes += numberBytes(cell);
    else if (typeof cell === "string") bytes += textBytes(cell);
    else bytes += LONGEST_WORD;
  }
  return bytes;
}

/** Of `null`, `true` and `false`. */
const LONGEST_WORD = 5;

const MILLION = 1e6;

function numberBytes(number: number): number {
  const size = Math.abs(number);
  const decimals = size < MILLION * MILLION ? decimalsOf(size) : undefined;
  if (decimals === undefined) return String(number).length;
  let bytes = number < 0 ? 2 : 1;
  for (let least = 10; size >= least; least *= 10) bytes += 1;
  return decimals === 0 ? bytes : bytes + 1 + decimals;
}

/** How many decimals a number is spelt with at most; undefined where that is not seen at once. */
function decimalsOf(size: number): number | undefined {
  if (Number.isInteger(size)) return 0;
  // The number next to a whole number of hundredths needs two decimals to be told from its neighbours, or fewer.
  return Math.round(size * 100) / 100 === size ? 2 : undefined;
}

/** What is between two quotation marks, and these, each with its backslash. */
function textBytes(text: string): number {
  let bytes = text.length + 4;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code === BACKSLASH) bytes += 3;
    else if (code < SPACE || (code >= FIRST_SURROGATE && code <= LAST_SURROGATE)) bytes += 6;
    else if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
// One without its other half is spelt as an escape.
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
