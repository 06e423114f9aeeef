import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import type { FunctionDefinition } from "./support/definition";
import { figure } from "./support/figure";
import { ENTITY, FLOW, INDICATOR, MODE, OPTIONS, PERIOD, UNIT } from "./support/parameters";

/** Any figure of the package. */
export const portData: FunctionDefinition = {
  id: "PORTDATA",
  summary: { zh: "任意指标的数字", en: "Any figure" },
  description: {
    zh: "返回某对象（口岸、地区等）某指标在某期间的数字，默认用该指标的常用单位。",
    en: "Returns the figure of any indicator for a port, region or other entity in a period, in the indicator's usual unit.",
  },
  parameters: [ENTITY, INDICATOR, PERIOD, FLOW, MODE, UNIT, OPTIONS],
  options: FIGURE_OPTIONS,
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTDATA("满洲里","passengers",2014)',
      result: { zh: "152", en: "152" },
      comment: {
        zh: "2014 年满洲里进出境人员，万人次",
        en: "Border crossings of persons at Manzhouli in 2014, 10,000 person-times",
      },
    },
    {
      formula: '=KOUAN.PORTDATA("内蒙古","foreign-trade",2025)',
      result: { zh: "2206.7", en: "2206.7" },
      comment: {
        zh: "2025 年内蒙古进出口总值，亿元",
        en: "Foreign trade of Inner Mongolia in 2025, 100 million yuan",
      },
    },
  ],
  answer: (context, [entity, indicator, period, flow, mode, unit, options]) =>
    figure(context, { entity, indicator, period, flow, mode, unit, options }),
};
