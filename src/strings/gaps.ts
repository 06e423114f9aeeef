/**
 * One sentence for every kind of gap: what is wrong, and what to do about it. Filled in by `gapSentence`.
 * @module
 */
import type { GapKind } from "../domain/model/reading";
import type { Text } from "./format";

/** The sentence of each kind. `{figure}` is e.g. "freight figure (total, all modes)", `{when}` "in 2015". */
export const GAPS: Readonly<Record<GapKind, Text>> = {
  "missing-argument": {
    zh: "缺少{argument}（单元格为空或为 0）。请填写。",
    en: "The {argument} is missing (an empty cell, or 0). Fill it in.",
  },
  "unknown-entity": {
    zh: "没有名为“{text}”的口岸或地区。{advice}",
    en: 'No port or place is called "{text}". {advice}',
  },
  "ambiguous-entity": {
    zh: "“{text}”有{count}个（{kind}）：{candidates}。请写全称或方括号中的代号。",
    en: '"{text}" may mean {count} different entries ({kind}): {candidates}. Give the full name, or the id in brackets.',
  },
  "contradicting-mode": {
    zh: "“{text}”已指明{named}，而运输方式参数写的是{asked}，两者矛盾。请去掉其中之一。",
    en: '"{text}" already names the mode {named}, but the mode argument says {asked}. Leave one of them out.',
  },
  "unknown-indicator": {
    zh: "没有名为“{text}”的指标。{advice}",
    en: 'No indicator is called "{text}". {advice}',
  },
  "unknown-flow": {
    zh: "“{text}”不是方向。{advice}",
    en: '"{text}" is no flow. {advice}',
  },
  "unknown-mode": {
    zh: "“{text}”不是运输方式。{advice}",
    en: '"{text}" is no mode of transport. {advice}',
  },
  "unknown-field": {
    zh: "没有名为“{text}”的字段。{advice}",
    en: 'No field is called "{text}". {advice}',
  },
  "bad-period": {
    zh: "“{text}”不是年份或时期。{advice}",
    en: '"{text}" is no year or period. {advice}',
  },
  "clock-period": {
    zh: "“{text}”要看今天的日期，明天打开工作簿结果就可能不同。请写年份，如 YEAR(TODAY())，或写 latest 取最新的完整时期。",
    en: '"{text}" depends on today, so the answer would change with the calendar. Give a year, for example YEAR(TODAY()), or write latest for the latest full period.',
  },
  "short-year": {
    zh: "“{text}”中的年份位数不够。请写四位数，如 2014；多年写作 2016/2020。",
    en: 'A year in "{text}" is too short. Write four digits, such as 2014, and several years as 2016/2020.',
  },
  "date-serial": {
    zh: '“{text}”是一个日期（Excel 的序列号），不是年份。请用 YEAR(A1) 取年，或用 TEXT(A1,"yyyy-mm") 取月。',
    en: '"{text}" is a date (a serial number of Excel), not a year. Use YEAR(A1) for its year or TEXT(A1,"yyyy-mm") for its month.',
  },
  "unknown-unit": {
    zh: "没有名为“{text}”的单位。{advice}",
    en: 'No unit is called "{text}". {advice}',
  },
  "wrong-unit": {
    zh: "单位“{unit}”不能用于{indicator}。可用：{fitting}。",
    en: 'The unit "{unit}" does not fit the indicator {indicator}. It can be given in: {fitting}.',
  },
  "unknown-option": {
    zh: "没有名为“{name}”的选项。{advice}",
    en: 'No option is called "{name}". {advice}',
  },
  "unused-option": {
    zh: "这个函数不用选项 {name}，写了也不起作用。{advice}",
    en: "This function makes no use of the option {name}. {advice}",
  },
  "bad-option": {
    zh: "选项 {name} 不能是“{text}”。{advice}",
    en: 'The option {name} cannot be "{text}". {advice}',
  },
  "flow-not-of-indicator": {
    zh: "指标“{indicator}”不分“{flow}”。可写：{known}。",
    en: 'The indicator {indicator} has no flow "{flow}". Write one of: {known}.',
  },
  "mode-not-of-indicator": {
    zh: "指标“{indicator}”没有“{mode}”这种运输方式。可写：{known}。",
    en: 'The indicator {indicator} has no mode "{mode}". Write one of: {known}.',
  },
  "error-argument": {
    zh: "{argument}引用的单元格是错误值 {text}。请先改正那个单元格。",
    en: "The cell given as {argument} holds the error {text}. Put that cell right first.",
  },
  "several-values": {
    zh: "{argument}是 {rows} 行 {columns} 列的区域，这里只要一个值。请引用一个单元格，或改用 PORTTABLE。",
    en: "The {argument} is a range of {rows} × {columns} cells, but one value is wanted. Refer to one cell, or use PORTTABLE.",
  },
  "nothing-for-entity": {
    zh: "我们的来源没有刊载{entity}的{indicator}。{advice}",
    en: "Our sources print no {indicator} figure for {entity} at all. {advice}",
  },
  "not-in-period": {
    zh: "我们的来源没有刊载{entity}{when}的{figure}。{nearest}",
    en: "Our sources print no {figure} for {entity} {when}. {nearest}",
  },
  "only-part": {
    zh: "{entity}{when}的{figure}，来源只刊载了其中一段时间：{periods}。请按这样的时期查询；部分不能代替全期。",
    en: "Of the {figure} for {entity} {when} our sources print only parts: {periods}. Ask for one of these; a part never stands for the whole.",
  },
  "only-other-flow": {
    zh: "来源没有刊载{entity}{when}的{figure}，但有：{others}{where}。请改方向参数。{nearest}",
    en: "Our sources print no {figure} for {entity} {when}; they do for: {others}{where}. Change the flow argument. {nearest}",
  },
  "only-other-mode": {
    zh: "来源没有刊载{entity}{when}的{figure}，但有：{others}{where}。{change}{nearest}",
    en: "Our sources print no {figure} for {entity} {when}; they do for: {others}{where}. {change} {nearest}",
  },
  "only-other-scope": {
    zh: "来源没有刊载{entity}{when}的{figure}，但有别的口径：{others}{where}。请改选项，如：{example}。{nearest}",
    en: "Our sources print no {figure} for {entity} {when}; they do with another count: {others}{where}. Change the options, for example: {example}. {nearest}",
  },
  "only-other-currency": {
    zh: "来源没有以{asked}刊载{entity}{when}的{figure}，只有：{others}{where}。Kouan 不折算货币；请指定该货币的单位，如“{example}”。{nearest}",
    en: 'Our sources print no {figure} for {entity} {when} in {asked}, only in: {others}{where}. Currencies are never converted; name a unit of that one, such as "{example}". {nearest}',
  },
  "only-other-kind": {
    zh: "来源没有刊载{entity}{when}的{figure}，只有：{others}{where}。请在选项中写 {example}。{nearest}",
    en: "Our sources print no {figure} for {entity} {when}, only: {others}{where}. Write {example} in the options. {nearest}",
  },
  "only-other-detail": {
    zh: "来源没有刊载{entity}{when}的{figure}，只有：{others}{where}。请改选项：{example}。{nearest}",
    en: "Our sources print no {figure} for {entity} {when}, only for: {others}{where}. Change the options: {example}. {nearest}",
  },
  "only-change": {
    zh: "{entity}{when}的{figure}，来源只刊载增幅 {change}%（{base}），没有数值。请用 PORTGROWTH 取增幅。",
    en: "Of the {figure} for {entity} {when} our sources print only the change, {change}% ({base}), and no level. Use PORTGROWTH for the change.",
  },
  "not-known-then": {
    zh: "我们的来源中，日期不晚于{asOf}的都没有刊载{entity}{when}的{figure}{published}。请改选项 asOf。",
    en: "None of our sources dated up to {asOf} prints the {figure} for {entity} {when}{published}. Change the option asOf.",
  },
  "not-yet-due": {
    zh: "{entity}{when}的{figure}还没有到公布的时候：数据包中最新的来源早于这个时期的结束。请写 latest 取最新的完整时期。",
    en: "The {figure} for {entity} {when} is not yet due: the period ends after the newest source of the data package. Write latest for the latest full period.",
  },
  "not-open-then": {
    zh: "{entity}于{opened}才开放，所以没有{when}的{figure}。请查开放以后的时期。",
    en: "{entity} opened in {opened}, so there is no {figure} {when}. Ask for a later period.",
  },
  "no-attribute": {
    zh: "登记资料中没有{entity}的“{field}”。{advice}",
    en: 'The registry has no "{field}" for {entity}. {advice}',
  },
  "attribute-not-known-then": {
    zh: "我们的来源中，日期不晚于{asOf}的都没有刊载{entity}的“{field}”；更晚或未注日期的来源有记载。请更改或去掉选项 asOf。",
    en: 'None of our sources dated up to {asOf} prints the "{field}" of {entity}; one that is later or undated does. Change or leave out the option asOf.',
  },
};

/** Parts of sentences. */
export const GAP_PARTS = {
  didYouMean: { zh: "您是不是要找：{names}？", en: "Did you mean {names}?" },
  didYouMeanToWrite: { zh: "您是不是要写 {names}？", en: "Did you mean {names}?" },
  usePortFind: {
    zh: "请用 PORTFIND 查名称，或在窗格中选择。",
    en: "Look names up with PORTFIND or pick one in the pane.",
  },
  pickIndicator: {
    zh: "请在窗格或参数的下拉列表中选择。",
    en: "Pick one from the drop-down of the argument or in the pane.",
  },
  writeOneOf: { zh: "可写：{known}。", en: "Write one of: {known}." },
  looksLike: {
    zh: "它像是{role}：请检查参数的顺序，省略的参数要留一个逗号。",
    en: "It looks like {role}: check the order of the arguments, and keep a comma for each one left out.",
  },
  periodForms: {
    zh: "请写年份，如 2014，或 2014-03、2014Q1、2014H1、2016/2020、latest。",
    en: "Write a year such as 2014, or 2014-03, 2014Q1, 2014H1, 2016/2020, latest.",
  },
  unitsKnown: { zh: "{indicator}可用：{known}。", en: "The indicator {indicator} can be given in: {known}." },
  someFields: {
    zh: "常用字段：{known}；全部字段见参数的下拉列表。",
    en: "Common fields: {known}; the drop-down of the argument has all.",
  },
  fieldsOf: { zh: "有记载的字段：{known}。", en: "Fields it has: {known}." },
  relatives: { zh: "有这项数字的是：{names}。", en: "They print one for: {names}." },
  hasOthers: { zh: "它有数字的指标：{known}。", en: "Indicators it has figures for: {known}." },
  relative: { zh: "{name}（{kind}）", en: "the {kind} {name}" },
  isCommodity: {
    zh: "它是货种：指标请写 freight 等，并在选项中写 commodity={value}。",
    en: "It is a commodity: give an indicator such as freight, and commodity={value} in the options.",
  },
  isPartner: {
    zh: "它在数据中是贸易伙伴：请查口岸或地区，并在选项中写 partner={id}。",
    en: "It is a partner in trade here: ask for a port or region with partner={id} in the options.",
  },
  isCountry: {
    zh: "它是国家：请写在毗邻国家参数中，省区留空。",
    en: "It is a country: give it as the neighbour and leave the province out.",
  },
  isProvince: {
    zh: "它是国内的地区：请写在省区参数中，毗邻国家留空。",
    en: "It is a place in China: give it as the province and leave the neighbour out.",
  },
  hasNothing: { zh: "也没有关于它的其他数字。", en: "Nor do they print any other about it." },
  changeMode: { zh: "请改运输方式参数。", en: "Change the mode argument." },
  changeModeInName: {
    zh: "运输方式是名称中写明的：请去掉名称中的这几个字再查。",
    en: "The mode stands in the name: leave it out of the name.",
  },
  leaveOut: { zh: "请去掉它；可用选项：{known}。", en: "Leave it out; it knows: {known}." },
  leaveOutAll: { zh: "请去掉它。", en: "Leave it out." },
  optionSuggestion: { zh: "您是不是要写 {name}={value}？", en: "Did you mean {name}={value}? " },
  optionsKnown: { zh: "可用选项：{known}。", en: "The options are: {known}." },
  optionsInHelp: {
    zh: "函数用哪些选项，见窗格的公式向导或函数的帮助页。",
    en: "Which options a function takes stands in the pane's formula builder and on its help page.",
  },
  isOpposite: {
    zh: "这是{names}对面的口岸；数字按中国口岸记载，请查{names}。",
    en: "It is the port opposite {names}; figures are kept by the Chinese port: ask for that one.",
  },
  possibleValues: { zh: "可写：{known}。", en: "It can be: {known}." },
  writeOnce: { zh: "请只写一次，并检查写法。", en: "Write it once, and check its spelling." },
  askedYears: {
    zh: "所问的这一项，最近的有数年份：{periods}。",
    en: "Nearest years with the one asked for: {periods}.",
  },
  askedPeriods: {
    zh: "所问的这一项，最近的有数时期：{periods}。",
    en: "Nearest periods with the one asked for: {periods}.",
  },
  nearestYears: { zh: "最近的有数年份：{periods}。", en: "Nearest years with one: {periods}." },
  nearestPeriods: { zh: "最近的有数时期：{periods}。", en: "Nearest periods with one: {periods}." },
  othersIn: { zh: "（{periods}）", en: " (in {periods})" },
  publishedLater: { zh: "（最早刊载于{date}）", en: " (first printed {date})" },
  more: { zh: "{items}等", en: "{items}, …" },
  allGoods: { zh: "不分货种和伙伴的合计", en: "all goods and partners" },
  withoutDetail: { zh: "不写 commodity 和 partner", en: "leave commodity and partner out" },
  withoutScope: { zh: "不写 scope", en: "leave scope out" },
  figure: { zh: "{indicator}{key}", en: "{indicator} figure{key}" },
  or: { zh: "、", en: " or " },
} as const satisfies Readonly<Record<string, Text>>;

/** Names of arguments. */
export const ARGUMENT_NAMES: Readonly<Record<string, Text>> = {
  entity: { zh: "口岸或地区", en: "port or region" },
  indicator: { zh: "指标", en: "indicator" },
  period: { zh: "年份或时期", en: "year or period" },
  from: { zh: "起始时期", en: "first period" },
  to: { zh: "结束时期", en: "last period" },
  flow: { zh: "方向", en: "flow" },
  mode: { zh: "运输方式", en: "mode" },
  unit: { zh: "单位", en: "unit" },
  options: { zh: "选项", en: "text of options" },
  field: { zh: "字段", en: "field" },
  text: { zh: "文字", en: "text" },
  asOf: { zh: "选项 asOf", en: "option asOf" },
  port: { zh: "口岸", en: "port" },
  year: { zh: "年份", en: "year" },
  style: { zh: "样式", en: "style" },
  top: { zh: "名次数", en: "number of ranks" },
  name: { zh: "数据集", en: "name of a dataset" },
  filter: { zh: "筛选", en: "filter" },
  province: { zh: "省区", en: "province" },
  neighbour: { zh: "毗邻国家", en: "neighbour" },
  class: { zh: "规划类别", en: "class" },
};

/** What a text looks like that stands in the place of another argument. */
export const ROLES = {
  entity: { zh: "口岸或地区的名称", en: "the name of a port or place" },
  indicator: { zh: "指标", en: "an indicator" },
  period: { zh: "年份或时期", en: "a year or period" },
  flow: { zh: "方向", en: "a flow" },
  mode: { zh: "运输方式", en: "a mode of transport" },
  unit: { zh: "单位", en: "a unit" },
  options: { zh: "选项", en: "options" },
} as const satisfies Readonly<Record<string, Text>>;
