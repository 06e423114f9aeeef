import type { Attachment, AttachmentData } from "../attachments";
import type { SheetStore } from "../sheetStore";
import { partOf, valuesOf, type FieldValues } from "../storedObject";
import { type ErrorBarsView, errorsOf, extrasOf, trendReach, type TrendlineView } from "./seriesExtras";
import {
  AXIS,
  AXIS_TITLE,
  CHART,
  DATA_LABELS,
  DATA_TABLE,
  FONT,
  LEGEND,
  LINE,
  SERIES,
  TITLE,
} from "./fields";
import { formatOf, numbersOf, textsOf } from "./figures";
import { type ChartKind, type ChartTypeName, hasXValues, isRound, kindOf } from "./kinds";
import { type Scale, scaleOf, type ScaleWish } from "./scale";

/** Colours of the Office theme, in which series come one after the other. */
export const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** A font as set; colour `""` = as the page has it. */
export type FontView = FieldValues<typeof FONT>;
/** A line as set; weight -1 = as usual. */
export type LineView = FieldValues<typeof LINE>;

/** What a series shows. */
export interface SeriesView extends Omit<FieldValues<typeof SERIES>, never> {
  readonly id: string;
  readonly name: string;
  readonly type: ChartTypeName;
  readonly kind: ChartKind;
  /** null = nothing to draw. */
  readonly values: readonly (number | null)[];
  readonly categories: readonly string[];
  /** x of each point, for kinds that have them. */
  readonly xValues: readonly number[];
  readonly sizes: readonly number[];
  /** `none` = no fill. */
  readonly color: string;
  readonly line: LineView;
  readonly labels: FieldValues<typeof DATA_LABELS> & { readonly font: FontView };
  /** Number format of the first value. */
  readonly numberFormat: string;
  /** Colours of single points, by index. */
  readonly points: Readonly<Record<string, string>>;
  readonly trendlines: readonly TrendlineView[];
  readonly xErrorBars: ErrorBarsView | undefined;
  readonly yErrorBars: ErrorBarsView | undefined;
}

/** What an axis shows. */
export interface AxisView extends Omit<FieldValues<typeof AXIS>, "minimum" | "maximum" | "majorUnit"> {
  readonly scale: Scale | undefined;
  /** Ends and steps that were set by hand. */
  readonly limits: ScaleWish;
  readonly gridlines: boolean;
  readonly title: FieldValues<typeof AXIS_TITLE> & { readonly font: FontView };
  readonly font: FontView;
  readonly line: LineView;
}

/** A chart with the figures that it shows, independent of what draws it. */
export interface ChartView extends FieldValues<typeof CHART> {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly kind: ChartKind;
  readonly title:
    (FieldValues<typeof TITLE> & { readonly text: string; readonly font: FontView }) | undefined;
  readonly legend: (FieldValues<typeof LEGEND> & LegendView) | undefined;
  readonly axes: Readonly<
    Partial<Record<"category" | "value" | "categorySecondary" | "valueSecondary", AxisView>>
  >;
  readonly series: readonly SeriesView[];
  /** `""` = as the page has it, `none`. */
  readonly fill: string;
  readonly border: LineView;
  readonly plotFill: string;
  readonly font: FontView;
  /** The table of figures below the chart, where there is one. */
  readonly dataTable: FieldValues<typeof DATA_TABLE> | undefined;
}

interface LegendView {
  readonly font: FontView;
  /** Numbers of the entries that are not shown. */
  readonly hidden: readonly number[];
}

/** Kind of a chart. */
export function chartTypeOf({ data }: Attachment): ChartTypeName {
  return valuesOf(CHART, data).chartType;
}

/** Ids of the series, in drawing order. */
export function seriesIds({ data }: Attachment): readonly string[] {
  return (data as { readonly order?: readonly string[] }).order ?? [];
}

/** Name of a chart. */
export function chartName({ data }: Attachment): string {
  return typeof data.name === "string" ? data.name : "";
}

/** Title as shown: as set, from a cell, or the only series' name. */
export function titleText(store: SheetStore, chart: Attachment): string {
  const { text } = partOf(chart.data, ["title"]);
  if (typeof text === "string") return text;
  const cell = chart.anchors.title;
  if (cell !== null && cell !== undefined) return textsOf(store, cell)[0] ?? "";
  const [only, second] = seriesIds(chart);
  return only !== undefined && second === undefined ? seriesName(store, chart, only, 0) : "Chart Title";
}

/** The chart with the figures of its cells. */
export function chartView(store: SheetStore, chart: Attachment): ChartView {
  const { data } = chart;
  const own = valuesOf(CHART, data);
  const kind = kindOf(own.chartType);
  const all = seriesIds(chart).map((id, index) => seriesView(store, chart, own, id, index));
  const shown = all.filter((series) => !series.filtered);
  const titleData = partOf(data, ["title"]);
  const legend = partOf(data, ["legend"]);
  const font = fontOf(partOf(data, ["format"]));
  const axis = (name: "category" | "value" | "valueSecondary"): AxisView =>
    axisView(data, name, own, shown, font);
  const hasSecond = shown.some((series) => series.axisGroup === "Secondary");
  const round = isRound(kind);
  return {
    ...own,
    id: chart.id,
    name: chartName(chart),
    sheet: chart.sheet ?? "",
    kind,
    series: all,
    title:
      titleData.visible === false
        ? undefined
        : {
            ...valuesOf(TITLE, titleData),
            text: titleText(store, chart),
            font: fontOf(partOf(titleData, ["format"]), { ...font, size: 14 }),
          },
    legend:
      legend.visible === false || (!round && legend.visible === undefined && shown.length < 2)
        ? undefined
        : {
            ...valuesOf(LEGEND, { position: "Bottom", ...legend }),
            font: fontOf(partOf(legend, ["format"]), font),
            hidden: Object.entries(partOf(legend, ["hidden"]))
              .filter(([, hidden]) => hidden === true)
              .map(([index]) => Number(index)),
          },
    axes: round
      ? {}
      : {
          category: axis("category"),
          value: axis("value"),
          ...(hasSecond ? { valueSecondary: axis("valueSecondary") } : {}),
        },
    fill: fillOf(partOf(data, ["format"])),
    border: valuesOf(LINE, partOf(data, ["format", "border"])),
    plotFill: fillOf(partOf(data, ["plotArea", "format"])),
    font,
    dataTable:
      partOf(data, ["dataTable"]).visible === true
        ? valuesOf(DATA_TABLE, partOf(data, ["dataTable"]))
        : undefined,
  };
}

function axisView(
  data: AttachmentData,
  name: "category" | "value" | "valueSecondary",
  chart: FieldValues<typeof CHART>,
  series: readonly SeriesView[],
  font: FontView,
): AxisView {
  const part = partOf(data, ["axes", name]);
  const { minimum, maximum, majorUnit, ...kept } = valuesOf(AXIS, part);
  const kind = kindOf(chart.chartType);
  const group = name === "valueSecondary" ? "Secondary" : "Primary";
  const mine = series.filter((one) => one.axisGroup === group);
  const gridlines = partOf(part, ["majorGridlines"]).visible;
  const values =
    name === "category"
      ? mine.flatMap((one) => [...one.xValues, ...trendReach(one).map(({ x }) => x)])
      : axisValues(mine);
  const isNumeric = name !== "category" || hasXValues(kind);
  const title = partOf(part, ["title"]);
  const length = kind.family === "bar" || name === "category" ? chart.width * 0.6 : chart.height;
  return {
    ...kept,
    numberFormat:
      part.numberFormat === undefined || part.linkNumberFormat === true
        ? (mine[0]?.numberFormat ?? "General")
        : kept.numberFormat,
    scale: isNumeric ? scaleOf(values, { minimum, maximum, majorUnit }, length) : undefined,
    limits: { minimum, maximum, majorUnit },
    gridlines: typeof gridlines === "boolean" ? gridlines : name === "value",
    title: {
      ...valuesOf(AXIS_TITLE, { text: "Axis Title", ...title }),
      font: fontOf(partOf(title, ["format"]), font),
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

function seriesView(
  store: SheetStore,
  chart: Attachment,
  own: FieldValues<typeof CHART>,
  id: string,
  index: number,
): SeriesView {
  const data = partOf(chart.data, ["series", id]);
  const type = (data.chartType as ChartTypeName | undefined) ?? own.chartType;
  const kind = kindOf(type);
  const values = numbersOf(store, chart.anchors[`${id}.values`] ?? null, own.plotVisibleOnly);
  const blank = own.displayBlanksAs === "Zero" ? 0 : null;
  const categoryCells = chart.anchors[`${id}.categories`] ?? null;
  const categories = textsOf(store, categoryCells, own.plotVisibleOnly);
  const xs = hasXValues(kind) ? numbersOf(store, categoryCells, own.plotVisibleOnly) : [];
  // documented: without numbers, the points of a scatter chart are counted from 1.
  const counted = xs.every((x) => x === null);
  const all = partOf(chart.data, ["dataLabels"]);
  const labels = { ...all, ...partOf(data, ["dataLabels"]) };
  const colors = Object.entries(partOf(data, ["points"])).map(([at, point]) => [
    at,
    fillOf(partOf(point as AttachmentData, ["format"])),
  ]);
  const name = seriesName(store, chart, id, index);
  return {
    ...valuesOf(SERIES, {
      ...data,
      ...(kind.exploded === true && data.explosion === undefined ? { explosion: 10 } : {}),
    }),
    id,
    name,
    ...extrasOf(data, name),
    type,
    kind,
    values: values.map((value) => value ?? blank),
    categories: values.map((_value, at) => categories[at] ?? String(at + 1)),
    xValues: hasXValues(kind) ? values.map((_value, at) => (counted ? at + 1 : (xs[at] ?? at + 1))) : [],
    sizes: numbersOf(store, chart.anchors[`${id}.bubbles`] ?? null, own.plotVisibleOnly).map(
      (size) => size ?? 0,
    ),
    color: fillOf(partOf(data, ["format"])),
    line: valuesOf(LINE, partOf(data, ["format", "line"])),
    labels: {
      ...valuesOf(DATA_LABELS, labels),
      font: fontOf(partOf(labels, ["format"]), fontOf(partOf(chart.data, ["format"]))),
    },
    numberFormat: formatOf(store, chart.anchors[`${id}.values`] ?? null),
    points: Object.fromEntries(colors.filter(([, color]) => color !== "")) as Record<string, string>,
  };
}

function seriesName(store: SheetStore, chart: Attachment, id: string, index: number): string {
  const { name } = partOf(chart.data, ["series", id]);
  if (typeof name === "string" && name !== "") return name;
  const cell = chart.anchors[`${id}.name`];
  const text = cell === null || cell === undefined ? "" : textsOf(store, cell).join(" ");
  return text === "" ? `Series${String(index + 1)}` : text;
}

function fillOf(format: AttachmentData): string {
  const { color } = partOf(format, ["fill"]);
  return typeof color === "string" ? color : "";
}

function fontOf(format: AttachmentData, base?: FontView): FontView {
  return valuesOf(FONT, { ...base, ...partOf(format, ["font"]) });
}
