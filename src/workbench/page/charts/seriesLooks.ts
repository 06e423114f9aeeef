import type { TrendlineView } from "../../model/charts/seriesExtras";
import { type ChartView, type LineView, PALETTE, type SeriesView } from "../../model/charts/view";

/** The colours that a series has in the end, and what of it is drawn. */
export interface SeriesLooks {
  readonly stroke: string;
  readonly fill: string;
  /** Drawn as a line, not as areas. */
  readonly isLine: boolean;
  readonly hasLine: boolean;
  readonly hasMarkers: boolean;
}

/** What a series looks like among the others of its chart. */
export function looksOf(chart: ChartView, series: SeriesView): SeriesLooks {
  const { kind, line } = series;
  const index = chart.series.filter((one) => !one.filtered).findIndex((one) => one.id === series.id);
  const usual = PALETTE[Math.max(0, index) % PALETTE.length] ?? PALETTE[0];
  const isLine = ["line", "scatter", "radar"].includes(kind.family) && kind.filled !== true;
  const takesFill = isLine && series.color !== "" && series.color !== "none";
  return {
    stroke: line.color !== "" ? line.color : takesFill ? series.color : usual,
    fill: series.color === "none" ? "transparent" : series.color !== "" ? series.color : usual,
    isLine,
    hasLine: line.lineStyle !== "None" && (kind.family !== "scatter" || kind.lines === true),
    hasMarkers:
      series.markerStyle !== "None" &&
      (series.markerStyle !== "Automatic" || kind.markers === true || kind.family === "bubble"),
  };
}

/** The line of a trendline: in the colour of its series, and (documented) in round dots, unless one was set. */
export function trendLook(
  trend: TrendlineView,
  { stroke, fill, isLine }: SeriesLooks,
): { readonly line: LineView; readonly usual: { readonly color: string; readonly weight: number } } {
  const { line } = trend;
  return {
    line: line.lineStyle === "Automatic" ? { ...line, lineStyle: "RoundDot" } : line,
    usual: { color: isLine || fill === "transparent" ? stroke : fill, weight: 1.5 },
  };
}
