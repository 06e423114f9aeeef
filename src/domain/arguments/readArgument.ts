/**
 * Reads one argument as it comes from Excel: a scalar, a 1×1 range, a rich value, an error, a blank.
 * @module
 */
import type { Outcome } from "../model/reading";

/** What an argument is, after unwrapping. */
export type Argument =
  | { readonly is: "blank" }
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "number"; readonly value: number }
  | { readonly is: "error"; readonly text: string }
  | { readonly is: "several"; readonly rows: number; readonly columns: number };

const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|FIELD!)$/i;

/** Rich values nest a basic value once; ranges two arrays deep. More is no value of Excel's. */
const DEEPEST = 5;

function fromText(text: string): Argument {
  const trimmed = text.trim();
  if (trimmed === "") return { is: "blank" };
  return ERROR_TEXT.test(trimmed) ? { is: "error", text: trimmed } : { is: "text", text: trimmed };
}

function fromArray(cells: readonly unknown[], depth: number): Argument {
  if (cells.length === 0) return { is: "blank" };
  const first: unknown = cells[0];
  if (cells.length === 1) return read(first, depth + 1);
  return Array.isArray(first)
    ? { is: "several", rows: cells.length, columns: first.length }
    : { is: "several", rows: 1, columns: cells.length };
}

function property(value: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

/** Rich values: `Error`, `Entity` (its text), and any with a `basicValue`; also an error object of the host. */
function fromObject(value: object, depth: number): Argument {
  const basic = property(value, "basicValue");
  if (property(value, "type") === "Error") {
    return { is: "error", text: typeof basic === "string" ? basic : "#VALUE!" };
  }
  const code = property(value, "code");
  if (typeof code === "string" && ERROR_TEXT.test(code)) return { is: "error", text: code };
  const text = property(value, "text");
  if (typeof text === "string") return fromText(text);
  if (basic !== undefined) return read(basic, depth + 1);
  return { is: "text", text: "{}" };
}

function read(raw: unknown, depth: number): Argument {
  switch (typeof raw) {
    case "undefined":
      return { is: "blank" };
    case "string":
      return fromText(raw);
    case "number":
      return Number.isFinite(raw) ? { is: "number", value: raw } : { is: "text", text: String(raw) };
    case "boolean":
      return { is: "text", text: raw ? "TRUE" : "FALSE" };
    case "bigint":
    case "symbol":
      return { is: "text", text: String(raw) };
    case "function":
      return { is: "text", text: "{}" };
    case "object":
      if (raw === null) return { is: "blank" };
      if (depth > DEEPEST) return { is: "text", text: "{}" };
      return Array.isArray(raw) ? fromArray(raw, depth) : fromObject(raw, depth);
  }
}

/** Reads an argument; never throws. Text is trimmed, and empty text is blank. */
export function readArgument(raw: unknown): Argument {
  return read(raw, 0);
}

/**
 * The text of an optional argument; null when left out, which null, "" and the 0 of a blank cell are.
 * @param name Which argument, for the gap: `error-argument` or `several-values`.
 */
export function optionalText(raw: unknown, name: string): Outcome<string | null> {
  const argument = readArgument(raw);
  switch (argument.is) {
    case "blank":
      return { ok: true, value: null };
    case "text":
      return { ok: true, value: argument.text };
    case "number":
      return { ok: true, value: argument.value === 0 ? null : String(argument.value) };
    case "error":
      return { ok: false, class: "argument", kind: "error-argument", argument: name, text: argument.text };
    case "several":
      return {
        ok: false,
        class: "argument",
        kind: "several-values",
        argument: name,
        rows: argument.rows,
        columns: argument.columns,
      };
  }
}

/** The text of an argument that must be there; `missing-argument` when it is left out. */
export function requiredText(raw: unknown, name: string): Outcome<string> {
  const text = optionalText(raw, name);
  if (!text.ok) return text;
  if (text.value === null) return { ok: false, class: "argument", kind: "missing-argument", argument: name };
  return { ok: true, value: text.value };
}
