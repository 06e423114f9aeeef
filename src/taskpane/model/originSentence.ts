import type { CellOrigin, NoOrigin, NumberOrigin, UnreadOrigin } from "../../actions/whereFrom/model";
import type { Catalog } from "../../domain/model/catalog";
import type { Language } from "../../domain/model/codes";
import { entityWords } from "../../strings/figureWords";
import { say, type Text } from "../../strings/format";
import { periodWords } from "../../strings/periodWords";
import { answerSentence, figureMeasure, figureTitle, WHERE } from "../../strings/whereFrom";

const NOTHING: Readonly<Record<NoOrigin["reason"], Text>> = {
  empty: WHERE.nothingEmpty,
  text: WHERE.nothingText,
  number: WHERE.nothingNumber,
  formula: WHERE.nothingFormula,
};
const UNREAD: Readonly<Record<UnreadOrigin["reason"], Text>> = {
  several: WHERE.unreadSeveral,
  argument: WHERE.unreadArgument,
  facts: WHERE.unreadFacts,
};

/** Why nothing can be told of a cell. */
export function nothingSentence(address: string, { reason }: NoOrigin, language: Language): string {
  return say(NOTHING[reason], language, { address });
}

/** Why a formula is not read. */
export function unreadSentence({ name, reason, text }: UnreadOrigin, language: Language): string {
  return say(UNREAD[reason], language, { name, text: text === "" ? "…" : text });
}

/** Whether a plain number equals a known figure. */
export function numberSentence(catalog: Catalog, origin: NumberOrigin, language: Language): string {
  const { matches } = origin;
  const text =
    matches.length === 0 ? WHERE.equalsNone : matches.length === 1 ? WHERE.equals : WHERE.equalsSeveral;
  return say(text, language, {
    entity: entityWords(catalog, origin.entity, language),
    period: periodWords(origin.period, language),
    count: matches.length,
  });
}

/** A cell in one line: for the list of several, and for screen readers. */
export function originSentence(
  catalog: Catalog,
  { address, origin }: CellOrigin,
  language: Language,
): string {
  const told = (sentence: string): string => say(WHERE.saidOther, language, { address, sentence });
  switch (origin.kind) {
    case "nothing":
      return nothingSentence(address, origin, language);
    case "unread":
      return told(unreadSentence(origin, language));
    case "number":
      return told(numberSentence(catalog, origin, language));
    case "table":
      if (origin.unprinted) return told(say(WHERE.unprinted, language));
      return origin.reading === null ? told(`${origin.title}, ${origin.rowLabel}`) : figure(origin.reading);
    case "spill":
      if (origin.answer === null)
        return told(say(WHERE.spilledFrom, language, { name: origin.name, anchor: origin.anchor }));
      return origin.answer.ok
        ? figure(origin.answer)
        : told(answerSentence(catalog, origin.answer, language));
    case "formula":
      return origin.answer.ok && !("derived" in origin.answer)
        ? figure(origin.answer)
        : told(answerSentence(catalog, origin.answer, language));
  }

  function figure(reading: Parameters<typeof figureTitle>[1]): string {
    const title = figureTitle(catalog, reading, language);
    return say(WHERE.saidFigure, language, {
      address,
      figure: title,
      measure: figureMeasure(reading, language),
    });
  }
}
