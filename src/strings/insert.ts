/**
 * Texts of *Explore*: how a table goes into the workbook.
 * @module
 */
import type { TableStyle } from "../domain/model/insertion";
import type { CellMode, Layout } from "../domain/model/table";
import type { Language } from "../domain/model/codes";
import type { Text } from "./format";

export const INSERT = {
  how: { zh: "插入方式", en: "How to insert" },
  destination: { zh: "放在哪里", en: "Where" },
  atSelection: { zh: "所选位置", en: "At the selection" },
  onNewSheet: { zh: "新工作表", en: "On a new sheet" },
  cells: { zh: "单元格内容", en: "Cells hold" },
  style: { zh: "表格样式", en: "Table style" },
  chart: { zh: "旁边加图表", en: "Chart beside the table" },
  chartHint: {
    zh: "要画图，请只留一种方向和方式、至多 {most} 条线，或把年份横排。",
    en: "For a chart, keep one flow and mode and at most {most} lines, or put the years across.",
  },
  chartHintRows: {
    zh: "要画图，请用筛选只留至多 {most} 行，每行一条线。",
    en: "For a chart, filter down to at most {most} rows; each row is a line.",
  },
  layout: { zh: "布局", en: "Layout" },
  asOf: { zh: "截至何时所知", en: "As known on" },
  asOfHint: { zh: "现在", en: "Now" },
  asOfWrong: {
    zh: "请写成 2025、2025-03 或 2025-03-31。",
    en: "Write a date like 2025, 2025-03 or 2025-03-31.",
  },
  insertNewSheet: { zh: "插入到新工作表", en: "Insert on a new sheet" },
  insertValues: { zh: "改为插入数值表格", en: "Insert a table of values" },
  hintNewSheet: {
    zh: "新建工作表，从 A1 开始写入标题和 {rows} 行。",
    en: "Header and {rows} rows from A1 on, on a sheet of their own.",
  },
  hintFormulas: {
    zh: "{count} 个数字写成公式，随数据包更新；没有装口岸的人需要先冻结。",
    en: "{count} figures as formulas, which follow the data package; freeze them for people without Kouan.",
  },
  hintSpill: {
    zh: "一个公式铺开 {rows} 行，不成为表格；没有印出的数字显示 #N/A。",
    en: "One formula fills {rows} rows, outside any table; figures that are not printed show #N/A.",
  },
  spilled: { zh: "公式已写入 {address}", en: "The formula stands in {address}" },
  goToFormula: { zh: "转到公式", en: "Go to the formula" },
  chartFailed: {
    zh: "表格已插入，但这个 Excel 没有画出图表；可以选中表格后用“插入”选项卡添加。",
    en: "The table is there, but this Excel did not draw the chart; select the table and add one on the Insert tab.",
  },
  disputed: {
    zh: "† 另有来源的数字不同（{count} 处），可加“其他来源的数字”一列",
    en: "† Another source has a different figure ({count}); add the column “Other sources say” to see it",
  },
  disputedCell: { zh: "另有来源的数字不同", en: "another source has a different figure" },
} as const satisfies Readonly<Record<string, Text>>;

export const LAYOUT_NAMES: Readonly<Record<Layout, Text>> = {
  long: { zh: "每个数字一行", en: "One row per figure" },
  "years-across": { zh: "年份横排", en: "Years across" },
  "ports-across": { zh: "口岸横排", en: "Ports across" },
};

export const MODE_NAMES: Readonly<Record<CellMode, Text>> = {
  values: { zh: "数值", en: "Values" },
  formulas: { zh: "逐格公式", en: "Live formulas" },
  spill: { zh: "一个公式", en: "One formula" },
};

/** Languages in sentences. */
export const LANGUAGE_NAMES: Readonly<Record<Language, Text>> = {
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
};

/** Styles follow the workbook's theme, so that no colour can be named. */
export const STYLE_NAMES: Readonly<Record<TableStyle, Text>> = {
  TableStyleMedium2: { zh: "主题色 1，条纹", en: "Colour 1, banded" },
  TableStyleLight9: { zh: "主题色 1，框线", en: "Colour 1, framed" },
  TableStyleLight1: { zh: "细线", en: "Thin lines" },
  TableStyleMedium7: { zh: "主题色 6，条纹", en: "Colour 6, banded" },
  "": { zh: "无样式", en: "No style" },
};
