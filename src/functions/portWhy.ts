import { growth } from "../domain/derive/growth";
import { progress } from "../domain/derive/progress";
import { target } from "../domain/derive/target";
import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import { parseOptions } from "../domain/queries/parseOptions";
import { parseQuestion, type RawQuestion } from "../domain/queries/parseQuestion";
import { growthSentence, progressSentence } from "../strings/functionsDerived";
import { anyGapSentence } from "../strings/functionsGaps";
import { readingSentence } from "../strings/readings";
import type { CallContext, FunctionDefinition } from "./support/definition";
import { ask } from "./support/figure";
import { ENTITY, FLOW, INDICATOR, MODE, OPTIONS, PERIOD } from "./support/parameters";

function whyFigure(context: CallContext, raw: RawQuestion): string {
  const { catalog, language } = context;
  const found = ask(context, raw);
  return found.ok ? readingSentence(catalog, found, language) : anyGapSentence(catalog, found, language);
}

function whyTarget({ catalog, language }: CallContext, raw: RawQuestion): string {
  const question = parseQuestion(catalog, { ...raw, kind: "target" });
  if (!question.ok) return anyGapSentence(catalog, question, language);
  const found = target(catalog, question.value);
  return found.ok ? readingSentence(catalog, found, language) : anyGapSentence(catalog, found, language);
}

function whyDerived({ catalog, language }: CallContext, raw: RawQuestion, of: "growth" | "progress"): string {
  const question = parseQuestion(catalog, raw);
  if (!question.ok) return anyGapSentence(catalog, question, language);
  const found = of === "growth" ? growth(catalog, question.value) : progress(catalog, question.value);
  if (!found.ok) return anyGapSentence(catalog, found, language);
  return found.derived === "growth"
    ? growthSentence(catalog, found, language)
    : progressSentence(catalog, found, language);
}

/** The reason for an error, or the caveats of a figure, as a sentence. */
export const portWhy: FunctionDefinition = {
  id: "PORTWHY",
  summary: { zh: "为什么是这个结果", en: "Why this answer" },
  description: {
    zh: "用一句话说明：数字是什么、由谁发布、有无不同说法；没有数字时说明原因以及有哪些相近的数字。选项 of=growth、of=progress、of=target 说明增速、进度用了哪些数，目标由谁定下。",
    en: "Says in a sentence what a figure is, who published it and whether others differ; without a figure, why there is none and what exists nearby. The options of=growth and of=progress tell from which figures those come, of=target who set a target.",
  },
  parameters: [ENTITY, INDICATOR, PERIOD, FLOW, MODE, OPTIONS],
  options: [...FIGURE_OPTIONS, "of"],
  spills: false,
  examples: [
    {
      formula: '=KOUAN.PORTWHY("满洲里","freight",2015)',
      result: {
        zh: "我们的来源没有刊载满洲里2015年的货运量…最近的有数年份：2014年…",
        en: "Our sources print no freight figure … for Manzhouli in 2015. Nearest years with one: 2014…",
      },
      comment: {
        zh: "没有数字的原因，以及有数的年份",
        en: "Why there is no figure, and which years have one",
      },
    },
    {
      formula: '=KOUAN.PORTWHY("二连浩特","freight",2014)',
      result: {
        zh: "二连浩特2014年货运量（进出口合计、全部方式）：1,074.4 万吨。…与此不一致：1,355.9 万吨…",
        en: "Erenhot, freight (total, all modes), 2014: 1,074.4 …Others differ: 1,355.9…",
      },
      comment: { zh: "数字的来源，以及不同的说法", en: "Where a figure comes from, and who says otherwise" },
    },
    {
      formula: '=KOUAN.PORTWHY("内蒙古","foreign-trade",2025,,,"of=growth")',
      result: {
        zh: "内蒙古自治区2025年外贸进出口（进出口合计）比上年同期：6.4%。由同一发布方、同一口径的两个数算出：2024年 2,073.1 亿元…",
        en: "Inner Mongolia, foreign trade (total), 2025: 6.4% on the year before. Computed from two figures of one publisher and count: 2,073.1…",
      },
      comment: { zh: "增速用了哪两个数", en: "From which figures the growth comes" },
    },
  ],
  answer: (context, [entity, indicator, period, flow, mode, options]) => {
    const raw = { entity, indicator, period, flow, mode, options };
    const read = parseOptions(context.catalog, options);
    const of = read.ok ? read.value.of : null;
    if (of === "target") return whyTarget(context, raw);
    return of === null ? whyFigure(context, raw) : whyDerived(context, raw, of);
  },
};
