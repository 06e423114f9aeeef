/**
 * Labels of rows and columns in a spill.
 * @module
 */
import { readArgument } from "../../domain/arguments/readArgument";
import type { Question } from "../../domain/model/reading";
import { entityWords, specialKeyWords, unitWords } from "../../strings/figureWords";
import { say } from "../../strings/format";
import { SPILL } from "../../strings/functionsTables";
import type { CallContext } from "./definition";

/** A year as a number to calculate with; any other period as text. */
export function periodCell(period: string): string | number {
  return /^\d{4}$/.test(period) ? Number(period) : period;
}

/** What a heading says of the figures below it, beside their key and unit. */
export interface HeadingFacts {
  /** Of one entity only. */
  readonly entity?: string;
  /** In place of the indicator's name. */
  readonly indicator?: string;
  /** After the unit, e.g. the period. */
  readonly more?: readonly string[];
}

/** The heading of figures: what, and in brackets everything of the key that is not the usual, and the unit. */
export function valueHeading(
  { catalog, language }: CallContext,
  question: Question,
  { entity, indicator, more = [] }: HeadingFacts = {},
): string {
  const known = catalog.indicators.get(question.indicator);
  const unit = unitWords(catalog, question.unit ?? known?.defaultUnit ?? "", language);
  const facts = [...specialKeyWords(catalog, question, language), unit, ...more];
  return say(entity === undefined ? SPILL.value : SPILL.valueOf, language, {
    entity: entity === undefined ? "" : entityWords(catalog, entity, language),
    indicator: indicator ?? known?.name[language] ?? question.indicator,
    facts: facts.join(say(SPILL.comma, language)),
  });
}

/** A label as it was given, where it cannot be read. */
export function labelCell(raw: unknown): string | number {
  const argument = readArgument(raw);
  switch (argument.is) {
    case "text":
    case "error":
      return argument.text;
    case "number":
      return argument.value;
    case "blank":
    case "several":
      return "";
  }
}
