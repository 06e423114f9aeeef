import { absoluteAddress, quoteSheet } from "../../../model/address";
import type { AnchorPlace, Attachment } from "../../../model/attachments";
import { hasXValues, isRound } from "../../../model/charts/kinds";
import { type ChartLayout, layoutOf } from "../../../model/charts/layout/layout";
import {
  type AxisView,
  axisTitleAnchor,
  type ChartView,
  chartView,
  type SeriesView,
  type TitleView,
} from "../../../model/charts/view";
import { partOf } from "../../../model/storedObject";
import type { SheetStore } from "../../../model/sheetStore";
import { escapeXml, XML_DECLARATION } from "../../xml";
import { axisXml } from "./axes";
import { element, numbersXml, textsXml, val } from "./elements";
import { labelsXml, markerXml, pointMarkerXml } from "./labels";
import { shape, text } from "./looks";
import { layoutXml, legendXml, titleXml } from "./titles";
import { dataTableXml, trendsXml } from "./trends";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** The part of a file that describes a chart. documented: ECMA-376 part 1, 21.2 */
export function chartXml(store: SheetStore, chart: Attachment): string {
  return new ChartWriter(store, chart).xml();
}

class ChartWriter {
  readonly #view: ChartView;
  readonly #layout: ChartLayout;

  constructor(
    readonly store: SheetStore,
    readonly chart: Attachment,
  ) {
    this.#view = chartView(store, chart);
    this.#layout = layoutOf(this.#view);
  }

  xml(): string {
    const view = this.#view;
    const title =
      view.title === undefined || view.title.text === ""
        ? val("autoTitleDeleted", true)
        : this.#title(view.title) + val("autoTitleDeleted", false);
    const body = element(
      "chart",
      title,
      this.#plotArea(),
      view.legend === undefined ? "" : legendXml(view, view.legend),
      val("plotVisOnly", view.plotVisibleOnly),
      val("dispBlanksAs", { NotPlotted: "gap", Zero: "zero", Interplotted: "span" }[view.displayBlanksAs]),
      val("showDLblsOverMax", view.showDataLabelsOverMaximum),
    );
    return (
      `${XML_DECLARATION}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      // Later styles have no number in this part.
      `${val("roundedCorners", view.roundedCorners)}${view.style > 48 ? "" : val("style", view.style)}${body}${shape(view.fill, view.border)}${text(view.font)}</c:chartSpace>`
    );
  }

  #plotArea(): string {
    const { series, axes, plotFill, plotBorder } = this.#view;
    const groups = new Map<string, SeriesView[]>();
    for (const one of series) {
      const { family, stacked = false, percent = false, lines = false, filled = false } = one.kind;
      const key = [family, stacked, percent, lines, filled, one.axisGroup].join();
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const bodies = [...groups.values()].map((group) => this.#group(group));
    const sideways = this.#view.kind.family === "bar";
    const list: string[] = [];
    const pair = (
      category: AxisView,
      value: AxisView,
      ids: readonly [number, number],
      sides: string,
    ): void => {
      const [categorySide = "b", valueSide = "l"] = sides;
      const add = (axis: AxisView, partner: AxisView, id: number, partnerId: number, side: string): void => {
        const titleRef = this.#ref(this.chart.anchors[axisTitleAnchor(axis.name)] ?? null);
        list.push(axisXml({ axis, partner, id, partnerId, side, titleRef }));
      };
      add(category, value, ids[0], ids[1], categorySide);
      add(value, category, ids[1], ids[0], valueSide);
    };
    const { category, value, categorySecondary, valueSecondary } = axes;
    if (category !== undefined && value !== undefined) pair(category, value, [1, 2], sideways ? "lb" : "bl");
    if (categorySecondary !== undefined && valueSecondary !== undefined)
      pair(categorySecondary, valueSecondary, [3, 4], sideways ? "rt" : "tr");
    const table = dataTableXml(this.#view.dataTable);
    const { inner, outer } = this.#view.plot;
    const layout =
      Object.keys(inner).length > 0
        ? layoutXml(this.#view, inner, "inner")
        : layoutXml(this.#view, outer, "outer") || "<c:layout/>";
    return element("plotArea", layout, ...bodies, ...list, table, shape(plotFill, plotBorder));
  }

  #title(title: TitleView): string {
    const { text: words, font, look, runs, overlay } = title;
    return titleXml({
      text: words,
      font,
      look,
      runs,
      overlay,
      angle: title.textOrientation,
      align: title.horizontalAlignment,
      anchor: title.verticalAlignment,
      hasShadow: title.showShadow,
      ref:
        typeof partOf(this.chart.data, ["title"]).text === "string"
          ? ""
          : this.#ref(this.chart.anchors.title ?? null),
      layout: layoutXml(this.#view, title.wish),
    });
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
          kind.stacked === true ? val("overlap", 100) : val("overlap", first.overlap),
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
        return element("bubbleChart", vary, list, val("bubbleScale", first.bubbleScale), axes);
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
    const own = new Set([...Object.keys(series.points), ...Object.keys(series.pointMarkers)]);
    const points = [...own].map((at) =>
      element(
        "dPt",
        val("idx", at),
        isLine ? pointMarkerXml(series, at) : "",
        val("bubble3D", false),
        shape(series.points[at] ?? ""),
      ),
    );
    const part = { chart: this.#view, layout: this.#layout };
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
        ? val("invertIfNegative", series.invertIfNegative)
        : "",
      isLine ? markerXml(series) : "",
      isRound(kind) && series.explosion > 0 ? val("explosion", series.explosion) : "",
      ...points,
      labelsXml(series, { ...part, ref: (at) => this.#ref(anchor(`points.${String(at)}.label`)) }),
      trendsXml(series, { ...part, ref: (what) => this.#ref(anchor(what)) }),
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
