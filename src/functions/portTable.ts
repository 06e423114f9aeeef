import { FIGURE_OPTIONS } from "../domain/queries/optionUse";
import { parseOptions } from "../domain/queries/parseOptions";
import { readTable, type TableAnswer } from "../domain/queries/readTable";
import { say } from "../strings/format";
import { SPILL } from "../strings/functionsTables";
import { gapError } from "./support/answer";
import type { CallContext, FunctionDefinition, Parameter } from "./support/definition";
import { labelCell, periodCell, valueHeading } from "./support/labels";
import { FLOW, INDICATOR, MODE, OPTIONS, UNIT } from "./support/parameters";
import { spill, type SpillCell } from "./support/spill";

const ENTITIES: Parameter = {
  name: "entities",
  label: { zh: "对象区域", en: "entities" },
  description: {
    zh: "口岸、地区等名称的区域或数组，如 A2:A20；成列则向下排列，成行则向右排列",
    en: "Range or array of names of ports, regions and so on, such as A2:A20; a column runs down, a row runs across",
  },
  optional: false,
  range: true,
};

const PERIODS: Parameter = {
  name: "periods",
  label: { zh: "期间区域", en: "periods" },
  description: {
    zh: "年份或时期的区域或数组，如 B1:F1 或 {2013,2014}",
    en: "Range or array of years or periods, such as B1:F1 or {2013,2014}",
  },
  optional: false,
  range: true,
};

function withLabels(context: CallContext, table: TableAnswer): SpillCell[][] {
  const { catalog, language } = context;
  const indicators = new Set(table.entities.flatMap(({ indicator }) => indicator ?? []));
  const [only = table.question.indicator] = indicators;
  const corner =
    indicators.size > 1
      ? valueHeading(context, table.question, { indicator: say(SPILL.trade, language) })
      : valueHeading(context, { ...table.question, indicator: only });
  const periods = table.periods.map(({ id, raw }) => (id === null ? labelCell(raw) : periodCell(id)));
  return [
    [corner, ...periods],
    ...table.answers.map((row, i): SpillCell[] => {
      const entity = table.entities[i];
      const name = catalog.entities.get(entity?.id ?? "")?.name[language];
      return [name ?? labelCell(entity?.raw), ...row];
    }),
  ];
}

function transposed(rows: readonly (readonly SpillCell[])[]): SpillCell[][] {
  const [first = []] = rows;
  return first.map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}

/** A matrix of figures: one formula instead of hundreds. */
export const portTable: FunctionDefinition = {
  id: "PORTTABLE",
  summary: { zh: "口岸 × 年份的数字表", en: "Figures of many ports and years" },
  description: {
    zh: "一个公式取一整块：每个对象、每个期间一格，不含行列标题（选项 headers=yes 加上）。没有数或读不懂的格子各自显示错误及原因。选项 order=asc/desc 按时间排列。",
    en: "One formula for a whole block: a cell for each entity and period, without labels (option headers=yes adds them). A cell without a figure, or with a name that cannot be read, shows its own error and reason. Option order=asc or desc sorts the periods.",
  },
  parameters: [ENTITIES, INDICATOR, PERIODS, FLOW, MODE, UNIT, OPTIONS],
  options: [...FIGURE_OPTIONS, "headers", "order"],
  spills: true,
  examples: [
    {
      formula: '=KOUAN.PORTTABLE({"满洲里";"二连浩特"},"freight",{2013,2014})',
      result: { zh: "#N/A | 3010\n#N/A | 1074.4", en: "#N/A | 3010\n#N/A | 1074.4" },
      comment: {
        zh: '工作表中通常写区域：=KOUAN.PORTTABLE(A2:A20,"freight",B1:F1)',
        en: 'In a sheet one gives ranges: =KOUAN.PORTTABLE(A2:A20,"freight",B1:F1)',
      },
    },
    {
      formula: '=KOUAN.PORTTABLE({"满洲里","满州里"},"freight",{2012;2014},,,,"headers=yes")',
      result: {
        zh: "货运量（万吨） | 满洲里 | 满州里\n2012 | 2817.2 | #VALUE!\n2014 | 3010 | #VALUE!",
        en: "Freight (10,000 t) | Manzhouli | 满州里\n2012 | 2817.2 | #VALUE!\n2014 | 3010 | #VALUE!",
      },
      comment: {
        zh: "带标题；对象成行则向右排列；错字只影响自己的格子",
        en: "With labels; a row of names runs across; a misspelt one fails in its own cells only",
      },
    },
  ],
  answer: (context, [entities, indicator, periods, flow, mode, unit, options]) => {
    const { catalog, language } = context;
    const read = parseOptions(catalog, options);
    if (!read.ok) return gapError(catalog, read, language);
    const { order, headers } = read.value;
    const table = readTable(catalog, { entities, indicator, periods, flow, mode, unit, options, order });
    if (!table.ok) return gapError(catalog, table, language);
    const rows = headers === true ? withLabels(context, table) : table.answers;
    return spill(context, table.across ? transposed(rows) : rows);
  },
};
