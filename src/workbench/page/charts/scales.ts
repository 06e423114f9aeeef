import { hasXValues } from "../../model/charts/kinds";
import type { AxisView, ChartView } from "../../model/charts/view";
import { displayText } from "../../model/displayText";
import { type ChartColors, PIXELS } from "./drawing";

const MOST_RINGS = 7;

/** What Chart.js needs to know of the axes to place figures. Their lines and texts are drawn by {@link axesPlugin}. */
export function scales(chart: ChartView, colors: ChartColors): object {
  const { category, value, categorySecondary, valueSecondary } = chart.axes;
  const sideways = chart.kind.family === "bar";
  const stacked = chart.series.some((series) => series.kind.stacked === true);
  if (chart.kind.family === "radar") return radar(value, category, colors);
  const [across, along] = sideways ? (["y", "x"] as const) : (["x", "y"] as const);
  return {
    // A bar chart's categories count from below in Excel.
    [across]: { ...categories(chart, category, sideways), stacked, axis: across },
    [along]: { ...numbers(value), stacked, axis: along },
    ...(valueSecondary === undefined
      ? {}
      : {
          second: { ...numbers(valueSecondary), axis: along, stacked },
          secondCategories: {
            // Those of the first pair hold for both as long as the second is not shown.
            ...categories(
              chart,
              categorySecondary?.visible === true ? categorySecondary : category,
              sideways,
            ),
            axis: across,
            stacked,
          },
        }),
  };
}

/** Labels of the category axis: one for each slot, so that each has a place. */
export function slotNames(axis: AxisView | undefined): string[] {
  if (axis?.dates === undefined) return [...(axis?.categories ?? [])];
  return Array.from({ length: axis.dates.count }, (_none, slot) => String(slot));
}

function categories(chart: ChartView, axis: AxisView | undefined, sideways: boolean): object {
  if (axis === undefined) return {};
  if (hasXValues(chart.kind)) return numbers(axis);
  return {
    type: "category",
    labels: slotNames(axis),
    display: false,
    offset: axis.between,
    reverse: axis.reversePlotOrder !== sideways,
    ticks: { autoSkip: false },
  };
}

function numbers(axis: AxisView | undefined): object {
  if (axis?.scale === undefined) return {};
  const { minimum, maximum, logBase } = axis.scale;
  return {
    type: logBase === undefined ? "linear" : "logarithmic",
    display: false,
    min: minimum,
    max: maximum,
    reverse: axis.reversePlotOrder,
  };
}

function radar(value: AxisView | undefined, category: AxisView | undefined, colors: ChartColors): object {
  const { minimum = 0, maximum = 1, majorUnit = 1 } = value?.scale ?? {};
  const size = (axis: AxisView | undefined): object => ({
    color: axis === undefined || axis.font.color === "" ? colors.text : axis.font.color,
    font: { size: (axis?.font.size ?? 10) * PIXELS * 0.9 },
  });
  // Marks stand on one line from the middle to the top, where there is room for few.
  const rings = Math.max(1, Math.round((maximum - minimum) / majorUnit));
  const every = Array.from({ length: rings }, (_none, index) => index + 1).find(
    (count) => rings % count === 0 && rings / count <= MOST_RINGS,
  );
  return {
    r: {
      min: minimum,
      max: maximum,
      grid: { display: value?.gridlines !== false, color: colors.lines },
      angleLines: { color: colors.lines },
      pointLabels: { display: category?.tickLabelPosition !== "None", ...size(category) },
      ticks: {
        display: value?.visible !== false && value?.tickLabelPosition !== "None",
        ...size(value),
        backdropColor: "transparent",
        stepSize: majorUnit * (every ?? rings),
        callback: (mark: number | string) =>
          displayText(Number(mark) / (value?.unit ?? 1), value?.numberFormat ?? "General"),
      },
    },
  };
}
