import type { Reading } from "../domain/model/reading";
import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import { parseOptions } from "../domain/queries/parseOptions";
import { rankPorts, type RankingAnswer } from "../domain/queries/rankPorts";
import { citation } from "../strings/citation";
import { entityWords, scopeWords } from "../strings/figureWords";
import { say } from "../strings/format";
import { SPILL } from "../strings/functionsTables";
import { periodWords } from "../strings/periodWords";
import { gapError } from "./support/answer";
import { readCount } from "./support/count";
import type { CallContext, FunctionDefinition, Parameter } from "./support/definition";
import { FLOW, INDICATOR, MODE, OPTIONS, UNIT, YEAR } from "./support/parameters";
import { valueHeading } from "./support/labels";
import { spill, type SpillCell } from "./support/spill";

const TOP: Parameter = {
  name: "top",
  label: { zh: "名次数", en: "top" },
  description: { zh: "列出前几名，如 10；省略则全部", en: "How many ports, such as 10. Left out: all" },
  optional: true,
};

/** Ports counted in different ways stand in one ranking, which says so. */
function header(context: CallContext, { question, ranked, counted, total }: RankingAnswer): string[] {
  const { language } = context;
  const scopes = new Set(ranked.map(({ reading }) => reading.observation.scope));
  const mixed = scopes.size > 1 ? [say(SPILL.mixed, language)] : [];
  return [
    say(SPILL.rank, language),
    say(SPILL.rankedPorts, language, { counted, total }),
    valueHeading(context, question, { more: [periodWords(question.period, language), ...mixed] }),
    say(SPILL.source, language),
  ];
}

function sourceCell({ catalog, language }: CallContext, reading: Reading): string {
  const source = citation(catalog, reading, "short", language);
  const { scope } = reading.observation;
  if (scope === "") return source;
  return say(SPILL.sourceCounted, language, { source, scope: scopeWords(catalog, scope, language) });
}

/** A league table of the ports. */
export const portRank: FunctionDefinition = {
  id: "PORTRANK",
  summary: { zh: "口岸排名", en: "League table of ports" },
  description: {
    zh: "按某指标给口岸排名：位次、口岸、数值、来源；表头写明多少个口岸中有几个有数、口径是否一致；没有数的口岸不参加排名。选项 headers=no 去表头，order=asc 从小到大。",
    en: "Ranks the ports by an indicator: rank, port, value, source. The header says how many of the ports have a figure and whether all are counted alike; those without are not ranked. Options: headers=no, order=asc for the smallest first.",
  },
  parameters: [INDICATOR, YEAR, TOP, FLOW, MODE, UNIT, OPTIONS],
  options: [...FIGURE_OPTIONS, "headers", "order"],
  spills: true,
  examples: [
    {
      formula: '=KOUAN.PORTRANK("freight",2014)',
      result: {
        zh: "位次 | 口岸（100 个中 3 个有数） | 货运量（万吨，2014年，口径不一） | 来源\n1 | 满洲里 | 3010 | 内蒙古大学蒙古学学院（2015年）…\n2 | 阿拉山口 | 2500 | 新华社（2016年9月29日），正文（口径：含管道运输）\n3 | 二连浩特 | 1074.4 | 内蒙古大学蒙古学学院（2015年）…",
        en: "Rank | Port (figures for 3 of 100) | Freight (10,000 t, 2014, counted in different ways) | Source\n1 | Manzhouli | 3010 | 内蒙古大学蒙古学学院 (2015)…\n2 | Alashankou | 2500 | 新华社 (29 September 2016), body text (counted: including pipelines)\n3 | Erenhot | 1074.4 | 内蒙古大学蒙古学学院 (2015)…",
      },
      comment: {
        zh: "表头写明有几个口岸有数、口径是否一致",
        en: "The header says how many ports have a figure, and that not all are counted alike",
      },
    },
    {
      formula: '=KOUAN.PORTRANK("ceb-trains",2020,2,,,,"headers=no")',
      result: {
        zh: "1 | 阿拉山口 | 5027 | 新华社（2021年1月4日）…\n2 | 满洲里 | 3054 | 内蒙古自治区人民政府办公厅（2021年12月24日）…",
        en: "1 | Alashankou | 5027 | 新华社 (4 January 2021)…\n2 | Manzhouli | 3054 | 内蒙古自治区人民政府办公厅 (24 December 2021)…",
      },
      comment: { zh: "只要前两名，不要表头", en: "The first two, without header" },
    },
  ],
  answer: (context, [indicator, period, top, flow, mode, unit, options]) => {
    const { catalog, language } = context;
    const read = parseOptions(catalog, options);
    if (!read.ok) return gapError(catalog, read, language);
    const count = readCount(top, "top");
    if (!count.ok) return gapError(catalog, count, language);
    const { order, headers } = read.value;
    const ranking = rankPorts(catalog, {
      indicator,
      period,
      flow,
      mode,
      unit,
      options,
      order,
      top: count.value,
    });
    if (!ranking.ok) return gapError(catalog, ranking, language);
    const rows = ranking.ranked.map(({ rank, port, reading }): SpillCell[] => [
      rank,
      entityWords(catalog, port, language),
      reading,
      sourceCell(context, reading),
    ]);
    return spill(context, headers === false ? rows : [header(context, ranking), ...rows]);
  },
};
