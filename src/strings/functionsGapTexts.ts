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
    zh: "{entity}{when}的{figure}：{current}。来源没有刊载{before}的数，也没有印出增幅，所以算不出来。",
    en: "The {figure} for {entity} {when} is {current}, but our sources print none for {before} and no rate of change, so the growth cannot be told.",
  },
  "changed-producer": {
    zh: "{entity}{when}的{figure}：{current}；上年：{base}。两个数的发布方不同，不能相比。如需自行比较，请用 PORTDATA 分别取数。",
    en: "The {figure} for {entity} {when} is {current}; that of the year before is {base}. They come from different publishers and are not compared. To compare them yourself, take both with PORTDATA.",
  },
  "changed-scope": {
    zh: "{entity}{when}的{figure}：{current}；上年：{base}。两个数的口径不同，不能相比。可在选项中用 scope 指定口径。",
    en: "The {figure} for {entity} {when} is {current}; that of the year before is {base}. They are counted differently and are not compared; name one count with scope in the options.",
  },
  "changed-currency": {
    zh: "{entity}{when}的{figure}：{current}。{before}的数只以{currencies}刊载，Kouan 不折算货币，所以算不出增幅。",
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
    zh: "目标：{target}。没有可以相除的实际数：{reason}",
    en: "The target is {target}, but there is no actual figure to set against it. {reason}",
  },
  "no-target": {
    zh: "我们的来源中没有规划为{entity}{when}的{figure}定下目标。{nearest}实际数请用 PORTDATA。",
    en: "No plan in our sources sets a target for the {figure} for {entity} {when}. {nearest} PORTDATA gives actual figures.",
  },
  "target-scope": {
    zh: "{entity}{when}的{figure}，实际：{current}；目标：{base}。两者口径不同，不能相除。",
    en: "The actual {figure} for {entity} {when} and its target are counted differently: {current}; target {base}. They are not divided.",
  },
  "bad-count": {
    zh: "{argument}不能是“{text}”。{advice}请写大于 0 的整数，如 10；写 all 或省略则列出全部。",
    en: 'The {argument} cannot be "{text}". {advice}Write a whole number from 1, such as 10; all, or nothing, lists all.',
  },
  "bad-choice": {
    zh: "{argument}不能是“{text}”。{advice}",
    en: 'The {argument} cannot be "{text}". {advice}',
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
    zh: "没有名为“{text}”的数据集。{advice}",
    en: 'No dataset is called "{text}". {advice}',
  },
  "unknown-filter": {
    zh: "数据集 {dataset} 没有名为“{text}”的筛选项。{advice}",
    en: 'The dataset {dataset} has no filter "{text}". {advice}',
  },
  "nothing-found": {
    zh: "登记资料中没有与“{text}”相近的名称。请换一种写法：中文、英文、拼音、代码或邻国文字都可以。",
    en: 'No name in the registry is like "{text}". Try another way to write it: Chinese, English, pinyin, a code or a neighbour\'s language.',
  },
  "no-ports": {
    zh: "登记资料的 {total} 个口岸中，没有同时符合这些条件的。请去掉一个条件再试。",
    en: "None of the {total} ports of the registry fits all of these conditions. Leave one out.",
  },
  "nothing-to-rank": {
    zh: "来源没有刊载 {total} 个口岸中任何一个{when}的{figure}。请换一个年份，或写 latest。",
    en: "For none of the {total} ports do our sources print a {figure} {when}. Ask for another year, or write latest.",
  },
  "not-printed": { zh: "来源没有印出这个数。", en: "The source prints no number here." },
  "no-rows": {
    zh: "数据集 {dataset} 中没有符合筛选条件的行。请放宽筛选条件。",
    en: "The dataset {dataset} has no row that fits the filter. Loosen the filter.",
  },
};
