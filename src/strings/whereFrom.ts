/**
 * Texts of the view *Where from?*, and the short sentence about a cell.
 * @module
 */
import type { Growth, Progress } from "../domain/derive/derived";
import type { Language } from "../domain/model/codes";
import type { Catalog } from "../domain/model/catalog";
import type { Reading } from "../domain/model/reading";
import { entityWords, indicatorWords } from "./figureWords";
import { say, type Text } from "./format";
import { growthSentence, progressSentence } from "./functionsDerived";
import { anyGapSentence, type AnyGap } from "./functionsGaps";
import { measureWords } from "./numberWords";
import { periodWords } from "./periodWords";
import { readingSentence } from "./readings";

export const WHERE = {
  title: { zh: "出处", en: "Where from?" },
  heading: { zh: "所选单元格的出处", en: "Where the selected cells come from" },
  empty: { zh: "请选择一个单元格", en: "Select a cell" },
  emptyHint: {
    zh: "选中口岸表格里的单元格、KOUAN 公式，或与口岸名称、年份同行的数字，这里会显示它出自哪里。可以选中多个单元格。",
    en: "Select a cell of a Kouan table, a KOUAN formula, or a number in a row with a port and a year: this page then says where it comes from. Several cells will do too.",
  },
  again: { zh: "重新读取", en: "Look again" },
  notRead: { zh: "没有读到所选单元格", en: "The selection could not be read" },
  notFollowed: {
    zh: "这个版本的 Excel 不通知选择的变化；选好单元格后请按“重新读取”。",
    en: "This version of Excel does not tell when the selection changes; press Look again after selecting a cell.",
  },
  cut: { zh: "选中的单元格较多，只看了前 {count} 个。", en: "Only the first {count} cells were looked at." },
  others: {
    zh: "另有 {count} 个单元格没有可说明的内容。",
    en: "Cells without anything to tell: {count}.",
  },

  nothingEmpty: { zh: "{address} 是空白单元格。", en: "{address} is empty." },
  nothingText: {
    zh: "{address} 是文字，没有对应的数字；请选择一个数字。",
    en: "{address} holds text, with no figure behind it; select a figure.",
  },
  nothingNumber: {
    zh: "{address} 是普通数字，同一行里没有口岸名称和年份，无从比对。",
    en: "{address} is a plain number without a port and a year in its row, so there is nothing to compare it with.",
  },
  nothingFormula: {
    zh: "{address} 的公式没有用到口岸函数。",
    en: "The formula in {address} uses none of Kouan's functions.",
  },
  nothingRange: { zh: "所选单元格都与口岸无关。", en: "None of the selected cells has to do with Kouan." },

  tablePlace: {
    zh: "表格“{title}”，{row}，{header}列；数据 {version}",
    en: "Table {title}, {row}, column {header}; data {version}",
  },
  asWritten: { zh: "与口岸写入的相同", en: "As Kouan wrote it" },
  earlier: { zh: "上次刷新之前的内容", en: "As before the last refresh" },
  overtyped: { zh: "您改过：口岸写入的是 {written}", en: "Edited by you: Kouan had written {written}" },
  emptied: { zh: "您清空了：口岸写入的是 {written}", en: "Emptied by you: Kouan had written {written}" },
  blank: { zh: "（空白）", en: "(blank)" },
  longText: { zh: "一段较长的文字", en: "a longer text" },
  ofRowFirst: { zh: "这一行有多个数字，这是第一个：", en: "The first of the figures of this row:" },
  unprinted: {
    zh: "我们的来源没有印出这个数字，所以这一格留空。",
    en: "None of our sources prints this figure, so the cell is left blank.",
  },
  ofRow: { zh: "这一行的数字：", en: "The figure of this row:" },
  noFigure: {
    zh: "这一格没有对应的数字；它来自数据集本身，出处见表格的各列和表下的说明。",
    en: "There is no figure behind this cell; it comes from the dataset itself, whose columns and note name the sources.",
  },
  isChange: { zh: "来源印出的增幅", en: "The change as printed" },

  formulaPart: {
    zh: "这是公式中的 {name}；公式还做了别的计算。",
    en: "This is {name} within a longer formula.",
  },
  formulaFirst: {
    zh: "公式中有 {calls} 个口岸函数，先说明第一个：{name}。",
    en: "The formula calls Kouan {calls} times; this is the first, {name}.",
  },
  unloaded: {
    zh: "单元格显示 #NAME?，因为计算时口岸没有载入；答案应是下面这个。重新计算（Ctrl+Alt+F9）即可显示。",
    en: "The cell shows #NAME? because Kouan was not loaded when it was calculated; its answer is the one below. Recalculate with Ctrl+Alt+F9.",
  },
  calculating: { zh: "单元格正在计算。", en: "The cell is being calculated." },
  shownOther: {
    zh: "单元格现在显示的是 {text}，与下面的答案不同；它可能尚未重新计算（F9）。",
    en: "The cell shows {text}, not the answer below; it may not have been recalculated yet (F9).",
  },
  sameFormula: { zh: "同一公式中的 {name}", en: "{name} in the same formula" },
  spilledFrom: {
    zh: "这一格由 {anchor} 的 {name} 公式填入。",
    en: "This cell is filled by {name} in {anchor}.",
  },
  spilledLabel: {
    zh: "这里是标题或说明文字，不是数字；选中其中的数字可以看到出处。",
    en: "It holds a label or words, not a figure; select one of the figures to see where it comes from.",
  },
  unreadSeveral: {
    zh: "{name} 给出的多个数字又被公式中的其他函数处理过，无法逐一对应。请单独使用 {name}，或对要查的那个数使用 PORTWHY。",
    en: "The figures of {name} go through another function of the formula, so they cannot be told apart. Use {name} by itself, or ask PORTWHY for the one you mean.",
  },
  unreadArgument: {
    zh: "{name} 的一个参数是算式或名称（{text}），这里不读。把它改成单元格或直接写出的值，就能看到出处。",
    en: "An argument of {name} is a calculation or a name ({text}), which is not read here. With a cell or a plain value in its place the origin is shown.",
  },
  unreadFacts: {
    zh: "{name} 给出的是登记资料或列表，不是某个数字。",
    en: "{name} gives facts or a list, not a figure.",
  },
  noAnswer: { zh: "为什么没有数字", en: "Why there is no figure" },
  nearest: { zh: "相近的、确有的数字", en: "Nearest figures that exist" },
  madeOf: { zh: "由这些数字得出", en: "Made of these figures" },

  equals: {
    zh: "这个数字与口岸数据包中{entity}{period}的数字相同：",
    en: "The number equals a known figure for {entity}, {period}:",
  },
  equalsSeveral: {
    zh: "这个数字与口岸数据包中{entity}{period}的 {count} 个数字相同：",
    en: "The number equals {count} known figures for {entity}, {period}:",
  },
  equalsNone: {
    zh: "口岸数据包中{entity}{period}没有与它相等的数字。它可能出自别处，或取过整、加过总。",
    en: "No known figure for {entity}, {period}, equals this number. It may come from elsewhere, or be rounded or added up.",
  },

  figure: { zh: "{entity} · {indicator} · {period}", en: "{entity} · {indicator} · {period}" },
  changeOf: { zh: "{measure}（{base}）", en: "{measure} ({base})" },
  key: { zh: "统计范围", en: "Covers" },
  countedBy: { zh: "统计口径", en: "Counted by" },
  precision: { zh: "精确程度", en: "Precision" },
  status: { zh: "数据状态", en: "Status" },
  printedAs: { zh: "原文单位", en: "Printed as" },
  quote: { zh: "原文", en: "As printed" },
  gloss: { zh: "英文大意", en: "In English" },
  publisher: { zh: "发布方", en: "Publisher" },
  source: { zh: "题名", en: "Title" },
  published: { zh: "日期", en: "Date" },
  locator: { zh: "位置", en: "Place" },
  address: { zh: "网址", en: "Address" },
  note: { zh: "说明", en: "Note" },
  sentence: { zh: "一句话说明", en: "In a sentence" },
  alternatives: { zh: "其他来源", en: "Other sources" },
  other: { zh: "{measure}（{producer}，{date}）", en: "{measure} ({producer}, {date})" },
  agrees: { zh: "一致", en: "agrees" },
  differs: { zh: "不一致", en: "differs" },

  citation: { zh: "引用", en: "Citation" },
  citeShort: { zh: "简短", en: "Short" },
  citeFull: { zh: "完整，含原文", en: "Full, with the sentence" },
  citeGbt7714: { zh: "GB/T 7714—2015", en: "GB/T 7714—2015" },
  citeChicago: { zh: "Chicago（第 17 版）", en: "Chicago (17th edition)" },
  citeBibtex: { zh: "BibTeX", en: "BibTeX" },
  citationStyle: { zh: "引用样式", en: "Citation style" },
  copy: { zh: "复制引用", en: "Copy citation" },
  copied: { zh: "引用已复制", en: "Citation copied" },
  notCopied: {
    zh: "这里不允许写剪贴板。请选中引用文字，按 Ctrl+C 复制。",
    en: "The clipboard is closed here. Select the citation and press Ctrl+C.",
  },

  saidFigure: { zh: "{address}：{figure}：{measure}", en: "{address}: {figure}: {measure}" },
  saidOther: { zh: "{address}：{sentence}", en: "{address}: {sentence}" },
  saidRange: { zh: "{count} 个单元格有出处", en: "Cells with an origin: {count}" },
} as const satisfies Readonly<Record<string, Text>>;

/** What a figure is about: 满洲里 · 货运量 · 2014年. */
export function figureTitle(catalog: Catalog, { observation }: Reading, language: Language): string {
  return say(WHERE.figure, language, {
    entity: entityWords(catalog, observation.entity, language),
    indicator: indicatorWords(catalog, observation.indicator, language),
    period: periodWords(observation.period, language),
  });
}

/** Its value with qualifier and unit. */
export function figureMeasure({ decimal, observation, unit }: Reading, language: Language): string {
  return measureWords(decimal, observation.qualifier, unit.symbol[language], language);
}

/** The same sentence as `PORTWHY` gives. */
export function answerSentence(
  catalog: Catalog,
  answer: Reading | Growth | Progress | AnyGap,
  language: Language,
): string {
  if (!answer.ok) return anyGapSentence(catalog, answer, language);
  if (!("derived" in answer)) return readingSentence(catalog, answer, language);
  return answer.derived === "growth"
    ? growthSentence(catalog, answer, language)
    : progressSentence(catalog, answer, language);
}
