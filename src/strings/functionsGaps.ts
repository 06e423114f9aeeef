/**
 * Sentences for what only some functions can refuse: derived figures, series, tables, rankings, lists, datasets.
 * @module
 */
import type { DerivedGap, DerivedGapKind } from "../domain/derive/derived";
import type { Catalog } from "../domain/model/catalog";
import type { Language } from "../domain/model/codes";
import type { Gap, Reading } from "../domain/model/reading";
import type { RequestGap, RequestGapKind } from "../domain/queries/requestGap";
import { changeBaseWords, indicatorWords, keyWords, scopeWords } from "./figureWords";
import { list, say, type Text, type Values } from "./format";
import { gapSentence } from "./gapSentence";
import {
  currencyExample,
  didYouMean,
  items,
  nearest,
  offered,
  questionWords,
  type Speaker,
} from "./gapSpeech";
import { measureWords, numberWords } from "./numberWords";
import { periodWords, whenWords } from "./periodWords";

/** Every reason a function can have. */
export type AnyGap = Gap | DerivedGap | RequestGap;

const SENTENCES: Readonly<Record<DerivedGapKind | RequestGapKind, Text>> = {
  "no-year-before": {
    zh: "{period}跨越多年或没有上年同期，不能算同比。请写一年、半年、季度、月份或年内的一段时间。",
    en: "{period} has no same period of the year before. Write a year, half, quarter, month or a stretch within one year.",
  },
  "growth-of-rate": {
    zh: "{indicator}本身是比率，不再算增幅。请用 PORTDATA 取两期数值相减。",
    en: "{indicator} is a rate already; its growth would mislead. Take both values with PORTDATA and subtract them.",
  },
  "no-base": {
    zh: "{entity}{when}的{figure}有数（{current}），但来源没有刊载{before}的数，也没有印出增幅，所以不能算。",
    en: "There is a {figure} for {entity} {when} ({current}), but our sources print none for {before} and no rate of change, so the growth cannot be told.",
  },
  "changed-producer": {
    zh: "{entity}{when}的{figure}（{current}）与上年的数（{base}）出自不同的发布方，不能相比。如需自行比较，请用 PORTDATA 分别取数。",
    en: "The {figure} for {entity} {when} ({current}) and that of the year before ({base}) come from different publishers and are not compared. To compare them yourself, take both with PORTDATA.",
  },
  "changed-scope": {
    zh: "{entity}{when}的{figure}与上年口径不同：{current}，{base}。不同口径不能相比；可在选项中写 scope 指定口径。",
    en: "The {figure} for {entity} {when} and that of the year before are counted differently: {current}; {base}. They are not compared; name one count with scope in the options.",
  },
  "changed-currency": {
    zh: "{entity}{when}的{figure}为{current}，而{before}的数只以{currencies}刊载。Kouan 不折算货币，所以不能算增幅。",
    en: "The {figure} for {entity} {when} is {current}, but for {before} it is printed in {currencies} only. Currencies are never converted, so the growth cannot be told.",
  },
  "only-currency": {
    zh: "{entity}{when}的{figure}只以{currencies}刊载，所以不给人民币的增幅。请用 PORTDATA 以“{example}”为单位取两年的数自行相除。",
    en: 'The {figure} for {entity} {when} is printed in {currencies} only, so there is no growth in yuan. Take both years with PORTDATA in "{example}" and divide them.',
  },
  "other-base": {
    zh: "{entity}{when}的{figure}，来源印出的变化是 {change}%（{changeBase}），不是与上年相比，所以不作为同比给出。",
    en: "For the {figure} for {entity} {when} our sources print a change of {change}% ({changeBase}), which is not on the year before.",
  },
  "zero-base": {
    zh: "{entity}的{figure}在{base}为 0，不能作除数。",
    en: "The {figure} for {entity} is 0 in {base} and cannot be divided by.",
  },
  "no-actual": {
    zh: "目标已有（{target}），但没有可与之相比的实际数：{reason}",
    en: "There is a target ({target}), but no actual figure to set against it: {reason}",
  },
  "no-target": {
    zh: "我们的来源中没有规划为{entity}{when}的{figure}定下目标。{nearest}实际数请用 PORTDATA。",
    en: "No plan in our sources sets a target for the {figure} for {entity} {when}. {nearest} PORTDATA gives actual figures.",
  },
  "target-scope": {
    zh: "{entity}{when}的{figure}，实际数与目标口径不同：{current}；目标{base}。不同口径不能相除。",
    en: "The actual {figure} for {entity} {when} and its target are counted differently: {current}; target {base}. They are not divided.",
  },
  "bad-count": {
    zh: "{argument}不能是“{text}”。请写大于 0 的整数，如 10；省略则列出全部。",
    en: 'The argument {argument} cannot be "{text}". Write a whole number from 1, such as 10; leave it out for all.',
  },
  "bad-choice": {
    zh: "{argument}不能是“{text}”。可写：{known}。",
    en: 'The argument {argument} cannot be "{text}". It can be: {known}.',
  },
  "unknown-place": {
    zh: "没有名为“{text}”的{argument}。{advice}",
    en: 'No {argument} is called "{text}". {advice}',
  },
  "no-frequency": {
    zh: "序列不能从“{text}”开始。请写年（2014）、半年（2014H1）、季度（2014Q1）或月份（2014-01）；序列按它的频率排列。",
    en: 'A series cannot start with "{text}". Write a year (2014), half (2014H1), quarter (2014Q1) or month (2014-01); the series takes its frequency.',
  },
  backwards: {
    zh: "起始时期 {from} 晚于结束时期 {to}。请把两者对调。",
    en: "The first period, {from}, lies after the last, {to}. Swap them.",
  },
  "too-many-cells": {
    zh: "结果有 {rows} 行 {columns} 列，超过 {most} 个的上限。请缩小区域，或分成几个公式。",
    en: "The answer would have {rows} rows and {columns} columns, more than the {most} allowed. Ask for less, or split it over several formulas.",
  },
  "unknown-dataset": {
    zh: "没有名为“{text}”的数据集。可用：{known}。",
    en: 'No dataset is called "{text}". There are: {known}.',
  },
  "unknown-filter": {
    zh: "数据集 {dataset} 没有名为“{text}”的筛选项。{advice}",
    en: 'The dataset {dataset} has no filter "{text}". {advice}',
  },
  "no-ports": {
    zh: "登记资料的 {total} 个口岸中，没有同时符合这些条件的。请去掉一个条件再试。",
    en: "None of the {total} ports of the registry fits all of these conditions. Leave one out.",
  },
  "nothing-to-rank": {
    zh: "{total} 个口岸中，没有一个口岸{when}的{figure}见于我们的来源。请换一个年份，或写 latest。",
    en: "Of {total} ports none has a {figure} {when} in our sources. Ask for another year, or write latest.",
  },
  "not-printed": { zh: "来源没有印出这个数。", en: "The source prints no number here." },
  "no-rows": {
    zh: "数据集 {dataset} 中没有符合筛选条件的行。请放宽筛选条件。",
    en: "The dataset {dataset} has no row that fits the filter. Loosen the filter.",
  },
};

const PARTS = {
  filters: { zh: "可用筛选项：{known}。", en: "Its filters are: {known}." },
  noFilters: { zh: "这个数据集没有筛选项，请省略该参数。", en: "It has no filters; leave the argument out." },
  figure: { zh: "{indicator}（{key}）", en: "{indicator} figure ({key})" },
  level: { zh: "{measure}，{source}", en: "{measure}, {source}" },
  scoped: { zh: "{measure}（{scope}）", en: "{measure} ({scope})" },
  noActual: { zh: "来源没有刊载{when}的实际数。{nearest}", en: "our sources print none {when}. {nearest}" },
} as const satisfies Readonly<Record<string, Text>>;

const ARGUMENTS: Readonly<Record<string, Text>> = {
  province: { zh: "省区或盟市", en: "province or prefecture" },
  neighbour: { zh: "毗邻国家", en: "neighbouring country" },
  class: { zh: "类别", en: "class" },
  top: { zh: "名次数", en: "top" },
  style: { zh: "样式", en: "style" },
  port: { zh: "口岸", en: "port" },
  year: { zh: "年份", en: "year" },
  flow: { zh: "方向", en: "flow" },
  mode: { zh: "运输方式", en: "mode" },
};

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
  if (gap.kind !== "only-other-kind") return gapSentence(catalog, gap, language);
  return say(PARTS.noActual, language, {
    when: whenWords(gap.question.period, language),
    nearest: nearest(speaker, gap.keyPeriods),
  });
}

function derivedValues(speaker: Speaker, gap: DerivedGap): Values {
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

function argumentName({ language }: Speaker, name: string): string {
  return ARGUMENTS[name]?.[language] ?? name;
}

function requestValues(speaker: Speaker, gap: RequestGap): Values {
  const { catalog, language } = speaker;
  switch (gap.kind) {
    case "bad-count":
      return { argument: argumentName(speaker, gap.argument), text: gap.text };
    case "bad-choice":
      return {
        argument: argumentName(speaker, gap.argument),
        text: gap.text,
        known: items(
          speaker,
          gap.known.map((name) => name[language]),
        ),
      };
    case "unknown-place": {
      const names = gap.nearest.map((id) => offered(catalog.entities.get(id)?.name, id, language));
      return {
        argument: argumentName(speaker, gap.argument),
        text: gap.text,
        advice: didYouMean(speaker, names, "usePortFind"),
      };
    }
    case "no-frequency":
      return { text: gap.text };
    case "backwards":
      return { from: periodWords(gap.from, language), to: periodWords(gap.to, language) };
    case "too-many-cells":
      return { rows: gap.rows, columns: gap.columns, most: numberWords(String(gap.most)) };
    case "unknown-dataset":
      return { text: gap.text, known: items(speaker, gap.known, 12) };
    case "unknown-filter":
      return {
        text: gap.text,
        dataset: gap.dataset,
        advice:
          gap.known.length === 0
            ? say(PARTS.noFilters, language)
            : say(PARTS.filters, language, { known: items(speaker, gap.known) }),
      };
    case "no-ports":
      return { total: gap.total };
    case "nothing-to-rank": {
      const indicator = indicatorWords(catalog, gap.question.indicator, language);
      const key = keyWords(catalog, gap.question, language);
      return {
        total: gap.total,
        figure: say(PARTS.figure, language, { indicator, key }),
        when: whenWords(gap.question.period, language),
      };
    }
    case "not-printed":
      return {};
    case "no-rows":
      return { dataset: gap.dataset };
  }
}

const DERIVED: ReadonlySet<string> = new Set<DerivedGapKind>([
  "no-year-before",
  "growth-of-rate",
  "no-base",
  "changed-producer",
  "changed-scope",
  "changed-currency",
  "only-currency",
  "other-base",
  "zero-base",
  "no-actual",
  "no-target",
  "target-scope",
]);

function isDerived(gap: AnyGap): gap is DerivedGap {
  return DERIVED.has(gap.kind);
}

function isRequest(gap: AnyGap): gap is RequestGap {
  return !isDerived(gap) && gap.kind in SENTENCES;
}

/** Without the spaces that an empty part leaves. */
function tidy(sentence: string): string {
  return sentence.replace(/ {2,}/g, " ").trim();
}

/** Any gap in one language; distinct for each kind. */
export function anyGapSentence(catalog: Catalog, gap: AnyGap, language: Language): string {
  const speaker = { catalog, language };
  if (isDerived(gap)) return tidy(say(SENTENCES[gap.kind], language, derivedValues(speaker, gap)));
  if (isRequest(gap)) return tidy(say(SENTENCES[gap.kind], language, requestValues(speaker, gap)));
  return gapSentence(catalog, gap, language);
}
