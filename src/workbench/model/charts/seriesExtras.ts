import type { AttachmentData } from "../attachments";
import { type FieldValues, partOf, valuesOf } from "../storedObject";
import { displayText } from "../displayText";
import { ERROR_BARS, LINE, TREND_LABEL, TRENDLINE } from "./fields";
import { type Shift, shiftOf } from "./labelView";
import { type BoxLook, boxLookOf, type FontView, fontOf, type PlaceWish, wishOf } from "./looks";
import { fit, movingAverage, type TrendPoint } from "./trend";

/** A trendline as kept, with its name. */
export interface TrendlineView extends FieldValues<typeof TRENDLINE> {
  readonly id: string;
  readonly name: string;
  readonly line: FieldValues<typeof LINE>;
  readonly label: TrendLabelView;
}

/** The text beside a trendline. */
export interface TrendLabelView extends FieldValues<typeof TREND_LABEL> {
  readonly font: FontView;
  readonly look: BoxLook;
  /** A text in place of equation and R². */
  readonly text: string | undefined;
  readonly wish: PlaceWish;
  readonly shift: Shift;
}

/** Error bars that are shown. */
export interface ErrorBarsView extends FieldValues<typeof ERROR_BARS> {
  /** Of fixed values, shares in percent and standard deviations: how many. */
  readonly amount: number;
  readonly line: FieldValues<typeof LINE>;
  /** Amounts of one's own up and down, one for each figure; a single one holds for all. */
  readonly plus: readonly (number | null)[];
  readonly minus: readonly (number | null)[];
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
  font: FontView,
  linked: (trendline: string) => string | undefined,
  amounts: (of: string) => readonly (number | null)[] | undefined = () => undefined,
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
      const label = partOf(own, ["label"]);
      return {
        ...kept,
        id,
        name,
        line: valuesOf(LINE, partOf(own, ["format", "line"])),
        label: {
          ...valuesOf(TREND_LABEL, label),
          font: fontOf(partOf(label, ["format"]), font),
          look: boxLookOf(partOf(label, ["format"])),
          text: typeof label.text === "string" ? label.text : linked(id),
          wish: wishOf(label),
          shift: shiftOf(label),
        },
      };
    }),
    xErrorBars: errorBarsOf(partOf(data, ["xErrorBars"]), (way) => amounts(`xErrorBars.${way}`)),
    yErrorBars: errorBarsOf(partOf(data, ["yErrorBars"]), (way) => amounts(`yErrorBars.${way}`)),
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
  const { numberFormat } = trend.label;
  const show = numberFormat === "General" ? undefined : (value: number) => displayText(value, numberFormat);
  const options = { type: trend.type, order: trend.polynomialOrder, intercept: trend.intercept };
  const found = fit(points, options, show);
  if (found === undefined || points.length === 0) return { points: [], label: "" };
  const xs = points.map(({ x }) => x);
  const [start, end] = [Math.min(...xs) - trend.backwardPeriod, Math.max(...xs) + trend.forwardPeriod];
  const at = Array.from({ length: STEPS + 1 }, (_none, step) => start + ((end - start) * step) / STEPS);
  const label = [
    trend.showEquation ? found.equation : "",
    trend.showRSquared && found.rSquared !== undefined
      ? `R² = ${show?.(found.rSquared) ?? String(Number(found.rSquared.toFixed(4)))}`
      : "",
  ].filter((line) => line !== "");
  return {
    points: at.map((x) => ({ x, y: found.at(x) })).filter(({ y }) => Number.isFinite(y)),
    label: label.join("\n"),
  };
}

/**
 * How far the bars of each value reach up and down.
 * documented: "Add, change, or remove error bars in a chart", support.microsoft.com. Bars of deviations stand around the mean.
 */
export function errorsOf(
  values: readonly (number | null)[],
  { type, include, amount, plus, minus }: ErrorBarsView,
): readonly ({ readonly from: number; readonly to: number } | undefined)[] {
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = known.length > 1 ? Math.sqrt(squares / (known.length - 1)) : 0;
  return values.map((value, at) => {
    if (value === null) return undefined;
    const middle = type === "StDev" ? mean : value;
    const size = {
      FixedValue: amount,
      Percent: Math.abs(value) * (amount / 100),
      StDev: deviation * amount,
      StError: deviation / Math.sqrt(Math.max(1, known.length)),
      Custom: 0,
    }[type];
    const own = (amounts: readonly (number | null)[]): number =>
      type === "Custom" ? ((amounts.length === 1 ? amounts[0] : amounts[at]) ?? 0) : size;
    return {
      from: include === "PlusValues" ? middle : middle - own(minus),
      to: include === "MinusValues" ? middle : middle + own(plus),
    };
  });
}

function errorBarsOf(
  data: AttachmentData,
  amounts: (way: "plus" | "minus") => readonly (number | null)[] | undefined,
): ErrorBarsView | undefined {
  const kept = valuesOf(ERROR_BARS, data);
  if (!kept.visible) return undefined;
  const amount = typeof data.amount === "number" ? data.amount : (AMOUNTS[kept.type] ?? 1);
  // inferred: 1 in both ways, as Excel's own dialog begins with. The API cannot set them, files have them.
  const own = (way: "plus" | "minus"): readonly (number | null)[] =>
    amounts(way) ?? (Array.isArray(data[way]) ? (data[way] as readonly (number | null)[]) : [1]);
  return {
    ...kept,
    amount,
    line: valuesOf(LINE, partOf(data, ["format", "line"])),
    plus: own("plus"),
    minus: own("minus"),
  };
}
