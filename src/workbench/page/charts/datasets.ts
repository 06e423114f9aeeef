import type { ChartDataset } from "chart.js";
import { type ChartKind, hasXValues, isRound } from "../../model/charts/kinds";
import { barShares } from "../../model/charts/layout/pointShapes";
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
  const order = timeOrder(chart, series);
  const slices = fillsOf(series, order, fill);
  const markers = markersOf(series, order, {
    radius: hasMarkers ? (series.markerSize * PIXELS) / 2 : 0,
    fill: isLine ? stroke : translucent(fill),
    stroke,
  });
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
    ...(kind.family === "bubble" ? { pointBackgroundColor: translucent(fill) } : markers),
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

/** Widths of bars as Chart.js counts them: the share of a category that its bars have, and of a bar's part that it fills. */
function barWidths(chart: ChartView, series: SeriesView): object {
  const { bar, step, count } = barShares(chart, series);
  if (count === 1 || step < 0.001) return { barPercentage: 1, categoryPercentage: bar, grouped: count === 1 };
  return { barPercentage: bar / step, categoryPercentage: step * count };
}

/** Colours of single points: their own, those of negative figures, or one after the other. */
function fillsOf(series: SeriesView, order: readonly number[], fill: string): string[] {
  const varies = isRound(series.kind) || series.varyByCategories;
  return order.map((at) => {
    const own = series.points[String(at)];
    if (own !== undefined) return own === "none" ? "transparent" : own;
    // inferred: white where no colour was set, as Excel's
    if (series.invertIfNegative && (series.values[at] ?? 0) < 0)
      return firstSet(series.invertColor, "#FFFFFF");
    return varies ? (PALETTE[at % PALETTE.length] ?? fill) : fill;
  });
}

/** The first colour that was set. */
function firstSet(...colors: readonly (string | undefined)[]): string {
  return colors.find((one) => one !== undefined && one !== "") ?? "";
}

/** Markers, those of single points among them. */
function markersOf(
  series: SeriesView,
  order: readonly number[],
  usual: { readonly radius: number; readonly fill: string; readonly stroke: string },
): object {
  const own = (at: number) => series.pointMarkers[String(at)];
  const fillAt = (at: number): string =>
    firstSet(
      own(at)?.markerBackgroundColor,
      series.points[String(at)],
      series.markerBackgroundColor,
      usual.fill,
    );
  return {
    pointRadius: order.map((at) => {
      const marker = own(at);
      if (marker === undefined) return usual.radius;
      if (marker.markerStyle === "None") return 0;
      const isShown = marker.markerStyle !== "Automatic" || usual.radius > 0;
      return isShown ? (marker.markerSize * PIXELS) / 2 : 0;
    }),
    pointStyle: order.map((at) => {
      const style = own(at)?.markerStyle ?? "Automatic";
      return POINT_STYLES[style === "Automatic" ? series.markerStyle : style] ?? "circle";
    }),
    pointBackgroundColor: order.map(fillAt),
    pointBorderColor: order.map((at) =>
      firstSet(own(at)?.markerForegroundColor, series.markerForegroundColor, usual.stroke),
    ),
  };
}

/** A second pair has categories of its own, so that its bars stand before those of the first. documented: ChartSeries.axisGroup */
function secondAxes(chart: ChartView): object {
  return chart.kind.family === "bar"
    ? { xAxisID: "second", yAxisID: "secondCategories" }
    : { yAxisID: "second", xAxisID: "secondCategories" };
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
  const scale = series.bubbleScale / 100;
  return largest === 0 ? 10 * scale : 24 * scale * Math.sqrt(Math.max(0, series.sizes[at] ?? 0) / largest);
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
