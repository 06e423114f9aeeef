import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import type { FunctionDefinition } from "./support/definition";
import { figure } from "./support/figure";
import { FLOW, MODE, OPTIONS, ENTITY, UNIT, YEAR } from "./support/parameters";

/** Value of goods through a port, or foreign trade of a region, in a year. */
export const portTrade: FunctionDefinition = {
  id: "PORTTRADE",
  summary: { zh: "口岸货值或地区外贸", en: "Value of goods or foreign trade" },
  description: {
    zh: "口岸：返回经该口岸进出口的货值；地区、城市、国家：返回其外贸进出口总值。单位亿元；不折算外币。",
    en: "For a port, the value of goods moved through it; for a region, city or country, its foreign trade. In 亿元 (100 million yuan); currencies are never converted.",
  },
  parameters: [ENTITY, YEAR, FLOW, MODE, UNIT, OPTIONS],
  options: FIGURE_OPTIONS,
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTTRADE("二连浩特",2023)',
      result: { zh: "423.1", en: "423.1" },
      comment: {
        zh: "口岸：经二连浩特进出口的货值，亿元",
        en: "A port: value of goods through Erenhot, 100 million yuan",
      },
    },
    {
      formula: '=KOUAN.PORTTRADE("内蒙古",2025)',
      result: { zh: "2206.7", en: "2206.7" },
      comment: {
        zh: "地区：内蒙古外贸进出口总值，亿元",
        en: "A region: foreign trade of Inner Mongolia, 100 million yuan",
      },
    },
    {
      formula: '=KOUAN.PORTTRADE("内蒙古",2023,,,,"partner=MN")',
      result: { zh: "699", en: "699" },
      comment: { zh: "对蒙古国的外贸", en: "Trade with Mongolia" },
    },
    {
      formula: '=KOUAN.PORTTRADE("二连浩特",2014)',
      result: { zh: "#N/A", en: "#N/A" },
      comment: {
        zh: "来源只以美元刊载；不作折算",
        en: "Printed in dollars only, and currencies are never converted",
      },
    },
    {
      formula: '=KOUAN.PORTTRADE("二连浩特",2014,,,"亿美元")',
      result: { zh: "38", en: "38" },
      comment: { zh: "指明美元即可取得", en: "Naming a dollar unit gives it" },
    },
  ],
  answer: (context, [entity, year, flow, mode, unit, options]) =>
    figure(context, { entity, indicator: "trade", period: year, flow, mode, unit, options }),
};
