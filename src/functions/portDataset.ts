import type { Column } from "../domain/model/table";
import { parseOptions } from "../domain/queries/parseOptions";
import { readDatasetOptions } from "../domain/queries/readDatasetOptions";
import { readDatasetQuery } from "../domain/queries/readDatasetQuery";
import type { RequestGap } from "../domain/queries/requestGap";
import { planTable } from "../domain/tables/planTable";
import { sourceNoteSentence } from "../strings/sourceNote";
import { gapError } from "./support/answer";
import type { FunctionDefinition, Parameter } from "./support/definition";
import { OPTIONS } from "./support/parameters";
import { spill, type SpillCell } from "./support/spill";

const NAME: Parameter = {
  name: "name",
  label: { zh: "数据集", en: "name" },
  description: {
    zh: "数据集的代号或名称，如 freight、ports-inner-mongolia、key-projects",
    en: "Id or title of a dataset, such as freight, ports-inner-mongolia or key-projects",
  },
  optional: false,
  dropDown: "dataset",
};

const FILTER: Parameter = {
  name: "filter",
  label: { zh: "筛选", en: "filter" },
  description: {
    zh: "筛选条件，如 port=满洲里,二连浩特;year=2014；省略则全部",
    en: "Filter such as port=Manzhouli,Erenhot;year=2014. Left out: all rows",
  },
  optional: true,
};

const NOT_PRINTED: RequestGap = { ok: false, class: "answer", kind: "not-printed" };

/** A blank is text only in a column of text: a number that is not printed is never "" or 0. */
function cell(column: Column | undefined, value: string | number | null): SpillCell {
  if (value !== null) return value;
  return column?.type === "number" ? NOT_PRINTED : "";
}

/** A whole dataset, as the pane inserts it. */
export const portDataset: FunctionDefinition = {
  id: "PORTDATASET",
  summary: { zh: "整个数据集", en: "A whole dataset" },
  description: {
    zh: "列出整个数据集，与任务窗格插入的表格相同，首行是表头。选项 layout=years-across 年份横排，columns=port,year,freight 选列，asOf=2025-03 截至当时，headers=no 去表头，order=desc 倒序。",
    en: "Lists a whole dataset as the task pane inserts it, under a header row. Options: layout=years-across, columns=port,year,freight, asOf=2025-03, language=zh, headers=no, order=desc.",
  },
  parameters: [NAME, FILTER, OPTIONS],
  options: ["asOf", "layout", "columns", "language", "headers", "order"],
  spills: true,
  examples: [
    {
      formula: '=KOUAN.PORTDATASET("key-projects")',
      result: {
        zh: "序号 | 项目 | 口岸 | 规划期 | 来源 | 出处\n1 | 满洲里公路口岸货运场区联检查验楼项目 | 满洲里 | 2021–2025 | …\n…",
        en: "No. | Project | Port | Plan period | Source | Place in the source\n1 | Joint inspection building in the freight yard of the Manzhouli road port | Manzhouli | 2021–2025 | …\n…",
      },
      comment: { zh: "13 个重点建设项目", en: "The 13 key projects" },
    },
    {
      formula: '=KOUAN.PORTDATASET("freight","port=满洲里;year=2012,2014","headers=no")',
      result: {
        zh: "满洲里 | 2012 | 进出口合计 | 全部方式 |  | 2817.2 | …\n满洲里 | 2014 | 进出口合计 | 全部方式 |  | 3010 | …",
        en: "Manzhouli | 2012 | total | all modes |  | 2817.2 | …\nManzhouli | 2014 | total | all modes |  | 3010 | …",
      },
      comment: { zh: "只要满洲里的两年，不要表头", en: "Two years of Manzhouli, without header" },
    },
  ],
  answer: (context, [name, filter, options]) => {
    const { catalog, language } = context;
    const read = parseOptions(catalog, options);
    if (!read.ok) return gapError(catalog, read, language);
    const asked = readDatasetQuery(catalog, name, filter);
    if (!asked.ok) return gapError(catalog, asked, language);
    const { dataset, filters } = asked;
    const shown = readDatasetOptions(dataset, read.value, language);
    if (!shown.ok) return gapError(catalog, shown, language);
    const query = { dataset: dataset.id, filters, ...shown.value };
    const plan = planTable(catalog, dataset, query, (facts) => sourceNoteSentence(facts, language));
    if (plan.rows.length === 0) {
      return gapError(
        catalog,
        { ok: false, class: "answer", kind: "no-rows", dataset: dataset.id },
        language,
      );
    }
    const { order, headers } = read.value;
    const ordered = order === "desc" ? [...plan.rows].reverse() : plan.rows;
    const rows = ordered.map(({ cells }) => cells.map(({ value }, i) => cell(plan.columns[i], value)));
    return spill(context, headers === false ? rows : [plan.headers, ...rows]);
  },
};
