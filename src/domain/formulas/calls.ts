/**
 * Finds the calls of Kouan's functions in a formula.
 * @module
 */
import { readFormulaArgument, type FormulaArgument } from "./formulaArgument";
import { tokensOf, type Token } from "./tokens";

/** A call of one of our functions. */
export interface KouanCall {
  /** Without namespace, upper case: PORTFREIGHT. */
  readonly name: string;
  readonly args: readonly FormulaArgument[];
}

/** What a formula has of ours. */
export interface KouanFormula {
  /** The outermost, leftmost call first. */
  readonly calls: readonly KouanCall[];
  /** Whether the formula is the first call and nothing else. */
  readonly whole: boolean;
}

/** `_xldudf_KOUAN_` is what Excel makes of the namespace where the add-in is absent. */
const NAME = /^@?(?:_xldudf_KOUAN_|_xldudf\.KOUAN\.|KOUAN\.)(\w+)$/i;
const QUICK = /KOUAN[._]/i;

/** Whether a cell's content is a formula with a call of ours. Text literals that only mention one do not count. */
export function isKouanFormula(content: unknown): content is string {
  return (
    typeof content === "string" &&
    content.startsWith("=") &&
    QUICK.test(content) &&
    tokensOf(content).some((token) => token.kind === "word" && NAME.test(token.text))
  );
}

/** The calls of ours in a formula, or null where there is none. */
export function kouanFormula(content: unknown): KouanFormula | null {
  if (typeof content !== "string" || !content.startsWith("=") || !QUICK.test(content)) return null;
  const tokens = tokensOf(content);
  const calls = tokens.flatMap((token, at): { call: KouanCall; first: number; last: number }[] => {
    const name = token.kind === "word" ? NAME.exec(token.text)?.[1] : undefined;
    if (name === undefined || tokens[at + 1]?.kind !== "open") return [];
    const { args, last } = argumentsFrom(tokens, at + 2);
    return [{ call: { name: name.toUpperCase(), args }, first: at, last }];
  });
  const [main] = calls;
  if (main === undefined) return null;
  return {
    calls: calls.map(({ call }) => call),
    whole: main.first === 0 && main.last >= tokens.length - 1,
  };
}

/** The formula with the namespace as Excel knows it while the add-in is there. */
export function repairedFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(/_xldudf[_.]KOUAN[_.]/gi, "KOUAN.")))
    .join("");
}

/** The arguments from the token after the opening bracket on, and the place of the closing one. */
function argumentsFrom(tokens: readonly Token[], start: number): { args: FormulaArgument[]; last: number } {
  const parts: Token[][] = [[]];
  let depth = 0;
  let at = start;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === "close" && depth === 0)) break;
    if (token.kind === "open" || token.text === "{") depth += 1;
    if (token.kind === "close" || token.text === "}") depth -= 1;
    if (token.kind === "comma" && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  const empty = parts.length === 1 && parts[0]?.length === 0;
  return { args: empty ? [] : parts.map(readFormulaArgument), last: at };
}
