import { displayText } from "../../displayText";
import type { ChartView, DataTableView, SeriesView } from "../view";
import { fitted, LINE_HEIGHT, lineWidth, type Rect } from "./textSize";

/** A cell of a table of figures. */
export interface TableCell {
  readonly box: Rect;
  readonly text: string;
  /** The series whose name it is. */
  readonly series?: SeriesView;
}

/** The table of figures below a chart. */
export interface DataTableLayout {
  readonly box: Rect;
  /** Its part with the figures: without the names of the series. */
  readonly figures: Rect;
  readonly rowHeight: number;
  readonly columns: number;
  readonly cells: readonly TableCell[];
}

const SPACE = 4;
/** Room for the key of a series before its name. */
export const KEY = 14;

/** How high a table of figures is, and how wide the column with its names. */
export function tableSize(
  chart: ChartView,
): { readonly height: number; readonly row: number; readonly names: number } | undefined {
  const { dataTable } = chart;
  if (dataTable === undefined) return undefined;
  const series = shown(chart);
  const row = dataTable.font.size * LINE_HEIGHT + SPACE;
  const widest = Math.max(0, ...series.map((one) => lineWidth(one.name, dataTable.font)));
  const names = Math.min(chart.width / 3, widest + keyOf(dataTable) + 2 * SPACE);
  return { height: row * (series.length + 1), row, names };
}

/** Puts the table below the plot area: a column below each category. */
export function dataTableLayout(
  chart: ChartView,
  { row, names, height }: { readonly height: number; readonly row: number; readonly names: number },
  plot: Rect,
  below: number,
): DataTableLayout | undefined {
  const { dataTable } = chart;
  if (dataTable === undefined) return undefined;
  const series = shown(chart);
  const categories = chart.axes.category?.categories ?? [];
  const top = plot.top + plot.height + below;
  const width = plot.width / Math.max(1, categories.length);
  const text = (words: string, most: number): string => fitted(words, dataTable.font, most - 2);
  const reversed = chart.kind.family !== "bar" && chart.axes.category?.reversePlotOrder === true;
  const place = (line: number, column: number): Rect => ({
    left: plot.left + (reversed ? categories.length - 1 - column : column) * width,
    top: top + line * row,
    width,
    height: row,
  });
  const cells: TableCell[] = categories.map((words, column) => ({
    box: place(0, column),
    text: text(words, width),
  }));
  series.forEach((one, index) => {
    const line = index + 1;
    cells.push({
      box: { left: plot.left - names, top: top + line * row, width: names, height: row },
      text: text(one.name, names - keyOf(dataTable) - SPACE),
      series: one,
    });
    categories.forEach((_words, column) => {
      const value = one.values[column];
      const words = value === null || value === undefined ? "" : displayText(value, one.numberFormat);
      cells.push({ box: place(line, column), text: text(words, width) });
    });
  });
  return {
    box: { left: plot.left - names, top, width: names + plot.width, height },
    figures: { left: plot.left, top, width: plot.width, height },
    rowHeight: row,
    columns: categories.length,
    cells,
  };
}

function shown(chart: ChartView): readonly SeriesView[] {
  return chart.series.filter((series) => !series.filtered);
}

function keyOf({ showLegendKey }: DataTableView): number {
  return showLegendKey ? KEY : 0;
}
