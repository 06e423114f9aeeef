/**
 * One sentence for every kind of gap: what is wrong, and what to do about it. Filled in by `gapSentence`.
 * @module
 */
import type { GapKind } from "../domain/model/reading";
import type { Text } from "./format";

/** The sentence of each kind. `{figure}` is e.g. "freight figure (total, all modes)", `{when}` "in 2015". */
export const GAPS: Readonly<Record<GapKind, Text>> = {
  "missing-argument": {
    zh: "缺少{argument}（单元格为空或为 0）。请填写后再算。",
    en: "The {argument} is missing (an empty cell, or 0). Fill it in.",
  },
  "unknown-entity": {
    zh: "没有名为“{text}”的口岸。{advice}",
    en: 'No port is called "{text}". {advice}',
  },
  "ambiguous-entity": {
    zh: "“{text}”可指{count}个{kind}：{candidates}。请写全称或代号。",
    en: '"{text}" may mean {count} entries ({kind}): {candidates}. Give the full name or the id.',
  },
  "contradicting-mode": {
    zh: "“{text}”本身是指{named}，而运输方式参数写的是{asked}。请删去其中之一。",
    en: '"{text}" already names the mode {named}, but the mode argument says {asked}. Leave one of them out.',
  },
  "unknown-indicator": {
    zh: "没有名为“{text}”的指标。{advice}",
    en: 'No indicator is called "{text}". {advice}',
  },
  "unknown-flow": {
    zh: "“{text}”不是流向。可写：{known}。",
    en: '"{text}" is no flow. Write one of: {known}.',
  },
  "unknown-mode": {
    zh: "“{text}”不是运输方式。可写：{known}。",
    en: '"{text}" is no mode of transport. Write one of: {known}.',
  },
  "unknown-field": {
    zh: "没有名为“{text}”的字段。可用字段：{known}。",
    en: 'No field is called "{text}". The fields are: {known}.',
  },
  "bad-period": {
    zh: "“{text}”不是时期。请写年份，如 2014，或 2014-03、2014Q1、2014H1、2016/2020、latest。",
    en: '"{text}" is no period. Write a year such as 2014, or 2014-03, 2014Q1, 2014H1, 2016/2020, latest.',
  },
  "short-year": {
    zh: "年份“{text}”位数不够。请写四位数，如 2014。",
    en: 'The year "{text}" is too short. Write four digits, such as 2014.',
  },
  "date-serial": {
    zh: '“{text}”是一个日期（Excel 的序列号），不是年份。请用 YEAR(A1) 取年，或用 TEXT(A1,"yyyy-mm") 取月。',
    en: '"{text}" is a date (a serial number of Excel), not a year. Use YEAR(A1) for its year or TEXT(A1,"yyyy-mm") for its month.',
  },
  "unknown-unit": {
    zh: "没有名为“{text}”的单位，或该写法不止一个意思。此指标可用：{known}。",
    en: 'No unit is called "{text}", or it may mean several. This indicator can be given in: {known}.',
  },
  "wrong-unit": {
    zh: "单位“{unit}”不能用于{indicator}。可用：{fitting}。",
    en: 'The unit "{unit}" does not measure the indicator {indicator}. It can be given in: {fitting}.',
  },
  "unknown-option": {
    zh: "没有名为“{name}”的选项。可用选项：{known}。",
    en: 'No option is called "{name}". The options are: {known}.',
  },
  "bad-option": {
    zh: "选项 {name} 不能是“{text}”。{advice}",
    en: 'The option {name} cannot be "{text}". {advice}',
  },
  "flow-not-of-indicator": {
    zh: "指标{indicator}没有流向“{flow}”。可写：{known}。",
    en: 'The indicator {indicator} has no flow "{flow}". Write one of: {known}.',
  },
  "mode-not-of-indicator": {
    zh: "指标{indicator}没有运输方式“{mode}”。可写：{known}。",
    en: 'The indicator {indicator} has no mode "{mode}". Write one of: {known}.',
  },
  "error-argument": {
    zh: "{argument}所引用的单元格是错误值 {text}。请先改正该单元格。",
    en: "The cell given as {argument} holds the error {text}. Put that cell right first.",
  },
  "several-values": {
    zh: "{argument}是 {rows} 行 {columns} 列的区域，这里只要一个值。请引用一个单元格，或改用 PORTTABLE。",
    en: "The {argument} is a range of {rows} rows and {columns} columns, but one value is wanted. Refer to one cell, or use PORTTABLE.",
  },
  "nothing-for-entity": {
    zh: "我们的来源没有刊载{entity}的{indicator}。可用 PORTFIND 查口岸，或在窗格中查看已有的指标。",
    en: "Our sources print no {indicator} figure for {entity} at all. See in the pane which indicators it has, or ask for another port.",
  },
  "not-in-period": {
    zh: "我们的来源没有刊载{entity}{when}的{figure}。{nearest}",
    en: "Our sources print no {figure} for {entity} {when}. {nearest}",
  },
  "only-part": {
    zh: "{entity}{when}的{figure}，来源只刊载了其中一部分时间：{periods}。请按这些时期查询；部分不能代替全期。",
    en: "Of the {figure} for {entity} {when} our sources print only parts: {periods}. Ask for one of these; a part never stands for the whole.",
  },
  "only-other-flow": {
    zh: "{entity}{when}的{figure}未见刊载，只有：{others}{where}。请改流向参数。{nearest}",
    en: "Our sources print no {figure} for {entity} {when}, but one for: {others}{where}. Change the flow argument. {nearest}",
  },
  "only-other-mode": {
    zh: "{entity}{when}的{figure}未见刊载，只有：{others}{where}。请改运输方式参数。{nearest}",
    en: "Our sources print no {figure} for {entity} {when}, but one for: {others}{where}. Change the mode argument. {nearest}",
  },
  "only-other-scope": {
    zh: "{entity}{when}的{figure}未见刊载，只有其他口径：{others}{where}。请改选项，如：{example}。{nearest}",
    en: "Our sources print no {figure} for {entity} {when}, but counted otherwise: {others}{where}. Change the options, for example: {example}. {nearest}",
  },
  "only-other-currency": {
    zh: "{entity}{when}的{figure}未见以此货币刊载，只有：{others}{where}。货币从不换算；请指定该货币的单位，如“{example}”。{nearest}",
    en: 'Our sources print no {figure} for {entity} {when} in this currency, but in: {others}{where}. Currencies are never converted; name a unit of that one, such as "{example}". {nearest}',
  },
  "only-other-kind": {
    zh: "{entity}{when}的{figure}未见刊载，只有：{others}{where}。请在选项中写 {example}。{nearest}",
    en: "Our sources print no {figure} for {entity} {when}, only: {others}{where}. Write {example} in the options. {nearest}",
  },
  "only-other-detail": {
    zh: "{entity}{when}的{figure}未见刊载，只有以下货种或伙伴的：{others}{where}。请改选项：{example}。{nearest}",
    en: "Our sources print no {figure} for {entity} {when}, only for: {others}{where}. Change the options: {example}. {nearest}",
  },
  "only-change": {
    zh: "{entity}{when}的{figure}，来源只刊载增幅 {change}%（{base}），没有数值。请用 PORTGROWTH 取增幅。",
    en: "Of the {figure} for {entity} {when} our sources print only the change, {change}% ({base}), and no level. Use PORTGROWTH for the change.",
  },
  "not-known-then": {
    zh: "到{asOf}为止，来源尚未刊载{entity}{when}的{figure}{published}。请改选项 asOf。",
    en: "By {asOf} no source had printed the {figure} for {entity} {when}{published}. Change the option asOf.",
  },
  "not-yet-due": {
    zh: "{entity}{when}的{figure}尚未到刊载的时候：该时期晚于数据包中最新的来源。请用 latest 取最近完整时期。",
    en: "The {figure} for {entity} {when} is not yet due: the period ends after the newest source of the data package. Use latest for the latest full period.",
  },
  "not-open-then": {
    zh: "{entity}于{opened}才开放，所以没有{when}的{figure}。请查开放以后的时期。",
    en: "{entity} opened in {opened}, so there is no {figure} {when}. Ask for a later period.",
  },
  "no-attribute": {
    zh: "登记资料中没有{entity}的“{field}”。可用 PORTINFO 查其他字段。",
    en: 'The registry has no "{field}" for {entity}. Ask PORTINFO for another field.',
  },
};

/** Parts of sentences. */
export const GAP_PARTS = {
  didYouMean: { zh: "您是不是要找：{names}？", en: "Did you mean {names}?" },
  usePortFind: {
    zh: "请用 PORTFIND 查名称，或在窗格中选择。",
    en: "Look names up with PORTFIND or pick one in the pane.",
  },
  pickIndicator: {
    zh: "请在窗格或参数的下拉列表中选择。",
    en: "Pick one from the drop-down of the argument or in the pane.",
  },
  possibleValues: { zh: "可写：{known}。", en: "It can be: {known}." },
  writeOnce: { zh: "请只写一次，并检查写法。", en: "Write it once, and check its spelling." },
  nearestYears: { zh: "最近的有数年份：{periods}。", en: "Nearest years with one: {periods}." },
  nearestPeriods: { zh: "最近的有数时期：{periods}。", en: "Nearest periods with one: {periods}." },
  othersIn: { zh: "（{periods}）", en: " (in {periods})" },
  publishedLater: { zh: "（最早刊载于{date}）", en: " (first printed {date})" },
  more: { zh: "{items}等", en: "{items}, …" },
  allGoods: { zh: "全部货物", en: "all goods and partners" },
  withoutDetail: { zh: "不写 commodity 和 partner", en: "leave commodity and partner out" },
  withoutScope: { zh: "不写 scope", en: "leave scope out" },
  figure: { zh: "{indicator}（{key}）", en: "{indicator} figure ({key})" },
  or: { zh: "、", en: " or " },
} as const satisfies Readonly<Record<string, Text>>;

/** Names of arguments. */
export const ARGUMENT_NAMES: Readonly<Record<string, Text>> = {
  entity: { zh: "口岸或地区", en: "port or region" },
  indicator: { zh: "指标", en: "indicator" },
  period: { zh: "年份或时期", en: "year or period" },
  from: { zh: "起始时期", en: "first period" },
  to: { zh: "结束时期", en: "last period" },
  flow: { zh: "流向", en: "flow" },
  mode: { zh: "运输方式", en: "mode" },
  unit: { zh: "单位", en: "unit" },
  options: { zh: "选项", en: "options" },
  field: { zh: "字段", en: "field" },
  text: { zh: "文字", en: "text" },
  asOf: { zh: "选项 asOf", en: "option asOf" },
};
