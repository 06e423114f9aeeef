/**
 * One sentence for every reason that only some functions can have: derived figures, series, tables, rankings, lists,
 * datasets. Filled in by `functionsGaps`.
 * @module
 */
import type { DerivedGapKind } from "../domain/derive/derived";
import type { RequestGapKind } from "../domain/queries/requestGap";
import type { Text } from "./format";

/** The sentence of each kind. */
export const FUNCTION_GAPS: Readonly<Record<DerivedGapKind | RequestGapKind, Text>> = {
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
