/**
 * Cuts a formula into tokens, as far as finding calls and their arguments needs it. Never throws.
 * @module
 */

/** `word`: names, references, structured references; `other`: operators, braces and whatever else. */
export type TokenKind = "text" | "number" | "word" | "open" | "close" | "comma" | "other";

/** A token as written. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const SPACE = /\s+/y;

/** Sheet names in quotes and brackets (one level within another) belong to the word they stand in. */
const WORD = /(?:'(?:[^']|'')*'!|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}\p{N}_.$!:\\@#?])+/uy;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["number", /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_$!:.])/uy],
  ["word", WORD],
  ["open", /\(/y],
  ["close", /\)/y],
  ["comma", /,/y],
];

/** The tokens of a formula in en-US notation, without spaces and the leading `=`. */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = formula.startsWith("=") ? 1 : 0;
  while (at < formula.length) {
    const space = match(SPACE, formula, at);
    at += space.length;
    if (at >= formula.length) break;
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    const text = match(pattern, formula, at);
    if (text !== "") return { kind, text };
  }
  return { kind: "other", text: formula.charAt(at) };
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
