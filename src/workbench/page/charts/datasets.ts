import type { ChartDataset } from "chart.js";
import { type ChartKind, hasXValues, isRound } from "../../model/charts/kinds";
import { type ChartView, type LineView, PALETTE, type SeriesView } from "../../model/charts/view";
import { type ChartColors, PIXELS } from "./drawing";

/** What Chart.js can draw. */
export type Drawn = "bar" | "line" | "pie" | "doughnut" | "scatter" | "bubble" | "radar";
/** Dashes of lines, in pixels. */
export const DASHES: Readonly<Partial<Record<LineView["lineStyle"], number[]>>> = {
  Dash: [6, 4],
  DashDot: [6, 3, 2, 3],
  DashDotDot: [6, 3, 2, 3, 2, 3],
  Dot: [2, 2],
  RoundDot: [2, 3],
};

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
  const usual = PALETTE[index % PALETTE.length] ?? PALETTE[0];
  const isLine = ["line", "scatter", "radar"].includes(kind.family);
  const stroke = line.color !== "" ? line.color : isLine && series.color !== "" ? series.color : usual;
  const fill = series.color === "none" ? "transparent" : series.color !== "" ? series.color : usual;
  const hasLine = line.lineStyle !== "None" && (kind.family !== "scatter" || kind.lines === true);
  const width = line.weight >= 0 ? line.weight * PIXELS : isLine ? 2.25 * PIXELS : 0;
  const hasMarkers =
    series.markerStyle !== "None" &&
    (series.markerStyle !== "Automatic" || kind.markers === true || kind.family === "bubble");
  // documented: the gap is measured in widths of one bar.
  const clustered = chart.series.filter((one) => !one.filtered && one.kind.family === kind.family);
  const bars = kind.stacked === true ? 1 : Math.max(1, clustered.length);
  const varies = round || series.varyByCategories;
  const slices = series.values.map(
    (_value, at) => series.points[String(at)] ?? (varies ? (PALETTE[at % PALETTE.length] ?? usual) : fill),
  );
  const values = percent.get(series.id) ?? series.values;
  return {
    type: drawnAs(kind),
    label: series.name,
    data: hasXValues(kind)
      ? series.values.map((y, at) => ({ x: series.xValues[at] ?? at + 1, y, r: radius(series, at) }))
      : [...values],
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
    barPercentage: 1,
    categoryPercentage: bars / (bars + series.gapWidth / 100),
    stack: kind.stacked === true ? `stack ${series.axisGroup}` : undefined,
    ...(round
      ? { offset: series.explosion, cutout: kind.family === "doughnut" ? `${series.doughnutHoleSize}%` : 0 }
      : {}),
    ...(series.axisGroup === "Secondary" && !round
      ? kind.family === "bar"
        ? { xAxisID: "second" }
        : { yAxisID: "second" }
      : {}),
  };
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
