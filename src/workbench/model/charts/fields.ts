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
  // documented: Chart.CategoryLabelLevel and SeriesNameLevel of VBA: -1 all, -2 custom, -3 none. Kept; not drawn
  categoryLabelLevel: whole(-1, -3),
  chartType,
  displayBlanksAs: choice("NotPlotted", "NotPlotted", "Zero", "Interplotted"),
  plotVisibleOnly: flag(true),
  seriesNameLevel: whole(-1, -3),
  showAllFieldButtons: flag(true),
  showDataLabelsOverMaximum: flag(true),
  // documented: Chart.ChartStyle of VBA: 1 to 48; those of Excel 2013 count from 201 on. Kept and saved; not drawn
  style: whole(201, 1, 500),
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

const GRADIENT_TYPES = ["ExtremeValue", "Number", "Percent"] as const;

/** Series. What only maps, pies of pies, waterfalls and treemaps have is kept, not drawn. */
export const SERIES = {
  axisGroup: choice("Primary", "Primary", "Secondary"),
  // documented: ChartSeries.bubbleScale, overlap, secondPlotSize; at first as in ECMA-376 part 1, 21.2.2
  bubbleScale: whole(100, 0, 300),
  doughnutHoleSize: whole(50, 10, 90),
  explosion: whole(0, 0, 400),
  filtered: flag(false),
  firstSliceAngle: whole(0, 0, 360),
  gapWidth: whole(150, 0, 500),
  gradientMaximumColor: color(),
  gradientMaximumType: choice("ExtremeValue", ...GRADIENT_TYPES),
  gradientMaximumValue: amount(0),
  gradientMidpointColor: color(),
  gradientMidpointType: choice("ExtremeValue", ...GRADIENT_TYPES),
  gradientMidpointValue: amount(0),
  gradientMinimumColor: color(),
  gradientMinimumType: choice("ExtremeValue", ...GRADIENT_TYPES),
  gradientMinimumValue: amount(0),
  gradientStyle: choice("TwoPhaseColor", "TwoPhaseColor", "ThreePhaseColor"),
  hasDataLabels: flag(false),
  invertColor: color(),
  invertIfNegative: flag(false),
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
  overlap: whole(0, -100, 100),
  parentLabelStrategy: choice("Overlapping", "None", "Banner", "Overlapping"),
  secondPlotSize: whole(75, 5, 200),
  showConnectorLines: flag(true),
  showLeaderLines: flag(true),
  showShadow: flag(false),
  smooth: flag(false),
  splitType: choice(
    "SplitByPosition",
    "SplitByPosition",
    "SplitByValue",
    "SplitByPercentValue",
    "SplitByCustomSplit",
  ),
  splitValue: amount(0),
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
  ...TEXT_BOX,
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
  showBubbleSize: flag(false),
  showCategoryName: flag(false),
  showLegendKey: flag(false),
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

/** Texts beside trendlines. */
export const TREND_LABEL = {
  ...TEXT_BOX,
  linkNumberFormat: flag(true),
  numberFormat: words("General"),
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
