import type { RefreshOutcome, RefusedTable } from "../../actions/refresh/model";
import type { Language } from "../../domain/model/codes";
import type { Text, Values } from "../../strings/format";
import type { Told } from "../../strings/formulas";
import { REFRESH } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";

/** How the pane says something: see `hooks/useTexts`. */
export interface Words {
  readonly language: Language;
  readonly say: (text: Text, values?: Values) => string;
}

function told({ language }: Words, first: string, rest: readonly string[]): Told {
  return { sentence: [first, ...rest].join(language === "zh" ? "" : " "), whole: rest.length === 0 };
}

function refusedSentences({ say, language }: Words, text: Text, tables: readonly RefusedTable[]): string[] {
  return tables.map(({ title, refusal }) => say(text, { title, reason: refusalSentence(refusal, language) }));
}

/** What a refresh did; `applied`: how many of the ticked changes were made. */
export function appliedSentence(words: Words, applied: number, outcome: RefreshOutcome): Told {
  const { say } = words;
  const { skipped, refused } = outcome;
  return told(words, applied === 1 ? say(REFRESH.appliedOne) : say(REFRESH.applied, { count: applied }), [
    ...(skipped.length === 0 ? [] : [say(REFRESH.skipped, { count: skipped.length })]),
    ...refusedSentences(words, REFRESH.refusedTable, refused),
  ]);
}

/** What undoing a refresh did. */
export function undoneSentence(
  words: Words,
  { refused }: { readonly refused: readonly RefusedTable[] },
): Told {
  return told(words, words.say(REFRESH.undone), refusedSentences(words, REFRESH.notUndone, refused));
}
