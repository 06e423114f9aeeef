import type { ChartConfiguration, Plugin } from "chart.js";
import { isRound } from "../../model/charts/kinds";
import type { ChartView, SeriesView } from "../../model/charts/view";
import { displayText } from "../../model/displayText";
import { dataset, type Drawn, drawnAs, percents } from "./datasets";
import { type ChartColors, cssFont, font, PIXELS } from "./drawing";
import { labelsPlugin, type LabelText } from "./labelsPlugin";
import { scales } from "./scales";
import { errorBars, trendlines, trendTexts } from "./trendlines";

type Config = ChartConfiguration<Drawn, unknown[], string>;

/** What Chart.js is to draw for a chart. Plain data and functions: needs no page. */
export function chartConfig(chart: ChartView, colors: ChartColors): Config {
  const { kind } = chart;
  const shown = chart.series.filter((series) => !series.filtered);
  const round = isRound(kind);
  const series = round ? shown.slice(0, kind.family === "pie" ? 1 : undefined) : shown;
  const percent = percents(series);
  const datasets = series.map((one, index) => dataset(chart, one, index, percent, colors));
  const trends = trendlines(chart, series);
  const labels = [...(series.find((one) => one.categories.length > 0)?.categories ?? [])];
  return {
    type: drawnAs(kind),
    data: { labels, datasets: [...datasets, ...trends.datasets] },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      indexAxis: kind.family === "bar" ? "y" : "x",
      layout: { padding: 10 },
      ...(round ? { rotation: series[0]?.firstSliceAngle ?? 0 } : {}),
      plugins: {
        ...titles(chart, colors),
        legend: legend(chart, series, colors),
        tooltip: { enabled: false },
      },
      scales: round ? {} : scales(chart, colors),
    },
    plugins: [
      background(chart, colors),
      labelsPlugin(
        series.map((one) => labelTexts(one)),
        colors.text,
      ),
      errorBars(series, kind.family === "bar", colors.text),
      trendTexts(chart, trends.labels, datasets.length, colors.text),
    ],
  };
}

function titles(chart: ChartView, colors: ChartColors): object {
  const { title } = chart;
  const position = { Automatic: "top", Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;
  const align = { Center: "center", Left: "start", Right: "end" } as const;
  return {
    title: {
      display: title !== undefined && title.text !== "",
      text: title?.text.split("\n") ?? "",
      position: position[title?.position ?? "Top"],
      align: align[title?.horizontalAlignment ?? "Center"],
      ...(title === undefined ? {} : { color: title.font.color || colors.text, font: font(title.font) }),
    },
  };
}

function legend(chart: ChartView, series: readonly SeriesView[], colors: ChartColors): object {
  const shown = chart.legend;
  const position = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "right" } as const;
  return {
    display: shown !== undefined && series.length > 0,
    position: position[shown?.position ?? "Bottom"],
    align: shown?.position === "Corner" ? "start" : "center",
    labels: {
      boxWidth: 12,
      boxHeight: 8,
      ...(shown === undefined ? {} : { color: shown.font.color || colors.text, font: font(shown.font) }),
      filter: ({ datasetIndex, index }: { datasetIndex?: number; index?: number }) =>
        shown?.hidden.includes(datasetIndex ?? index ?? -1) !== true,
    },
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
      if (chart.border.lineStyle !== "None") {
        ctx.strokeStyle = chart.border.color || colors.lines;
        ctx.lineWidth = chart.border.weight >= 0 ? chart.border.weight * PIXELS : 1;
        ctx.strokeRect(0.5, 0.5, width - 1, height - 1);
      }
      ctx.restore();
    },
  };
}
