import type { ErrorBarsView, TrendlineView } from "../../../model/charts/seriesExtras";
import { allowsTrendlines, hasXValues } from "../../../model/charts/kinds";
import type { ChartView, SeriesView } from "../../../model/charts/view";
import { escapeXml } from "../../xml";
import { element, val } from "./elements";
import { shape } from "./looks";

const TREND_TYPES: Readonly<Record<TrendlineView["type"], string>> = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
};
const INCLUDE = { Both: "both", MinusValues: "minus", PlusValues: "plus" } as const;
const ERROR_TYPES: Readonly<Record<ErrorBarsView["type"], string>> = {
  FixedValue: "fixedVal",
  Percent: "percentage",
  StDev: "stdDev",
  StError: "stdErr",
  Custom: "cust",
};

/** Trendlines and error bars of a series. documented: ECMA-376 part 1, 21.2.2.211 and 21.2.2.55 */
export function trendsXml(series: SeriesView): string {
  const { kind, trendlines, xErrorBars, yErrorBars } = series;
  if (["pie", "doughnut", "radar"].includes(kind.family)) return "";
  const withX = hasXValues(kind);
  return [
    ...(allowsTrendlines(kind) ? trendlines.map((trend) => trendXml(trend, series)) : []),
    withX ? errorBarsXml(xErrorBars, "x") : "",
    errorBarsXml(yErrorBars, withX ? "y" : undefined),
  ].join("");
}

/** The table of figures below a chart. */
export function dataTableXml(table: ChartView["dataTable"]): string {
  if (table === undefined) return "";
  return element(
    "dTable",
    val("showHorzBorder", table.showHorizontalBorder),
    val("showVertBorder", table.showVerticalBorder),
    val("showOutline", table.showOutlineBorder),
    val("showKeys", table.showLegendKey),
  );
}

function trendXml(trend: TrendlineView, { name }: SeriesView): string {
  const { forwardPeriod, backwardPeriod, intercept, type } = trend;
  return element(
    "trendline",
    // Automatic names are left to whoever opens the file.
    trend.name.endsWith(`(${name})`) ? "" : element("name", escapeXml(trend.name)),
    shape("", trend.line),
    val("trendlineType", TREND_TYPES[type]),
    type === "Polynomial" ? val("order", trend.polynomialOrder) : "",
    type === "MovingAverage" ? val("period", trend.movingAveragePeriod) : "",
    forwardPeriod > 0 ? val("forward", forwardPeriod) : "",
    backwardPeriod > 0 ? val("backward", backwardPeriod) : "",
    intercept === "" ? "" : val("intercept", intercept),
    val("dispRSqr", trend.showRSquared),
    val("dispEq", trend.showEquation),
  );
}

function errorBarsXml(bars: ErrorBarsView | undefined, direction: "x" | "y" | undefined): string {
  // Bars of amounts of one's own need cells, which the API has not.
  if (bars === undefined || bars.type === "Custom") return "";
  return element(
    "errBars",
    direction === undefined ? "" : val("errDir", direction),
    val("errBarType", INCLUDE[bars.include]),
    val("errValType", ERROR_TYPES[bars.type]),
    val("noEndCap", !bars.endStyleCap),
    bars.type === "StError" ? "" : val("val", bars.amount),
    shape("", bars.line),
  );
}
