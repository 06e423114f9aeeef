import type { Plugin } from "chart.js";
import type { ChartLayout } from "../../model/charts/layout/layout";
import type { ChartView } from "../../model/charts/view";
import type { Drawn } from "./datasets";
import { type ChartColors, drawBox, inPoints } from "./drawing";
import { drawKey } from "./keys";
import { drawLine, drawText } from "./texts";

/** Draws title and legend where the layout of the model has them. */
export function furniture(chart: ChartView, layout: ChartLayout, colors: ChartColors): Plugin<Drawn> {
  return {
    id: "furniture",
    afterDraw: ({ ctx }) => {
      inPoints(ctx, () => {
        legend(ctx, chart, layout, colors);
        title(ctx, chart, layout, colors);
      });
    },
  };
}

function title(
  ctx: CanvasRenderingContext2D,
  chart: ChartView,
  layout: ChartLayout,
  colors: ChartColors,
): void {
  const view = chart.title;
  if (view === undefined || layout.title === undefined) return;
  const { box, lines } = layout.title;
  drawBox(ctx, box, view.look, colors, view.showShadow);
  const align = view.horizontalAlignment;
  const isSide = align === "Left" || align === "Right";
  drawText(ctx, { box, lines, angle: view.textOrientation, align: isSide ? align : "Center" }, colors.text);
}

function legend(
  ctx: CanvasRenderingContext2D,
  chart: ChartView,
  layout: ChartLayout,
  colors: ChartColors,
): void {
  const view = chart.legend;
  if (view === undefined || layout.legend === undefined) return;
  drawBox(ctx, layout.legend.box, view.look, colors, view.showShadow);
  for (const entry of layout.legend.entries) {
    const { left, top, height } = entry.box;
    const middle = top + height / 2;
    drawKey(ctx, chart, entry, { left, middle, width: entry.key });
    drawLine(ctx, entry.text, view.font, { x: left + entry.key + 4, y: middle, align: "left" }, colors.text);
  }
}
