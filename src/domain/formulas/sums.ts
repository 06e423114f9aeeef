/**
 * Which cells a formula adds up. Only plain sums: `SUM` and its kin, and cells joined by `+`.
 * @module
 */
import { readReference, type Reference } from "./references";
import { tokensOf, type Token } from "./tokens";

const SUMMING = /^(?:SUM|SUBTOTAL|AVERAGE|AGGREGATE|SUMPRODUCT)$/i;

/** The references that a formula adds up, one list for each sum in it; empty for other content. */
export function sumsIn(content: unknown): Reference[][] {
  if (typeof content !== "string" || !content.startsWith("=")) return [];
  const tokens = tokensOf(content);
  const called = tokens.flatMap((token, at): Reference[][] => {
    const sums = token.kind === "word" && SUMMING.test(token.text) && tokens[at + 1]?.kind === "open";
    return sums ? [referencesIn(inside(tokens, at + 2))] : [];
  });
  return [...called, ...addition(tokens)].filter((references) => references.length > 0);
}

/** The tokens up to the closing bracket. */
function inside(tokens: readonly Token[], start: number): Token[] {
  let depth = 0;
  const end = tokens.findIndex((token, at) => {
    if (at < start) return false;
    if (token.kind === "open") depth += 1;
    return token.kind === "close" && depth-- === 0;
  });
  return tokens.slice(start, end < 0 ? tokens.length : end);
}

function referencesIn(tokens: readonly Token[]): Reference[] {
  return tokens.flatMap(({ kind, text }) => (kind === "word" ? (readReference(text) ?? []) : []));
}

/** `=A1+B1+C1`: nothing but references, plus signs and brackets. */
function addition(tokens: readonly Token[]): Reference[][] {
  const plain = tokens.every(
    ({ kind, text }) => kind === "open" || kind === "close" || kind === "word" || text === "+",
  );
  const references = referencesIn(tokens);
  const words = tokens.filter(({ kind }) => kind === "word").length;
  return plain && words > 1 && references.length === words ? [references] : [];
}
