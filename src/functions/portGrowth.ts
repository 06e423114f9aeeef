import { growth } from "../domain/derive/growth";
import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import { parseQuestion } from "../domain/queries/parseQuestion";
import type { FunctionDefinition } from "./support/definition";
import { gapError } from "./support/answer";
import { ENTITY, FLOW, INDICATOR, MODE, OPTIONS, YEAR } from "./support/parameters";
import { richGrowth } from "./support/richFigure";

/** Change on the year before. */
export const portGrowth: FunctionDefinition = {
  id: "PORTGROWTH",
  summary: { zh: "比上年增长", en: "Change on the year before" },
  description: {
    zh: "返回比上年同期的变化（小数，0.05 为增长 5%）。由同一发布方、同一口径的两个数算出；没有时取来源印出的同比；再没有则返回 #N/A。PORTWHY 加选项 of=growth 说明用了哪些数。",
    en: "Returns the change on the year before as a fraction (0.05 = up 5%): from two figures of one publisher and scope, else the rate a source prints, else #N/A. PORTWHY with the option of=growth names the figures.",
  },
  parameters: [ENTITY, INDICATOR, YEAR, FLOW, MODE, OPTIONS],
  options: FIGURE_OPTIONS,
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTGROWTH("满洲里","freight",2022)',
      result: { zh: "-0.135", en: "-0.135" },
      comment: { zh: "来源印出的同比：下降 13.5%", en: "The rate as printed: down 13.5%" },
    },
    {
      formula: '=KOUAN.PORTGROWTH("内蒙古","foreign-trade",2025)',
      result: { zh: "0.06444…", en: "0.06444…" },
      comment: { zh: "由同一发布方的两个数算出", en: "Computed from two figures of one publisher" },
    },
    {
      formula: '=KOUAN.PORTGROWTH("内蒙古","foreign-trade",2022)',
      result: { zh: "#N/A", en: "#N/A" },
      comment: {
        zh: "两年的数出自不同发布方，不能相比",
        en: "The two years come from different publishers and are not compared",
      },
    },
  ],
  answer: (context, [entity, indicator, period, flow, mode, options]) => {
    const { catalog, language } = context;
    const question = parseQuestion(catalog, { entity, indicator, period, flow, mode, options });
    if (!question.ok) return gapError(catalog, question, language);
    const found = growth(catalog, question.value);
    if (!found.ok) return gapError(catalog, found, language);
    return context.richNumbers === true ? richGrowth(context, found) : found.value;
  },
};
