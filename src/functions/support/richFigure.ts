/**
 * The cards of figures, growth rates and progress.
 * @module
 */
import type { Growth, Progress } from "../../domain/derive/derived";
import type { Reading } from "../../domain/model/reading";
import { sourceDate } from "../../strings/citation";
import { entityWords, indicatorWords, keyWords, scopeWords } from "../../strings/figureWords";
import { list, say } from "../../strings/format";
import { CARD } from "../../strings/functionsCard";
import { growthBasis, levelWords, progressBasis } from "../../strings/functionsDerived";
import { locatorWords } from "../../strings/locatorWords";
import { measureWords, qualifiedWords } from "../../strings/numberWords";
import { periodWords } from "../../strings/periodWords";
import type { CallContext } from "./definition";
import { numberFormat, percentFormat, richNumber, type RichNumber } from "./richNumber";

function title({ catalog, language }: CallContext, { question }: Reading | Growth | Progress): string {
  const words = [
    entityWords(catalog, question.entity, language),
    indicatorWords(catalog, question.indicator, language),
  ];
  return words.join(language === "zh" ? " " : ": ");
}

function others({ language }: CallContext, reading: Reading): string {
  if (reading.conflicts.length === 0) return "";
  const symbol = reading.unit.symbol[language];
  const measures = reading.conflicts.map(({ decimal, observation }) =>
    measureWords(decimal, observation.qualifier, symbol, language),
  );
  return say(CARD.differ, language, { others: list(measures, language) });
}

/** The number of a reading with its card; `note` is added to the card. */
export function richReading(context: CallContext, reading: Reading, note = ""): RichNumber {
  const { catalog, language } = context;
  const { observation, source, question } = reading;
  const { qualifier, scope, status } = observation;
  const notes = [note, observation.note].filter((text) => text !== "");
  return richNumber(
    {
      value: reading.value,
      numberFormat: numberFormat(reading.decimal, qualifier),
      title: title(context, reading),
      facts: {
        Measure: indicatorWords(catalog, question.indicator, language),
        Key: keyWords(catalog, { ...observation, mode: question.mode, scope: "" }, language),
        Unit: reading.unit.symbol[language],
        Period: periodWords(observation.period, language),
        Precision: qualifier === "exact" ? "" : qualifiedWords(reading.decimal, qualifier, language),
        Status: catalog.label("statuses", status)[language],
        CountedBy: scope === "" ? "" : scopeWords(catalog, scope, language),
      },
      proof: {
        Source: `${source.producer}${language === "zh" ? "《" : ", “"}${source.title}${language === "zh" ? "》" : "”"}`,
        Published: sourceDate(source, language),
        Locator: locatorWords(catalog, observation.locator, language),
        Quote: observation.quote,
        Others: others(context, reading),
        Note: notes.join(" "),
      },
      address: source.url,
    },
    language,
  );
}

/** A growth as a percentage with its card. */
export function richGrowth(context: CallContext, found: Growth): RichNumber {
  const { catalog, language } = context;
  const { basis, question } = found;
  const { source, observation } = basis.kind === "printed" ? basis : basis.current;
  return richNumber(
    {
      value: found.value,
      numberFormat: percentFormat(found.qualifier),
      title: title(context, found),
      facts: {
        Measure: indicatorWords(catalog, question.indicator, language),
        Key: keyWords(catalog, question, language),
        Unit: say(CARD.growthUnit, language),
        Period: periodWords(question.period, language),
        Basis: growthBasis(catalog, found, language),
      },
      proof: {
        Source: source.producer,
        Published: sourceDate(source, language),
        Quote: observation.quote,
      },
      address: source.url,
    },
    language,
  );
}

/** A progress as a percentage with its card. */
export function richProgress(context: CallContext, found: Progress): RichNumber {
  const { catalog, language } = context;
  const { actual, target, question } = found;
  return richNumber(
    {
      value: found.value,
      numberFormat: percentFormat(found.qualifier),
      title: title(context, found),
      facts: {
        Measure: indicatorWords(catalog, question.indicator, language),
        Key: keyWords(catalog, question, language),
        Unit: say(CARD.progressUnit, language),
        Period: periodWords(question.period, language),
        Basis: progressBasis(found, language),
      },
      proof: {
        Source: `${levelWords(actual, language)}; ${levelWords(target, language)}`,
        Quote: `${actual.observation.quote}; ${target.observation.quote}`,
      },
      address: "",
    },
    language,
  );
}
