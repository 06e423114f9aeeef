import type { XmlElement } from "../../xml";
import { child, children, type Data, flagOf, numbers, valOf } from "./elements";
import { trendLabelOf } from "./labels";
import { formatOf } from "./looks";

const TREND_TYPES: Readonly<Record<string, string>> = {
  exp: "Exponential",
  linear: "Linear",
  log: "Logarithmic",
  movingAvg: "MovingAverage",
  poly: "Polynomial",
  power: "Power",
};
const INCLUDE: Readonly<Record<string, string>> = { minus: "MinusValues", plus: "PlusValues" };
const ERROR_TYPES: Readonly<Record<string, string>> = {
  cust: "Custom",
  fixedVal: "FixedValue",
  percentage: "Percent",
  stdDev: "StDev",
  stdErr: "StError",
};

/** Trendlines and error bars of a series. */
export function trendsOf(ser: XmlElement): Data {
  const lines = children(ser, "trendline").map(
    (one, index) => [`t${String(index + 1)}`, trendOf(one)] as const,
  );
  const bars = children(ser, "errBars").map((one) => [
    valOf(child(one, "errDir")) === "x" ? "xErrorBars" : "yErrorBars",
    errorBarsOf(one),
  ]);
  return {
    ...(lines.length === 0
      ? {}
      : { trendlines: { order: lines.map(([id]) => id), ...(Object.fromEntries(lines) as Data) } }),
    ...(Object.fromEntries(bars) as Data),
  };
}

/** The table of figures below a chart. */
export function dataTableOf(plot: XmlElement | undefined): Data {
  const table = child(plot, "dTable");
  if (table === undefined) return {};
  return {
    dataTable: {
      visible: true,
      showHorizontalBorder: flagOf(child(table, "showHorzBorder")),
      showVerticalBorder: flagOf(child(table, "showVertBorder")),
      showOutlineBorder: flagOf(child(table, "showOutline")),
      showLegendKey: flagOf(child(table, "showKeys")),
      format: formatOf(table),
    },
  };
}

function trendOf(line: XmlElement): Data {
  const name = child(line, "name")?.text ?? "";
  return {
    type: TREND_TYPES[valOf(child(line, "trendlineType"))] ?? "Linear",
    ...(name === "" ? {} : { name }),
    ...numbers(line, {
      order: "polynomialOrder",
      period: "movingAveragePeriod",
      forward: "forwardPeriod",
      backward: "backwardPeriod",
      intercept: "intercept",
    }),
    showRSquared: flagOf(child(line, "dispRSqr")),
    showEquation: flagOf(child(line, "dispEq")),
    ...trendLabelOf(line),
    format: formatOf(line),
  };
}

/** Amounts that stand in the file itself; those of cells are anchors. */
function amountsOf(bars: XmlElement, way: "plus" | "minus"): Data {
  const list = child(child(bars, way), "numLit");
  if (list === undefined) return {};
  return { [way]: children(list, "pt").map((point) => Number(child(point, "v")?.text ?? 0)) };
}

function errorBarsOf(bars: XmlElement): Data {
  return {
    visible: true,
    include: INCLUDE[valOf(child(bars, "errBarType"))] ?? "Both",
    type: ERROR_TYPES[valOf(child(bars, "errValType"))] ?? "FixedValue",
    endStyleCap: !flagOf(child(bars, "noEndCap")),
    ...numbers(bars, { val: "amount" }),
    ...amountsOf(bars, "plus"),
    ...amountsOf(bars, "minus"),
    format: formatOf(bars),
  };
}
