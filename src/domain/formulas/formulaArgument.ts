/**
 * Reads one argument of a call: literals, references that can be looked up, or something that is not read here.
 * @module
 */
import { readReference, type Reference } from "./references";
import type { Token } from "./tokens";

/** What stands in a formula as it is written. */
export type Literal = string | number | boolean | null;

/** An argument as written. Rows and columns count from 0; `sheet` is null for the formula's own. */
export type FormulaArgument =
  | { readonly is: "value"; readonly value: Literal }
  /** `{1,2;3,4}`: rows of literals. */
  | { readonly is: "array"; readonly values: readonly (readonly Literal[])[] }
  | Reference
  /** Calculated, a name, a spilled area: only Excel knows its value. */
  | { readonly is: "complex"; readonly text: string };

/** Reads the tokens of one argument. */
export function readFormulaArgument(tokens: readonly Token[]): FormulaArgument {
  const [first, second] = tokens;
  if (first === undefined) return { is: "value", value: null };
  const literal = readLiteral(tokens);
  if (literal !== undefined) return { is: "value", value: literal };
  if (second === undefined) return readReference(first.text) ?? complex(tokens);
  return (first.text === "{" ? readArray(tokens) : null) ?? complex(tokens);
}

function complex(tokens: readonly Token[]): FormulaArgument {
  return { is: "complex", text: tokens.map(({ text }) => text).join("") };
}

/** A text, a logical value, or a number with its sign; `undefined` for anything else. */
function readLiteral([first, second, third]: readonly Token[]): Literal | undefined {
  if (first === undefined) return undefined;
  const sign = first.text === "-" ? -1 : first.text === "+" ? 1 : null;
  if (sign !== null && second?.kind === "number" && third === undefined) return sign * Number(second.text);
  if (second !== undefined) return undefined;
  if (first.kind === "text") return first.text.slice(1, -1).replace(/""/g, '"');
  if (first.kind === "number") return Number(first.text);
  return /^(true|false)$/i.test(first.text) ? first.text.toUpperCase() === "TRUE" : undefined;
}

function readArray(tokens: readonly Token[]): FormulaArgument | null {
  if (tokens.at(-1)?.text !== "}") return null;
  const rows: Token[][][] = [[[]]];
  for (const token of tokens.slice(1, -1)) {
    if (token.text === ";") rows.push([[]]);
    else if (token.kind === "comma") rows.at(-1)?.push([]);
    else rows.at(-1)?.at(-1)?.push(token);
  }
  const values = rows.map((row) => row.map(readLiteral));
  if (values.flat().includes(undefined)) return null;
  return { is: "array", values: values.map((row) => row.map((value) => value ?? null)) };
}
