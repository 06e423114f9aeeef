import { absoluteAddress, quoteSheet } from "../../model/address";
import type { AnchorPlace, Attachment } from "../../model/attachments";
import { hasXValues, isRound } from "../../model/charts/kinds";
import {
  type AxisView,
  type ChartView,
  chartView,
  type FontView,
  type LineView,
  type SeriesView,
} from "../../model/charts/view";
import type { SheetStore } from "../../model/sheetStore";
import { escapeXml, XML_DECLARATION } from "../xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** The part of a file that describes a chart. documented: ECMA-376 part 1, 21.2 */
export function chartXml(store: SheetStore, chart: Attachment): string {
  return new ChartWriter(store, chart).xml();
}

/** `<c:name val="…"/>` */
function val(name: string, value: string | number | boolean): string {
  const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
  return `<c:${name} val="${escapeXml(text)}"/>`;
}

function element(name: string, ...inner: readonly string[]): string {
  const text = inner.join("");
  return `<c:${name}>${text}</c:${name}>`;
}

class ChartWriter {
  readonly #view: ChartView;

  constructor(
    readonly store: SheetStore,
    readonly chart: Attachment,
  ) {
    this.#view = chartView(store, chart);
  }

  xml(): string {
    const view = this.#view;
    const title =
      view.title === undefined || view.title.text === ""
        ? val("autoTitleDeleted", true)
        : titleXml(view.title.text, view.title.font) + val("autoTitleDeleted", false);
    const body = element(
      "chart",
      title,
      this.#plotArea(),
      view.legend === undefined ? "" : legendXml(view.legend.position, view.legend.font, view.legend.hidden),
      val("plotVisOnly", view.plotVisibleOnly),
      val("dispBlanksAs", { NotPlotted: "gap", Zero: "zero", Interplotted: "span" }[view.displayBlanksAs]),
    );
    return (
      `${XML_DECLARATION}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      `${val("roundedCorners", false)}${body}${shape(view.fill, view.border)}${text(view.font)}</c:chartSpace>`
    );
  }

  #plotArea(): string {
    const { series, axes, plotFill } = this.#view;
    const groups = new Map<string, SeriesView[]>();
    for (const one of series) {
      const { family, stacked = false, percent = false, lines = false, filled = false } = one.kind;
      const key = [family, stacked, percent, lines, filled, one.axisGroup].join();
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const bodies = [...groups.values()].map((group) => this.#group(group));
    const sideways = this.#view.kind.family === "bar";
    const scatter = hasXValues(this.#view.kind);
    const list: string[] = [];
    if (axes.category !== undefined && axes.value !== undefined) {
      list.push(axisXml(scatter ? "valAx" : "catAx", 1, 2, axes.category, sideways ? "l" : "b"));
      list.push(axisXml("valAx", 2, 1, axes.value, sideways ? "b" : "l"));
    }
    if (axes.valueSecondary !== undefined && axes.category !== undefined) {
      list.push(axisXml(scatter ? "valAx" : "catAx", 3, 4, { ...axes.category, visible: false }, "b"));
      list.push(axisXml("valAx", 4, 3, axes.valueSecondary, sideways ? "t" : "r", true));
    }
    return element("plotArea", "<c:layout/>", ...bodies, ...list, shape(plotFill));
  }

  #group(group: readonly SeriesView[]): string {
    const [first] = group;
    if (first === undefined) return "";
    const { kind } = first;
    const list = group.map((series) => this.#series(series)).join("");
    const ids = first.axisGroup === "Secondary" ? [3, 4] : [1, 2];
    const axes = ids.map((id) => val("axId", id)).join("");
    const grouping = (plain: string): string =>
      val("grouping", kind.percent === true ? "percentStacked" : kind.stacked === true ? "stacked" : plain);
    const vary = val("varyColors", isRound(kind) || first.varyByCategories);
    switch (kind.family) {
      case "column":
      case "bar":
        return element(
          "barChart",
          val("barDir", kind.family === "bar" ? "bar" : "col"),
          grouping("clustered"),
          vary,
          list,
          val("gapWidth", first.gapWidth),
          kind.stacked === true ? val("overlap", 100) : "",
          axes,
        );
      case "line":
        return element("lineChart", grouping("standard"), vary, list, val("marker", true), axes);
      case "area":
        return element("areaChart", grouping("standard"), vary, list, axes);
      case "pie":
        return element("pieChart", vary, list, val("firstSliceAng", first.firstSliceAngle));
      case "doughnut":
        return element(
          "doughnutChart",
          vary,
          list,
          val("firstSliceAng", first.firstSliceAngle),
          val("holeSize", first.doughnutHoleSize),
        );
      case "scatter":
        return element(
          "scatterChart",
          val("scatterStyle", kind.lines === true ? "lineMarker" : "marker"),
          vary,
          list,
          axes,
        );
      case "bubble":
        return element("bubbleChart", vary, list, val("bubbleScale", 100), axes);
      case "radar":
        return element(
          "radarChart",
          val("radarStyle", kind.filled === true ? "filled" : kind.markers === true ? "marker" : "standard"),
          vary,
          list,
          axes,
        );
    }
  }

  #series(series: SeriesView): string {
    const index = this.#view.series.indexOf(series);
    const { kind } = series;
    const anchor = (what: string): AnchorPlace | null => this.chart.anchors[`${series.id}.${what}`] ?? null;
    const isLine = ["line", "scatter", "radar"].includes(kind.family) && kind.filled !== true;
    const noLine = kind.family === "scatter" && kind.lines !== true;
    const line = noLine ? { ...series.line, lineStyle: "None" as const } : series.line;
    const points = Object.entries(series.points).map(([at, color]) =>
      element("dPt", val("idx", at), val("bubble3D", false), shape(color)),
    );
    const name = anchor("name");
    const values = numbersXml(this.#ref(anchor("values")), series.values, series.numberFormat);
    const names = textsXml(this.#ref(anchor("categories")), series.categories);
    const xs = numbersXml(this.#ref(anchor("categories")), series.xValues, "General");
    return element(
      "ser",
      val("idx", index),
      val("order", index),
      name === null
        ? element("tx", element("v", escapeXml(series.name)))
        : element("tx", textsXml(this.#ref(name), [series.name])),
      shape(
        isLine ? "" : series.color,
        line.color === "" && isLine && series.color !== "" ? { ...line, color: series.color } : line,
      ),
      kind.family === "bar" || kind.family === "column" || kind.family === "bubble"
        ? val("invertIfNegative", false)
        : "",
      isLine ? markerXml(series) : "",
      isRound(kind) && series.explosion > 0 ? val("explosion", series.explosion) : "",
      ...points,
      labelsXml(series),
      hasXValues(kind)
        ? element("xVal", xs) + element("yVal", values)
        : element("cat", names) + element("val", values),
      kind.family === "bubble"
        ? element("bubbleSize", numbersXml(this.#ref(anchor("bubbles")), series.sizes, "General"))
        : "",
      kind.family === "line" || kind.family === "scatter"
        ? val("smooth", series.smooth || kind.smooth === true)
        : "",
    );
  }

  #ref(place: AnchorPlace | null): string {
    const name = this.store.sheets().find((sheet) => sheet.id === place?.sheet)?.name;
    return place === null || name === undefined ? "" : `${quoteSheet(name)}!${absoluteAddress(place.box)}`;
  }
}

function numbersXml(ref: string, values: readonly (number | null)[], format: string): string {
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${String(index)}"><c:v>${String(value)}</c:v></c:pt>`,
  );
  const inner = `<c:formatCode>${escapeXml(format)}</c:formatCode>${val("ptCount", values.length)}${points.join("")}`;
  if (ref === "") return element("numLit", inner);
  return element("numRef", element("f", escapeXml(ref)), element("numCache", inner));
}

function textsXml(ref: string, texts: readonly string[]): string {
  const points = texts.map(
    (one, index) => `<c:pt idx="${String(index)}"><c:v>${escapeXml(one)}</c:v></c:pt>`,
  );
  const inner = `${val("ptCount", texts.length)}${points.join("")}`;
  if (ref === "") return element("strLit", inner);
  return element("strRef", element("f", escapeXml(ref)), element("strCache", inner));
}

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

function markerXml(series: SeriesView): string {
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

function labelsXml({ labels, kind }: SeriesView): string {
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

const UNITS: Readonly<Record<string, string>> = {
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
};

function axisXml(
  name: "catAx" | "valAx",
  id: number,
  crosses: number,
  axis: AxisView,
  position: string,
  atEnd = false,
): string {
  const limits = axis.limits;
  const end = (which: "minimum" | "maximum"): string =>
    limits[which] === "" ? "" : val(which === "minimum" ? "min" : "max", limits[which]);
  const marks = { None: "none", Cross: "cross", Inside: "in", Outside: "out" } as const;
  const labels = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const;
  const unit = UNITS[axis.displayUnit];
  return element(
    name,
    val("axId", id),
    element(
      "scaling",
      axis.scaleType === "Logarithmic" ? val("logBase", 10) : "",
      val("orientation", axis.reversePlotOrder ? "maxMin" : "minMax"),
      end("maximum"),
      end("minimum"),
    ),
    val("delete", !axis.visible),
    val("axPos", position),
    axis.gridlines ? "<c:majorGridlines/>" : "",
    axis.title.visible ? titleXml(axis.title.text, axis.title.font) : "",
    `<c:numFmt formatCode="${escapeXml(axis.numberFormat)}" sourceLinked="${axis.linkNumberFormat ? "1" : "0"}"/>`,
    val("majorTickMark", marks[axis.majorTickMark]),
    val("minorTickMark", "none"),
    val("tickLblPos", labels[axis.tickLabelPosition]),
    shape("", axis.line),
    text(axis.font),
    val("crossAx", crosses),
    val("crosses", atEnd ? "max" : "autoZero"),
    ...(name === "catAx"
      ? [val("auto", true), val("lblAlgn", "ctr"), val("lblOffset", 100)]
      : [
          val("crossBetween", axis.isBetweenCategories ? "between" : "midCat"),
          limits.majorUnit === "" ? "" : val("majorUnit", limits.majorUnit),
          unit === undefined
            ? ""
            : element(
                "dispUnits",
                val("builtInUnit", unit),
                axis.showDisplayUnitLabel ? "<c:dispUnitsLbl/>" : "",
              ),
        ]),
  );
}

function titleXml(title: string, font: FontView): string {
  const lines = title
    .split("\n")
    .map(
      (one) =>
        `<a:p><a:pPr><a:defRPr${fontAttributes(font)}>${fontFill(font)}</a:defRPr></a:pPr><a:r><a:rPr lang="en-US"${fontAttributes(font)}>${fontFill(font)}</a:rPr><a:t>${escapeXml(one)}</a:t></a:r></a:p>`,
    );
  return element(
    "title",
    element("tx", element("rich", "<a:bodyPr/><a:lstStyle/>", ...lines)),
    val("overlay", false),
  );
}

function legendXml(position: string, font: FontView, hidden: readonly number[]): string {
  const places: Readonly<Record<string, string>> = {
    Top: "t",
    Bottom: "b",
    Left: "l",
    Right: "r",
    Corner: "tr",
  };
  const entries = hidden.map((index) => element("legendEntry", val("idx", index), val("delete", true)));
  return element(
    "legend",
    val("legendPos", places[position] ?? "b"),
    ...entries,
    val("overlay", false),
    text(font),
  );
}

function text(font: FontView): string {
  return element(
    "txPr",
    `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr${fontAttributes(font)}>${fontFill(font)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p>`,
  );
}

function fontAttributes(font: FontView): string {
  return ` sz="${String(Math.round(font.size * 100))}" b="${font.bold ? "1" : "0"}" i="${font.italic ? "1" : "0"}"`;
}

function fontFill(font: FontView): string {
  const face = `<a:latin typeface="${escapeXml(font.name)}"/>`;
  return (font.color === "" ? "" : solid(font.color)) + face;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

const DASHES: Readonly<Record<string, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
  Continuous: "solid",
};

/** Fill and line; nothing where neither was set. */
function shape(fill: string, line?: LineView): string {
  const inside = fill === "" ? "" : fill === "none" ? "<a:noFill/>" : solid(fill);
  const outline = line === undefined ? "" : lineXml(line);
  return inside === "" && outline === "" ? "" : element("spPr", inside, outline);
}

function lineXml({ color, lineStyle, weight }: LineView): string {
  if (lineStyle === "None") return "<a:ln><a:noFill/></a:ln>";
  const dash = DASHES[lineStyle];
  if (color === "" && weight < 0 && dash === undefined) return "";
  const width = weight >= 0 ? ` w="${String(Math.round(weight * 12_700))}"` : "";
  return `<a:ln${width}>${color === "" ? "" : solid(color)}${dash === undefined ? "" : `<a:prstDash val="${dash}"/>`}</a:ln>`;
}
