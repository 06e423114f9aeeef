/**
 * What the sentences about derived figures are filled with.
 * @module
 */
import type { DerivedGap } from "../domain/derive/derived";
import type { Language } from "../domain/model/codes";
import type { Gap, Reading } from "../domain/model/reading";
import { changeBaseWords, flowWords, indicatorWords, modeWords, scopeWords } from "./figureWords";
import { list, say, type Text, type Values } from "./format";
import { gapSentence } from "./gapSentence";
import { currencyExample, nearest, questionWords, type Speaker } from "./gapSpeech";
import { measureWords } from "./numberWords";
import { periodWords, whenWords } from "./periodWords";

const PARTS = {
  level: { zh: "{measure}（{source}）", en: "{measure} ({source})" },
  scoped: { zh: "{measure}（{scope}）", en: "{measure} ({scope})" },
  otherActual: {
    zh: "来源只刊载了{when}另一种口径的实际数：{others}，与目标不能相除。请用 PORTDATA 取这个数自行比较。{nearest}",
    en: "Our sources print one {when} for {others} only, which does not go with the target. Take it with PORTDATA to compare it yourself. {nearest}",
  },
  noActual: { zh: "来源没有刊载{when}的实际数。{nearest}", en: "Our sources print none {when}. {nearest}" },
} as const satisfies Readonly<Record<string, Text>>;

function measureOf({ decimal, observation, unit }: Reading, language: Language): string {
  return measureWords(decimal, observation.qualifier, unit.symbol[language], language);
}

function level({ language }: Speaker, reading: Reading): string {
  return say(PARTS.level, language, {
    measure: measureOf(reading, language),
    source: reading.source.producer,
  });
}

function scoped({ catalog, language }: Speaker, reading: Reading): string {
  return say(PARTS.scoped, language, {
    measure: measureOf(reading, language),
    scope: scopeWords(catalog, reading.observation.scope, language),
  });
}

function currencyWords(speaker: Speaker, currencies: readonly string[]): string {
  return list(
    currencies.map((currency) => currencyExample(speaker, currency)),
    speaker.language,
  );
}

/** That there is a target only is known already; to ask for it would not help. */
function noActual(speaker: Speaker, gap: Gap): string {
  const { catalog, language } = speaker;
  if (gap.kind === "only-other-mode" || gap.kind === "only-other-flow") {
    // Not to change the argument: the target is of this key, and to be sent there and back helps nobody.
    const others =
      gap.kind === "only-other-mode"
        ? gap.modes.map((mode) => modeWords(mode, language))
        : gap.flows.map((flow) => flowWords(catalog, flow, gap.question.indicator, language));
    return say(PARTS.otherActual, language, {
      when: whenWords(gap.inPeriod ? gap.question.period : (gap.periods[0] ?? ""), language),
      others: list(others, language),
      nearest: nearest(speaker, gap.keyPeriods, "asked"),
    });
  }
  if (gap.kind !== "only-other-kind") return gapSentence(catalog, gap, language);
  return say(PARTS.noActual, language, {
    when: whenWords(gap.question.period, language),
    nearest: nearest(speaker, gap.keyPeriods),
  });
}

/** Values for the sentence of a gap of a derived figure. */
export function derivedGapValues(speaker: Speaker, gap: DerivedGap): Values {
  const { catalog, language } = speaker;
  switch (gap.kind) {
    case "no-year-before":
      return { period: periodWords(gap.period, language) };
    case "growth-of-rate": {
      const words = indicatorWords(catalog, gap.indicator, language);
      return { indicator: words.charAt(0).toUpperCase() + words.slice(1) };
    }
    case "no-base":
      return {
        ...questionWords(speaker, gap.question),
        current: level(speaker, gap.current),
        before: periodWords(gap.period, language),
      };
    case "changed-currency":
      return {
        ...questionWords(speaker, gap.question),
        current: level(speaker, gap.current),
        before: periodWords(gap.period, language),
        currencies: currencyWords(speaker, gap.currencies),
      };
    case "changed-producer":
      return {
        ...questionWords(speaker, gap.question),
        current: level(speaker, gap.current),
        base: level(speaker, gap.base),
      };
    case "changed-scope":
    case "target-scope":
      return {
        ...questionWords(speaker, gap.question),
        current: scoped(speaker, gap.current),
        base: scoped(speaker, gap.base),
      };
    case "other-base":
      return {
        ...questionWords(speaker, gap.question),
        change: gap.observation.changePct ?? "",
        changeBase: changeBaseWords(catalog, gap.observation.changeBase, language),
      };
    case "zero-base":
      return {
        ...questionWords(speaker, gap.question),
        base: periodWords(gap.base.observation.period, language),
      };
    case "no-actual":
      return { target: level(speaker, gap.target), reason: noActual(speaker, gap.gap) };
    case "no-target":
      return {
        ...questionWords(speaker, { ...gap.question, kind: "actual" }),
        nearest: nearest(speaker, gap.periods),
      };
    case "only-currency":
      return {
        ...questionWords(speaker, gap.question),
        currencies: currencyWords(speaker, gap.currencies),
        example: currencyExample(speaker, gap.currencies[0] ?? ""),
      };
  }
}
