import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import type { FunctionDefinition } from "./support/definition";
import { figure } from "./support/figure";
import { FLOW, MODE, OPTIONS, PORT, UNIT, YEAR } from "./support/parameters";

/** Freight through a port in a year, 万吨 (10,000 tonnes) unless another unit is asked. */
export const portFreight: FunctionDefinition = {
  id: "PORTFREIGHT",
  summary: { zh: "口岸货运量", en: "Freight through a port" },
  description: {
    zh: "返回口岸在某年的进出境货运量，单位万吨。来源没有印出时返回 #N/A 并说明原因。",
    en: "Returns the freight through a port in a year, in 万吨 (10,000 tonnes). #N/A with the reason where no source prints it.",
  },
  parameters: [PORT, YEAR, FLOW, MODE, UNIT, OPTIONS],
  options: FIGURE_OPTIONS,
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTFREIGHT("满洲里",2014)',
      result: { zh: "3010", en: "3010" },
      comment: {
        zh: "2014 年满洲里口岸货运量，万吨",
        en: "Freight through Manzhouli in 2014, 10,000 tonnes",
      },
    },
    {
      formula: '=KOUAN.PORTFREIGHT("二连浩特",2014,"import")',
      result: { zh: "790.4", en: "790.4" },
      comment: { zh: "只看进口", en: "Imports only" },
    },
    {
      formula: '=KOUAN.PORTFREIGHT("Erenhot","2014年","export","road")',
      result: { zh: "225.2", en: "225.2" },
      comment: { zh: "公路出口", en: "Exports by road" },
    },
    {
      formula: '=KOUAN.PORTFREIGHT("满洲里",2014,,,"吨")',
      result: { zh: "30100000", en: "30100000" },
      comment: { zh: "换算成吨，换算是精确的", en: "In tonnes; the conversion is exact" },
    },
  ],
  answer: (context, [port, year, flow, mode, unit, options]) =>
    figure(context, { entity: port, indicator: "freight", period: year, flow, mode, unit, options }),
};
