import { AddinNames } from "./addinNames";
import { closingOf, isCall, type Token, tokensOf } from "./tokens";

/** A formula as people see it. */
export interface ShownFormula {
  /** With its leading `=`. */
  readonly formula: string;
  /** Calls functions of an add-in that is not here. */
  readonly foreign: boolean;
}

const PREFIXES = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;

/** Undoes what {@link toFile} and Excel do to formulas in files. */
export function fromFile(formula: string, addin: AddinNames): ShownFormula {
  let foreign = false;
  const tokens = tokensOf(formula).map((token): Token => {
    if (token.kind !== "word") return token;
    if (AddinNames.isMarked(token.text)) {
      const shown = addin.shown(token.text);
      foreign ||= shown === undefined;
      return { kind: "word", text: shown ?? token.text };
    }
    return { kind: "word", text: token.text.replace(PREFIXES, "") };
  });
  return { formula: `=${withOperators(tokens)}`, foreign };
}

/** `ANCHORARRAY(A1)` → `A1#`, `SINGLE(A1)` → `@A1`. */
function withOperators(tokens: readonly Token[]): string {
  let shown = "";
  for (let index = 0; index < tokens.length; index += 1) {
    const { text } = tokens[index] ?? { text: "" };
    const name = isCall(tokens, index) ? text.toUpperCase() : "";
    if (name !== "ANCHORARRAY" && name !== "SINGLE") {
      shown += text;
      continue;
    }
    const close = closingOf(tokens, index + 1);
    const argument = withOperators(tokens.slice(index + 2, close));
    shown += name === "SINGLE" ? `@${argument}` : `${argument}#`;
    index = close;
  }
  return shown;
}
