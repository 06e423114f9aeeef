import type { AddinNames } from "./addinNames";
import { ARRAY_FUNCTIONS, NEW_FUNCTIONS, SHEET_FUNCTIONS } from "./newFunctions";
import { parameterTokens } from "./parameters";
import { isCall, type Token, tokensOf } from "./tokens";

/** A formula as files hold it. */
export interface FileFormula {
  /** Without the leading `=`. */
  readonly formula: string;
  /** Calls the add-in. */
  readonly usesAddin: boolean;
  /** May give more than one cell: to be written as a dynamic array, or Excel shows an `@` in it. */
  readonly maySpill: boolean;
}

/**
 * Spells a formula for a file.
 * @param formula - with its leading `=`
 * @param addin - whose functions get `_xldudf_`
 * @param table - name of the table that the cell lies in, for `[@Column]`
 */
export function toFile(formula: string, addin: AddinNames, table = ""): FileFormula {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  const parameters = parameterTokens(tokens);
  const out: string[] = [];
  let usesAddin = false;
  let maySpill = false;
  tokens.forEach((token, index) => {
    const { kind, text } = token;
    if (parameters.has(index)) {
      out.push(`_xlpm.${text}`);
    } else if (isCall(tokens, index)) {
      const ours = addin.has(text);
      usesAddin ||= ours;
      maySpill ||= ours || ARRAY_FUNCTIONS.has(text.toUpperCase());
      out.push(ours ? addin.inFile(text) : functionInFile(text));
    } else if (kind === "bracket") {
      out.push(bracketInFile(text, tokens[index - 1], table));
    } else if (kind === "other" && text === "#") {
      maySpill = true;
      out.push(`_xlfn.ANCHORARRAY(${takeReference(tokens, index, out)})`);
    } else if (kind !== "other" || text !== "@") {
      // Without the mark of a dynamic array, a file's formula intersects anyway; `@` itself is not allowed in one.
      out.push(text);
    }
  });
  return { formula: out.join(""), usesAddin, maySpill };
}

function functionInFile(name: string): string {
  const upper = name.toUpperCase();
  if (!NEW_FUNCTIONS.has(upper)) return name;
  return `_xlfn.${SHEET_FUNCTIONS.has(upper) ? "_xlws." : ""}${upper}`;
}

/** `[@Column]` is shorthand that only the formula bar knows. */
function bracketInFile(text: string, before: Token | undefined, table: string): string {
  const column = /^\[@(.*)\]$/s.exec(text)?.[1];
  if (column === undefined) return text;
  const owner = before?.kind === "word" ? "" : table;
  if (column === "") return `${owner}[#This Row]`;
  return `${owner}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
}

/** Takes the reference that `#` follows back off what was written. */
function takeReference(tokens: readonly Token[], hash: number, out: string[]): string {
  const qualified = tokens[hash - 2]?.text === "!";
  return out.splice(qualified ? -3 : -1).join("");
}
