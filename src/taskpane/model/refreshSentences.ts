import type { RefreshOutcome, RefreshPlan, RefusedTable } from "../../actions/refresh/model";
import type { Language } from "../../domain/model/codes";
import type { Text, Values } from "../../strings/format";
import type { Told } from "../../strings/formulas";
import { REFRESH } from "../../strings/pane";
import { refusalSentence } from "../../strings/refusals";

/** Of no change, and of one. */
const APPLIED: readonly Text[] = [REFRESH.appliedNone, REFRESH.appliedOne];

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

/** What a plan holds, to be heard: how many changes, and which tables cannot be refreshed. */
export function plannedSentence(words: Words, count: number, { tables }: RefreshPlan): string {
  const { say } = words;
  const refused = tables.flatMap(({ id, title, refusal }) =>
    refusal === undefined ? [] : [{ id, title, refusal }],
  );
  const found =
    count > 0
      ? [count === 1 ? say(REFRESH.oneChange) : say(REFRESH.changes, { count })]
      : refused.length === 0
        ? [say(REFRESH.nothing)]
        : [];
  const all = [...found, ...refusedSentences(words, REFRESH.refusedTable, refused)];
  return all.join(words.language === "zh" ? "；" : "; ");
}

/** What a refresh did; `applied`: how many of the ticked changes were made. */
export function appliedSentence(words: Words, applied: number, outcome: RefreshOutcome): Told {
  const { say } = words;
  const { skipped, refused } = outcome;
  return told(words, say(APPLIED[applied] ?? REFRESH.applied, { count: applied }), [
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
