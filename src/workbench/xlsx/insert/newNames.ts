import { quoteSheet } from "../../model/address";
import { isCall, type Token, tokensOf } from "../formulas/tokens";

/** What sheets and tables of a file are called in another workbook: by their names in lower case; `null` = not there. */
export interface NewNames {
  readonly sheets: ReadonlyMap<string, string | null>;
  readonly tables: ReadonlyMap<string, string | null>;
}

/** A formula of a file as it reads in the other workbook. What did not come along is `#REF!`. inferred */
export function withNewNames(formula: string, names: NewNames): string {
  if (!formula.startsWith("=")) return formula;
  const tokens = tokensOf(formula);
  let text = "";
  for (let index = 0; index < tokens.length; index += 1) {
    const sheet = sheetAt(tokens, index, names);
    if (sheet !== undefined) {
      text += sheet === null ? "#REF!" : `${quoteSheet(sheet)}!`;
      index = sheet === null ? endOfReference(tokens, index + 2) - 1 : index + 1;
      continue;
    }
    const table = tableAt(tokens, index, names);
    if (table === null) {
      text += "#REF!";
      if (tokens[index + 1]?.kind === "bracket") index += 1;
    } else text += table ?? tokens[index]?.text ?? "";
  }
  return text;
}

/** Plain data with its formulas (texts that begin with `=`) read anew. */
export function dataWithNewNames<T>(value: T, names: NewNames): T {
  return inner(value, names) as T;
}

/** The words of a formula that can be names, in lower case. */
export function wordsOf(formula: string): readonly string[] {
  if (!formula.startsWith("=")) return [];
  const tokens = tokensOf(formula);
  return tokens.flatMap((token, index) =>
    token.kind === "word" && !isCall(tokens, index) ? token.text.toLowerCase() : [],
  );
}

/** The sheets of a file that a formula names, in lower case. */
export function sheetsOf(formula: string): readonly string[] {
  if (!formula.startsWith("=")) return [];
  const tokens = tokensOf(formula);
  return tokens.flatMap((token, index) =>
    tokens[index + 1]?.text === "!" ? nameOf(token).toLowerCase() : [],
  );
}

function inner(value: unknown, names: NewNames): unknown {
  if (typeof value === "string") return withNewNames(value, names);
  if (Array.isArray(value)) return value.map((one: unknown) => inner(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inner(one, names)]));
}

function sheetAt(tokens: readonly Token[], index: number, { sheets }: NewNames): string | null | undefined {
  const token = tokens[index];
  if (token === undefined || tokens[index + 1]?.text !== "!") return undefined;
  // `[1]Sheet1!A1` is in another file anyway.
  if (tokens[index - 1]?.kind === "bracket") return undefined;
  return token.kind === "sheet" || token.kind === "word"
    ? sheets.get(nameOf(token).toLowerCase())
    : undefined;
}

function tableAt(tokens: readonly Token[], index: number, { tables }: NewNames): string | null | undefined {
  const token = tokens[index];
  if (token?.kind !== "word" || isCall(tokens, index) || tokens[index - 1]?.text === "!") return undefined;
  return tables.get(token.text.toLowerCase());
}

function nameOf({ kind, text }: Token): string {
  return kind === "sheet" ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** Where the cells, or the name, behind `Sheet!` end. */
function endOfReference(tokens: readonly Token[], start: number): number {
  const part = (at: number): number => {
    let end = at;
    if (tokens[end]?.text === "$") end += 1;
    const { kind, text } = tokens[end] ?? { kind: "text", text: "" };
    return kind === "word" || kind === "error" || /^\d+$/.test(text) ? end + 1 : at;
  };
  const first = part(start);
  if (first === start || tokens[first]?.text !== ":") return first;
  const second = part(first + 1);
  return second === first + 1 ? first : second;
}
