import { type Token, tokensOf } from "../../xlsx/formulas/tokens";

/** The argument that the caret stands in, while nothing but a constant, or the beginning of one, is in it. */
export interface ArgumentAt {
  /** Name of the function as typed. */
  readonly functionName: string;
  /** Which argument, counted from 0. */
  readonly index: number;
  /** Offset of the call's parenthesis; tells one call from another. */
  readonly call: number;
  /** What was typed of the constant, without its quotes; `""` when nothing was. */
  readonly typed: string;
  /** Whether it was begun with a quotation mark; else letters may also become a function or a cell. */
  readonly quoted: boolean;
  /** Offsets of what a chosen value takes the place of. */
  readonly from: number;
  readonly to: number;
}

interface OpenCall {
  readonly name: string;
  readonly at: number;
  index: number;
  /** Where the argument's text begins. */
  start: number;
}

/** The beginning of a constant: nothing, a text that is not closed yet, or letters and digits. */
const BEGUN = /^\s*(?:"(?<text>(?:[^"]|"")*)|(?<bare>[+-]?[\p{L}\p{N}_][\p{L}\p{N}_.-]*)?)$/u;
/** The rest of a constant behind the caret. A text that runs over a comma was not closed; its end is someone else's quote. */
const REST_OF_TEXT = /^(?:[^",()]|"")*"/;
const REST_OF_WORD = /^(?:"(?:[^"]|"")*"|[\p{L}\p{N}_.-]*)/u;
const ENDS = /^\s*(?:$|[,)])/;

/**
 * Finds the argument at the caret.
 *
 * @param formula - as it stands in the editor, with `=`
 * @param caret - offset of the caret
 * @returns `undefined` where no constant is being typed: outside of calls, in an expression, behind a closed text
 */
export function argumentAt(formula: string, caret: number): ArgumentAt | undefined {
  if (!formula.startsWith("=") || caret < 1) return undefined;
  const call = innermostCall(formula, caret);
  if (call === undefined || call.name === "") return undefined;
  const before = formula.slice(call.start, caret);
  const groups = BEGUN.exec(before)?.groups;
  if (groups === undefined) return undefined;
  const { text, bare = "" } = groups;
  const after = formula.slice(caret);
  const rest = text === undefined ? REST_OF_WORD.exec(after)?.[0] : REST_OF_TEXT.exec(after)?.[0];
  const to = caret + (rest?.length ?? 0);
  // A text that was not closed swallows what follows it, so nothing can be asked of that.
  const unclosed = text !== undefined && rest === undefined;
  if (!unclosed && !ENDS.test(formula.slice(to))) return undefined;
  return {
    functionName: call.name,
    index: call.index,
    call: call.at,
    typed: text === undefined ? bare : text.replaceAll('""', '"'),
    quoted: text !== undefined,
    from: call.start + (before.length - before.trimStart().length),
    to,
  };
}

function innermostCall(formula: string, caret: number): OpenCall | undefined {
  const open: OpenCall[] = [];
  let braces = 0;
  let before: Token | undefined;
  let at = 0;
  for (const token of tokensOf(formula)) {
    const end = at + token.text.length;
    if (end > caret) {
      // In the middle of a sheet's name or a column's, no argument begins.
      if (token.kind === "sheet" || token.kind === "bracket") return undefined;
      break;
    }
    const call = open.at(-1);
    if (token.text === "(") {
      open.push({ name: before?.kind === "word" ? before.text : "", at, index: 0, start: end });
    } else if (token.text === ")") open.pop();
    else if (token.text === "{") braces += 1;
    else if (token.text === "}") braces -= 1;
    else if (token.text === "," && braces === 0 && call !== undefined) {
      call.index += 1;
      call.start = end;
    }
    before = token;
    at = end;
  }
  return braces === 0 ? open.at(-1) : undefined;
}
