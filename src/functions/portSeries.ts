import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import { parseOptions } from "../domain/queries/parseOptions";
import { readSeries, type SeriesAnswer } from "../domain/queries/readSeries";
import { say } from "../strings/format";
import { SPILL } from "../strings/functionsTables";
import { gapError } from "./support/answer";
import type { CallContext, FunctionDefinition, Parameter } from "./support/definition";
import { periodCell, valueHeading } from "./support/labels";
import { ENTITY, FLOW, INDICATOR, MODE, OPTIONS, UNIT } from "./support/parameters";
import { spill, type SpillCell } from "./support/spill";

const FROM: Parameter = {
  name: "from",
  label: { zh: "起始", en: "from" },
  description: {
    zh: "起始时期：2014、2014H1、2014Q1 或 2014-01，序列按它的频率排列；省略则从最早的年度数开始",
    en: "First period: 2014, 2014H1, 2014Q1 or 2014-01; the series takes its frequency. Left out: the first year with a figure",
  },
  optional: true,
};

const TO: Parameter = {
  name: "to",
  label: { zh: "结束", en: "to" },
  description: { zh: "结束时期；省略则到最近的数", en: "Last period. Left out: the last with a figure" },
  optional: true,
};

function header(context: CallContext, { question, points }: SeriesAnswer): string[] {
  const { language } = context;
  const scopes = new Set(points.flatMap(({ answer }) => (answer.ok ? [answer.observation.scope] : [])));
  const more = scopes.size > 1 ? [say(SPILL.mixed, language)] : [];
  return [say(SPILL.period, language), valueHeading(context, question, { entity: question.entity, more })];
}

/** Period and value, for every period between two. */
export const portSeries: FunctionDefinition = {
  id: "PORTSERIES",
  summary: { zh: "时间序列", en: "Time series" },
  description: {
    zh: "列出某指标各期的数：时期、数值两列，首行是表头。没有数的时期是 #N/A 并说明原因。选项 headers=no 去表头，order=desc 倒序。",
    en: "Lists a figure over time in two columns, period and value, under a header row. A period without a figure is #N/A with the reason. Options: headers=no, order=desc.",
  },
  parameters: [ENTITY, INDICATOR, FROM, TO, FLOW, MODE, UNIT, OPTIONS],
  options: [...FIGURE_OPTIONS, "headers", "order"],
  spills: true,
  examples: [
    {
      formula: '=KOUAN.PORTSERIES("内蒙古","foreign-trade",2022)',
      result: {
        zh: "时期 | 内蒙古自治区外贸进出口（亿元）\n2022 | 1523.6\n2023 | 1965.3\n2024 | 2073.1\n2025 | 2206.7",
        en: "Period | Inner Mongolia: Foreign trade (CNY 100 million)\n2022 | 1523.6\n2023 | 1965.3\n2024 | 2073.1\n2025 | 2206.7",
      },
      comment: {
        zh: "2022 年以来的外贸，省略结束时期即到最近的数",
        en: "Foreign trade since 2022, up to the last figure",
      },
    },
    {
      formula: '=KOUAN.PORTSERIES("二连浩特","ceb-trains",2019,2021,,,,"headers=no;order=desc")',
      result: { zh: "2021 | 2739\n2020 | 2394\n2019 | #N/A", en: "2021 | 2739\n2020 | 2394\n2019 | #N/A" },
      comment: {
        zh: "不要表头，从新到旧；没有数的年份是 #N/A",
        en: "Without header, newest first; a year without a figure is #N/A",
      },
    },
  ],
  answer: (context, [entity, indicator, from, to, flow, mode, unit, options]) => {
    const { catalog, language } = context;
    const read = parseOptions(catalog, options);
    if (!read.ok) return gapError(catalog, read, language);
    const series = readSeries(catalog, { entity, indicator, from, to, flow, mode, unit, options });
    if (!series.ok) return gapError(catalog, series, language);
    const points = read.value.order === "desc" ? [...series.points].reverse() : series.points;
    const rows = points.map(({ period, answer }): SpillCell[] => [periodCell(period.text), answer]);
    return spill(context, read.value.headers === false ? rows : [header(context, series), ...rows]);
  },
};
