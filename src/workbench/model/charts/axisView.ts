import type { AttachmentData } from "../attachments";
import { type FieldValues, partOf, valuesOf } from "../storedObject";
import { AXIS, AXIS_COMPUTED, AXIS_LIMITS, AXIS_TITLE, DISPLAY_UNITS } from "./axisFields";
import { type DateScale, dateScaleOf } from "./dateAxis";
import { type CHART, LINE } from "./fields";
import { hasXValues, kindOf } from "./kinds";
import { type BoxLook, boxLookOf, type FontView, fontOf, type LineView } from "./looks";
import { logScaleOf, type Scale, scaleOf, type ScaleWish } from "./scale";
import { errorsOf, trendReach } from "./seriesExtras";
import type { SeriesView } from "./seriesView";

/** An axis's place in the data. */
export type AxisName = "category" | "value" | "categorySecondary" | "valueSecondary";

/** What an axis shows. */
export interface AxisView extends Omit<FieldValues<typeof AXIS>, "textOrientation"> {
  readonly name: AxisName;
  readonly visible: boolean;
  readonly scale: Scale | undefined;
  /** The days, months or years of a category axis that is one of dates. */
  readonly dates: DateScale | undefined;
  /** How many categories there are, one by one or slot by slot. */
  readonly categories: readonly string[];
  /** Whether points stand between marks. */
  readonly between: boolean;
  /** Ends and steps that were set by hand. */
  readonly limits: ScaleWish;
  readonly displayUnit: keyof typeof DISPLAY_UNITS | "Custom";
  /** By what the figures at the marks are divided. */
  readonly unit: number;
  /** Where on this axis the other one crosses. */
  readonly position: "Automatic" | "Maximum" | "Minimum" | "Custom";
  readonly positionAt: number;
  readonly tickLabelSpacing: number | "";
  /** `undefined` = as there is room. */
  readonly textOrientation: number | undefined;
  readonly gridlines: boolean;
  readonly gridLine: LineView;
  readonly minorGridlines: boolean;
  readonly minorGridLine: LineView;
  readonly title: Omit<FieldValues<typeof AXIS_TITLE>, "textOrientation"> & {
    /** `undefined` = along the axis. */
    readonly textOrientation: number | undefined;
    readonly font: FontView;
    readonly look: BoxLook;
  };
  readonly font: FontView;
  readonly line: LineView;
}

/** What an axis is made of beside its own data. */
export interface AxisSource {
  readonly chart: FieldValues<typeof CHART>;
  /** Series that are shown, of both groups. */
  readonly series: readonly SeriesView[];
  readonly font: FontView;
  /** Text of a title that comes from a cell. */
  readonly titleText: string | undefined;
}

/** An axis of a chart. */
export function axisView(data: AttachmentData, name: AxisName, source: AxisSource): AxisView {
  const { chart, series, font } = source;
  const part = partOf(data, ["axes", name]);
  const own = valuesOf(AXIS, part);
  const limits = valuesOf(AXIS_LIMITS, part);
  const computed = valuesOf(AXIS_COMPUTED, part);
  const kind = kindOf(chart.chartType);
  const isCategory = name.startsWith("category");
  const group = name.endsWith("Secondary") ? "Secondary" : "Primary";
  const mine = series.filter((one) => one.axisGroup === group);
  const longest = mine.reduce<SeriesView | undefined>(
    (found, one) => (one.categories.length > (found?.categories.length ?? 0) ? one : found),
    undefined,
  );
  const isNumeric = !isCategory || hasXValues(kind);
  const values = isCategory
    ? mine.flatMap((one) => [...one.xValues, ...trendReach(one).map(({ x }) => x)])
    : axisValues(mine);
  const length = (kind.family === "bar") !== isCategory ? chart.width * 0.6 : chart.height;
  const displayUnit = part.displayUnit === "Custom" ? "Custom" : computed.displayUnit;
  const custom = typeof part.customDisplayUnit === "number" ? part.customDisplayUnit : 1;
  const title = partOf(part, ["title"]);
  const gridlines = partOf(part, ["majorGridlines"]);
  const minor = partOf(part, ["minorGridlines"]);
  const linkedFormat = (): string => {
    // inferred: shares of a whole are shown in percent
    if (!isCategory && kind.percent === true) return "0%";
    return (isCategory ? longest?.categoryFormat : mine[0]?.numberFormat) ?? "General";
  };
  const isSet = (what: string): boolean => typeof part[what] === "number";
  return {
    ...own,
    ...computed,
    name,
    // documented: a chart whose series stand on two value axes shows one category axis
    visible: typeof part.visible === "boolean" ? part.visible : name !== "categorySecondary",
    numberFormat:
      part.numberFormat === undefined || part.linkNumberFormat === true ? linkedFormat() : own.numberFormat,
    scale: !isNumeric
      ? undefined
      : own.scaleType === "Logarithmic"
        ? logScaleOf(values, limits, own.logBase)
        : scaleOf(values, limits, length),
    dates:
      isNumeric || longest === undefined
        ? undefined
        : dateScaleOf(longest.categorySerials, longest.areDates, own, {
            ...limits,
            base: part.baseTimeUnit !== undefined,
          }),
    categories: longest?.categories ?? [],
    between: own.isBetweenCategories && (kind.family !== "area" || part.isBetweenCategories === true),
    limits,
    displayUnit,
    unit: displayUnit === "Custom" ? custom : DISPLAY_UNITS[displayUnit],
    position:
      part.position === "Custom"
        ? "Custom"
        : part.position === undefined && name === "categorySecondary"
          ? "Maximum"
          : computed.position,
    positionAt: typeof part.positionAt === "number" ? part.positionAt : 0,
    textOrientation: isSet("textOrientation") ? own.textOrientation : undefined,
    gridlines: typeof gridlines.visible === "boolean" ? gridlines.visible : name === "value",
    gridLine: valuesOf(LINE, partOf(gridlines, ["format", "line"])),
    minorGridlines: minor.visible === true,
    minorGridLine: valuesOf(LINE, partOf(minor, ["format", "line"])),
    title: {
      ...valuesOf(AXIS_TITLE, { text: "Axis Title", ...title }),
      ...(source.titleText === undefined || typeof title.text === "string" ? {} : { text: source.titleText }),
      textOrientation: typeof title.textOrientation === "number" ? title.textOrientation : undefined,
      font: fontOf(partOf(title, ["format"]), font),
      look: boxLookOf(partOf(title, ["format"])),
    },
    font: fontOf(partOf(part, ["format"]), font),
    line: valuesOf(LINE, partOf(part, ["format", "line"])),
  };
}

/** What the axis must reach: stacks count as a whole. */
function axisValues(series: readonly SeriesView[]): number[] {
  const alone = series.filter((one) => one.kind.stacked !== true);
  const stacked = series.filter((one) => one.kind.stacked === true);
  const values = alone.flatMap((one) => [
    ...one.values.filter((value) => value !== null),
    ...(one.yErrorBars === undefined ? [] : errorsOf(one.values, one.yErrorBars)).flatMap((error) =>
      error === undefined ? [] : [error.from, error.to],
    ),
    ...trendReach(one).map(({ y }) => y),
  ]);
  if (stacked.some((one) => one.kind.percent === true)) return [...values, 0, 1];
  const length = Math.max(0, ...stacked.map((one) => one.values.length));
  for (let index = 0; index < length; index += 1) {
    const parts = stacked.map((one) => one.values[index] ?? 0);
    values.push(parts.filter((part) => part > 0).reduce((sum, part) => sum + part, 0));
    values.push(parts.filter((part) => part < 0).reduce((sum, part) => sum + part, 0));
  }
  return values;
}
