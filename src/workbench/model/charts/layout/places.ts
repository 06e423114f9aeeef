import { hasXValues } from "../kinds";
import type { ChartView, SeriesView } from "../view";
import type { ChartLayout } from "./layout";
import { shareOf } from "./ticks";

/** A point on a chart, in points from its corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a figure of a series lies on the plot area.
 * @param at - its x; of series over categories, their number counted from 1, which may lie between two
 * @param value - its y
 */
export function spotOf(
  chart: ChartView,
  { plot }: Pick<ChartLayout, "plot">,
  series: SeriesView,
  at: number,
  value: number,
): Spot | undefined {
  const second = series.axisGroup === "Secondary";
  const { axes } = chart;
  // The second category axis is a copy of the first unless it is shown.
  const category =
    second && axes.categorySecondary?.visible === true ? axes.categorySecondary : axes.category;
  const valueAxis = second ? axes.valueSecondary : axes.value;
  if (category === undefined || valueAxis === undefined) return undefined;
  const along = shareOf(category, hasXValues(series.kind) ? at : slotAt(category.dates?.slots, at - 1));
  const across = shareOf(valueAxis, value);
  const [x, y] = chart.kind.family === "bar" ? [across, along] : [along, across];
  return { x: plot.left + x * plot.width, y: plot.top + (1 - y) * plot.height };
}

/** The slot of a category on a date axis; between two categories, between their slots. */
function slotAt(slots: readonly number[] | undefined, index: number): number {
  if (slots === undefined || slots.length === 0) return index;
  const last = slots.length - 1;
  const before = Math.min(Math.max(0, Math.floor(index)), Math.max(0, last - 1));
  const [from = 0, to = from + 1] = [slots[before], slots[before + 1]];
  return from + (index - before) * (to - from);
}
