/**
 * Texts of the formula builder.
 * @module
 */
import type { Text } from "./format";

export const BUILDER = {
  open: { zh: "写公式", en: "Build a formula" },
  openHint: {
    zh: "选函数、口岸、年份，看到结果再写进单元格",
    en: "Pick function, port and year, see the answer, then put it into a cell",
  },
  title: { zh: "写公式", en: "Build a formula" },
  function: { zh: "函数", en: "Function" },
  help: { zh: "这个函数的帮助", en: "Help on this function" },
  arguments: { zh: "参数", en: "Arguments" },
  optionalHint: { zh: "可省略", en: "may be left out" },
  more: { zh: "更多选项", en: "More options" },
  leftOut: { zh: "（省略）", en: "(left out)" },
  pick: { zh: "选择或输入", en: "Pick or type" },
  noMatch: { zh: "没有相符的，可直接输入", en: "No match; what you type is taken" },
  noFigures: { zh: "没有这项数字", en: "no such figure" },
  latest: { zh: "latest（最新的完整时期）", en: "latest (the latest full period)" },
  useCells: { zh: "“{name}”取所选单元格", en: "Take the selected cells for {name}" },
  cells: { zh: "单元格 {address}", en: "Cells {address}" },
  dropCells: { zh: "不再引用单元格，改为选择", en: "Pick instead of referring to cells" },
  short: { zh: "简短（默认）", en: "short (default)" },
  full: { zh: "完整", en: "full" },
  yes: { zh: "要", en: "yes" },
  no: { zh: "不要", en: "no" },
  target: { zh: "规划目标", en: "target of a plan" },
  ascending: { zh: "升序", en: "ascending" },
  descending: { zh: "降序", en: "descending" },
  ofGrowth: { zh: "增速", en: "growth" },
  ofProgress: { zh: "完成进度", en: "progress" },

  optionNames: { zh: "选项", en: "Options" },
  commodity: { zh: "货种", en: "Commodity" },
  partner: { zh: "贸易伙伴", en: "Partner" },
  scope: { zh: "统计口径", en: "Counted by" },
  kind: { zh: "实际或目标", en: "Actual or target" },
  asOf: { zh: "截至当时（如 2022-03）", en: "As known on (such as 2022-03)" },
  headers: { zh: "表头", en: "Header row" },
  order: { zh: "顺序", en: "Order" },
  of: { zh: "要说明的数", en: "What to explain" },

  preview: { zh: "结果", en: "Answer" },
  fillIn: { zh: "请先填写：{names}", en: "Still to fill in: {names}" },
  size: { zh: "{rows} 行 × {columns} 列", en: "{rows} rows × {columns} columns" },
  previewOf: { zh: "前 {count} 行", en: "first {count} rows" },
  table: {
    zh: "口岸或年份很多？用一个 PORTTABLE 公式取一整块，比许多公式快，也不会漏改。",
    en: "Many ports or years? One PORTTABLE formula gives the whole block, faster than many formulas.",
  },
  toTable: { zh: "改用 PORTTABLE", en: "Use PORTTABLE" },

  formula: { zh: "公式", en: "Formula" },
  copy: { zh: "复制公式", en: "Copy the formula" },
  copied: { zh: "已复制公式", en: "Formula copied" },
  notCopied: {
    zh: "没有复制成功；请按 Ctrl+C 复制选中的公式",
    en: "Not copied; press Ctrl+C to copy the selected formula",
  },
  insert: { zh: "写入所选单元格", en: "Put into the selected cell" },
  insertHint: {
    zh: "写进所选的空白单元格，不会覆盖已有内容。",
    en: "Goes into the selected empty cell; nothing is overwritten.",
  },
  insertSpillHint: {
    zh: "从所选单元格起占 {rows} 行 {columns} 列，都须空白；不会覆盖已有内容。",
    en: "Fills {rows} × {columns} cells from the selected one on, all of which must be empty; nothing is overwritten.",
  },
  inserting: { zh: "正在写入…", en: "Writing…" },
  inserted: { zh: "已写入 {address}", en: "Written into {address}" },
  notInserted: { zh: "没有写入", en: "Not written" },
  notRead: { zh: "没有取到单元格", en: "The cells were not taken" },
} as const satisfies Readonly<Record<string, Text>>;
