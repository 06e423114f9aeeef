/**
 * Texts of the static help pages.
 * @module
 */
import type { Text } from "./format";

export const HELP = {
  title: { zh: "口岸 Kouan：函数帮助", en: "Kouan: help on functions" },
  intro: {
    zh: "口岸（Kouan）把中国边境口岸的数字放进 Excel 的公式和表格里。每个数字都带有来源、日期和原文句子；来源没有印出的数字，函数返回 #N/A，并用一句话说明原因。",
    en: "Kouan puts figures on China's border ports into Excel's formulas and tables. Every figure carries its source, date and the sentence it was printed in; where no source prints one, a function gives #N/A and says why in a sentence.",
  },
  functions: { zh: "函数", en: "Functions" },
  syntax: { zh: "语法", en: "Syntax" },
  parameters: { zh: "参数", en: "Arguments" },
  required: { zh: "必填", en: "required" },
  optional: { zh: "可省略", en: "optional" },
  choices: { zh: "可选值", en: "Values" },
  examples: { zh: "示例", en: "Examples" },
  formula: { zh: "公式", en: "Formula" },
  result: { zh: "结果", en: "Result" },
  meaning: { zh: "说明", en: "Meaning" },
  errors: { zh: "出错时", en: "Errors" },
  errorText: {
    zh: "#VALUE!：参数读不懂，把鼠标移到单元格的错误标记上可看到说明和相近的名称。#N/A：问题清楚，但来源没有印出这个数字；用 PORTWHY 可得到同一句说明。",
    en: "#VALUE!: an argument cannot be read; point at the cell's error mark for the reason and the nearest names. #N/A: the question is clear, but no source prints the figure; PORTWHY gives the same sentence.",
  },
  other: { zh: "English", en: "中文" },
  back: { zh: "全部函数", en: "All functions" },
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
} as const satisfies Readonly<Record<string, Text>>;
