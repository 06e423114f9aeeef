/**
 * How values go into cells and how they are told apart when read back.
 * @module
 */

/** What a cell of ours holds: a number, a text, or nothing. */
export type CellValue = string | number | null;

/** What `Range.formulas` gives for a cell: the formula, else the value; "" for an empty cell. */
export type CellContent = string | number | boolean;

/** Letters, spaces and harmless marks only: no host in any language reads such text as anything else. */
const PLAIN = /^\p{L}[\p{L}\p{M} ()（）、，。：·_-]*$/u;
const LOGICAL = /^(true|false)$/i;
const LETTER_FIRST = /^\p{L}/u;
/** No number, date or logical value is spelt longer than this. */
const LONGEST_READABLE = 40;

/** Texts longer than this are remembered by their hash. */
const LONGEST_KEPT = 64;
const HASH_MARK = "\u0001";

/**
 * A value as it is written to `Range.values`. Text that Excel could read as a formula, number, date, logical value or
 * error gets a leading apostrophe: Excel keeps it out of the value and shows the text unchanged.
 */
export function cellInput(value: CellValue): string | number {
  if (value === null) return "";
  if (typeof value === "number" || value === "") return value;
  const plain = PLAIN.test(value)
    ? !LOGICAL.test(value)
    : value.length > LONGEST_READABLE && LETTER_FIRST.test(value);
  return plain ? value : `'${value}`;
}

/** A value as the registry remembers it: long text as a hash, everything else as it is. */
export function token(value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  if (value === "") return null;
  return value.length > LONGEST_KEPT && !value.startsWith(HASH_MARK) ? HASH_MARK + hash(value) : value;
}

/** Whether a remembered value is only a hash and cannot be written again. */
export function isHash(value: CellValue): boolean {
  return typeof value === "string" && value.startsWith(HASH_MARK);
}

/** Whether a cell's content is a value or {@link token} of ours. */
export function holds(content: CellContent, value: CellValue): boolean {
  if (value === null || value === "") return content === "";
  if (typeof content === "number" && typeof value === "number") return sameNumber(content, value);
  if (content === value) return true;
  if (typeof value !== "string") return false;
  if (typeof content === "string" && content.length > LONGEST_KEPT) return token(content) === token(value);
  return content === `'${value}` || String(content) === value;
}

/** Whether two remembered values are the same. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  const left = token(a);
  const right = token(b);
  return typeof left === "number" && typeof right === "number" ? sameNumber(left, right) : left === right;
}

/** A cell's content as one of our values: errors, formulas and logical values as their text. */
export function asCellValue(content: CellContent): CellValue {
  if (content === "") return null;
  return typeof content === "boolean" ? String(content).toUpperCase() : content;
}

function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/** 53-bit hash (cyrb53) with the length; enough to tell whether a text was changed. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}.${text.length.toString(36)}`;
}
