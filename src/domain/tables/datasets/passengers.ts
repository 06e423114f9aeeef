import { portFigures } from "../portFigures";

/** People crossing at every port and year for which a source prints it. */
export const passengers = portFigures({
  id: "passengers",
  title: { zh: "口岸出入境人员（分口岸、分年）", en: "Passengers by port and year" },
  otherNames: ["出入境人员", "口岸出入境人员", "客运量", "旅客", "people"],
  description: {
    zh: "各边境口岸全年出入境人员，按口岸、年份、方向和运输方式列出；每个数字附原文句子。只列来源印出的全年数字，不推算、不合计。",
    en: "People crossing at each border port in full calendar years, by port, year, direction and mode; every figure with the sentence it was printed in. Only full-year figures that a source prints: nothing is estimated or summed.",
  },
  indicator: "passengers",
  column: { id: "passengers", header: { zh: "出入境人员", en: "Passengers" }, unit: "wan-person-times" },
});
