/**
 * Texts of the view *Audit* and of the sources sheet's button there.
 * @module
 */
import type { Text } from "./format";

export const AUDIT = {
  title: { zh: "核查", en: "Audit" },
  heading: { zh: "本工作簿中的数字", en: "Figures in this workbook" },
  counted: {
    zh: "口岸数字 {figures} 个，需要留意的单元格 {cells} 个。",
    en: "Kouan figures: {figures}. Cells to look at: {cells}.",
  },
  inOrder: {
    zh: "口岸数字 {figures} 个，没有需要留意的。",
    en: "Kouan figures: {figures}. Nothing to look at.",
  },
  notAll: {
    zh: "工作簿很大，只查看了一部分工作表。",
    en: "The workbook is large; not every sheet was looked at.",
  },
  empty: { zh: "这个工作簿里还没有口岸数字", en: "No figures of Kouan in this workbook yet" },
  emptyHint: {
    zh: "插入表格或写入 KOUAN 公式后，这里会列出每个数字，以及哪些已有更新、被改动、互相矛盾或不能相加。",
    en: "Insert a table or write a KOUAN formula: every figure is then listed here, with those that are superseded, edited, in conflict, or cannot be added up.",
  },
  again: { zh: "重新核查", en: "Look again" },
  reading: { zh: "正在读取工作簿…", en: "Reading the workbook…" },
  notRead: { zh: "没有读到工作簿", en: "The workbook could not be read" },
  show: { zh: "显示", en: "Show" },
  toLookAt: { zh: "需要留意 {count}", en: "To look at {count}" },
  all: { zh: "全部 {count}", en: "All {count}" },
  kindCount: { zh: "{kind} {count}", en: "{kind} {count}" },
  list: { zh: "单元格", en: "Cells" },
  nothingHere: { zh: "没有这样的单元格。", en: "There are no such cells." },
  more: { zh: "再显示 {count} 个", en: "Show {count} more" },
  goTo: { zh: "转到 {address}", en: "Go to {address}" },
  figure: { zh: "{figure}：{measure}", en: "{figure}: {measure}" },
  sum: { zh: "求和公式", en: "A sum" },
  withdrawnFigure: { zh: "数据包中已没有的数字", en: "A figure that the data package no longer has" },
  unreadFormula: { zh: "{name} 公式", en: "A formula with {name}" },

  superseded: {
    zh: "数据包现在给出 {now}。请在“我的表格”中刷新表格，或重新计算公式（Ctrl+Alt+F9）。",
    en: "The data package now gives {now}. Refresh the table in My tables, or recalculate the formula (Ctrl+Alt+F9).",
  },
  withdrawn: {
    zh: "数据包已不再含有这个数字。刷新表格可以看到详情。",
    en: "The data package no longer has this figure. Refresh the table to see more.",
  },
  supersededSince: {
    zh: "公式问的是{asOf}时的情况；现在是 {measure}（{producer}，{date}）。",
    en: "The formula asks what was known in {asOf}; it is now {measure} ({producer}, {date}).",
  },
  overtyped: { zh: "您改过：口岸写入的是 {written}。", en: "Edited by you: Kouan had written {written}." },
  emptied: { zh: "您清空了：口岸写入的是 {written}。", en: "Emptied by you: Kouan had written {written}." },
  blank: { zh: "（空白）", en: "(blank)" },
  mixed: {
    zh: "相加的数字{by}不同：{examples}。合计没有意义，请分开求和或先换算。",
    en: "Adds up figures of different {by}: {examples}. The total means nothing: add them apart, or convert them first.",
  },
  conflict: { zh: "其他来源与此不一致：{others}。", en: "Other sources differ: {others}." },
  provisional: { zh: "数据状态：{status}。", en: "Status: {status}." },
  qualified: { zh: "原文不是确数：{qualifier}。", en: "Not printed as an exact figure: {qualifier}." },
  frozen: {
    zh: "已冻结：单元格里是数值，公式保存在工作簿中。",
    en: "Frozen: the cell holds a value, its formula is kept in the workbook.",
  },
  unloaded: {
    zh: "显示 #NAME?，因为计算时没有载入口岸。请在“我的表格”中修复公式。",
    en: "Shows #NAME? because Kouan was not there. Repair the formulas in My tables.",
  },
  other: { zh: "{measure}（{producer}）", en: "{measure} ({producer})" },
  example: { zh: "{indicator}（{unit}{kind}）", en: "{indicator} ({unit}{kind})" },
  planned: { zh: "，目标", en: ", target" },
} as const satisfies Readonly<Record<string, Text>>;

/** Short names of what can be found. */
export const AUDIT_KIND = {
  superseded: { zh: "已有更新", en: "Superseded" },
  overtyped: { zh: "改动过", en: "Edited" },
  mixed: { zh: "混合求和", en: "Mixed sums" },
  error: { zh: "无数字", en: "No figure" },
  unloaded: { zh: "#NAME?", en: "#NAME?" },
  conflict: { zh: "来源不一", en: "Conflicts" },
  provisional: { zh: "初步数或估计", en: "Provisional" },
  qualified: { zh: "非确数", en: "Not exact" },
  frozen: { zh: "已冻结", en: "Frozen" },
  unread: { zh: "未能核查", en: "Not checked" },
} as const satisfies Readonly<Record<string, Text>>;

export const MIXED_BY = {
  unit: { zh: "单位", en: "units" },
  indicator: { zh: "指标", en: "indicators" },
  kind: { zh: "性质（实际与目标）", en: "kinds (actual and planned)" },
} as const satisfies Readonly<Record<string, Text>>;

/** The sources sheet, as the pane speaks of it. */
export const SOURCES = {
  write: { zh: "写入数据来源表", en: "Write the sources sheet" },
  hint: {
    zh: "用一张工作表列出本工作簿所用数字的来源；已有的来源表会更新，您的批注不动。",
    en: "A sheet that lists the sources of exactly these figures. One that is there is brought up to date; your notes on it stay.",
  },
  working: { zh: "正在读取工作簿，写入数据来源表…", en: "Reading the workbook and writing its sources…" },
  created: {
    zh: "已写入工作表“{sheet}”：{figures} 个数字，{sources} 个来源。",
    en: "Written to the sheet {sheet}: {figures} figures from {sources} sources.",
  },
  updated: {
    zh: "已更新工作表“{sheet}”：{figures} 个数字，{sources} 个来源。",
    en: "The sheet {sheet} is up to date again: {figures} figures from {sources} sources.",
  },
  unchanged: {
    zh: "工作表“{sheet}”已是最新：{figures} 个数字，{sources} 个来源。",
    en: "The sheet {sheet} was up to date already: {figures} figures from {sources} sources.",
  },
  kept: { zh: "您改过的 {count} 个单元格没有动。", en: "Cells you had changed were left alone: {count}." },
  notDone: { zh: "没有写入数据来源表", en: "The sources sheet was not written" },
  goTo: { zh: "转到来源表", en: "Go to the sheet" },
} as const satisfies Readonly<Record<string, Text>>;
