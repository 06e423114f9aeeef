import { hasXValues, isRound } from "../kinds";
import type { ChartView, SeriesView } from "../view";
import type { ChartLayout } from "./layout";
import { spotOf } from "./places";
import { shareOf, slotCount } from "./ticks";

/** What is drawn for a figure, in points from the chart's corner. */
export interface PointShape {
  readonly x: number;
  readonly y: number;
  /** Where a bar or column begins. */
  readonly base?: number;
  readonly horizontal?: boolean;
  /** Of slices, whose middle is x and y. Angles in radians, with the clock, from the right. */
  readonly outerRadius?: number;
  readonly innerRadius?: number;
  readonly startAngle?: number;
  readonly endAngle?: number;
}

/** Border of a slice, in points: a pixel. */
const SLICE_BORDER = 0.75;

/** What is drawn for each figure of a series; `undefined` where there is nothing, and for all of a radar. */
export function pointShapes(
  chart: ChartView,
  layout: ChartLayout,
  series: SeriesView,
): readonly (PointShape | undefined)[] {
  if (isRound(chart.kind)) return slices(chart, layout, series);
  if (series.kind.family === "radar") return [];
  const stacked = stackOf(chart, series);
  const isBar = series.kind.family === "bar" || series.kind.family === "column";
  const sideways = chart.kind.family === "bar";
  const offset = isBar ? barOffset(chart, layout, series) : 0;
  return series.values.map((value, at) => {
    if (value === null) return undefined;
    const { from, to } = stacked[at] ?? { from: 0, to: value };
    const x = hasXValues(series.kind) ? (series.xValues[at] ?? at + 1) : at + 1;
    const spot = spotOf(chart, layout, series, x, to);
    if (spot === undefined) return undefined;
    if (!isBar) return spot;
    const start = spotOf(chart, layout, series, x, withinScale(chart, series, from)) ?? spot;
    return sideways
      ? { x: spot.x, y: spot.y - offset, base: start.x, horizontal: true }
      : { x: spot.x + offset, y: spot.y, base: start.y };
  });
}

/** documented: the gap is measured in widths of one bar, and bars overlap by a share of their width (ChartSeries.gapWidth, overlap) */
export function barShares(
  chart: ChartView,
  series: SeriesView,
): { readonly bar: number; readonly step: number; readonly count: number; readonly index: number } {
  const { kind, gapWidth, overlap } = series;
  const cluster = chart.series.filter(
    (one) => !one.filtered && one.kind.family === kind.family && one.axisGroup === series.axisGroup,
  );
  if (kind.stacked === true) return { bar: 1 / (1 + gapWidth / 100), step: 0, count: 1, index: 0 };
  const count = Math.max(1, cluster.length);
  const free = 1 - overlap / 100;
  const bar = 1 / (1 + (count - 1) * free + gapWidth / 100);
  return { bar, step: bar * free, count, index: cluster.findIndex((one) => one.id === series.id) };
}

/** How far a series' bars stand from the middle of their category. */
function barOffset(chart: ChartView, { plot }: ChartLayout, series: SeriesView): number {
  const { category } = chart.axes;
  if (category === undefined) return 0;
  const whole = chart.kind.family === "bar" ? plot.height : plot.width;
  const slot = Math.abs(shareOf(category, 1) - shareOf(category, 0)) || 1 / Math.max(1, slotCount(category));
  const { step, count, index } = barShares(chart, series);
  const along = (index - (count - 1) / 2) * step * slot * whole;
  return category.reversePlotOrder ? -along : along;
}

/** From where to where each figure reaches: those of stacks stand on what is below them. */
function stackOf(
  chart: ChartView,
  series: SeriesView,
): readonly ({ readonly from: number; readonly to: number } | undefined)[] {
  if (series.kind.stacked !== true) return series.values.map((value) => ({ from: 0, to: value ?? 0 }));
  const stack = chart.series.filter(
    (one) => !one.filtered && one.kind.stacked === true && one.axisGroup === series.axisGroup,
  );
  const below = stack.slice(
    0,
    stack.findIndex((one) => one.id === series.id),
  );
  return series.values.map((value, at) => {
    const whole =
      series.kind.percent === true
        ? stack.reduce((sum, one) => sum + Math.abs(one.values[at] ?? 0), 0) || 1
        : 1;
    const own = value ?? 0;
    const isLine = series.kind.family === "line" || series.kind.family === "area";
    const from = below.reduce((sum, one) => {
      const part = one.values[at] ?? 0;
      // Columns of figures below 0 stand on those of their kind.
      return isLine || part < 0 === own < 0 ? sum + part : sum;
    }, 0);
    return { from: from / whole, to: (from + own) / whole };
  });
}

function withinScale(chart: ChartView, series: SeriesView, value: number): number {
  const axis = series.axisGroup === "Secondary" ? chart.axes.valueSecondary : chart.axes.value;
  if (axis?.scale === undefined) return value;
  return Math.min(axis.scale.maximum, Math.max(axis.scale.minimum, value));
}

function slices(chart: ChartView, { plot }: ChartLayout, series: SeriesView): readonly PointShape[] {
  const shown = chart.series.filter((one) => !one.filtered);
  const ring = Math.max(
    0,
    shown.findIndex((one) => one.id === series.id),
  );
  const most = Math.max(0, (Math.min(plot.width, plot.height) - SLICE_BORDER - series.explosion * 0.75) / 2);
  const hole = chart.kind.family === "doughnut" ? series.doughnutHoleSize / 100 : 0;
  const rings = chart.kind.family === "doughnut" ? Math.max(1, shown.length) : 1;
  const thick = (most * (1 - hole)) / rings;
  const outerRadius = most - thick * (chart.kind.family === "doughnut" ? ring : 0);
  const sum = series.values.reduce<number>((total, value) => total + Math.abs(value ?? 0), 0) || 1;
  let angle = -Math.PI / 2 + (series.firstSliceAngle * Math.PI) / 180;
  return series.values.map((value) => {
    const startAngle = angle;
    angle += (Math.abs(value ?? 0) / sum) * 2 * Math.PI;
    return {
      x: plot.left + plot.width / 2,
      y: plot.top + plot.height / 2,
      outerRadius,
      innerRadius: outerRadius - thick,
      startAngle,
      endAngle: angle,
    };
  });
}
