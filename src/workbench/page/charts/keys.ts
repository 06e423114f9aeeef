import type { LegendItem } from "../../model/charts/layout/legendLayout";
import { PALETTE, type ChartView } from "../../model/charts/view";
import { setLine } from "./drawing";
import { looksOf, trendLook } from "./seriesLooks";

/** Draws what stands for a series, a slice or a trendline before its name. The canvas is scaled to points. */
export function drawKey(
  ctx: CanvasRenderingContext2D,
  chart: ChartView,
  { series, point, trendline }: Pick<LegendItem, "series" | "point" | "trendline">,
  { left, middle, width }: { readonly left: number; readonly middle: number; readonly width: number },
): void {
  const looks = looksOf(chart, series);
  ctx.save();
  const trend = series.trendlines.find((one) => one.id === trendline);
  if (trend !== undefined) {
    const { line, usual } = trendLook(trend, looks);
    if (setLine(ctx, line, usual)) stroke(ctx, left, middle, width);
  } else if (looks.isLine) {
    if (looks.hasLine && setLine(ctx, series.line, { color: looks.stroke, weight: 2.25 })) {
      ctx.strokeStyle = looks.stroke;
      stroke(ctx, left, middle, width);
    }
    if (looks.hasMarkers) {
      ctx.fillStyle = series.markerBackgroundColor || looks.stroke;
      ctx.beginPath();
      ctx.arc(left + width / 2, middle, Math.min(4, series.markerSize / 2), 0, 2 * Math.PI);
      ctx.fill();
    }
  } else {
    const size = Math.min(7, width);
    ctx.fillStyle =
      point === undefined
        ? looks.fill
        : (series.points[String(point)] ?? PALETTE[point % PALETTE.length] ?? looks.fill);
    ctx.fillRect(left + (width - size) / 2, middle - size / 2, size, size);
    if (looks.fill === "transparent" && setLine(ctx, series.line, { color: looks.stroke, weight: 1 }))
      ctx.strokeRect(left + (width - size) / 2, middle - size / 2, size, size);
  }
  ctx.restore();
}

function stroke(ctx: CanvasRenderingContext2D, left: number, middle: number, width: number): void {
  ctx.beginPath();
  ctx.moveTo(left, middle);
  ctx.lineTo(left + width, middle);
  ctx.stroke();
}
