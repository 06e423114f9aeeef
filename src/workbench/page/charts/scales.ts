import type { ScaleOptionsByType } from "chart.js";
import { displayText } from "../../model/displayText";
import { hasXValues } from "../../model/charts/kinds";
import type { AxisView, ChartView } from "../../model/charts/view";
import { type ChartColors, font, PIXELS } from "./drawing";

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
/** The axes of a chart that has any. */
export function scales(chart: ChartView, colors: ChartColors): object {
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

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
