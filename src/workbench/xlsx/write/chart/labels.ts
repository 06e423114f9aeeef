/**
 * Markers and data labels of a series in a chart part.
 * @module
 */
import { isRound } from "../../../model/charts/kinds";
import { type LabelView, saysAnything } from "../../../model/charts/labelView";
import { labelAt, labelsOf, shiftFrom } from "../../../model/charts/layout/labelLayout";
import type { ChartLayout } from "../../../model/charts/layout/layout";
import type { Rect } from "../../../model/charts/layout/textSize";
import type { TrendLabelView } from "../../../model/charts/seriesExtras";
import type { ChartView, FontView, SeriesView } from "../../../model/charts/view";
import { escapeXml } from "../../xml";
import { element, textsXml, val } from "./elements";
import { shape, text } from "./looks";
import { richXml, shiftXml } from "./titles";

const SYMBOLS: Readonly<Record<string, string>> = {
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

/** The marker of a line. */
export function markerXml(series: SeriesView): string {
  const symbol = SYMBOLS[series.markerStyle] ?? (series.kind.markers === true ? "circle" : "none");
  return markerOf(symbol, series);
}

/** The marker of a point that has one of its own. */
export function pointMarkerXml(series: SeriesView, index: string): string {
  const own = series.pointMarkers[index];
  if (own === undefined) return "";
  const usual = SYMBOLS[series.markerStyle] ?? (series.kind.markers === true ? "circle" : "none");
  return markerOf(SYMBOLS[own.markerStyle] ?? usual, own);
}

function markerOf(
  symbol: string,
  look: Pick<SeriesView, "markerSize" | "markerBackgroundColor" | "markerForegroundColor">,
): string {
  const edge = { color: look.markerForegroundColor, lineStyle: "Automatic", weight: -1 } as const;
  return element(
    "marker",
    val("symbol", symbol),
    val("size", look.markerSize),
    shape(look.markerBackgroundColor, edge),
  );
}

const POSITIONS: Readonly<Record<string, string>> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
};
const POSITIONS_OF: Readonly<Record<string, readonly string[]>> = {
  column: ["ctr", "inEnd", "inBase", "outEnd"],
  bar: ["ctr", "inEnd", "inBase", "outEnd"],
  line: ["ctr", "l", "r", "t", "b"],
  scatter: ["ctr", "l", "r", "t", "b"],
  bubble: ["ctr", "l", "r", "t", "b"],
  pie: ["ctr", "inEnd", "outEnd", "bestFit"],
};

/** What labels are written of beside their series. */
export interface LabelsPart {
  readonly chart: ChartView;
  readonly layout: ChartLayout;
  /** Cell that the label of a point comes from, or "". */
  readonly ref: (index: number) => string;
}

/** The labels; nothing where none is shown. documented: ECMA-376 part 1, 21.2.2.49 (dLbls), 21.2.2.47 (dLbl) */
export function labelsXml(series: SeriesView, part: LabelsPart): string {
  const own = Object.keys(series.pointLabels).map(Number);
  const all = saysAnything(series.labels);
  if (!all && !own.some((index) => saysAnything(labelAt(series, index)))) return "";
  const places = labelsOf(part.chart, part.layout, series);
  const points = own.map((index) => {
    const view = labelAt(series, index);
    if (!saysAnything(view)) return element("dLbl", val("idx", index), val("delete", true));
    const place = places[index];
    const shift = place === undefined ? undefined : shiftFrom(part.chart, place);
    return element(
      "dLbl",
      val("idx", index),
      shift === undefined ? "" : shiftXml(shift),
      textXml(view, part.ref(index)),
      ...groupXml(view, series),
      element("separator", escapeXml(view.separator)),
    );
  });
  return element(
    "dLbls",
    ...points,
    ...groupXml(series.labels, series),
    element("separator", escapeXml(series.labels.separator)),
    isRound(series.kind) ? val("showLeaderLines", series.showLeaderLines) : "",
  );
}

/** The text beside a trendline. documented: ECMA-376 part 1, 21.2.2.212 */
export function trendLabelXml(
  label: TrendLabelView,
  place: { readonly usual: Rect; readonly box: Rect } | undefined,
  chart: ChartView,
  ref: string,
): string {
  const shift = place === undefined ? undefined : shiftFrom(chart, place);
  return element(
    "trendlineLbl",
    shift === undefined ? "" : shiftXml(shift),
    textXml(label, ref),
    `<c:numFmt formatCode="${escapeXml(label.numberFormat)}" sourceLinked="${label.linkNumberFormat ? "1" : "0"}"/>`,
    shape(label.look.fill, label.look.border),
    text(
      label.font,
      label.textOrientation === 0 ? undefined : label.textOrientation,
      label.verticalAlignment,
    ),
  );
}

function groupXml(labels: LabelView, { kind }: SeriesView): readonly string[] {
  const position = POSITIONS[labels.position] ?? "";
  // Excel calls a file damaged that puts labels where the kind of chart has no such place.
  const allowed =
    kind.stacked === true && position === "outEnd" ? false : POSITIONS_OF[kind.family]?.includes(position);
  return [
    labels.linkNumberFormat && labels.numberFormat === "General"
      ? ""
      : `<c:numFmt formatCode="${escapeXml(labels.numberFormat)}" sourceLinked="${labels.linkNumberFormat ? "1" : "0"}"/>`,
    shape(labels.look.fill, labels.look.border),
    text(
      labels.font,
      labels.textOrientation === 0 ? undefined : labels.textOrientation,
      labels.verticalAlignment,
    ),
    allowed === true ? val("dLblPos", position) : "",
    val("showLegendKey", labels.showLegendKey),
    val("showVal", labels.showValue),
    val("showCatName", labels.showCategoryName),
    val("showSerName", labels.showSeriesName),
    val("showPercent", labels.showPercentage),
    val("showBubbleSize", labels.showBubbleSize),
  ];
}

/** A text of its own, or one that comes from a cell. */
function textXml(
  { text: words, font }: { readonly text: string | undefined; readonly font: FontView },
  ref: string,
): string {
  if (words === undefined) return "";
  return element("tx", ref === "" ? richXml(words, font) : textsXml(ref, [words]));
}
