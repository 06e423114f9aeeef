import type { ChartDataset } from "chart.js";
import { type ChartKind, hasXValues, isRound } from "../../model/charts/kinds";
import { type ChartView, PALETTE, type SeriesView } from "../../model/charts/view";
import { type ChartColors, DASHES, PIXELS } from "./drawing";
import { looksOf } from "./seriesLooks";

/** What Chart.js can draw. */
export type Drawn = "bar" | "line" | "pie" | "doughnut" | "scatter" | "bubble" | "radar";
/** The nearest that Chart.js has to a kind of chart. */
export function drawnAs({ family }: ChartKind): Drawn {
  switch (family) {
    case "column":
    case "bar":
      return "bar";
    case "area":
      return "line";
    default:
      return family;
  }
}

/** Which of the drawn points of a series stands for each of its figures: those of a date axis are in the order of time. */
export function drawnIndexes(chart: ChartView, series: SeriesView): readonly number[] {
  const order = timeOrder(chart, series);
  const indexes: number[] = [];
  order.forEach((at, drawn) => (indexes[at] = drawn));
  return indexes;
}

/** A series as Chart.js draws it; `percent` has the values of series that are shares of their stack. */
export function dataset(
  chart: ChartView,
  series: SeriesView,
  index: number,
  percent: ReadonlyMap<string, readonly number[]>,
  colors: ChartColors,
): ChartDataset<Drawn, unknown[]> {
  const { kind, line } = series;
  const round = isRound(kind);
  const { stroke, fill, isLine, hasLine, hasMarkers } = looksOf(chart, series);
  const width = line.weight >= 0 ? line.weight * PIXELS : isLine ? 2.25 * PIXELS : 0;
  const varies = round || series.varyByCategories;
  const order = timeOrder(chart, series);
  const slices = order.map(
    (at) => series.points[String(at)] ?? (varies ? (PALETTE[at % PALETTE.length] ?? fill) : fill),
  );
  return {
    type: drawnAs(kind),
    label: series.name,
    ...points(chart, series, order, percent.get(series.id) ?? series.values),
    backgroundColor:
      kind.family === "area" || kind.filled === true ? translucent(fill) : isLine ? stroke : slices,
    borderColor: round ? (chart.fill === "" ? colors.background : chart.fill) : stroke,
    borderWidth: round ? 1 : hasLine ? width : 0,
    borderDash: DASHES[line.lineStyle] ?? [],
    showLine: hasLine,
    fill:
      kind.family === "area" ? (kind.stacked === true && index > 0 ? "-1" : "origin") : kind.filled === true,
    tension: series.smooth || kind.smooth === true ? 0.4 : 0,
    spanGaps: chart.displayBlanksAs === "Interplotted",
    pointRadius: kind.family === "bubble" ? undefined : hasMarkers ? (series.markerSize * PIXELS) / 2 : 0,
    pointStyle: POINT_STYLES[series.markerStyle] ?? "circle",
    pointBackgroundColor: series.markerBackgroundColor || (isLine ? stroke : translucent(fill)),
    pointBorderColor: series.markerForegroundColor || stroke,
    ...barWidths(chart, series),
    stack: kind.stacked === true ? `stack ${series.axisGroup}` : undefined,
    ...(round
      ? {
          offset: series.explosion,
          cutout: kind.family === "doughnut" ? `${String(series.doughnutHoleSize)}%` : 0,
        }
      : {}),
    ...(series.axisGroup === "Secondary" && !round ? secondAxes(chart) : {}),
  };
}

/** Figures with their places: over x of their own, over slots of a date axis, or one category after the other. */
function points(
  chart: ChartView,
  series: SeriesView,
  order: readonly number[],
  values: readonly (number | null)[],
): Pick<ChartDataset<Drawn, unknown[]>, "data" | "parsing"> {
  if (hasXValues(series.kind)) {
    return {
      data: series.values.map((y, at) => ({ x: series.xValues[at] ?? at + 1, y, r: radius(series, at) })),
    };
  }
  const { dates } = chart.axes.category ?? {};
  if (dates === undefined) return { data: [...values] };
  const sideways = chart.kind.family === "bar";
  return {
    parsing: false,
    data: order.map((at) => {
      const [slot, value] = [dates.slots[at] ?? at, values[at] ?? null];
      return sideways ? { x: value, y: slot } : { x: slot, y: value };
    }),
  };
}

function timeOrder(chart: ChartView, series: SeriesView): readonly number[] {
  const order = series.values.map((_value, at) => at);
  const { slots } = chart.axes.category?.dates ?? {};
  return slots === undefined ? order : order.sort((a, b) => (slots[a] ?? a) - (slots[b] ?? b));
}

/** documented: the gap is measured in widths of one bar, and bars overlap by a share of their width. */
function barWidths(chart: ChartView, series: SeriesView): object {
  const { kind, gapWidth, axisGroup } = series;
  const clustered = chart.series.filter(
    (one) => !one.filtered && one.kind.family === kind.family && one.axisGroup === axisGroup,
  );
  const bars = kind.stacked === true ? 1 : Math.max(1, clustered.length);
  return { barPercentage: 1, categoryPercentage: bars / (bars + gapWidth / 100), grouped: true };
}

function secondAxes(chart: ChartView): object {
  const own = chart.axes.categorySecondary?.visible === true;
  return chart.kind.family === "bar"
    ? { xAxisID: "second", ...(own ? { yAxisID: "secondCategories" } : {}) }
    : { yAxisID: "second", ...(own ? { xAxisID: "secondCategories" } : {}) };
}

const POINT_STYLES: Readonly<Record<string, string>> = {
  Square: "rect",
  Diamond: "rectRot",
  Triangle: "triangle",
  X: "crossRot",
  Star: "star",
  Plus: "cross",
  Dash: "line",
};

function radius(series: SeriesView, at: number): number {
  const largest = Math.max(...series.sizes, 0);
  // documented: the area of a bubble is its size.
  return largest === 0 ? 10 : 24 * Math.sqrt(Math.max(0, series.sizes[at] ?? 0) / largest);
}

/** Series that are drawn as shares of their stack. */
export function percents(series: readonly SeriesView[]): ReadonlyMap<string, readonly number[]> {
  const shared = series.filter((one) => one.kind.percent === true);
  const length = Math.max(0, ...shared.map((one) => one.values.length));
  const sums = Array.from({ length }, (_none, at) =>
    shared.reduce((sum, one) => sum + Math.abs(one.values[at] ?? 0), 0),
  );
  return new Map(
    shared.map((one) => [
      one.id,
      one.values.map((value, at) => (value ?? 0) / (sums[at] === 0 ? 1 : (sums[at] ?? 1))),
    ]),
  );
}

function translucent(color: string): string {
  return /^#[0-9A-F]{6}$/i.test(color) ? `${color}B3` : color;
}
