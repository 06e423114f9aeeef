import { portFigures } from "../portFigures";

/** Freight through every port and year for which a source prints it. */
export const freight = portFigures({
  id: "freight",
  title: { zh: "口岸货运量（分口岸、分年）", en: "Freight by port and year" },
  otherNames: ["货运量", "口岸货运量", "货运", "freight volume", "cargo"],
  description: {
    zh: "各边境口岸全年进出境货运量，按口岸、年份、方向和运输方式列出；每个数字附原文句子。只列来源印出的全年数字，不推算、不合计。",
    en: "Freight through each border port in full calendar years, by port, year, direction and mode; every figure with the sentence it was printed in. Only full-year figures that a source prints: nothing is estimated or summed.",
  },
  indicator: "freight",
  column: { id: "freight", header: { zh: "货运量", en: "Freight" }, unit: "wan-t" },
});
