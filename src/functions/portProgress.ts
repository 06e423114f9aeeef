import { progress } from "../domain/derive/progress";
import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import { parseQuestion } from "../domain/queries/parseQuestion";
import type { FunctionDefinition } from "./support/definition";
import { gapError } from "./support/answer";
import { ENTITY, FLOW, INDICATOR, MODE, OPTIONS, UNIT, YEAR } from "./support/parameters";
import { richProgress } from "./support/richFigure";

/** Actual figure ÷ target. */
export const portProgress: FunctionDefinition = {
  id: "PORTPROGRESS",
  summary: { zh: "目标完成进度", en: "Progress towards a target" },
  description: {
    zh: "返回某年实际数 ÷ 规划目标（小数，1 为完成）。口径、币种不同则不算；PORTWHY 加选项 of=progress 说明用了哪两个数。",
    en: "Returns actual ÷ target of a year as a fraction (1 = reached). Refuses across scopes and currencies; PORTWHY with the option of=progress names the two figures.",
  },
  parameters: [ENTITY, INDICATOR, YEAR, FLOW, MODE, UNIT, OPTIONS],
  options: FIGURE_OPTIONS,
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTPROGRESS("内蒙古","ceb-share",2025)',
      result: { zh: "0.95", en: "0.95" },
      comment: {
        zh: "中欧班列全国占比：实际 47.5% ÷ 目标“超过 50%”",
        en: "Share of China–Europe trains: actual 47.5% ÷ target “over 50%”",
      },
    },
    {
      formula: '=KOUAN.PORTPROGRESS("内蒙古","passengers",2025)',
      result: { zh: "#N/A", en: "#N/A" },
      comment: { zh: "有目标，没有实际数", en: "There is a target but no actual figure" },
    },
  ],
  answer: (context, [entity, indicator, period, flow, mode, unit, options]) => {
    const { catalog, language } = context;
    const question = parseQuestion(catalog, { entity, indicator, period, flow, mode, unit, options });
    if (!question.ok) return gapError(catalog, question, language);
    const found = progress(catalog, question.value);
    if (!found.ok) return gapError(catalog, found, language);
    return context.richNumbers === true ? richProgress(context, found) : found.value;
  },
};
