/**
 * Numbers in sentences: grouped digits, and how exactly they were printed.
 * @module
 */
import type { Language, Qualifier } from "../domain/model/codes";
import { say, type Text } from "./format";

const QUALIFIED: Readonly<Record<Qualifier, Text>> = {
  exact: { zh: "{number}", en: "{number}" },
  over: { zh: "超过 {number}", en: "over {number}" },
  about: { zh: "约 {number}", en: "about {number}" },
  nearly: { zh: "近 {number}", en: "nearly {number}" },
  "at-least": { zh: "不少于 {number}", en: "at least {number}" },
  "at-most": { zh: "不超过 {number}", en: "at most {number}" },
};

/** Decimals beyond these are noise of a conversion in a sentence. */
const MOST_DECIMALS = 6;

/** A decimal with grouped thousands: `1074.4` → `1,074.4`. */
export function numberWords(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const short = fraction.slice(0, MOST_DECIMALS);
  return short === "" ? grouped : `${grouped}.${short}`;
}

/** The number with its qualifier: 超过 2,400. */
export function qualifiedWords(decimal: string, qualifier: Qualifier, language: Language): string {
  return say(QUALIFIED[qualifier], language, { number: numberWords(decimal) });
}

/** Symbols that are themselves numbers: 10,000 t, CNY 100 million. */
const COUNTING = /\d|illion/;

/** Number, qualifier and unit: 超过 2,400 万吨; over 2,400 × 10,000 t. */
export function measureWords(
  decimal: string,
  qualifier: Qualifier,
  symbol: string,
  language: Language,
): string {
  const number = qualifiedWords(decimal, qualifier, language);
  if (symbol === "%") return `${number}%`;
  return COUNTING.test(symbol) ? `${number} × ${symbol}` : `${number} ${symbol}`;
}
