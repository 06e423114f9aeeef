/** A piece of a formula. The pieces together are the formula. */
export interface Token {
  /** `word`: function, name, cell. `bracket`: `[…]` of a structured reference, whole. `sheet`: a name in quotes. */
  readonly kind: "text" | "sheet" | "bracket" | "word" | "error" | "other";
  readonly text: string;
}

const PIECES: readonly (readonly [Token["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"?/y],
  ["sheet", /'(?:[^']|'')*'?/y],
  ["error", /#(?:N\/A|[A-Z_]+[!?]|DIV\/0!|GETTING_DATA)/iy],
  ["word", /[\p{L}_\\$][\p{L}\p{N}_.\\$?]*/uy],
  ["other", /\d[\d.]*(?:E[+-]?\d+)?|\s+|[\s\S]/iy],
];

/** Takes a formula apart far enough to rename functions without touching texts, sheet names and columns. */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = formula[at] === "[" ? bracketAt(formula, at) : pieceAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** Whether the token at `index` is the name of a function that is called. */
export function isCall(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === "word" && tokens[index + 1]?.text === "(";
}

/** Index of the parenthesis that closes the one at `open`; the number of tokens when there is none. */
export function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    const { kind, text } = tokens[index] ?? { kind: "other", text: "" };
    if (kind !== "other") continue;
    if (text === "(") depth += 1;
    if (text === ")") depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

/** The arguments of the call whose parenthesis stands at `open`, as ranges of tokens `[from, to)`. */
export function argumentsOf(tokens: readonly Token[], open: number): (readonly [number, number])[] {
  const close = closingOf(tokens, open);
  const found: (readonly [number, number])[] = [];
  let depth = 0;
  let from = open + 1;
  for (let index = open + 1; index < close; index += 1) {
    const { kind, text } = tokens[index] ?? { kind: "other", text: "" };
    if (kind !== "other") continue;
    if (text === "(" || text === "{") depth += 1;
    if (text === ")" || text === "}") depth -= 1;
    if (text === "," && depth === 0) {
      found.push([from, index]);
      from = index + 1;
    }
  }
  return [...found, [from, close]];
}

function pieceAt(formula: string, at: number): Token {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined && text !== "") return { kind, text };
  }
  return { kind: "other", text: formula[at] ?? "" };
}

/** In brackets, an apostrophe takes the meaning from the character that follows. */
function bracketAt(formula: string, at: number): Token {
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    if (formula[index] === "'") index += 1;
    else if (formula[index] === "[") depth += 1;
    else if (formula[index] === "]") depth -= 1;
    if (depth === 0) return { kind: "bracket", text: formula.slice(at, index + 1) };
  }
  return { kind: "bracket", text: formula.slice(at) };
}
