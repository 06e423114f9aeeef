import type { Attachment, AttachmentData } from "../attachments";
import { categoryOf } from "../numberFormatCategory";
import type { SheetStore } from "../sheetStore";
import { type FieldValues, partOf, valuesOf } from "../storedObject";
import { type CHART, LINE, POINT, SERIES } from "./fields";
import { formatOf, numbersOf, textsOf } from "./figures";
import { type ChartKind, type ChartTypeName, hasXValues, kindOf } from "./kinds";
import { type LabelView, labelView } from "./labelView";
import { fillOf, type FontView, fontOf, type LineView } from "./looks";
import { type ErrorBarsView, extrasOf, type TrendlineView } from "./seriesExtras";

/** What a series shows. */
export interface SeriesView extends Omit<FieldValues<typeof SERIES>, never> {
  readonly id: string;
  readonly name: string;
  readonly type: ChartTypeName;
  readonly kind: ChartKind;
  /** null = nothing to draw. */
  readonly values: readonly (number | null)[];
  readonly categories: readonly string[];
  /** The categories as numbers, and the number format of the first. */
  readonly categorySerials: readonly (number | null)[];
  readonly categoryFormat: string;
  /** Whether all categories are dates. */
  readonly areDates: boolean;
  /** x of each point, for kinds that have them. */
  readonly xValues: readonly number[];
  readonly sizes: readonly number[];
  /** `none` = no fill. */
  readonly color: string;
  readonly line: LineView;
  readonly labels: LabelView;
  /** Labels of single points that have something of their own, by index. */
  readonly pointLabels: Readonly<Record<string, LabelView>>;
  /** Markers of single points, by index. */
  readonly pointMarkers: Readonly<Record<string, FieldValues<typeof POINT>>>;
  /** Number format of the first value. */
  readonly numberFormat: string;
  /** Colours of single points, by index. */
  readonly points: Readonly<Record<string, string>>;
  readonly trendlines: readonly TrendlineView[];
  readonly xErrorBars: ErrorBarsView | undefined;
  readonly yErrorBars: ErrorBarsView | undefined;
}

/** What a series shows. */
export function seriesView(
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
  const serials = numbersOf(store, categoryCells, own.plotVisibleOnly);
  const categoryFormat = formatOf(store, categoryCells);
  const xs = hasXValues(kind) ? serials : [];
  // documented: without numbers, the points of a scatter chart are counted from 1.
  const counted = xs.every((x) => x === null);
  const all = partOf(chart.data, ["dataLabels"]);
  const labels = { ...all, ...partOf(data, ["dataLabels"]) };
  const font = fontOf(partOf(chart.data, ["format"]));
  const points = partOf(data, ["points"]);
  const colors = Object.entries(points).map(([at, point]) => [
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
    ...extrasOf(
      data,
      name,
      font,
      (trend) => linkedText(store, chart, trendLabelAnchor(id, trend)),
      (of) => {
        const cells = chart.anchors[`${id}.${of}`];
        return cells === null || cells === undefined
          ? undefined
          : numbersOf(store, cells, own.plotVisibleOnly);
      },
    ),
    type,
    kind,
    values: values.map((value) => value ?? blank),
    categories: values.map((_value, at) => categories[at] ?? String(at + 1)),
    categorySerials: values.map((_value, at) => serials[at] ?? null),
    categoryFormat,
    areDates:
      serials.length > 0 &&
      categoryOf(categoryFormat) === "Date" &&
      serials.every((serial) => serial !== null && serial > 0),
    xValues: hasXValues(kind) ? values.map((_value, at) => (counted ? at + 1 : (xs[at] ?? at + 1))) : [],
    sizes: numbersOf(store, chart.anchors[`${id}.bubbles`] ?? null, own.plotVisibleOnly).map(
      (size) => size ?? 0,
    ),
    color: fillOf(partOf(data, ["format"])),
    line: valuesOf(LINE, partOf(data, ["format", "line"])),
    labels: labelView(labels, kind, font),
    ...pointsOf(points, { labels, kind, font }, (at) => linkedText(store, chart, labelAnchor(id, at))),
    numberFormat: formatOf(store, chart.anchors[`${id}.values`] ?? null),
    points: Object.fromEntries(colors.filter(([, color]) => color !== "")) as Record<string, string>,
  };
}

/** The anchor of a point's label that comes from a cell. */
export function labelAnchor(series: string, index: number | string): string {
  return `${series}.points.${String(index)}.label`;
}

/** The anchor of a trendline's label that comes from a cell. */
export function trendLabelAnchor(series: string, trendline: string): string {
  return `${series}.trendlines.${trendline}.label`;
}

/** What single points have of their own. */
function pointsOf(
  points: AttachmentData,
  series: { readonly labels: AttachmentData; readonly kind: ChartKind; readonly font: FontView },
  linked: (index: string) => string | undefined,
): Pick<SeriesView, "pointLabels" | "pointMarkers"> {
  const pointLabels: Record<string, LabelView> = {};
  const pointMarkers: Record<string, FieldValues<typeof POINT>> = {};
  for (const at of Object.keys(points)) {
    const own = partOf(points, [at]);
    const label = partOf(own, ["label"]);
    if (Object.keys(label).length > 0) {
      const format = {
        ...partOf(series.labels, ["format"]),
        ...partOf(label, ["format"]),
        font: { ...partOf(series.labels, ["format", "font"]), ...partOf(label, ["format", "font"]) },
      };
      const view = labelView({ ...series.labels, ...label, format }, series.kind, series.font);
      pointLabels[at] = { ...view, text: view.text ?? linked(at) };
    }
    if (Object.keys(POINT).some((name) => own[name] !== undefined)) pointMarkers[at] = valuesOf(POINT, own);
  }
  return { pointLabels, pointMarkers };
}

function linkedText(store: SheetStore, chart: Attachment, anchor: string): string | undefined {
  const cell = chart.anchors[anchor];
  return cell === null || cell === undefined ? undefined : textsOf(store, cell)[0];
}

/** Name of a series: as set, from its cells, or counted. */
export function seriesName(store: SheetStore, chart: Attachment, id: string, index: number): string {
  const { name } = partOf(chart.data, ["series", id]);
  if (typeof name === "string" && name !== "") return name;
  const cell = chart.anchors[`${id}.name`];
  const text = cell === null || cell === undefined ? "" : textsOf(store, cell).join(" ");
  return text === "" ? `Series${String(index + 1)}` : text;
}
