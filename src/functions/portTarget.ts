import { target } from "../domain/derive/target";
import type { Gap } from "../domain/model/reading";
import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import { parseQuestion } from "../domain/queries/parseQuestion";
import type { FunctionDefinition } from "./support/definition";
import { gapError } from "./support/answer";
import { ENTITY, FLOW, INDICATOR, MODE, OPTIONS, UNIT, YEAR } from "./support/parameters";
import { richReading } from "./support/richFigure";

const NOT_ACTUAL: Gap = {
  ok: false,
  class: "argument",
  kind: "bad-option",
  name: "kind",
  text: "actual",
  known: ["target"],
};

/** The figure that a plan sets for a year. */
export const portTarget: FunctionDefinition = {
  id: "PORTTARGET",
  summary: { zh: "规划目标", en: "Target of a plan" },
  description: {
    zh: "返回规划为某对象某指标在某年定下的目标数。PORTSOURCE、PORTQUOTE 加选项 kind=target 说明出处。",
    en: "Returns the figure that a plan sets for an indicator in a year. PORTSOURCE and PORTQUOTE with the option kind=target tell where it is printed.",
  },
  parameters: [ENTITY, INDICATOR, YEAR, FLOW, MODE, UNIT, OPTIONS],
  options: FIGURE_OPTIONS,
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTTARGET("内蒙古","freight",2025)',
      result: { zh: "13000", en: "13000" },
      comment: { zh: "2025 年口岸货运量目标，万吨", en: "The target for freight in 2025, 10,000 tonnes" },
    },
    {
      formula: '=KOUAN.PORTTARGET("内蒙古","freight",2025,,,"亿吨","asOf=2022")',
      result: { zh: "1", en: "1" },
      comment: {
        zh: "2022 年时已知的目标（“超过 1 亿吨”）",
        en: "The target as known in 2022 (“over 100 million tonnes”)",
      },
    },
    {
      formula: '=KOUAN.PORTTARGET("满洲里","freight",2025)',
      result: { zh: "#N/A", en: "#N/A" },
      comment: { zh: "没有规划为满洲里定下数字", en: "No plan sets a figure for Manzhouli" },
    },
  ],
  answer: (context, [entity, indicator, period, flow, mode, unit, options]) => {
    const { catalog, language } = context;
    const question = parseQuestion(catalog, {
      entity,
      indicator,
      period,
      flow,
      mode,
      unit,
      options,
      kind: "target",
    });
    if (!question.ok) return gapError(catalog, question, language);
    if (question.value.kind === "actual") return gapError(catalog, NOT_ACTUAL, language);
    const found = target(catalog, question.value);
    if (!found.ok) return gapError(catalog, found, language);
    return context.richNumbers === true ? richReading(context, found) : found.value;
  },
};
