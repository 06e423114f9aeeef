import { argumentsOf, isCall, type Token } from "./tokens";

/** Indexes of the tokens that name a variable of LET or a parameter of LAMBDA; files mark them `_xlpm.`. */
export function parameterTokens(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  tokens.forEach((token, index) => {
    const name = token.text.toUpperCase();
    if (!isCall(tokens, index) || (name !== "LET" && name !== "LAMBDA")) return;
    const args = argumentsOf(tokens, index + 1);
    const declaring = args.slice(0, -1).filter((_arg, position) => name === "LAMBDA" || position % 2 === 0);
    const declared = new Set(declaring.flatMap((range) => singleWord(tokens, range)));
    const [from] = args[0] ?? [0];
    const [, to] = args.at(-1) ?? [0, 0];
    for (let at = from; at < to; at += 1) {
      const inside = tokens[at];
      if (inside?.kind === "word" && declared.has(inside.text.toLowerCase())) found.add(at);
    }
  });
  return found;
}

function singleWord(tokens: readonly Token[], [from, to]: readonly [number, number]): string[] {
  const words = tokens.slice(from, to).filter((token) => token.text.trim() !== "");
  const [word, second] = words;
  return word?.kind === "word" && second === undefined ? [word.text.toLowerCase()] : [];
}
