import type { Plugin } from "chart.js";
import { hasXValues } from "../../model/charts/kinds";
import type { ChartLayout } from "../../model/charts/layout/layout";
import { trendLayouts } from "../../model/charts/layout/trendLayout";
import { errorsOf } from "../../model/charts/seriesExtras";
import type { ChartView, LineView, SeriesView } from "../../model/charts/view";
import { type Drawn, drawnIndexes } from "./datasets";
import { type ChartColors, DASHES, drawBox, inPoints, PIXELS, setLine } from "./drawing";
import { looksOf, trendLook } from "./seriesLooks";
import { drawText } from "./texts";

/** Draws the trendlines of all series, with their equations and R² beside them. */
export function trendlines(chart: ChartView, layout: ChartLayout, colors: ChartColors): Plugin<Drawn> {
  const { plot } = layout;
  return {
    id: "trendlines",
    afterDatasetsDraw: ({ ctx }) => {
      inPoints(ctx, () => {
        for (const series of chart.series) {
          if (series.filtered) continue;
          for (const { trend, spots, label } of trendLayouts(chart, layout, series)) {
            const { line, usual } = trendLook(trend, looksOf(chart, series));
            ctx.save();
            if (setLine(ctx, line, usual)) {
              // documented: a trendline reaches beyond the figures only as far as its axis does
              ctx.beginPath();
              ctx.rect(plot.left, plot.top, plot.width, plot.height);
              ctx.clip();
              ctx.beginPath();
              spots.forEach(({ x, y }, at) => {
                if (at === 0) ctx.moveTo(x, y);
                else ctx.lineTo(x, y);
              });
              ctx.stroke();
            }
            ctx.restore();
            if (label === undefined) continue;
            drawBox(ctx, label.box, trend.label.look, colors);
            drawText(ctx, label, colors.text);
          }
        }
      });
    },
  };
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
