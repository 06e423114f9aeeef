import type { ChartDataset, Plugin } from "chart.js";
import { hasXValues } from "../../model/charts/kinds";
import { errorsOf, knownPoints, trendPoints } from "../../model/charts/seriesExtras";
import { type ChartView, type LineView, PALETTE, type SeriesView } from "../../model/charts/view";
import { DASHES, type Drawn } from "./datasets";
import { cssFont, PIXELS } from "./drawing";

/** Trendlines as Chart.js draws them, with the texts beside them: lines of their own, behind the series. */
export interface DrawnTrends {
  readonly datasets: readonly ChartDataset<Drawn, unknown[]>[];
  readonly labels: readonly string[];
}

/** The trendlines of all series. Horizontal bars have none: Chart.js has no line across them. */
export function trendlines(chart: ChartView, series: readonly SeriesView[]): DrawnTrends {
  const datasets: ChartDataset<Drawn, unknown[]>[] = [];
  const labels: string[] = [];
  if (chart.kind.family === "bar") return { datasets, labels };
  series.forEach((one, index) => {
    const withX = hasXValues(one.kind);
    const known = knownPoints(one.values, one.xValues);
    for (const trend of one.trendlines) {
      const { points, label } = trendPoints(known, trend, !withX);
      const byCategory = new Map(points.map(({ x, y }) => [x, y]));
      const { line } = trend;
      const color =
        line.color !== ""
          ? line.color
          : one.color !== "" && one.color !== "none"
            ? one.color
            : PALETTE[index % PALETTE.length];
      datasets.push({
        type: withX ? "scatter" : "line",
        label: trend.name,
        data: withX ? [...points] : one.values.map((_value, at) => byCategory.get(at + 1) ?? null),
        borderColor: color,
        backgroundColor: color,
        borderWidth: line.lineStyle === "None" ? 0 : (line.weight >= 0 ? line.weight : 1.5) * PIXELS,
        // documented: round dots, unless a line was set
        borderDash: DASHES[line.lineStyle === "Automatic" ? "RoundDot" : line.lineStyle] ?? [],
        showLine: true,
        pointRadius: 0,
        fill: false,
        order: -1,
        ...(one.axisGroup === "Secondary" ? { yAxisID: "second" } : {}),
      });
      labels.push(label);
    }
  });
  return { datasets, labels };
}

const LINE_HEIGHT = 1.3;
/** Where along a trendline its text stands. */
const TEXT_AT = 0.65;
const GAP = 6;

/** Writes equations and R² beside the trendlines, which follow `first` datasets of series. */
export function trendTexts(
  chart: ChartView,
  labels: readonly string[],
  first: number,
  color: string,
): Plugin<Drawn> {
  return {
    id: "trendTexts",
    afterDatasetsDraw: (drawn) => {
      const { ctx, chartArea } = drawn;
      ctx.save();
      ctx.font = cssFont(chart.font);
      ctx.fillStyle = chart.font.color || color;
      ctx.textBaseline = "bottom";
      labels.forEach((label, index) => {
        const points = drawn.getDatasetMeta(first + index).data.filter((point) => Number.isFinite(point.y));
        const at = points[Math.floor(points.length * TEXT_AT)];
        if (at === undefined || label === "") return;
        // On the side that the line leaves free.
        const rises = (points[0]?.y ?? 0) > at.y;
        ctx.textAlign = rises ? "right" : "left";
        const height = chart.font.size * PIXELS * LINE_HEIGHT;
        const lines = label.split("\n");
        const bottom = Math.max(chartArea.top + height * lines.length, at.y - GAP);
        lines.forEach((line, row) => {
          ctx.fillText(line, at.x + (rises ? -GAP : GAP), bottom - height * (lines.length - 1 - row));
        });
      });
      ctx.restore();
    },
  };
}

const CAP = 4;

/** Draws error bars, which Chart.js itself cannot. */
export function errorBars(series: readonly SeriesView[], sideways: boolean, color: string): Plugin<Drawn> {
  return {
    id: "errorBars",
    afterDatasetsDraw: (drawn) => {
      const { ctx } = drawn;
      ctx.save();
      series.forEach((one, index) => {
        if (one.kind.stacked === true) return;
        const meta = drawn.getDatasetMeta(index);
        for (const [bars, values, alongX] of [
          [one.yErrorBars, one.values, sideways],
          [hasXValues(one.kind) ? one.xErrorBars : undefined, one.xValues, true],
        ] as const) {
          const scale = alongX ? meta.xScale : meta.yScale;
          if (bars === undefined || scale === undefined || bars.line.lineStyle === "None") continue;
          stroke(ctx, bars.line, color);
          errorsOf(values, bars).forEach((error, at) => {
            const point = meta.data[at];
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
