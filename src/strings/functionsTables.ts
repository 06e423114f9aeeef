/**
 * Headers of what functions spill.
 * @module
 */
import type { Text } from "./format";

export const SPILL = {
  period: { zh: "时期", en: "Period" },
  rank: { zh: "位次", en: "Rank" },
  /** The header says how complete the league table is. */
  rankedPorts: {
    zh: "口岸（{total} 个中 {counted} 个有数）",
    en: "Port (figures for {counted} of {total})",
  },
  source: { zh: "来源", en: "Source" },
  /** The source of a figure that somebody counts in a way of their own. */
  sourceCounted: { zh: "{source}（口径：{scope}）", en: "{source} (counted: {scope})" },
  value: { zh: "{indicator}（{facts}）", en: "{indicator} ({facts})" },
  valueOf: { zh: "{entity}{indicator}（{facts}）", en: "{entity}: {indicator} ({facts})" },
  mixed: { zh: "口径不一", en: "counted in different ways" },
  /** What `trade` means for ports and places together. */
  trade: { zh: "进出口货值或外贸", en: "Value of goods or foreign trade" },
  comma: { zh: "，", en: ", " },
  name: { zh: "名称", en: "Name" },
  nameEn: { zh: "英文名", en: "English name" },
  modes: { zh: "运输方式", en: "Modes" },
  neighbour: { zh: "毗邻国家", en: "Neighbour" },
  province: { zh: "省区", en: "Province" },
  class: { zh: "规划类别", en: "Class in the plan" },
  id: { zh: "代号", en: "Id" },
} as const satisfies Readonly<Record<string, Text>>;
