/**
 * Words on the card of a number. The names of properties are English in every language, because formulas name them
 * (`=A1.Source`); in Chinese a label stands below each value.
 * @module
 */
import type { Text } from "./format";

/** Properties of a number, by the name that formulas use. */
export const CARD_LABELS = {
  Measure: { zh: "指标", en: "Measure" },
  Key: { zh: "方向与方式", en: "Flow and mode" },
  Unit: { zh: "单位", en: "Unit" },
  Period: { zh: "时期", en: "Period" },
  Precision: { zh: "精确程度", en: "Precision" },
  Status: { zh: "数据状态", en: "Status" },
  CountedBy: { zh: "统计口径", en: "Counted by" },
  Basis: { zh: "怎样得出", en: "How it was worked out" },
  Source: { zh: "来源", en: "Source" },
  Published: { zh: "发布日期", en: "Published" },
  Locator: { zh: "出处位置", en: "Place in the source" },
  Quote: { zh: "原文", en: "As printed" },
  Others: { zh: "其他来源", en: "Other sources" },
  Note: { zh: "说明", en: "Note" },
} as const satisfies Readonly<Record<string, Text>>;

/** Name of a property. */
export type CardProperty = keyof typeof CARD_LABELS;

export const CARD = {
  proof: { zh: "来源与原文", en: "Source" },
  differ: { zh: "另有不同说法：{others}", en: "Others differ: {others}" },
  growthUnit: { zh: "比上年同期", en: "on the year before" },
  progressUnit: { zh: "占目标的比例", en: "of the target" },
  plainRest: {
    zh: "这个区域较大，只有这个单元格带有卡片，其余为普通数字；逐个查询可用 PORTSOURCE。",
    en: "This spill is large: only this cell has a card, the others are plain numbers. PORTSOURCE tells about each.",
  },
} as const satisfies Readonly<Record<string, Text>>;
