import type { ChartPlan } from "../domain/tables/chartOf";
import { runExcel } from "./run";
import { NOTE_DISTANCE } from "./tables/createTable";

/** Columns or rows between table and chart. */
const GAP = 1;
const ROWS = 18;
const COLUMNS = 9;

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
 * Draws a native line chart beside a table; it lies over the cells and changes none. One request. Requires
 * ExcelApi 1.7.
 * @throws Refused as the host answers; the table is not touched.
 */
export async function addChart({ tableName, title, chart, below, signal }: NewChart): Promise<void> {
  await runExcel(
    async (context) => {
      const table = context.workbook.tables.getItem(tableName);
      const whole = table.getRange();
      // From its first column on, as many columns as there are figures.
      const corner = whole.getRow(0).getCell(0, chart.first);
      const last = whole.getLastRow().getCell(0, chart.first + chart.count - 1);
      const lines = chart.lines === "rows" ? "Rows" : "Columns";
      const drawn = table.worksheet.charts.add("LineMarkers", corner.getBoundingRect(last), lines);
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
