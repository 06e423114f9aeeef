import type { ChartConfiguration, Plugin } from "chart.js";
import { isRound } from "../../model/charts/kinds";
import type { ChartView, SeriesView } from "../../model/charts/view";
import { displayText } from "../../model/displayText";
import { dataset, type Drawn, drawnAs, drawnIndexes, percents } from "./datasets";
import { layoutOf } from "../../model/charts/layout/layout";
import { axesPlugin } from "./axesPlugin";
import { type ChartColors, cssFont, PIXELS } from "./drawing";
import { furniture } from "./furniture";
import { labelsPlugin, type LabelText } from "./labelsPlugin";
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
      labelsPlugin(
        series.map((one) => ({ labels: labelTexts(one), indexes: drawnIndexes(chart, one) })),
        colors.text,
      ),
      errorBars(chart, series, colors.text),
      trendlines(chart, layout, colors.text),
      axesPlugin(chart, layout, colors),
      tablePlugin(chart, layout, colors),
      furniture(chart, layout, colors),
    ],
  };
}

/** Texts of the labels at a series' points; empty where there are none. */
function labelTexts(series: SeriesView): readonly LabelText[] {
  const { labels } = series;
  const sum = series.values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const format = labels.numberFormat === "General" ? series.numberFormat : labels.numberFormat;
  return series.values.map((value, at) => {
    const parts = [
      labels.showSeriesName ? series.name : "",
      labels.showCategoryName ? (series.categories[at] ?? "") : "",
      labels.showValue && value !== null ? displayText(value, format) : "",
      labels.showPercentage && value !== null && sum !== 0 ? displayText(value / sum, "0%") : "",
    ].filter((part) => part !== "");
    return {
      text: value === null || labels.position === "None" ? "" : parts.join(labels.separator),
      position: labels.position,
      color: labels.font.color,
      font: cssFont(labels.font),
    };
  });
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
