/**
 * Reads one argument of a call: a literal, one cell, a column of the cell's own row, or something that is not read here.
 * @module
 */
import type { Token } from "./tokens";

/** An argument as written. Rows and columns count from 0; `sheet` is null for the formula's own. */
export type FormulaArgument =
  | { readonly is: "value"; readonly value: string | number | boolean | null }
  | { readonly is: "cell"; readonly sheet: string | null; readonly row: number; readonly column: number }
  /** `[@Port]`: the cell of that column in the formula's own row. */
  | { readonly is: "own-row"; readonly column: string }
  /** Calculated, a range, a name: only Excel knows its value. */
  | { readonly is: "complex"; readonly text: string };

const CELL = /^@?(?:(?:'((?:[^']|'')+)'|([^'!:[\]]+))!)?\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const OWN_ROW = /^[^[\]]*\[@(?:\[([^\]]+)\]|([^[\]]+))\]$/;
const THIS_ROW = /^[^[\]]*\[\[#This Row\]\s*,\s*\[([^\]]+)\]\]$/i;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** Reads the tokens of one argument. */
export function readFormulaArgument(tokens: readonly Token[]): FormulaArgument {
  const [first, second, third] = tokens;
  if (first === undefined) return { is: "value", value: null };
  if (second === undefined) return readToken(first);
  const sign = first.text === "-" ? -1 : first.text === "+" ? 1 : null;
  if (sign !== null && second.kind === "number" && third === undefined)
    return { is: "value", value: sign * Number(second.text) };
  return { is: "complex", text: tokens.map(({ text }) => text).join("") };
}

function readToken({ kind, text }: Token): FormulaArgument {
  if (kind === "text") return { is: "value", value: text.slice(1, -1).replace(/""/g, '"') };
  if (kind === "number") return { is: "value", value: Number(text) };
  if (/^(true|false)$/i.test(text)) return { is: "value", value: text.toUpperCase() === "TRUE" };
  return readReference(text) ?? { is: "complex", text };
}

function readReference(text: string): FormulaArgument | null {
  const [, quoted, plain, letters, digits] = CELL.exec(text) ?? [];
  if (letters !== undefined && digits !== undefined) {
    const column = columnOf(letters);
    const row = Number(digits) - 1;
    if (column >= LAST_COLUMN || row >= LAST_ROW) return null;
    return { is: "cell", sheet: quoted?.replace(/''/g, "'") ?? plain ?? null, row, column };
  }
  const own = OWN_ROW.exec(text);
  const column = own?.[1] ?? own?.[2] ?? THIS_ROW.exec(text)?.[1];
  return column === undefined ? null : { is: "own-row", column };
}

function columnOf(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
