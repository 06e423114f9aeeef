import type { AttachmentData } from "../attachments";
import { type FieldValues, partOf, valuesOf } from "../storedObject";
import { ERROR_BARS, LINE, TRENDLINE } from "./fields";
import { fit, movingAverage, type TrendPoint } from "./trend";

/** A trendline as kept, with its name. */
export interface TrendlineView extends FieldValues<typeof TRENDLINE> {
  readonly id: string;
  readonly name: string;
  readonly line: FieldValues<typeof LINE>;
}

/** Error bars that are shown. */
export interface ErrorBarsView extends FieldValues<typeof ERROR_BARS> {
  /** Of fixed values, shares in percent and standard deviations: how many. */
  readonly amount: number;
  readonly line: FieldValues<typeof LINE>;
}

const AUTOMATIC_NAMES: Readonly<Record<string, string>> = {
  Exponential: "Expon.",
  Linear: "Linear",
  Logarithmic: "Log.",
  Polynomial: "Poly.",
  Power: "Power",
};
/** inferred: what Excel's own dialog begins with */
const AMOUNTS: Readonly<Record<string, number>> = { FixedValue: 1, Percent: 5, StDev: 1 };
/** Points of a curve that is drawn. */
const STEPS = 60;

/** Trendlines and error bars of a series, out of its data. */
export function extrasOf(
  data: AttachmentData,
  seriesName: string,
): {
  readonly trendlines: readonly TrendlineView[];
  readonly xErrorBars: ErrorBarsView | undefined;
  readonly yErrorBars: ErrorBarsView | undefined;
} {
  const lines = partOf(data, ["trendlines"]) as { readonly order?: readonly string[] };
  return {
    trendlines: (lines.order ?? []).map((id) => {
      const own = partOf(data, ["trendlines", id]);
      const kept = valuesOf(TRENDLINE, own);
      const kind =
        kept.type === "MovingAverage"
          ? `${String(kept.movingAveragePeriod)} per. Mov. Avg.`
          : (AUTOMATIC_NAMES[kept.type] ?? kept.type);
      const name = typeof own.name === "string" && own.name !== "" ? own.name : `${kind} (${seriesName})`;
      return { ...kept, id, name, line: valuesOf(LINE, partOf(own, ["format", "line"])) };
    }),
    xErrorBars: errorBarsOf(partOf(data, ["xErrorBars"])),
    yErrorBars: errorBarsOf(partOf(data, ["yErrorBars"])),
  };
}

/** The points of a series that a line can be fitted to; without an x of their own they are counted from 1. */
export function knownPoints(
  values: readonly (number | null)[],
  xValues: readonly number[],
): readonly TrendPoint[] {
  return values.flatMap((y, at) => (y === null ? [] : [{ x: xValues[at] ?? at + 1, y }]));
}

/** The points of all trendlines of a series that is drawn over x of its own: what the axes must reach. */
export function trendReach(series: {
  readonly values: readonly (number | null)[];
  readonly xValues: readonly number[];
  readonly trendlines: readonly TrendlineView[];
}): readonly TrendPoint[] {
  if (series.xValues.length === 0) return [];
  const known = knownPoints(series.values, series.xValues);
  return series.trendlines.flatMap((trend) => trendPoints(known, trend).points);
}

/** The points of a trendline, and its equation and R² where it has them. */
export function trendPoints(
  points: readonly TrendPoint[],
  trend: TrendlineView,
): { readonly points: readonly TrendPoint[]; readonly label: string } {
  if (trend.type === "MovingAverage")
    return { points: movingAverage(points, trend.movingAveragePeriod), label: "" };
  const found = fit(points, { type: trend.type, order: trend.polynomialOrder, intercept: trend.intercept });
  if (found === undefined || points.length === 0) return { points: [], label: "" };
  const xs = points.map(({ x }) => x);
  const [start, end] = [Math.min(...xs) - trend.backwardPeriod, Math.max(...xs) + trend.forwardPeriod];
  const at = Array.from({ length: STEPS + 1 }, (_none, step) => start + ((end - start) * step) / STEPS);
  const label = [
    trend.showEquation ? found.equation : "",
    trend.showRSquared && found.rSquared !== undefined
      ? `R² = ${String(Number(found.rSquared.toFixed(4)))}`
      : "",
  ].filter((line) => line !== "");
  return {
    points: at.map((x) => ({ x, y: found.at(x) })).filter(({ y }) => Number.isFinite(y)),
    label: label.join("\n"),
  };
}

/**
 * How far the bars of each value reach up and down; undefined for bars of the add-in's own amounts, which the API cannot set.
 * documented: "Add, change, or remove error bars in a chart", support.microsoft.com. Bars of deviations stand around the mean.
 */
export function errorsOf(
  values: readonly (number | null)[],
  { type, include, amount }: ErrorBarsView,
): readonly ({ readonly from: number; readonly to: number } | undefined)[] {
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = known.length > 1 ? Math.sqrt(squares / (known.length - 1)) : 0;
  return values.map((value) => {
    if (value === null || type === "Custom") return undefined;
    const middle = type === "StDev" ? mean : value;
    const size = {
      FixedValue: amount,
      Percent: Math.abs(value) * (amount / 100),
      StDev: deviation * amount,
      StError: deviation / Math.sqrt(Math.max(1, known.length)),
    }[type];
    return {
      from: include === "PlusValues" ? middle : middle - size,
      to: include === "MinusValues" ? middle : middle + size,
    };
  });
}

function errorBarsOf(data: AttachmentData): ErrorBarsView | undefined {
  const kept = valuesOf(ERROR_BARS, data);
  if (!kept.visible) return undefined;
  const amount = typeof data.amount === "number" ? data.amount : (AMOUNTS[kept.type] ?? 1);
  return { ...kept, amount, line: valuesOf(LINE, partOf(data, ["format", "line"])) };
}
