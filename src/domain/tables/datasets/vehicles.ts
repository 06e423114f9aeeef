import { portFigures } from "../portFigures";

/** Vehicles crossing at every port and year for which a source prints it. */
export const vehicles = portFigures({
  id: "vehicles",
  title: { zh: "口岸出入境车辆（分口岸、分年）", en: "Vehicles by port and year" },
  otherNames: ["出入境车辆", "口岸出入境车辆", "车辆"],
  description: {
    zh: "各边境口岸全年出入境车辆，按口岸、年份、方向和运输方式列出；每个数字附原文句子。只列来源印出的全年数字，不推算、不合计。",
    en: "Vehicles crossing at each border port in full calendar years, by port, year, direction and mode; every figure with the sentence it was printed in. Only full-year figures that a source prints: nothing is estimated or summed.",
  },
  indicator: "vehicles",
  column: { id: "vehicles", header: { zh: "出入境车辆", en: "Vehicles" }, unit: "vehicle" },
});
