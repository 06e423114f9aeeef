import type { Plugin } from "chart.js";
import { hasXValues } from "../../model/charts/kinds";
import type { ChartLayout } from "../../model/charts/layout/layout";
import { spotOf } from "../../model/charts/layout/places";
import { errorsOf, knownPoints, type TrendlineView, trendPoints } from "../../model/charts/seriesExtras";
import type { ChartView, LineView, SeriesView } from "../../model/charts/view";
import { type Drawn, drawnIndexes } from "./datasets";
import { DASHES, inPoints, PIXELS, setLine } from "./drawing";
import { looksOf, trendLook } from "./seriesLooks";
import { drawLine } from "./texts";

const LINE_HEIGHT = 1.3;
/** Where along a trendline its text stands. */
const TEXT_AT = 0.65;
const GAP = 5;

/** Draws the trendlines of all series, with their equations and R² beside them. */
export function trendlines(chart: ChartView, layout: ChartLayout, color: string): Plugin<Drawn> {
  return {
    id: "trendlines",
    afterDatasetsDraw: ({ ctx }) => {
      inPoints(ctx, () => {
        for (const series of chart.series) {
          if (series.filtered) continue;
          for (const trend of series.trendlines) draw(ctx, chart, layout, series, trend, color);
        }
      });
    },
  };
}

function draw(
  ctx: CanvasRenderingContext2D,
  chart: ChartView,
  layout: ChartLayout,
  series: SeriesView,
  trend: TrendlineView,
  color: string,
): void {
  const found = trendPoints(knownPoints(series.values, series.xValues), trend);
  const spots = found.points.flatMap(({ x, y }) => spotOf(chart, layout, series, x, y) ?? []);
  const { plot } = layout;
  const { line, usual } = trendLook(trend, looksOf(chart, series));
  ctx.save();
  if (setLine(ctx, line, usual)) {
    // documented: a trendline reaches beyond the figures only as far as its axis does
    ctx.beginPath();
    ctx.rect(plot.left, plot.top, plot.width, plot.height);
    ctx.clip();
    ctx.beginPath();
    spots.forEach(({ x, y }, at) => (at === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
    ctx.stroke();
  }
  ctx.restore();
  const at = spots[Math.floor(spots.length * TEXT_AT)];
  if (at === undefined || found.label === "") return;
  // On the side that the line leaves free.
  const rises = (spots[0]?.y ?? 0) > at.y;
  const height = chart.font.size * LINE_HEIGHT;
  const lines = found.label.split("\n");
  const bottom = Math.max(plot.top + height * lines.length, at.y - GAP);
  lines.forEach((text, row) => {
    const y = bottom - height * (lines.length - 1 - row) - height / 2;
    drawLine(
      ctx,
      text,
      chart.font,
      { x: at.x + (rises ? -GAP : GAP), y, align: rises ? "right" : "left" },
      color,
    );
  });
}

const CAP = 4;

/** Draws error bars, which Chart.js itself cannot. */
export function errorBars(chart: ChartView, series: readonly SeriesView[], color: string): Plugin<Drawn> {
  const sideways = chart.kind.family === "bar";
  return {
    id: "errorBars",
    afterDatasetsDraw: (drawn) => {
      const { ctx } = drawn;
      ctx.save();
      series.forEach((one, index) => {
        if (one.kind.stacked === true) return;
        const meta = drawn.getDatasetMeta(index);
        const indexes = drawnIndexes(chart, one);
        for (const [bars, values, alongX] of [
          [one.yErrorBars, one.values, sideways],
          [hasXValues(one.kind) ? one.xErrorBars : undefined, one.xValues, true],
        ] as const) {
          const scale = alongX ? meta.xScale : meta.yScale;
          if (bars === undefined || scale === undefined || bars.line.lineStyle === "None") continue;
          stroke(ctx, bars.line, color);
          errorsOf(values, bars).forEach((error, at) => {
            const point = meta.data[indexes[at] ?? at];
            if (error === undefined || point === undefined) return;
            const [from, to] = [scale.getPixelForValue(error.from), scale.getPixelForValue(error.to)];
            bar(ctx, point, from, to, alongX, bars.endStyleCap ? CAP : 0);
          });
        }
      });
      ctx.restore();
    },
  };
}

function stroke(ctx: CanvasRenderingContext2D, line: LineView, color: string): void {
  ctx.strokeStyle = line.color || color;
  ctx.lineWidth = (line.weight >= 0 ? line.weight : 0.75) * PIXELS;
  ctx.setLineDash(DASHES[line.lineStyle] ?? []);
}

function bar(
  ctx: CanvasRenderingContext2D,
  { x, y }: { readonly x: number; readonly y: number },
  from: number,
  to: number,
  alongX: boolean,
  cap: number,
): void {
  ctx.beginPath();
  const line = (x1: number, y1: number, x2: number, y2: number): void => {
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
  };
  if (alongX) {
    line(from, y, to, y);
    for (const end of [from, to]) line(end, y - cap, end, y + cap);
  } else {
    line(x, from, x, to);
    for (const end of [from, to]) line(x - cap, end, x + cap, end);
  }
  ctx.stroke();
}
