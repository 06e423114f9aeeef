import type { ErrorBarsView, TrendlineView } from "../../../model/charts/seriesExtras";
import type { ChartLayout } from "../../../model/charts/layout/layout";
import { trendLayouts } from "../../../model/charts/layout/trendLayout";
import { allowsTrendlines, hasXValues } from "../../../model/charts/kinds";
import type { ChartView, SeriesView } from "../../../model/charts/view";
import { escapeXml } from "../../xml";
import { trendLabelXml } from "./labels";
import { element, numbersXml, val } from "./elements";
import { shape, text } from "./looks";

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

/** What trendlines are written of beside their series. */
export interface TrendsPart {
  readonly chart: ChartView;
  readonly layout: ChartLayout;
  /** Cells that a part of the series comes from, by the name of its anchor, or "". */
  readonly ref: (anchor: string) => string;
}

/** Trendlines and error bars of a series. documented: ECMA-376 part 1, 21.2.2.211 and 21.2.2.55 */
export function trendsXml(series: SeriesView, part: TrendsPart): string {
  const { kind, trendlines, xErrorBars, yErrorBars } = series;
  if (["pie", "doughnut", "radar"].includes(kind.family)) return "";
  const withX = hasXValues(kind);
  return [
    ...(allowsTrendlines(kind) ? trendlines.map((trend) => trendXml(trend, series, part)) : []),
    withX ? errorBarsXml(xErrorBars, "x", part.ref) : "",
    errorBarsXml(yErrorBars, withX ? "y" : undefined, part.ref),
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
    shape(table.look.fill, table.look.border),
    text(table.font),
  );
}

function trendXml(trend: TrendlineView, series: SeriesView, { chart, layout, ref }: TrendsPart): string {
  const { name } = series;
  const place = trendLayouts(chart, layout, series).find((one) => one.trend.id === trend.id)?.label;
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
    trend.showEquation || trend.showRSquared
      ? trendLabelXml(trend.label, place, chart, ref(`trendlines.${trend.id}.label`))
      : "",
  );
}

function errorBarsXml(
  bars: ErrorBarsView | undefined,
  direction: "x" | "y" | undefined,
  ref: (anchor: string) => string,
): string {
  if (bars === undefined) return "";
  const isOwn = bars.type === "Custom";
  const amounts = (way: "plus" | "minus"): string =>
    isOwn
      ? element(
          way,
          numbersXml(ref(`${direction === "x" ? "x" : "y"}ErrorBars.${way}`), bars[way], "General"),
        )
      : "";
  return element(
    "errBars",
    direction === undefined ? "" : val("errDir", direction),
    val("errBarType", INCLUDE[bars.include]),
    val("errValType", ERROR_TYPES[bars.type]),
    val("noEndCap", !bars.endStyleCap),
    amounts("plus"),
    amounts("minus"),
    bars.type === "StError" || isOwn ? "" : val("val", bars.amount),
    shape("", bars.line),
  );
}
