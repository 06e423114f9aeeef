import { portFigures } from "../portFigures";

/** China–Europe trains through every port and year for which a source prints it. */
export const chinaEuropeTrains = portFigures({
  id: "china-europe-trains",
  title: { zh: "口岸进出境中欧班列（分口岸、分年）", en: "China–Europe trains by port and year" },
  otherNames: ["中欧班列", "班列", "ceb-trains", "trains"],
  description: {
    zh: "各铁路口岸全年进出境中欧班列列数；海关与铁路部门统计口径不同，分别列出。只列来源印出的全年数字，不推算、不合计。",
    en: "China–Europe freight trains through each rail port in full calendar years; customs and railway counts of the same trains are kept apart. Only full-year figures that a source prints: nothing is estimated or summed.",
  },
  indicator: "ceb-trains",
  column: { id: "trains", header: { zh: "中欧班列", en: "China–Europe trains" }, unit: "train" },
});
