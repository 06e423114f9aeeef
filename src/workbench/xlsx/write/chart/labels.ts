/**
 * Markers and data labels of a series in a chart part.
 * @module
 */
import type { SeriesView } from "../../../model/charts/view";
import { escapeXml } from "../../xml";
import { element, val } from "./elements";
import { shape, text } from "./looks";

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
  const look = shape(series.markerBackgroundColor);
  return element("marker", val("symbol", symbol), val("size", series.markerSize), look);
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

/** The labels; nothing where none is shown. */
export function labelsXml({ labels, kind }: SeriesView): string {
  const shown = labels.showValue || labels.showCategoryName || labels.showSeriesName || labels.showPercentage;
  if (!shown) return "";
  const position = POSITIONS[labels.position] ?? "";
  // Excel calls a file damaged that puts labels where the kind of chart has no such place.
  const allowed =
    kind.stacked === true && position === "outEnd" ? false : POSITIONS_OF[kind.family]?.includes(position);
  return element(
    "dLbls",
    labels.linkNumberFormat && labels.numberFormat === "General"
      ? ""
      : `<c:numFmt formatCode="${escapeXml(labels.numberFormat)}" sourceLinked="0"/>`,
    text(labels.font),
    allowed === true ? val("dLblPos", position) : "",
    val("showLegendKey", false),
    val("showVal", labels.showValue),
    val("showCatName", labels.showCategoryName),
    val("showSerName", labels.showSeriesName),
    val("showPercent", labels.showPercentage),
    val("showBubbleSize", false),
    element("separator", escapeXml(labels.separator)),
  );
}
