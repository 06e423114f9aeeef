/** The only file that loads Chart.js; the page loads it when there is a chart to draw. */
import {
  ArcElement,
  BarController,
  BarElement,
  BubbleController,
  CategoryScale,
  Chart,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PieController,
  PointElement,
  RadarController,
  RadialLinearScale,
  ScatterController,
} from "chart.js";
import type { ChartView } from "../../model/charts/view";
import { chartConfig } from "./chartConfig";
import { type ChartColors, PIXELS } from "./drawing";

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  BubbleController,
  CategoryScale,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PieController,
  PointElement,
  RadarController,
  RadialLinearScale,
  ScatterController,
);

/** Draws a chart into a canvas, `width` by `height` points large; the result lets go of it. */
export function drawChart(
  canvas: HTMLCanvasElement,
  view: ChartView,
  colors: ChartColors,
  size: { readonly width: number; readonly height: number },
  density = globalThis.devicePixelRatio,
): () => void {
  canvas.width = Math.round(size.width * PIXELS);
  canvas.height = Math.round(size.height * PIXELS);
  const config = chartConfig({ ...view, ...size }, colors);
  const chart = new Chart(canvas, {
    ...config,
    options: { ...config.options, devicePixelRatio: density },
  });
  return () => {
    chart.destroy();
  };
}

/** A chart as PNG, base64 without the address's beginning. */
export function chartImage(
  view: ChartView,
  colors: ChartColors,
  size: { readonly width: number; readonly height: number },
): string {
  const canvas = document.createElement("canvas");
  const release = drawChart(canvas, view, colors, size, 1);
  const address = canvas.toDataURL("image/png");
  release();
  return address.slice(address.indexOf(",") + 1);
}
