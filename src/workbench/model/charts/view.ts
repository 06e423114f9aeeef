import type { Attachment, AttachmentData } from "../attachments";
import type { SheetStore } from "../sheetStore";
import { partOf, valuesOf, type FieldValues } from "../storedObject";
import { type AxisName, type AxisView, axisView } from "./axisView";
import { CHART, DATA_TABLE, LEGEND, LEGEND_POSITION, LINE, TITLE } from "./fields";
import { textsOf } from "./figures";
import { type ChartKind, type ChartTypeName, isRound, kindOf } from "./kinds";
import { type BoxLook, boxLookOf, fillOf, type FontView, fontOf, type LineView } from "./looks";
import { type PlaceWish, wishOf } from "./looks";
import { type SeriesView, seriesName, seriesView } from "./seriesView";
import { runsOf, type TextRun } from "./textRuns";

export type { AxisView } from "./axisView";
export type { FontView, LineView } from "./looks";
export type { SeriesView } from "./seriesView";

/** Colours of the Office theme, in which series come one after the other. */
export const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** A title as it is shown. */
export interface TitleView extends FieldValues<typeof TITLE> {
  readonly text: string;
  readonly font: FontView;
  readonly look: BoxLook;
  /** Letters with a font of their own. */
  readonly runs: readonly TextRun[];
  readonly wish: PlaceWish;
}

/** A legend as it is shown. */
export interface LegendView extends FieldValues<typeof LEGEND> {
  readonly position: "Top" | "Bottom" | "Left" | "Right" | "Corner";
  readonly font: FontView;
  readonly look: BoxLook;
  readonly wish: PlaceWish;
  /** Numbers of the entries that are not shown. */
  readonly hidden: readonly number[];
}

/** Where the plot area was put by hand: with the texts at its axes (`outer`), or without (`inner`). */
export interface PlotWish {
  readonly outer: PlaceWish;
  readonly inner: PlaceWish;
}

/** The table of figures below a chart. */
export interface DataTableView extends FieldValues<typeof DATA_TABLE> {
  readonly font: FontView;
  readonly look: BoxLook;
}

/** A chart with the figures that it shows, independent of what draws it. */
export interface ChartView extends FieldValues<typeof CHART> {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly kind: ChartKind;
  readonly title: TitleView | undefined;
  readonly legend: LegendView | undefined;
  readonly axes: Readonly<Partial<Record<AxisName, AxisView>>>;
  readonly series: readonly SeriesView[];
  /** `""` = as the page has it, `none`. */
  readonly fill: string;
  readonly border: LineView;
  readonly roundedCorners: boolean;
  readonly plotFill: string;
  readonly plotBorder: LineView;
  readonly plot: PlotWish;
  readonly font: FontView;
  /** The table of figures below the chart, where there is one. */
  readonly dataTable: DataTableView | undefined;
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

/** The anchor of an axis's title that comes from a cell. */
export function axisTitleAnchor(name: AxisName): string {
  return `axes.${name}.title`;
}

/** The chart with the figures of its cells. */
export function chartView(store: SheetStore, chart: Attachment): ChartView {
  const { data } = chart;
  const own = valuesOf(CHART, data);
  const kind = kindOf(own.chartType);
  const all = seriesIds(chart).map((id, index) => seriesView(store, chart, own, id, index));
  const shown = all.filter((series) => !series.filtered);
  const format = partOf(data, ["format"]);
  const font = fontOf(format);
  const axis = (name: AxisName): AxisView => {
    const cell = chart.anchors[axisTitleAnchor(name)];
    const titleText = cell === null || cell === undefined ? undefined : (textsOf(store, cell)[0] ?? "");
    return axisView(data, name, { chart: own, series: shown, font, titleText });
  };
  const hasSecond = shown.some((series) => series.axisGroup === "Secondary");
  const plot = partOf(data, ["plotArea"]);
  const table = partOf(data, ["dataTable"]);
  return {
    ...own,
    id: chart.id,
    name: chartName(chart),
    sheet: chart.sheet ?? "",
    kind,
    series: all,
    title: titleView(data, font, () => titleText(store, chart)),
    legend: legendView(data, font, isRound(kind) || shown.length > 1),
    axes: isRound(kind)
      ? {}
      : {
          category: axis("category"),
          value: axis("value"),
          ...(hasSecond
            ? { categorySecondary: axis("categorySecondary"), valueSecondary: axis("valueSecondary") }
            : {}),
        },
    fill: fillOf(format),
    border: valuesOf(LINE, partOf(format, ["border"])),
    roundedCorners: format.roundedCorners === true,
    plotFill: fillOf(partOf(plot, ["format"])),
    plotBorder: valuesOf(LINE, { lineStyle: "None", ...partOf(plot, ["format", "border"]) }),
    plot: { outer: wishOf(plot), inner: wishOf(partOf(plot, ["inside"])) },
    font,
    dataTable:
      table.visible === true
        ? {
            ...valuesOf(DATA_TABLE, table),
            font: fontOf(partOf(table, ["format"]), font),
            look: boxLookOf(partOf(table, ["format"])),
          }
        : undefined,
  };
}

function titleView(data: AttachmentData, font: FontView, text: () => string): TitleView | undefined {
  const title = partOf(data, ["title"]);
  if (title.visible === false) return undefined;
  return {
    ...valuesOf(TITLE, title),
    text: text(),
    font: fontOf(partOf(title, ["format"]), { ...font, size: 14 }),
    look: boxLookOf(partOf(title, ["format"])),
    runs: runsOf(title),
    wish: wishOf(title),
  };
}

function legendView(data: AttachmentData, font: FontView, usual: boolean): LegendView | undefined {
  const legend = partOf(data, ["legend"]);
  if (legend.visible === false || (!usual && legend.visible === undefined)) return undefined;
  const { position } = valuesOf({ position: LEGEND_POSITION }, legend);
  return {
    ...valuesOf(LEGEND, legend),
    position,
    font: fontOf(partOf(legend, ["format"]), font),
    look: boxLookOf(partOf(legend, ["format"])),
    wish: wishOf(legend),
    hidden: Object.entries(partOf(legend, ["hidden"]))
      .filter(([, hidden]) => hidden === true)
      .map(([index]) => Number(index)),
  };
}
