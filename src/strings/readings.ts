/**
 * Says what a figure is: value, unit, period, how exact, who printed it, and what others say.
 * @module
 */
import type { Language } from "../domain/model/codes";
import type { Catalog } from "../domain/model/catalog";
import type { Conflict, Reading } from "../domain/model/reading";
import { sourceDate } from "./citation";
import { bracketed, entityWords, indicatorWords, keyWords, scopeWords } from "./figureWords";
import { list, say, type Text } from "./format";
import { locatorWords } from "./locatorWords";
import { measureWords } from "./numberWords";
import { periodWords } from "./periodWords";

export { citation, sourceWords, type CitationStyle } from "./citation";

const PARTS = {
  figure: {
    zh: "{entity}{period}{indicator}{key}：{measure}。",
    en: "{entity}, {indicator}{key}, {period}: {measure}.",
  },
  printedAs: { zh: "原文作 {measure}。", en: "Printed as {measure}." },
  answersFor: {
    zh: "这是来源中最近的时期：{period}。",
    en: "This is the latest that our sources print: {period}.",
  },
  countedBy: { zh: "口径：{scope}。", en: "Counted by: {scope}." },
  status: { zh: "数据状态：{status}。", en: "Status: {status}." },
  source: {
    zh: "来源：{producer}《{title}》（{date}）{locator}：“{quote}”。",
    en: "Source: {producer}, “{title}” ({date}){locator}: “{quote}”.",
  },
  locator: { zh: "，{locator}", en: ", {locator}" },
  agree: { zh: "另有 {count} 处来源与此一致。", en: "Other sources that agree: {count}." },
  conflict: { zh: "与此不一致：{others}。", en: "Others differ: {others}." },
  other: { zh: "{measure}（{producer}，{date}）", en: "{measure} ({producer}, {date})" },
  note: { zh: "注：{note}。", en: "Note: {note}." },
  /** Notes stand in the language of the source, as quotes do. */
  foreignNote: { zh: "注（英文）：{note}。", en: "Note (in Chinese): {note}." },
} as const satisfies Readonly<Record<string, Text>>;

const HAN = /\p{Script=Han}/u;

function figure(
  catalog: Catalog,
  { question, observation, decimal, unit }: Reading,
  language: Language,
): string {
  const key = { ...observation, mode: question.mode };
  return say(PARTS.figure, language, {
    entity: entityWords(catalog, question.entity, language),
    indicator: indicatorWords(catalog, question.indicator, language),
    key: bracketed(keyWords(catalog, { ...key, scope: "" }, language), language),
    period: periodWords(observation.period, language),
    measure: measureWords(decimal, observation.qualifier, unit.symbol[language], language),
  });
}

function other(catalog: Catalog, reading: Reading, conflict: Conflict, language: Language): string {
  const source = catalog.sources.get(conflict.observation.source);
  return say(PARTS.other, language, {
    measure: measureWords(
      conflict.decimal,
      conflict.observation.qualifier,
      reading.unit.symbol[language],
      language,
    ),
    producer: source?.producer ?? conflict.observation.source,
    date: source === undefined ? "" : sourceDate(source, language),
  });
}

function others(catalog: Catalog, reading: Reading, language: Language): string[] {
  const agreeing = reading.alternatives.length - reading.conflicts.length;
  const sentences: string[] = [];
  if (agreeing > 0) sentences.push(say(PARTS.agree, language, { count: agreeing }));
  if (reading.conflicts.length > 0) {
    const words = reading.conflicts.map((conflict) => other(catalog, reading, conflict, language));
    sentences.push(say(PARTS.conflict, language, { others: list(words, language) }));
  }
  return sentences;
}

/** What a reading is and how far to trust it, in a few short sentences. */
export function readingSentence(catalog: Catalog, reading: Reading, language: Language): string {
  const { question, observation, source, unit } = reading;
  const sentences = [figure(catalog, reading, language)];
  const printed = catalog.units.get(observation.unit);
  if (printed !== undefined && printed.id !== unit.id && observation.value !== null) {
    const measure = measureWords(
      observation.value,
      observation.qualifier,
      printed.symbol[language],
      language,
    );
    sentences.push(say(PARTS.printedAs, language, { measure }));
  }
  if (question.period !== observation.period) {
    sentences.push(say(PARTS.answersFor, language, { period: periodWords(observation.period, language) }));
  }
  if (observation.scope !== "") {
    const scope = scopeWords(catalog, observation.scope, language);
    sentences.push(say(PARTS.countedBy, language, { scope }));
  }
  if (observation.status !== "A") {
    const status = catalog.label("statuses", observation.status)[language];
    sentences.push(say(PARTS.status, language, { status }));
  }
  const locator = locatorWords(catalog, observation.locator, language);
  sentences.push(
    say(PARTS.source, language, {
      producer: source.producer,
      title: source.title,
      date: sourceDate(source, language),
      locator: locator === "" ? "" : say(PARTS.locator, language, { locator }),
      quote: observation.quote,
    }),
    ...others(catalog, reading, language),
  );
  if (observation.note !== "") {
    const isForeign = (language === "zh") !== HAN.test(observation.note);
    const note = observation.note.replace(/[。.]$/, "");
    sentences.push(say(isForeign ? PARTS.foreignNote : PARTS.note, language, { note }));
  }
  return sentences.join(language === "zh" ? "" : " ");
}
