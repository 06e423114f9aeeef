import { layoutOf } from "../../model/charts/layout/layout";
import { fitted } from "../../model/charts/layout/textSize";
import { hasXValues } from "../../model/charts/kinds";
import type { AxisView, ChartView } from "../../model/charts/view";
import { displayText } from "../../model/displayText";
import { type ChartColors, PIXELS } from "./drawing";

/** What Chart.js needs to know of the axes to place figures. Their lines and texts are drawn by {@link axesPlugin}. */
export function scales(chart: ChartView, colors: ChartColors): object {
  const { category, value, categorySecondary, valueSecondary } = chart.axes;
  const sideways = chart.kind.family === "bar";
  const stacked = chart.series.some((series) => series.kind.stacked === true);
  if (chart.kind.family === "radar") return radar(chart, colors);
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

function radar(chart: ChartView, colors: ChartColors): object {
  const { value, category } = chart.axes;
  const { minimum = 0, maximum = 1, majorUnit = 1 } = value?.scale ?? {};
  const look = (axis: AxisView | undefined): object => ({
    color: axis === undefined || axis.font.color === "" ? colors.text : axis.font.color,
    font: { size: (axis?.font.size ?? 10) * PIXELS * 0.9 },
  });
  const { plot } = layoutOf(chart);
  // Marks stand on one line from the middle to the top, above each other.
  const radius = Math.min(plot.width, plot.height) / 3;
  const most = Math.max(2, Math.floor(radius / ((value?.font.size ?? 10) * 1.2)));
  const every = Math.max(1, Math.ceil((maximum - minimum) / majorUnit / most)) * majorUnit;
  const marks = Array.from(
    { length: Math.floor((maximum - minimum) / every + 1e-6) + 1 },
    (_none, index) => ({ value: maximum - index * every }),
  ).reverse();
  return {
    r: {
      min: minimum,
      max: maximum,
      grid: { display: value?.gridlines !== false, color: colors.lines },
      angleLines: { color: colors.lines },
      pointLabels: {
        display: category?.tickLabelPosition !== "None",
        ...look(category),
        callback: (text: string) => fitted(text, category?.font ?? chart.font, plot.width / 4),
      },
      afterBuildTicks: (scale: { ticks: readonly { readonly value: number }[] }) => {
        scale.ticks = marks;
      },
      ticks: {
        display: value?.visible !== false && value?.tickLabelPosition !== "None",
        ...look(value),
        backdropColor: "transparent",
        callback: (mark: number | string) =>
          displayText(Number(mark) / (value?.unit ?? 1), value?.numberFormat ?? "General"),
      },
    },
  };
}
