import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import type { FunctionDefinition } from "./support/definition";
import { figure } from "./support/figure";
import { FLOW, MODE, OPTIONS, PORT, UNIT, YEAR } from "./support/parameters";

/** Road vehicles crossing the border at a port in a year. */
export const portVehicles: FunctionDefinition = {
  id: "PORTVEHICLES",
  summary: { zh: "口岸出入境车辆", en: "Vehicles crossing the border" },
  description: {
    zh: "返回口岸在某年的出入境车辆，单位辆。来源没有印出时返回 #N/A 并说明原因。",
    en: "Returns the road vehicles crossing the border at a port in a year. #N/A with the reason where no source prints it.",
  },
  parameters: [PORT, YEAR, FLOW, MODE, UNIT, OPTIONS],
  options: FIGURE_OPTIONS,
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTVEHICLES("满都拉",2016)',
      result: { zh: "32000", en: "32000" },
      comment: { zh: "2016 年满都拉出入境车辆，辆", en: "Vehicles crossing at Mandula in 2016" },
    },
    {
      formula: '=KOUAN.PORTVEHICLES("阿拉山口",2025,,"road","万辆")',
      result: { zh: "14", en: "14" },
      comment: {
        zh: "原文作“超过 14 万辆”；PORTWHY 说明精确程度",
        en: "Printed as “over 140,000”; PORTWHY tells how exact a figure is",
      },
    },
    {
      formula: '=KOUAN.PORTVEHICLES("策克",2014)',
      result: { zh: "#N/A", en: "#N/A" },
      comment: { zh: "来源没有印出 2014 年的数", en: "No source prints a figure for 2014" },
    },
  ],
  answer: (context, [entity, year, flow, mode, unit, options]) =>
    figure(context, { entity, indicator: "vehicles", period: year, flow, mode, unit, options }),
};
