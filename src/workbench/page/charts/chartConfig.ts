import type { ChartConfiguration, ChartDataset, FontSpec, Plugin, ScaleOptionsByType } from "chart.js";
import { displayText } from "../../model/displayText";
import { isRound, hasXValues, type ChartKind } from "../../model/charts/kinds";
import {
  type AxisView,
  type ChartView,
  type FontView,
  type LineView,
  PALETTE,
  type SeriesView,
} from "../../model/charts/view";
import { labelsPlugin, type LabelText } from "./labelsPlugin";

/** Colours of the page, for what the chart does not say itself. */
export interface ChartColors {
  readonly background: string;
  readonly text: string;
  readonly lines: string;
}

/** Colours of a chart on a light and on a dark page. */
export const CHART_COLORS: Readonly<Record<"light" | "dark", ChartColors>> = {
  light: { background: "#FFFFFF", text: "#404040", lines: "#D9D9D9" },
  dark: { background: "#1F1F1F", text: "#D6D6D6", lines: "#4A4A4A" },
};

const UNITS = {
  None: 1,
  Hundreds: 1e2,
  Thousands: 1e3,
  TenThousands: 1e4,
  HundredThousands: 1e5,
  Millions: 1e6,
  TenMillions: 1e7,
  HundredMillions: 1e8,
  Billions: 1e9,
  Trillions: 1e12,
} as const;
const PIXELS = 96 / 72;
const DASHES: Readonly<Partial<Record<LineView["lineStyle"], number[]>>> = {
  Dash: [6, 4],
  DashDot: [6, 3, 2, 3],
  DashDotDot: [6, 3, 2, 3, 2, 3],
  Dot: [2, 2],
  RoundDot: [2, 3],
};

type Drawn = "bar" | "line" | "pie" | "doughnut" | "scatter" | "bubble" | "radar";
type Config = ChartConfiguration<Drawn, unknown[], string>;

/** What Chart.js is to draw for a chart. Plain data and functions: needs no page. */
export function chartConfig(chart: ChartView, colors: ChartColors): Config {
  const { kind } = chart;
  const shown = chart.series.filter((series) => !series.filtered);
  const round = isRound(kind);
  const series = round ? shown.slice(0, kind.family === "pie" ? 1 : undefined) : shown;
  const percent = percents(series);
  const datasets = series.map((one, index) => dataset(chart, one, index, percent, colors));
  const labels = [...(series.find((one) => one.categories.length > 0)?.categories ?? [])];
  return {
    type: drawnAs(kind),
    data: { labels, datasets: datasets },
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
    ],
  };
}

function drawnAs({ family }: ChartKind): Drawn {
  switch (family) {
    case "column":
    case "bar":
      return "bar";
    case "area":
      return "line";
    default:
      return family;
  }
}

function dataset(
  chart: ChartView,
  series: SeriesView,
  index: number,
  percent: ReadonlyMap<string, readonly number[]>,
  colors: ChartColors,
): ChartDataset<Drawn, unknown[]> {
  const { kind, line } = series;
  const round = isRound(kind);
  const usual = PALETTE[index % PALETTE.length] ?? PALETTE[0];
  const isLine = ["line", "scatter", "radar"].includes(kind.family);
  const stroke = line.color !== "" ? line.color : isLine && series.color !== "" ? series.color : usual;
  const fill = series.color === "none" ? "transparent" : series.color !== "" ? series.color : usual;
  const hasLine = line.lineStyle !== "None" && (kind.family !== "scatter" || kind.lines === true);
  const width = line.weight >= 0 ? line.weight * PIXELS : isLine ? 2.25 * PIXELS : 0;
  const hasMarkers =
    series.markerStyle !== "None" &&
    (series.markerStyle !== "Automatic" || kind.markers === true || kind.family === "bubble");
  // documented: the gap is measured in widths of one bar.
  const clustered = chart.series.filter((one) => !one.filtered && one.kind.family === kind.family);
  const bars = kind.stacked === true ? 1 : Math.max(1, clustered.length);
  const varies = round || series.varyByCategories;
  const slices = series.values.map(
    (_value, at) => series.points[String(at)] ?? (varies ? (PALETTE[at % PALETTE.length] ?? usual) : fill),
  );
  const values = percent.get(series.id) ?? series.values;
  return {
    type: drawnAs(kind),
    label: series.name,
    data: hasXValues(kind)
      ? series.values.map((y, at) => ({ x: series.xValues[at] ?? at + 1, y, r: radius(series, at) }))
      : [...values],
    backgroundColor:
      kind.family === "area" || kind.filled === true ? translucent(fill) : isLine ? stroke : slices,
    borderColor: round ? (chart.fill === "" ? colors.background : chart.fill) : stroke,
    borderWidth: round ? 1 : hasLine ? width : 0,
    borderDash: DASHES[line.lineStyle] ?? [],
    showLine: hasLine,
    fill:
      kind.family === "area" ? (kind.stacked === true && index > 0 ? "-1" : "origin") : kind.filled === true,
    tension: series.smooth || kind.smooth === true ? 0.4 : 0,
    spanGaps: chart.displayBlanksAs === "Interplotted",
    pointRadius: kind.family === "bubble" ? undefined : hasMarkers ? (series.markerSize * PIXELS) / 2 : 0,
    pointStyle: POINT_STYLES[series.markerStyle] ?? "circle",
    pointBackgroundColor: series.markerBackgroundColor || (isLine ? stroke : translucent(fill)),
    pointBorderColor: series.markerForegroundColor || stroke,
    barPercentage: 1,
    categoryPercentage: bars / (bars + series.gapWidth / 100),
    stack: kind.stacked === true ? `stack ${series.axisGroup}` : undefined,
    ...(round
      ? { offset: series.explosion, cutout: kind.family === "doughnut" ? `${series.doughnutHoleSize}%` : 0 }
      : {}),
    ...(series.axisGroup === "Secondary" && !round
      ? kind.family === "bar"
        ? { xAxisID: "second" }
        : { yAxisID: "second" }
      : {}),
  };
}

const POINT_STYLES: Readonly<Record<string, string>> = {
  Square: "rect",
  Diamond: "rectRot",
  Triangle: "triangle",
  X: "crossRot",
  Star: "star",
  Plus: "cross",
  Dash: "line",
};

function radius(series: SeriesView, at: number): number {
  const largest = Math.max(...series.sizes, 0);
  // documented: the area of a bubble is its size.
  return largest === 0 ? 10 : 24 * Math.sqrt(Math.max(0, series.sizes[at] ?? 0) / largest);
}

/** Series that are drawn as shares of their stack. */
function percents(series: readonly SeriesView[]): ReadonlyMap<string, readonly number[]> {
  const shared = series.filter((one) => one.kind.percent === true);
  const length = Math.max(0, ...shared.map((one) => one.values.length));
  const sums = Array.from({ length }, (_none, at) =>
    shared.reduce((sum, one) => sum + Math.abs(one.values[at] ?? 0), 0),
  );
  return new Map(
    shared.map((one) => [
      one.id,
      one.values.map((value, at) => (value ?? 0) / (sums[at] === 0 ? 1 : (sums[at] ?? 1))),
    ]),
  );
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

function scales(chart: ChartView, colors: ChartColors): object {
  const { category, value, valueSecondary } = chart.axes;
  const sideways = chart.kind.family === "bar";
  const stacked = chart.series.some((series) => series.kind.stacked === true);
  if (chart.kind.family === "radar") {
    return {
      r: {
        min: value?.scale?.minimum,
        max: value?.scale?.maximum,
        grid: { color: colors.lines },
        angleLines: { color: colors.lines },
        pointLabels: { color: colors.text },
        ticks: { color: colors.text, backdropColor: "transparent", stepSize: value?.scale?.majorUnit },
      },
    };
  }
  const isPercent = chart.kind.percent === true;
  return {
    [sideways ? "y" : "x"]: {
      // A bar chart's categories count from below in Excel.
      ...axis(category, colors, false, sideways),
      stacked,
      type: hasXValues(chart.kind) ? "linear" : "category",
      offset:
        !hasXValues(chart.kind) && (category?.isBetweenCategories ?? true) && chart.kind.family !== "area",
    },
    [sideways ? "x" : "y"]: { ...axis(value, colors, isPercent), stacked },
    ...(valueSecondary === undefined
      ? {}
      : {
          second: {
            ...axis(valueSecondary, colors, isPercent),
            axis: sideways ? "x" : "y",
            position: sideways ? "top" : "right",
            grid: { drawOnChartArea: false },
          },
        }),
  };
}

function axis(
  view: AxisView | undefined,
  colors: ChartColors,
  isPercent: boolean,
  flipped = false,
): Partial<ScaleOptionsByType> {
  if (view === undefined) return {};
  const { scale, title } = view;
  const unit = UNITS[view.displayUnit];
  const unitName = view.displayUnit !== "None" && view.showDisplayUnitLabel ? view.displayUnit : "";
  const caption = [title.visible ? title.text : "", unitName].filter((part) => part !== "").join(" · ");
  const format = isPercent && view.numberFormat === "General" ? "0%" : view.numberFormat;
  const number = (value: number): string => displayText(tidy(value / unit), format);
  return {
    display: view.visible,
    reverse: view.reversePlotOrder !== flipped,
    ...(scale === undefined
      ? {}
      : {
          type: view.scaleType === "Logarithmic" ? "logarithmic" : "linear",
          min: view.scaleType === "Logarithmic" && scale.minimum <= 0 ? undefined : scale.minimum,
          max: scale.maximum,
        }),
    title: {
      display: caption !== "",
      text: caption,
      color: title.font.color || colors.text,
      font: font(title.font),
    },
    border: {
      display: view.line.lineStyle !== "None",
      color: view.line.color || colors.lines,
      width: view.line.weight >= 0 ? view.line.weight * PIXELS : 1,
    },
    grid: {
      display: view.gridlines || view.majorTickMark !== "None",
      drawOnChartArea: view.gridlines,
      drawTicks: view.majorTickMark !== "None",
      color: colors.lines,
    },
    ticks: {
      display: view.tickLabelPosition !== "None",
      color: view.font.color || colors.text,
      font: font(view.font),
      ...(view.textOrientation === 0
        ? {}
        : { minRotation: Math.abs(view.textOrientation), maxRotation: Math.abs(view.textOrientation) }),
      ...(scale === undefined
        ? {}
        : { stepSize: scale.majorUnit, callback: (value: number | string) => number(Number(value)) }),
    },
  } as unknown as Partial<ScaleOptionsByType>;
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

function font(view: FontView): Partial<FontSpec> {
  return {
    size: view.size * PIXELS,
    family: family(view),
    weight: view.bold ? "bold" : "normal",
    style: view.italic ? "italic" : "normal",
  };
}

function cssFont(view: FontView): string {
  return `${view.italic ? "italic " : ""}${view.bold ? "bold " : ""}${String(view.size * PIXELS)}px ${family(view)}`;
}

function family({ name }: FontView): string {
  return `"${name.replaceAll('"', "")}", "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", Arial, sans-serif`;
}

function translucent(color: string): string {
  return /^#[0-9A-F]{6}$/i.test(color) ? `${color}B3` : color;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
