/**
 * Texts of the static help pages.
 * @module
 */
import type { Text } from "./format";

export const HELP = {
  title: { zh: "口岸 Kouan：函数帮助", en: "Kouan: help on functions" },
  home: { zh: "口岸 Kouan 函数帮助", en: "Kouan functions" },
  intro: {
    zh: "口岸（Kouan）把中国边境口岸的数字放进 Excel 的公式和表格里。每个数字都带有来源、日期和原文句子；来源没有印出的数字，函数返回 #N/A，并用一句话说明原因。",
    en: "Kouan puts figures on China's border ports into Excel's formulas and tables. Every figure carries its source, date and the sentence it was printed in; where no source prints one, a function gives #N/A and says why in a sentence.",
  },
  functions: { zh: "函数", en: "Functions" },
  syntax: { zh: "语法", en: "Syntax" },
  parameters: { zh: "参数", en: "Arguments" },
  noParameters: { zh: "没有参数。", en: "It takes no arguments." },
  required: { zh: "必填", en: "required" },
  optional: { zh: "可省略", en: "optional" },
  range: { zh: "可用区域", en: "takes a range" },
  choices: { zh: "可选值（{count} 个）", en: "Values ({count})" },
  returns: { zh: "结果", en: "Result" },
  returnsCell: { zh: "一个单元格。", en: "One cell." },
  returnsSpill: {
    zh: "一块区域，向下、向右溢出；被占用时 Excel 显示 #SPILL!。",
    en: "A block that spills down and to the right; where cells are taken Excel shows #SPILL!.",
  },
  returnsRich: {
    zh: "在支持的 Excel 中，数字带有卡片（单位、时期、来源、原文），也可写 =A1.Source；其他版本中是普通数字。一次超过 {most} 个数字时，只有第一个带卡片。",
    en: "Where Excel supports it, a number has a card (unit, period, source, printed sentence) and =A1.Source works; elsewhere it is a plain number. Of more than {most} numbers at once only the first has a card.",
  },
  examples: { zh: "示例", en: "Examples" },
  moreRows: { zh: "还有更多行。", en: "More rows follow." },
  errors: { zh: "出错时", en: "Errors" },
  errorValue: {
    zh: "参数读不懂：把鼠标移到单元格的错误标记上，可看到说明和相近的名称。",
    en: "An argument cannot be read: point at the cell's error mark for the reason and the nearest names.",
  },
  errorNotAvailable: {
    zh: "问题清楚，但来源没有印出这个数字；用 PORTWHY 可得到同一句说明。",
    en: "The question is clear, but no source prints the figure; PORTWHY gives the same sentence.",
  },
  errorName: {
    zh: "加载项没有打开：在“口岸”选项卡选择“打开口岸”。",
    en: "The add-in is not open: choose Open Kouan on the Kouan tab.",
  },
  other: { zh: "English", en: "中文" },
  back: { zh: "全部函数", en: "All functions" },
  previous: { zh: "上一个：{id}", en: "Previous: {id}" },
  next: { zh: "下一个：{id}", en: "Next: {id}" },
  steps: { zh: "前五分钟", en: "The first five minutes" },
  stepFormula: {
    zh: '在单元格里输入 =KOUAN.PORTFREIGHT("满洲里",2014)，得到 3010（万吨）。',
    en: 'Type =KOUAN.PORTFREIGHT("Manzhouli",2014) in a cell: 3010 (10,000 tonnes).',
  },
  stepTable: {
    zh: "在“口岸”选项卡选择“打开口岸”，挑一个数据集，预览，然后插入为表格。",
    en: "On the Kouan tab choose Open Kouan, pick a dataset, look at the preview and insert it as a table.",
  },
  stepRefresh: {
    zh: "改动或删掉几个单元格，再选择“刷新”：先列出旧值 → 新值，勾选后才写入；您自己改过的单元格默认不勾选。",
    en: "Change or clear some cells, then choose Refresh: it lists old → new first and writes only what is ticked; cells you have overtyped are unticked.",
  },
  stepEdit: {
    zh: "在表格的菜单中选择“修改查询…”可增减列、年份和口岸。去掉的列就地移除，您自己的列随之左移；含有您改过的内容或被公式引用的列不会自动勾选，“撤销这次刷新”可把列原样恢复。",
    en: "Edit the query… in a table's menu adds or drops columns, years and ports. A dropped column is taken out where it stands and yours move left; one with something of yours in it, or that formulas refer to, is unticked; undoing the refresh brings columns back as they were.",
  },
  writing: { zh: "怎样写参数", en: "How to write arguments" },
} as const satisfies Readonly<Record<string, Text>>;

/** Headings of the groups of functions on the index page. */
export const HELP_GROUPS = {
  figures: { zh: "单个数字", en: "One figure" },
  blocks: { zh: "序列、表格与排名", en: "Series, tables and rankings" },
  derived: { zh: "增速、目标与进度", en: "Growth, targets and progress" },
  registry: { zh: "口岸资料", en: "The registry of ports" },
  proof: { zh: "来源与原因", en: "Sources and reasons" },
} as const satisfies Readonly<Record<string, Text>>;

/** How arguments are written: a term, and what may stand for it. */
export const HELP_WRITING: readonly (readonly [term: Text, meaning: Text])[] = [
  [
    { zh: "名称", en: "Names" },
    {
      zh: "中文（简繁）、英文、拼音、代码（CNMLX）、旧称都可以；“口岸”“公路口岸”等后缀也可以。写错时给出最接近的三个，从不替您猜。",
      en: "Chinese (simplified or traditional), English, pinyin, codes (CNMLX) and old names; endings such as 口岸 or “port” too. A misspelt name is answered with the nearest three, never with a guess.",
    },
  ],
  [
    { zh: "时期", en: "Periods" },
    {
      zh: '2014、“2014年”、2014-03、2014Q1、2014H1、2016/2020、十三五、latest（最新全年）。日期请先用 YEAR(A1) 或 TEXT(A1,"yyyy-mm")。',
      en: '2014, 2014-03, 2014Q1, 2014H1, 2016/2020, "13th five-year plan", latest (the latest full year). Turn a date into YEAR(A1) or TEXT(A1,"yyyy-mm") first.',
    },
  ],
  [
    { zh: "单位", en: "Units" },
    {
      zh: "默认万吨、万人次、辆、列、亿元；可写吨、亿吨、百万吨等。换算是精确的；不同币种从不折算。",
      en: "By default 10,000 t, 10,000 person-times, vehicles, trains and 100 million yuan; write t, Mt and so on for others. Conversion is exact; currencies are never converted.",
    },
  ],
  [
    { zh: "空白", en: "Blanks" },
    { zh: '空单元格、"" 和 0 都视为省略。', en: 'An empty cell, "" and 0 count as left out.' },
  ],
];

/** Options, by their literal text. */
export const HELP_OPTIONS: readonly (readonly [option: string, meaning: Text])[] = [
  ["commodity=coal", { zh: "货种", en: "Commodity" }],
  ["partner=MN", { zh: "贸易伙伴", en: "Trading partner" }],
  [
    "scope=customs",
    { zh: "统计口径：customs 海关、railway 铁路等", en: "Who counts: customs, railway and so on" },
  ],
  ["kind=target", { zh: "目标数而非实际数", en: "Targets instead of actual figures" }],
  ["asOf=2025-03", { zh: "只用到那时已刊载的来源", en: "Only sources that had been published by then" }],
  ["headers=yes", { zh: "溢出区域加表头（no 去掉）", en: "A header row on a spill (no = none)" }],
  ["order=desc", { zh: "排列顺序：asc 或 desc", en: "Order: asc or desc" }],
  [
    "of=growth",
    {
      zh: "用于 PORTWHY：说明增速；of=progress 说明进度，of=target 说明目标",
      en: "For PORTWHY: explain growth; of=progress explains progress, of=target a target",
    },
  ],
  [
    "layout=years-across",
    {
      zh: "用于 PORTDATASET：年份横排；ports-across 口岸横排",
      en: "For PORTDATASET: years across; ports-across puts ports across",
    },
  ],
  [
    "columns=port,year,freight",
    {
      zh: "用于 PORTDATASET：只要这些列，写列的代号或表头",
      en: "For PORTDATASET: only these columns, by id or header",
    },
  ],
  [
    "language=zh",
    { zh: "用于 PORTDATASET：表头和名称的语言", en: "For PORTDATASET: language of headers and names" },
  ],
];

export const HELP_OPTION_TEXT = {
  some: { zh: "选项，用分号隔开，如 {examples}", en: "Options, parted by semicolons, such as {examples}" },
  none: { zh: "目前没有选项，请省略", en: "No options yet; leave it out" },
  heading: { zh: "选项", en: "Options" },
  lead: {
    zh: '写成一段文字，用分号隔开，如 "scope=customs;headers=no"。',
    en: 'Written as one text, parted by semicolons, such as "scope=customs;headers=no".',
  },
  link: { zh: "全部选项", en: "All options" },
} as const satisfies Readonly<Record<string, Text>>;
