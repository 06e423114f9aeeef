import type { ChartPlan } from "../domain/tables/chartOf";
import { runExcel } from "./run";

/** Columns between table and chart. */
const GAP = 1;
const ROWS = 18;
const COLUMNS = 9;

/** A chart that is to stand beside a table. */
export interface NewChart {
  readonly tableName: string;
  readonly title: string;
  readonly chart: ChartPlan;
}

/**
 * Draws a native line chart to the right of a table; it lies over the cells and changes none. One request. Requires
 * ExcelApi 1.7.
 * @throws Refused as the host answers; the table is not touched.
 */
export async function addChart({ tableName, title, chart }: NewChart): Promise<void> {
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
      const beside = whole
        .getRow(0)
        .getLastColumn()
        .getOffsetRange(0, 1 + GAP);
      drawn.setPosition(beside, beside.getOffsetRange(ROWS, COLUMNS));
      await context.sync();
    },
    { oneUndoStep: true },
  );
}
