import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import type { FunctionDefinition } from "./support/definition";
import { figure } from "./support/figure";
import { FLOW, MODE, OPTIONS, PORT, UNIT, YEAR } from "./support/parameters";

/** China–Europe freight trains crossing the border at a port in a year. */
export const portTrains: FunctionDefinition = {
  id: "PORTTRAINS",
  summary: { zh: "口岸中欧班列", en: "China–Europe freight trains" },
  description: {
    zh: "返回经口岸进出境的中欧班列列数。海关、铁路等统计口径不同时，用选项 scope 指定。",
    en: "Returns the China–Europe freight trains crossing the border at a port. Where customs, railway and others count differently, name one with the option scope.",
  },
  parameters: [PORT, YEAR, FLOW, MODE, UNIT, OPTIONS],
  options: FIGURE_OPTIONS,
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTTRAINS("满洲里",2023)',
      result: { zh: "5001", en: "5001" },
      comment: {
        zh: "2023 年经满洲里进出境的中欧班列，列",
        en: "China–Europe trains through Manzhouli in 2023",
      },
    },
    {
      formula: '=KOUAN.PORTTRAINS("满洲里",2020)',
      result: { zh: "3054", en: "3054" },
      comment: { zh: "一般口径", en: "The general figure" },
    },
    {
      formula: '=KOUAN.PORTTRAINS("满洲里",2020,,,,"scope=customs")',
      result: { zh: "3079", en: "3079" },
      comment: { zh: "海关统计口径", en: "As customs counts" },
    },
  ],
  answer: (context, [entity, year, flow, mode, unit, options]) =>
    figure(context, { entity, indicator: "ceb-trains", period: year, flow, mode, unit, options }),
};
