import type { ChartConfiguration, Plugin } from "chart.js";
import { isRound } from "../../model/charts/kinds";
import type { ChartView } from "../../model/charts/view";
import { dataset, type Drawn, drawnAs, percents } from "./datasets";
import { layoutOf } from "../../model/charts/layout/layout";
import { axesPlugin } from "./axesPlugin";
import { type ChartColors, PIXELS } from "./drawing";
import { furniture } from "./furniture";
import { labelsPlugin } from "./labelsPlugin";
import { scales, slotNames } from "./scales";
import { tablePlugin } from "./tablePlugin";
import { errorBars, trendlines } from "./trendlines";

type Config = ChartConfiguration<Drawn, unknown[], string>;

/** What Chart.js is to draw for a chart. Plain data and functions: needs no page. */
export function chartConfig(chart: ChartView, colors: ChartColors): Config {
  const { kind } = chart;
  const shown = chart.series.filter((series) => !series.filtered);
  const round = isRound(kind);
  const series = round ? shown.slice(0, kind.family === "pie" ? 1 : undefined) : shown;
  const percent = percents(series);
  const datasets = series.map((one, index) => dataset(chart, one, index, percent, colors));
  const layout = layoutOf(chart);
  const { plot } = layout;
  const labels = round ? [...(series[0]?.categories ?? [])] : slotNames(chart.axes.category);
  return {
    type: drawnAs(kind),
    data: { labels, datasets },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      indexAxis: kind.family === "bar" ? "y" : "x",
      layout: {
        autoPadding: false,
        padding: {
          left: plot.left * PIXELS,
          top: plot.top * PIXELS,
          right: (chart.width - plot.left - plot.width) * PIXELS,
          bottom: (chart.height - plot.top - plot.height) * PIXELS,
        },
      },
      ...(round ? { rotation: series[0]?.firstSliceAngle ?? 0 } : {}),
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: round ? {} : scales(chart, colors),
    },
    plugins: [
      background(chart, colors),
      labelsPlugin(chart, layout, series, colors),
      errorBars(chart, series, colors.text),
      trendlines(chart, layout, colors),
      axesPlugin(chart, layout, colors),
      tablePlugin(chart, layout, colors),
      furniture(chart, layout, colors),
    ],
  };
}

function background(chart: ChartView, colors: ChartColors): Plugin<Drawn> {
  return {
    id: "background",
    beforeDraw: ({ ctx, width, height, chartArea }) => {
      ctx.save();
      if (chart.fill !== "none") {
        ctx.fillStyle = chart.fill || colors.background;
        ctx.fillRect(0, 0, width, height);
      }
      if (chart.plotFill !== "" && chart.plotFill !== "none") {
        ctx.fillStyle = chart.plotFill;
        ctx.fillRect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
      }
      if (chart.plotBorder.lineStyle !== "None") {
        ctx.strokeStyle = chart.plotBorder.color || colors.lines;
        ctx.lineWidth = chart.plotBorder.weight >= 0 ? chart.plotBorder.weight * PIXELS : 1;
        ctx.strokeRect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
      }
      if (chart.border.lineStyle !== "None") {
        ctx.strokeStyle = chart.border.color || colors.lines;
        ctx.lineWidth = chart.border.weight >= 0 ? chart.border.weight * PIXELS : 1;
        ctx.strokeRect(0.5, 0.5, width - 1, height - 1);
      }
      ctx.restore();
    },
  };
}
