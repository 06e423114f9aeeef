import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import type { FunctionDefinition } from "./support/definition";
import { gapError } from "./support/answer";
import { ask } from "./support/figure";
import { ENTITY, FLOW, INDICATOR, MODE, OPTIONS, PERIOD } from "./support/parameters";

/** The sentence in which a figure was printed. */
export const portQuote: FunctionDefinition = {
  id: "PORTQUOTE",
  summary: { zh: "数字的原文", en: "The printed sentence" },
  description: {
    zh: "返回印出某个数字的原文句子，一字不改，用来源的语言。",
    en: "Returns the sentence in which a figure was printed, word for word, in the language of the source.",
  },
  parameters: [ENTITY, INDICATOR, PERIOD, FLOW, MODE, OPTIONS],
  options: FIGURE_OPTIONS,
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTQUOTE("满洲里","freight",2014)',
      result: {
        zh: "2014年，满洲里口岸货运量3010万吨，较上年略有增长",
        en: "2014年，满洲里口岸货运量3010万吨，较上年略有增长",
      },
      comment: { zh: "印出这个数字的句子", en: "The sentence that prints the figure" },
    },
    {
      formula: '=KOUAN.PORTQUOTE("内蒙古","freight",2025,,,"kind=target")',
      result: {
        zh: "2025年,内蒙古将围绕口岸货运量实现1.3亿吨目标",
        en: "2025年,内蒙古将围绕口岸货运量实现1.3亿吨目标",
      },
      comment: { zh: "目标数的原文", en: "The sentence of a target" },
    },
  ],
  answer: (context, [entity, indicator, period, flow, mode, options]) => {
    const found = ask(context, { entity, indicator, period, flow, mode, options });
    return found.ok ? found.observation.quote : gapError(context.catalog, found, context.language);
  },
};
