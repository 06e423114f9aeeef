import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import type { FunctionDefinition } from "./support/definition";
import { figure } from "./support/figure";
import { FLOW, MODE, OPTIONS, PORT, UNIT, YEAR } from "./support/parameters";

/** Persons crossing the border at a port in a year. */
export const portPassengers: FunctionDefinition = {
  id: "PORTPASSENGERS",
  summary: { zh: "口岸出入境人员", en: "Border crossings of persons" },
  description: {
    zh: "返回口岸在某年的出入境人员，单位万人次。来源没有印出时返回 #N/A 并说明原因。",
    en: "Returns the persons crossing the border at a port in a year, in 万人次 (10,000 person-times). #N/A with the reason where no source prints it.",
  },
  parameters: [PORT, YEAR, FLOW, MODE, UNIT, OPTIONS],
  options: FIGURE_OPTIONS,
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTPASSENGERS("满洲里",2014)',
      result: { zh: "152", en: "152" },
      comment: {
        zh: "2014 年满洲里出入境人员，万人次",
        en: "Persons crossing at Manzhouli in 2014, 10,000 person-times",
      },
    },
    {
      formula: '=KOUAN.PORTPASSENGERS("Erenhot",2017,"export")',
      result: { zh: "111.3", en: "111.3" },
      comment: { zh: "只看出境", en: "Outbound only" },
    },
    {
      formula: '=KOUAN.PORTPASSENGERS("二连浩特",2017,,,"人次")',
      result: { zh: "2234000", en: "2234000" },
      comment: { zh: "换算成人次", en: "In single person-times" },
    },
  ],
  answer: (context, [entity, year, flow, mode, unit, options]) =>
    figure(context, { entity, indicator: "passengers", period: year, flow, mode, unit, options }),
};
