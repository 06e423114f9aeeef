/**
 * Parts that the sentences about gaps share: lists, periods, "did you mean".
 * @module
 */
import type { Bilingual, Language } from "../domain/model/codes";
import type { Catalog } from "../domain/model/catalog";
import type { Elsewhere, Question } from "../domain/model/reading";
import { perCatalog } from "../domain/support/perCatalog";
import { bracketed, entityWords, indicatorWords, keyWords } from "./figureWords";
import { list, say, type Text } from "./format";
import { ARGUMENT_NAMES, GAP_PARTS } from "./gaps";
import { isYear, periodWords, whenWords } from "./periodWords";

/** Longer lists are cut: a cell's message is short. */
const MOST_ITEMS = 8;
const MOST_PERIODS = 4;

/** Everything a sentence is made with. */
export interface Speaker {
  readonly catalog: Catalog;
  readonly language: Language;
}

/** Words as a list, cut when it is long. */
export function items({ language }: Speaker, words: readonly string[], most = MOST_ITEMS): string {
  const shown = list(words.slice(0, most), language);
  return words.length > most ? say(GAP_PARTS.more, language, { items: shown }) : shown;
}

/** Name of an argument. */
export function argument({ language }: Speaker, name: string): string {
  return ARGUMENT_NAMES[name]?.[language] ?? name;
}

/** A name a person may type: 满洲里 in Chinese, 满洲里 (Manzhouli) in English. */
export function offered(name: Bilingual | undefined, id: string, language: Language): string {
  if (name === undefined) return id;
  return language === "zh" || name.zh === name.en ? name[language] : `${name.zh} (${name.en})`;
}

/** "Did you mean …?", or another advice where nothing is near. */
export function didYouMean(
  speaker: Speaker,
  names: readonly string[],
  otherwise: keyof typeof GAP_PARTS,
): string {
  const { language } = speaker;
  if (names.length === 0) return say(GAP_PARTS[otherwise], language);
  const last = names.at(-1) ?? "";
  const before = names.slice(0, -1);
  const joined =
    before.length === 0 ? last : `${list(before, language)}${say(GAP_PARTS.or, language)}${last}`;
  return say(GAP_PARTS.didYouMean, language, { names: joined });
}

/** Units as people type them. */
export function units(speaker: Speaker, ids: readonly string[]): string {
  const names = ids.map((id) => offered(speaker.catalog.units.get(id)?.symbol, id, speaker.language));
  return items(speaker, [...new Set(names)], 12);
}

/** Periods in words, cut when they are many. */
export function periods(speaker: Speaker, texts: readonly string[]): string {
  return items(
    speaker,
    texts.map((text) => periodWords(text, speaker.language)),
    MOST_PERIODS,
  );
}

/** How the nearest periods are told of: those of the only figure in question, or of the asked one beside others. */
const NEAREST = {
  plain: { years: GAP_PARTS.nearestYears, periods: GAP_PARTS.nearestPeriods },
  asked: { years: GAP_PARTS.askedYears, periods: GAP_PARTS.askedPeriods },
} as const;

/** "Nearest years with one: …", empty where there are none. */
export function nearest(
  speaker: Speaker,
  texts: readonly string[],
  of: keyof typeof NEAREST = "plain",
): string {
  if (texts.length === 0) return "";
  // Other years are what one would ask for instead of a year; other grains only where there are none.
  const startsWithYear = isYear(texts[0] ?? "");
  const shown: string[] = [];
  for (const text of texts) {
    if (shown.length === MOST_PERIODS) break;
    if (!startsWithYear || isYear(text)) shown.push(text);
  }
  const part = shown.every(isYear) ? NEAREST[of].years : NEAREST[of].periods;
  return say(part, speaker.language, { periods: periods(speaker, shown) });
}

/** Values about what was asked. */
export type QuestionWords = Readonly<Record<"entity" | "indicator" | "figure" | "when", string>>;

/** Values about what was asked and what there is beside it. */
export type ElsewhereWords = QuestionWords &
  Readonly<Record<"others" | "example" | "where" | "nearest", string>>;

type AskedWords = Readonly<Record<"entity" | "indicator" | "figure", string>>;

interface Spoken {
  readonly question: Question;
  readonly words: AskedWords;
}

/** What was last spoken of: a row of a table asks the same of many periods. */
const lastSpoken = perCatalog((): Record<Language, Spoken | null> => ({ zh: null, en: null }));

function isSameButPeriod(a: Question, b: Question): boolean {
  return (
    a.entity === b.entity &&
    a.indicator === b.indicator &&
    a.flow === b.flow &&
    a.mode === b.mode &&
    a.commodity === b.commodity &&
    a.partner === b.partner &&
    a.scope === b.scope &&
    a.kind === b.kind
  );
}

function askedWords({ catalog, language }: Speaker, question: Question): AskedWords {
  const last = lastSpoken(catalog);
  const spoken = last[language];
  if (spoken !== null && isSameButPeriod(spoken.question, question)) return spoken.words;
  const indicator = indicatorWords(catalog, question.indicator, language);
  const key = bracketed(keyWords(catalog, question, language), language);
  const words = {
    entity: entityWords(catalog, question.entity, language),
    indicator,
    figure: say(GAP_PARTS.figure, language, { indicator, key }),
  };
  last[language] = { question, words };
  return words;
}

/** "freight figure (total, all modes)"; without brackets where the indicator has one flow and mode only. */
export function figureWords(speaker: Speaker, question: Question): string {
  return askedWords(speaker, question).figure;
}

/** Values that every sentence about a question may name. */
export function questionWords(speaker: Speaker, question: Question): QuestionWords {
  const { entity, indicator, figure } = askedWords(speaker, question);
  return { entity, indicator, figure, when: whenWords(question.period, speaker.language) };
}

/** Values of the sentences about figures beside the asked key. */
export function elsewhere(
  speaker: Speaker,
  where: Elsewhere & { readonly question: Question },
  others: readonly string[],
  example: string,
): ElsewhereWords {
  const { language } = speaker;
  const { entity, indicator, figure, when } = questionWords(speaker, where.question);
  return {
    // Written out: to spread several objects into one costs more than the sentence.
    entity,
    indicator,
    figure,
    when,
    others: items(speaker, others),
    example,
    where: where.inPeriod
      ? ""
      : say(GAP_PARTS.othersIn, language, { periods: periods(speaker, where.periods) }),
    nearest: nearest(speaker, where.keyPeriods, "asked"),
  };
}

const CURRENCIES: Readonly<Record<string, Text>> = {
  CNY: { zh: "人民币", en: "yuan" },
  USD: { zh: "美元", en: "US dollars" },
};

/** A currency in words; the code of an unknown one. */
export function currencyWords(code: string, language: Language): string {
  return CURRENCIES[code]?.[language] ?? code;
}

/** A usual unit of a currency. */
export function currencyExample({ catalog, language }: Speaker, currency: string): string {
  const inCurrency = [...catalog.units.values()].filter((unit) => unit.currency === currency);
  const usual = inCurrency.find((unit) => unit.id.startsWith("yi-")) ?? inCurrency[0];
  return usual?.symbol[language] ?? currency;
}
