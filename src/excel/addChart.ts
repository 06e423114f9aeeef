import type { ChartPlan } from "../domain/tables/chartOf";
import { refusalOf } from "./hostErrors";
import { runExcel } from "./run";
import { NOTE_DISTANCE } from "./tables/createTable";

/** Columns or rows between table and chart. */
const GAP = 1;
const ROWS = 18;
const COLUMNS = 9;
const TYPE = "LineMarkers";

/** A chart that is to stand beside a table. */
export interface NewChart {
  readonly tableName: string;
  readonly title: string;
  readonly chart: ChartPlan;
  /** Below the source note, where the sheet has nothing else; else to the right of the table. */
  readonly below: boolean;
  /** Stops waiting for Excel. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Draws a native line chart beside a table; it lies over the cells and changes none. Two requests. Requires
 * ExcelApi 1.7.
 * @throws Refused as the host answers; the table is not touched, and a chart that is only half drawn is taken away.
 */
export async function addChart(chart: NewChart): Promise<void> {
  const { tableName, signal } = chart;
  const others = await runExcel(
    async (context) => (await loadCharts(context, tableName)).map(({ id }) => id),
    { signal },
  );
  try {
    await draw(chart);
  } catch (error) {
    await takeBack(tableName, others, signal);
    throw error;
  }
}

/** The charts of a table's sheet. One request. */
async function loadCharts(context: Excel.RequestContext, tableName: string): Promise<Excel.Chart[]> {
  const { charts } = context.workbook.tables.getItem(tableName).worksheet;
  charts.load("items/id,items/chartType");
  await context.sync();
  return charts.items;
}

/** Takes the chart away that was not among the others; where somebody else drew one meanwhile, none. After a cancel, a silent host is not waited for. */
async function takeBack(
  tableName: string,
  others: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await runExcel(
      async (context) => {
        const added = (await loadCharts(context, tableName)).filter(({ id }) => !others.includes(id));
        const [ours] = added;
        if (added.length !== 1 || ours?.chartType !== TYPE) return;
        ours.delete();
        await context.sync();
      },
      { signal },
    );
  } catch (error) {
    if (refusalOf(error) === null) throw error;
  }
}

async function draw({ tableName, title, chart, below, signal }: NewChart): Promise<void> {
  await runExcel(
    async (context) => {
      const table = context.workbook.tables.getItem(tableName);
      const whole = table.getRange();
      // From its first column on, as many columns as there are figures.
      const corner = whole.getRow(0).getCell(0, chart.first);
      const last = whole.getLastRow().getCell(0, chart.first + chart.count - 1);
      const lines = chart.lines === "rows" ? "Rows" : "Columns";
      const drawn = table.worksheet.charts.add(TYPE, corner.getBoundingRect(last), lines);
      drawn.title.text = title;
      chart.names.forEach((name, index) => {
        const line = drawn.series.getItemAt(index);
        line.name = name;
        if (chart.axis !== null) line.setXAxisValues(table.columns.getItemAt(chart.axis).getDataBodyRange());
      });
      const [bottom, after] = [whole.getLastRow(), whole.getRow(0).getLastColumn()];
      const beside = below
        ? bottom.getCell(0, 0).getOffsetRange(NOTE_DISTANCE + 1 + GAP, 0)
        : after.getOffsetRange(0, 1 + GAP);
      drawn.setPosition(beside, beside.getOffsetRange(ROWS, COLUMNS));
      await context.sync();
    },
    { oneUndoStep: true, signal },
  );
}
