/**
 * Says from which figures a derived one comes.
 * @module
 */
import type { Growth, Progress } from "../domain/derive/derived";
import type { Catalog } from "../domain/model/catalog";
import type { Language } from "../domain/model/codes";
import type { Reading } from "../domain/model/reading";
import { sourceDate } from "./citation";
import { bracketed, entityWords, indicatorWords, keyWords, scopeWords } from "./figureWords";
import { say, type Text } from "./format";
import { measureWords, numberWords } from "./numberWords";
import { periodWords } from "./periodWords";

const PARTS = {
  growth: {
    zh: "{entity}{period}{indicator}{key}比上年同期：{percent}%。",
    en: "{entity}, {indicator}{key}, {period}: {percent}% on the year before.",
  },
  aboutGrowth: {
    zh: "{entity}{period}{indicator}{key}比上年同期：约 {percent}%（至少一个数不是确数）。",
    en: "{entity}, {indicator}{key}, {period}: about {percent}% on the year before (one of the figures is not exact).",
  },
  computed: {
    zh: "由同一发布方、同一口径的两个数算出：{base} → {current}。",
    en: "Computed from two figures of one publisher and count: {base} → {current}.",
  },
  alsoPrinted: {
    zh: "来源自己印出的增幅是 {percent}%（{producer}，{date}）。",
    en: "The source itself prints {percent}% ({producer}, {date}).",
  },
  printed: {
    zh: "这是来源印出的增幅，不是计算所得：{producer}《{title}》（{date}）：“{quote}”。",
    en: "This is the rate as printed, not computed: {producer}, “{title}” ({date}): “{quote}”.",
  },
  progress: {
    zh: "{entity}{period}{indicator}{key}完成目标的 {percent}%。",
    en: "{entity}, {indicator}{key}, {period}: {percent}% of the target.",
  },
  aboutProgress: {
    zh: "{entity}{period}{indicator}{key}完成目标的约 {percent}%（至少一个数不是确数）。",
    en: "{entity}, {indicator}{key}, {period}: about {percent}% of the target (one of the figures is not exact).",
  },
  divided: { zh: "实际 {actual} ÷ 目标 {target}。", en: "Actual {actual} ÷ target {target}." },
  level: {
    zh: "{period} {measure}（{producer}，{date}）",
    en: "{measure} in {period} ({producer}, {date})",
  },
  scope: { zh: "口径：{scope}。", en: "Counted by: {scope}." },
} as const satisfies Readonly<Record<string, Text>>;

/** A fraction in percent with one decimal at most: 0.0590977 → 5.9. */
export function percentWords(value: number): string {
  const text = (value * 100).toFixed(1).replace(/\.0$/, "");
  return numberWords(text === "-0" ? "0" : text);
}

/** A figure with what it is and who printed it. */
export function levelWords(reading: Reading, language: Language): string {
  const { observation, source } = reading;
  return say(PARTS.level, language, {
    period: periodWords(observation.period, language),
    measure: measureWords(reading.decimal, observation.qualifier, reading.unit.symbol[language], language),
    producer: source.producer,
    date: sourceDate(source, language),
  });
}

function about(
  catalog: Catalog,
  { question }: Growth | Progress,
  language: Language,
): Record<string, string> {
  return {
    entity: entityWords(catalog, question.entity, language),
    indicator: indicatorWords(catalog, question.indicator, language),
    key: bracketed(keyWords(catalog, question, language), language),
    period: periodWords(question.period, language),
  };
}

/** From which figures a growth comes, without naming it. */
export function growthBasis(catalog: Catalog, { basis }: Growth, language: Language): string {
  const separator = language === "zh" ? "" : " ";
  if (basis.kind === "printed") {
    const { source, observation } = basis;
    const { producer, title } = source;
    const date = sourceDate(source, language);
    return say(PARTS.printed, language, { producer, title, date, quote: observation.quote });
  }
  const sentences = [
    say(PARTS.computed, language, {
      base: levelWords(basis.base, language),
      current: levelWords(basis.current, language),
    }),
  ];
  const { scope } = basis.current.observation;
  if (scope !== "") {
    sentences.push(say(PARTS.scope, language, { scope: scopeWords(catalog, scope, language) }));
  }
  if (basis.printed !== null) {
    const { observation, source } = basis.printed;
    sentences.push(
      say(PARTS.alsoPrinted, language, {
        percent: observation.changePct ?? "",
        producer: source.producer,
        date: sourceDate(source, language),
      }),
    );
  }
  return sentences.join(separator);
}

/** From which figures a progress comes, without naming it. */
export function progressBasis({ actual, target }: Progress, language: Language): string {
  return say(PARTS.divided, language, {
    actual: levelWords(actual, language),
    target: levelWords(target, language),
  });
}

/** What a growth is and from which figures it comes. */
export function growthSentence(catalog: Catalog, found: Growth, language: Language): string {
  const lead = found.qualifier === "exact" ? PARTS.growth : PARTS.aboutGrowth;
  const values = { ...about(catalog, found, language), percent: percentWords(found.value) };
  const words = [say(lead, language, values), growthBasis(catalog, found, language)];
  return words.join(language === "zh" ? "" : " ");
}

/** What a progress is and from which figures it comes. */
export function progressSentence(catalog: Catalog, found: Progress, language: Language): string {
  const lead = found.qualifier === "exact" ? PARTS.progress : PARTS.aboutProgress;
  const values = { ...about(catalog, found, language), percent: percentWords(found.value) };
  const words = [say(lead, language, values), progressBasis(found, language)];
  return words.join(language === "zh" ? "" : " ");
}
