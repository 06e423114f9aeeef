import { DOCS, documented } from "../../richapi/errors";
import { asOneOf } from "../checks";
import { amount, choice, color, type Field, flag, whole, words } from "../storedObject";
import { automatic, orientation } from "./fieldKinds";
import { CHART_TYPES, type ChartTypeName } from "./kinds";

const chartType: Field<ChartTypeName> = {
  initial: "ColumnClustered",
  check: (value) => asOneOf(value, CHART_TYPES),
};

/** Charts. Sizes in points. */
export const CHART = {
  chartType,
  displayBlanksAs: choice("NotPlotted", "NotPlotted", "Zero", "Interplotted"),
  plotVisibleOnly: flag(true),
  width: amount(360, 1, 10_000),
  height: amount(216, 1, 10_000),
} as const;

/** Fonts; `""` and 0: as the chart has it. */
export const FONT = {
  bold: flag(false),
  color: color(),
  italic: flag(false),
  name: words("Calibri"),
  size: amount(10, 1, 409),
  underline: choice("None", "None", "Single"),
} as const;

/** Lines and borders. */
export const LINE = {
  color: color(),
  lineStyle: choice(
    "Automatic",
    "Automatic",
    "None",
    "Continuous",
    "Dash",
    "DashDot",
    "DashDotDot",
    "Dot",
    "RoundDot",
  ),
  weight: amount(-1, 0, 1584),
} as const;

/** How texts stand in their boxes. documented: ChartTitle, ChartDataLabel, ChartTrendlineLabel */
export const TEXT_BOX = {
  horizontalAlignment: choice("Center", "Center", "Left", "Right", "Justify", "Distributed"),
  textOrientation: orientation(),
  verticalAlignment: choice("Center", "Center", "Bottom", "Top", "Justify", "Distributed"),
} as const;

/** Titles of charts. */
export const TITLE = {
  ...TEXT_BOX,
  overlay: flag(false),
  position: choice("Automatic", "Automatic", "Top", "Bottom", "Left", "Right"),
  showShadow: flag(false),
} as const;

/** Where legends stand; moved ones are `Custom`, which cannot be set by name (inferred). */
export const LEGEND_POSITION = choice("Bottom", "Top", "Bottom", "Left", "Right", "Corner");

/** Legends. */
export const LEGEND = {
  overlay: flag(false),
  showShadow: flag(false),
} as const;

/** Series. */
export const SERIES = {
  axisGroup: choice("Primary", "Primary", "Secondary"),
  doughnutHoleSize: whole(50, 10, 90),
  explosion: whole(0, 0, 400),
  filtered: flag(false),
  firstSliceAngle: whole(0, 0, 360),
  gapWidth: whole(150, 0, 500),
  hasDataLabels: flag(false),
  markerBackgroundColor: color(),
  markerForegroundColor: color(),
  markerSize: whole(5, 2, 72),
  markerStyle: choice(
    "Automatic",
    "Automatic",
    "None",
    "Square",
    "Diamond",
    "Triangle",
    "X",
    "Star",
    "Dot",
    "Dash",
    "Circle",
    "Plus",
  ),
  smooth: flag(false),
  varyByCategories: flag(false),
} as const;

/** Points of a series that look different from it. */
export const POINT = {
  markerBackgroundColor: color(),
  markerForegroundColor: color(),
  markerSize: SERIES.markerSize,
  markerStyle: SERIES.markerStyle,
} as const;

/** Labels at points. */
export const DATA_LABELS = {
  linkNumberFormat: flag(true),
  numberFormat: words("General"),
  position: choice(
    "OutsideEnd",
    "None",
    "Center",
    "InsideEnd",
    "InsideBase",
    "OutsideEnd",
    "Left",
    "Right",
    "Top",
    "Bottom",
    "BestFit",
  ),
  separator: words(", "),
  showCategoryName: flag(false),
  showPercentage: flag(false),
  showSeriesName: flag(false),
  showValue: flag(false),
} as const;

/** Kinds of trendlines. */
export const TREND_TYPES = [
  "Linear",
  "Exponential",
  "Logarithmic",
  "MovingAverage",
  "Polynomial",
  "Power",
] as const;

/** Trendlines. */
export const TRENDLINE = {
  type: choice("Linear", ...TREND_TYPES),
  polynomialOrder: whole(2, 2, 6),
  movingAveragePeriod: whole(2, 2, 255),
  showEquation: flag(false),
  showRSquared: flag(false),
  forwardPeriod: amount(0, 0),
  backwardPeriod: amount(0, 0),
  intercept: automatic(),
} as const;

/** Error bars. inferred: of a fixed value at first, as Excel's own */
export const ERROR_BARS = {
  endStyleCap: flag(true),
  include: choice("Both", "Both", "MinusValues", "PlusValues"),
  type: choice("FixedValue", "FixedValue", "Percent", "StDev", "StError", "Custom"),
  visible: flag(false),
} as const;

/** The table of figures below a chart. */
export const DATA_TABLE = {
  visible: flag(false),
  showLegendKey: flag(true),
  showHorizontalBorder: flag(true),
  showVerticalBorder: flag(true),
  showOutlineBorder: flag(true),
} as const;

/** Texts of titles are at most this long. inferred */
export function asTitle(value: unknown): string {
  if (typeof value !== "string" || value.length > 255) throw documented("InvalidArgument", DOCS.codes);
  return value;
}
