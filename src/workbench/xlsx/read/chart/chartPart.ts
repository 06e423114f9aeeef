import { parseBox, splitAddress } from "../../../model/address";
import type { AxisName } from "../../../model/charts/axisView";
import { labelAnchor, trendLabelAnchor } from "../../../model/charts/seriesView";
import { axisTitleAnchor } from "../../../model/charts/view";
import type { Loss } from "../../types";
import { attribute, elementsNamed, type XmlElement } from "../../xml";
import type { BookPart } from "../bookPart";
import type { OpenedAnchor } from "../openedFile";
import { axesOf, secondaryAxes } from "./axes";
import { child, children, type Data, flagOf, numbers, textOf, valOf } from "./elements";
import { labelsOf, pointLabelsOf } from "./labels";
import { formatOf, markerOf } from "./looks";
import { legendOf, plotPlaceOf, titleOf } from "./titles";
import { dataTableOf, trendsOf } from "./trends";
import { typeOf } from "./typeOf";

interface ReadChart {
  readonly data: Readonly<Record<string, unknown>>;
  readonly anchors: Readonly<Record<string, OpenedAnchor | null>>;
}

/** Reads a chart part. documented: ECMA-376 part 1, 21.2 */
export class ChartReader {
  readonly #anchors: Record<string, OpenedAnchor | null> = {};

  constructor(
    readonly root: XmlElement,
    readonly book: BookPart,
  ) {}

  /** `undefined`: no chart that this host knows. */
  read(losses: Set<Loss>): ReadChart | undefined {
    const chart = child(this.root, "chart");
    const plot = child(chart, "plotArea");
    const bodies = plot?.children.filter((one) => one.name.endsWith("Chart")) ?? [];
    const kinds = bodies.map(typeOf);
    const [chartType] = kinds;
    if (chartType === undefined || kinds.includes(undefined)) return undefined;
    const series: Record<string, Data> = {};
    const order: string[] = [];
    const second = secondaryAxes(plot, bodies);
    bodies.forEach((body, index) => {
      const type = kinds[index];
      for (const ser of children(body, "ser")) {
        const id = `s${String(order.length + 1)}`;
        order.push(id);
        const isSecond = children(body, "axId").some((axis) => second.has(attribute(axis, "val")));
        series[id] = {
          ...this.#series(ser, id, losses),
          ...(type === chartType ? {} : { chartType: type }),
          ...(isSecond ? { axisGroup: "Secondary" } : {}),
          ...numbers(body, {
            gapWidth: "gapWidth",
            firstSliceAng: "firstSliceAngle",
            holeSize: "doughnutHoleSize",
            bubbleScale: "bubbleScale",
            ...(type?.includes("Stacked") === true ? {} : { overlap: "overlap" }),
          }),
          ...(flagOf(child(body, "varyColors")) && body.name === "barChart"
            ? { varyByCategories: true }
            : {}),
        };
      }
    });
    const title = child(chart, "title");
    const legend = child(chart, "legend");
    const { axes, titles } = axesOf(plot, second);
    this.#linkTitle("title", title);
    for (const [name, axisTitle] of titles) this.#linkTitle(axisTitleAnchor(name as AxisName), axisTitle);
    return {
      anchors: this.#anchors,
      data: {
        chartType,
        order,
        series,
        title: title === undefined ? { visible: false } : titleOf(title),
        legend: legend === undefined ? { visible: false } : legendOf(legend),
        axes,
        ...numbers(this.root, { style: "style" }),
        showDataLabelsOverMaximum: flagOf(child(chart, "showDLblsOverMax"), true),
        plotVisibleOnly: flagOf(child(chart, "plotVisOnly"), true),
        displayBlanksAs:
          { gap: "NotPlotted", zero: "Zero", span: "Interplotted" }[valOf(child(chart, "dispBlanksAs"))] ??
          "NotPlotted",
        format: {
          ...formatOf(this.root),
          ...(flagOf(child(this.root, "roundedCorners")) ? { roundedCorners: true } : {}),
        },
        plotArea: { ...plotPlaceOf(plot), format: formatOf(plot) },
        ...dataTableOf(plot),
      },
    };
  }

  #series(ser: XmlElement, id: string, losses: Set<Loss>): Data {
    const name = child(ser, "tx");
    const nameRef = this.#anchor(name);
    if (nameRef !== null) this.#anchors[`${id}.name`] = nameRef;
    const cells = { values: ["val", "yVal"], categories: ["cat", "xVal"], bubbles: ["bubbleSize"] } as const;
    for (const [what, names] of Object.entries(cells)) {
      const source = ser.children.find((one) => (names as readonly string[]).includes(one.name));
      if (source === undefined) continue;
      const place = this.#anchor(source);
      if (place !== null) this.#anchors[`${id}.${what}`] = place;
      // Figures that stand in the chart itself, or in another workbook.
      else if (elementsNamed(source, "pt").length > 0) losses.add("charts");
    }
    const marker = child(ser, "marker");
    const labels = child(ser, "dLbls");
    const points = this.#points(ser, id, labels);
    const shown = labels === undefined ? {} : labelsOf(labels);
    return {
      ...(nameRef === null && name !== undefined ? { name: textOf(name) } : {}),
      format: formatOf(ser),
      ...trendsOf(ser),
      ...(marker === undefined ? {} : markerOf(marker)),
      ...numbers(ser, { explosion: "explosion" }),
      ...(child(ser, "smooth") === undefined ? {} : { smooth: flagOf(child(ser, "smooth")) }),
      ...(labels === undefined ? {} : { dataLabels: shown, hasDataLabels: shown.showValue === true }),
      ...(flagOf(child(ser, "invertIfNegative")) ? { invertIfNegative: true } : {}),
      ...(points.size === 0 ? {} : { points: Object.fromEntries(points) }),
    };
  }

  /** What single points have of their own; texts that come from cells are noted. */
  #points(ser: XmlElement, id: string, labels: XmlElement | undefined): ReadonlyMap<string, Data> {
    const points = new Map<string, Data>();
    for (const point of children(ser, "dPt")) {
      const marker = child(point, "marker");
      const look = { format: formatOf(point), ...(marker === undefined ? {} : markerOf(marker)) };
      points.set(valOf(child(point, "idx")), look);
    }
    for (const [index, label] of labels === undefined ? [] : pointLabelsOf(labels))
      points.set(index, { ...points.get(index), label });
    for (const label of labels === undefined ? [] : children(labels, "dLbl"))
      this.#linkTitle(labelAnchor(id, valOf(child(label, "idx"))), label);
    for (const bars of children(ser, "errBars")) {
      const name = valOf(child(bars, "errDir")) === "x" ? "xErrorBars" : "yErrorBars";
      for (const way of ["plus", "minus"]) {
        const place = this.#anchor(child(child(bars, way), "numRef"));
        if (place !== null) this.#anchors[`${id}.${name}.${way}`] = place;
      }
    }
    children(ser, "trendline").forEach((line, index) => {
      this.#linkTitle(trendLabelAnchor(id, `t${String(index + 1)}`), child(line, "trendlineLbl"));
    });
    return points;
  }

  /** A title, or label, that shows a cell. */
  #linkTitle(name: string, title: XmlElement | undefined): void {
    const place = this.#anchor(child(child(title, "tx"), "strRef"));
    if (place !== null) this.#anchors[name] = place;
  }

  #anchor(source: XmlElement | undefined): OpenedAnchor | null {
    const formula = source === undefined ? undefined : elementsNamed(source, "f")[0]?.text;
    if (formula === undefined) return null;
    const { sheet: name, rest } = splitAddress(formula.trim());
    const sheet = this.book.sheets.findIndex((one) => one.name.toLowerCase() === name?.toLowerCase());
    const box = parseBox(rest);
    return sheet < 0 || box === null ? null : { sheet, box };
  }
}
