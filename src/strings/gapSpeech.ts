/**
 * Parts that the sentences about gaps share: lists, periods, "did you mean".
 * @module
 */
import type { Bilingual, Language } from "../domain/model/codes";
import type { Catalog } from "../domain/model/catalog";
import type { Elsewhere, Question } from "../domain/model/reading";
import { bracketed, entityWords, indicatorWords, keyWords } from "./figureWords";
import { list, say, type Text, type Values } from "./format";
import { ARGUMENT_NAMES, GAP_PARTS } from "./gaps";
import { areYears, periodWords, whenWords } from "./periodWords";

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
  const years = texts.filter((text) => areYears([text]));
  const shown = (areYears(texts.slice(0, 1)) ? years : texts).slice(0, MOST_PERIODS);
  const part = areYears(shown) ? NEAREST[of].years : NEAREST[of].periods;
  return say(part, speaker.language, { periods: periods(speaker, shown) });
}

/** "freight figure (total, all modes)"; without brackets where the indicator has one flow and mode only. */
export function figureWords({ catalog, language }: Speaker, question: Question): string {
  return say(GAP_PARTS.figure, language, {
    indicator: indicatorWords(catalog, question.indicator, language),
    key: bracketed(keyWords(catalog, question, language), language),
  });
}

/** Values that every sentence about a question may name. */
export function questionWords({ catalog, language }: Speaker, question: Question): Values {
  const indicator = indicatorWords(catalog, question.indicator, language);
  return {
    entity: entityWords(catalog, question.entity, language),
    indicator,
    figure: figureWords({ catalog, language }, question),
    when: whenWords(question.period, language),
  };
}

/** Values of the sentences about figures beside the asked key. */
export function elsewhere(
  speaker: Speaker,
  others: readonly string[],
  where: Elsewhere,
  example: string,
): Values {
  const { language } = speaker;
  return {
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
