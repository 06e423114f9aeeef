/**
 * Periods in words: 2014年3月, March 2014.
 * @module
 */
import type { Language } from "../domain/model/codes";
import { LATEST, parsePeriod, type Period } from "../domain/periods/period";
import { createCache } from "../domain/support/cache";
import { say, type Text } from "./format";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const WORDS = {
  year: { zh: "{year}年", en: "{year}" },
  half1: { zh: "{year}年上半年", en: "the first half of {year}" },
  half2: { zh: "{year}年下半年", en: "the second half of {year}" },
  quarter: { zh: "{year}年第{quarter}季度", en: "Q{quarter} {year}" },
  month: { zh: "{year}年{month}月", en: "{monthName} {year}" },
  day: { zh: "{year}年{month}月{day}日", en: "{day} {monthName} {year}" },
  interval: { zh: "{from}至{to}", en: "{from} to {to}" },
  monthOfYear: { zh: "{month}月", en: "{monthName}" },
  dayOfYear: { zh: "{month}月{day}日", en: "{day} {monthName}" },
  years: { zh: "{from}—{to}年", en: "{from}–{to}" },
  open: { zh: "截至{to}", en: "the time up to {to}" },
  latest: { zh: "任何完整时期", en: "in any full period" },
  in: { zh: "{period}", en: "in {period}" },
  from: { zh: "{period}", en: "from {period}" },
  on: { zh: "{period}", en: "on {period}" },
} as const satisfies Readonly<Record<string, Text>>;

function day(iso: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = "", month = "", date = ""] = iso.split("-");
  return { year: Number(year), month: Number(month), day: Number(date) };
}

function textOf({ grain, text }: Period): Text {
  if (grain === "half") return text.endsWith("H1") ? WORDS.half1 : WORDS.half2;
  if (grain !== "interval") return WORDS[grain];
  return /^\d{4}\/\d{4}$/.test(text) ? WORDS.years : WORDS.interval;
}

/** Months or days of one year: the year is said once, where the language says it. */
function sameYear({ text, grain }: Period, language: Language): { from: string; to: string } | null {
  const [from = "", to = ""] = text.split("/");
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  if (grain !== "interval" || first === null || last === null || from.slice(0, 4) !== to.slice(0, 4))
    return null;
  if (first.grain !== last.grain || (first.grain !== "month" && first.grain !== "day")) return null;
  const short = (end: Period): string => {
    const start = day(end.start);
    const part = end.grain === "month" ? WORDS.monthOfYear : WORDS.dayOfYear;
    return say(part, language, { ...start, monthName: MONTHS[start.month - 1] ?? "" });
  };
  return language === "zh"
    ? { from: periodWords(from, language), to: short(last) }
    : { from: short(first), to: periodWords(to, language) };
}

function words(period: Period, language: Language): string {
  const { text } = period;
  const start = day(period.start);
  const [from = "", to = ""] = text.split("/");
  const isYears = textOf(period) === WORDS.years;
  return say(textOf(period), language, {
    ...start,
    quarter: Math.ceil(start.month / 3),
    monthName: MONTHS[start.month - 1] ?? "",
    from: isYears ? from : period.grain === "interval" ? periodWords(from, language) : "",
    to: isYears ? to : to === "" ? "" : periodWords(to, language),
    ...sameYear(period, language),
  });
}

const remembered = {
  zh: createCache<Period, string>(2_048),
  en: createCache<Period, string>(2_048),
};

/** A period of the grammar in words; text that is none stays as it is. */
export function periodWords(text: string, language: Language): string {
  const period = parsePeriod(text);
  return period === null ? text : remembered[language].get(period, (read) => words(read, language));
}

/** The period as it stands in a sentence: 2014年, in 2014, on 5 March 2014. */
export function whenWords(text: string, language: Language): string {
  if (text === LATEST) return say(WORDS.latest, language);
  const period = parsePeriod(text);
  const isStretch = period?.grain === "interval" && textOf(period) === WORDS.interval;
  const sentence = period?.grain === "day" ? WORDS.on : isStretch ? WORDS.from : WORDS.in;
  return say(sentence, language, { period: periodWords(text, language) });
}

/** Whether it is a whole year. */
export function isYear(period: string): boolean {
  return parsePeriod(period)?.grain === "year";
}
