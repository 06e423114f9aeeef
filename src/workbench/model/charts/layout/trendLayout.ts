import { knownPoints, type TrendlineView, trendPoints } from "../seriesExtras";
import { linesOf } from "../textRuns";
import type { ChartView, SeriesView } from "../view";
import type { TurnedText } from "./axisLayout";
import type { ChartLayout } from "./layout";
import { type Spot, spotOf } from "./places";
import { placed } from "./labelLayout";
import type { Rect } from "./textSize";
import { boxSize } from "./titleLayout";

/** A trendline with its place, and the text beside it. */
export interface TrendLayout {
  readonly trend: TrendlineView;
  readonly spots: readonly Spot[];
  readonly label: (TurnedText & { readonly text: string; readonly usual: Rect }) | undefined;
}

/** Where along a trendline its text stands. */
const TEXT_AT = 0.65;

/** The trendlines of a series, from point to point. */
export function trendLayouts(
  chart: ChartView,
  layout: ChartLayout,
  series: SeriesView,
): readonly TrendLayout[] {
  const known = knownPoints(series.values, series.xValues);
  return series.trendlines.map((trend) => {
    const found = trendPoints(known, trend);
    const spots = found.points.flatMap(({ x, y }) => spotOf(chart, layout, series, x, y) ?? []);
    const hasLabel = trend.showEquation || trend.showRSquared;
    const text = hasLabel ? (trend.label.text ?? found.label) : "";
    const at = spots[Math.floor(spots.length * TEXT_AT)];
    if (text === "" || at === undefined) return { trend, spots, label: undefined };
    const { font, textOrientation: angle } = trend.label;
    const lines = linesOf(text, [], font);
    const size = boxSize(lines, angle);
    // On the side that the line leaves free, and on the plot area.
    const rises = (spots[0]?.y ?? 0) > at.y === at.x > (spots[0]?.x ?? 0);
    const { plot } = layout;
    const left = Math.min(
      plot.left + plot.width - size.width,
      Math.max(plot.left, rises ? at.x - size.width : at.x),
    );
    const top = Math.max(plot.top, at.y - size.height);
    const usual = { left, top, ...size };
    return { trend, spots, label: { text, lines, angle, usual, box: placed(chart, usual, trend.label) } };
  });
}
