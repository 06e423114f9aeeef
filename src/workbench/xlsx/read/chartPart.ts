import { parseBox, splitAddress } from "../../model/address";
import type { ChartTypeName } from "../../model/charts/kinds";
import type { Loss } from "../types";
import { attribute, elementsNamed, type XmlElement } from "../xml";
import type { BookPart } from "./bookPart";
import type { OpenedAnchor } from "./openedFile";

interface ReadChart {
  readonly data: Readonly<Record<string, unknown>>;
  readonly anchors: Readonly<Record<string, OpenedAnchor | null>>;
}

type Data = Record<string, unknown>;

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
          }),
          ...(flagOf(child(body, "varyColors")) && body.name === "barChart"
            ? { varyByCategories: true }
            : {}),
        };
      }
    });
    const title = child(chart, "title");
    const legend = child(chart, "legend");
    const axes = axesOf(plot, second);
    return {
      anchors: this.#anchors,
      data: {
        chartType,
        order,
        series,
        title: title === undefined ? { visible: false } : titleOf(title),
        legend: legend === undefined ? { visible: false } : legendOf(legend),
        axes,
        plotVisibleOnly: flagOf(child(chart, "plotVisOnly"), true),
        displayBlanksAs:
          { gap: "NotPlotted", zero: "Zero", span: "Interplotted" }[valOf(child(chart, "dispBlanksAs"))] ??
          "NotPlotted",
        format: formatOf(this.root),
        plotArea: { format: formatOf(plot) },
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
    const points = children(ser, "dPt").map((point) => [
      valOf(child(point, "idx")),
      { format: formatOf(point) },
    ]);
    const shown = labels === undefined ? {} : labelsOf(labels);
    return {
      ...(nameRef === null && name !== undefined ? { name: textOf(name) } : {}),
      format: formatOf(ser),
      ...(marker === undefined ? {} : markerOf(marker)),
      ...numbers(ser, { explosion: "explosion" }),
      ...(child(ser, "smooth") === undefined ? {} : { smooth: flagOf(child(ser, "smooth")) }),
      ...(labels === undefined ? {} : { dataLabels: shown, hasDataLabels: shown.showValue === true }),
      ...(points.length === 0 ? {} : { points: Object.fromEntries(points) as Data }),
    };
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

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

function children(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((one) => one.name === name);
}

function valOf(element: XmlElement | undefined): string {
  return element === undefined ? "" : attribute(element, "val");
}

function flagOf(element: XmlElement | undefined, absent = false): boolean {
  if (element === undefined) return absent;
  const value = attribute(element, "val");
  return value !== "0" && value !== "false";
}

function numbers(element: XmlElement, names: Readonly<Record<string, string>>): Data {
  const found = Object.entries(names).flatMap(([name, property]) => {
    const value = valOf(child(element, name));
    return value === "" ? [] : [[property, Number(value)]];
  });
  return Object.fromEntries(found) as Data;
}

function typeOf(body: XmlElement): ChartTypeName | undefined {
  const grouping = valOf(child(body, "grouping"));
  const suffix = grouping === "stacked" ? "Stacked" : grouping === "percentStacked" ? "Stacked100" : "";
  const style = valOf(child(body, "radarStyle"));
  const series = children(body, "ser");
  const marked = series.some((ser) => valOf(child(child(ser, "marker"), "symbol")) !== "none");
  const smooth = series.some((ser) => child(ser, "smooth") !== undefined && flagOf(child(ser, "smooth")));
  const lines = series.some((ser) => !hasNoLine(ser));
  switch (body.name) {
    case "barChart":
    case "bar3DChart": {
      const direction = valOf(child(body, "barDir")) === "bar" ? "Bar" : "Column";
      return `${body.name === "barChart" ? "" : "3D"}${direction}${suffix === "" ? "Clustered" : suffix}` as ChartTypeName;
    }
    case "lineChart":
      return `Line${marked ? "Markers" : ""}${suffix}` as ChartTypeName;
    case "line3DChart":
      return "3DLine";
    case "areaChart":
      return `Area${suffix}` as ChartTypeName;
    case "area3DChart":
      return `3DArea${suffix}` as ChartTypeName;
    case "pieChart":
      return "Pie";
    case "pie3DChart":
      return "3DPie";
    case "ofPieChart":
      return valOf(child(body, "ofPieType")) === "bar" ? "BarOfPie" : "PieOfPie";
    case "doughnutChart":
      return "Doughnut";
    case "scatterChart":
      if (!lines) return "XYScatter";
      return `XYScatter${smooth ? "Smooth" : "Lines"}${marked ? "" : "NoMarkers"}` as ChartTypeName;
    case "bubbleChart":
      return "Bubble";
    case "radarChart":
      return style === "filled" ? "RadarFilled" : style === "marker" ? "RadarMarkers" : "Radar";
    case "stockChart":
      return "StockHLC";
    case "surfaceChart":
    case "surface3DChart":
      return "Surface";
    default:
      return undefined;
  }
}

function hasNoLine(ser: XmlElement): boolean {
  const line = child(child(ser, "spPr"), "ln");
  return line !== undefined && child(line, "noFill") !== undefined;
}

/** Ids of the axes that stand on the other side. */
function secondaryAxes(plot: XmlElement | undefined, bodies: readonly XmlElement[]): ReadonlySet<string> {
  const first = new Set(bodies[0] === undefined ? [] : children(bodies[0], "axId").map(valOf));
  const all =
    plot?.children.filter((one) => one.name.endsWith("Ax")).map((axis) => valOf(child(axis, "axId"))) ?? [];
  return new Set(all.filter((id) => !first.has(id)));
}

function axesOf(plot: XmlElement | undefined, second: ReadonlySet<string>): Data {
  const axes: Data = {};
  const list = plot?.children.filter((one) => one.name.endsWith("Ax")) ?? [];
  for (const axis of list) {
    const isSecond = second.has(valOf(child(axis, "axId")));
    const isFirstValue =
      axis.name === "valAx" &&
      (axes.category !== undefined || list.some((one) => /^(cat|date)Ax$/.test(one.name)));
    const name = axis.name === "valAx" && isFirstValue ? "value" : "category";
    axes[isSecond ? `${name}Secondary` : name] = axisOf(axis);
  }
  return axes;
}

function axisOf(axis: XmlElement): Data {
  const scaling = child(axis, "scaling");
  const title = child(axis, "title");
  const format = child(axis, "numFmt");
  const unit = valOf(child(child(axis, "dispUnits"), "builtInUnit"));
  const marks: Readonly<Record<string, string>> = {
    none: "None",
    cross: "Cross",
    in: "Inside",
    out: "Outside",
  };
  const labels: Readonly<Record<string, string>> = {
    nextTo: "NextToAxis",
    high: "High",
    low: "Low",
    none: "None",
  };
  return {
    ...(scaling === undefined ? {} : numbers(scaling, { min: "minimum", max: "maximum" })),
    ...numbers(axis, { majorUnit: "majorUnit" }),
    visible: !flagOf(child(axis, "delete")),
    reversePlotOrder: valOf(child(scaling, "orientation")) === "maxMin",
    scaleType: child(scaling, "logBase") === undefined ? "Linear" : "Logarithmic",
    ...(format === undefined
      ? {}
      : {
          numberFormat: attribute(format, "formatCode"),
          linkNumberFormat: attribute(format, "sourceLinked") === "1",
        }),
    majorTickMark: marks[valOf(child(axis, "majorTickMark"))] ?? "Outside",
    tickLabelPosition: labels[valOf(child(axis, "tickLblPos"))] ?? "NextToAxis",
    majorGridlines: { visible: child(axis, "majorGridlines") !== undefined },
    isBetweenCategories: valOf(child(axis, "crossBetween")) !== "midCat",
    ...(unit === "" ? {} : { displayUnit: unit.charAt(0).toUpperCase() + unit.slice(1) }),
    ...(title === undefined ? {} : { title: { ...titleOf(title), visible: true } }),
    format: { ...formatOf(axis) },
  };
}

function titleOf(title: XmlElement): Data {
  const text = textOf(title);
  const run = elementsNamed(title, "rPr")[0] ?? elementsNamed(title, "defRPr")[0];
  return { visible: true, ...(text === "" ? {} : { text }), format: { font: fontOf(run) } };
}

function textOf(element: XmlElement): string {
  const paragraphs = elementsNamed(element, "p").map((one) =>
    elementsNamed(one, "t")
      .map((run) => run.text)
      .join(""),
  );
  if (paragraphs.length > 0) return paragraphs.join("\n");
  return elementsNamed(element, "v")
    .map((one) => one.text)
    .join(" ");
}

function legendOf(legend: XmlElement): Data {
  const places: Readonly<Record<string, string>> = {
    t: "Top",
    b: "Bottom",
    l: "Left",
    r: "Right",
    tr: "Corner",
  };
  const hidden = children(legend, "legendEntry")
    .filter((entry) => flagOf(child(entry, "delete")))
    .map((entry) => [valOf(child(entry, "idx")), true]);
  return {
    visible: true,
    position: places[valOf(child(legend, "legendPos"))] ?? "Right",
    format: formatOf(legend),
    hidden: Object.fromEntries(hidden) as Data,
  };
}

function labelsOf(labels: XmlElement): Data {
  const places: Readonly<Record<string, string>> = {
    ctr: "Center",
    inEnd: "InsideEnd",
    inBase: "InsideBase",
    outEnd: "OutsideEnd",
    l: "Left",
    r: "Right",
    t: "Top",
    b: "Bottom",
    bestFit: "BestFit",
  };
  const position = places[valOf(child(labels, "dLblPos"))];
  const format = child(labels, "numFmt");
  return {
    showValue: flagOf(child(labels, "showVal")),
    showCategoryName: flagOf(child(labels, "showCatName")),
    showSeriesName: flagOf(child(labels, "showSerName")),
    showPercentage: flagOf(child(labels, "showPercent")),
    separator: child(labels, "separator")?.text ?? ", ",
    ...(position === undefined ? {} : { position }),
    ...(format === undefined
      ? {}
      : { numberFormat: attribute(format, "formatCode"), linkNumberFormat: false }),
    format: formatOf(labels),
  };
}

function markerOf(marker: XmlElement): Data {
  const symbol = valOf(child(marker, "symbol"));
  const { fill } = formatOf(marker) as { readonly fill?: { readonly color?: string } };
  return {
    ...(symbol === "" || symbol === "auto"
      ? {}
      : { markerStyle: symbol.charAt(0).toUpperCase() + symbol.slice(1) }),
    ...numbers(marker, { size: "markerSize" }),
    ...(fill?.color === undefined || fill.color === "none" ? {} : { markerBackgroundColor: fill.color }),
  };
}

/** Fill, line and font of an element. Colours of the theme are left to the host. */
function formatOf(element: XmlElement | undefined): Data {
  const look = child(element, "spPr");
  const text = child(element, "txPr");
  const fill = look === undefined ? undefined : colorOf(look);
  const line = lineOf(child(look, "ln"));
  const font = fontOf(text === undefined ? undefined : elementsNamed(text, "defRPr")[0]);
  return {
    ...(fill === undefined ? {} : { fill: { color: fill } }),
    ...(line === undefined ? {} : { line, border: line }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
  };
}

function colorOf(parent: XmlElement): string | undefined {
  if (child(parent, "noFill") !== undefined) return "none";
  const color = attributeOf(child(child(parent, "solidFill"), "srgbClr"), "val");
  return color === "" ? undefined : `#${color.toUpperCase()}`;
}

function lineOf(line: XmlElement | undefined): Data | undefined {
  if (line === undefined) return undefined;
  const color = colorOf(line);
  const width = attribute(line, "w");
  const dash = valOf(child(line, "prstDash"));
  const styles: Readonly<Record<string, string>> = {
    solid: "Continuous",
    dash: "Dash",
    dashDot: "DashDot",
    lgDashDotDot: "DashDotDot",
    sysDot: "Dot",
    sysDash: "Dash",
  };
  return {
    ...(color === undefined || color === "none" ? {} : { color }),
    ...(color === "none"
      ? { lineStyle: "None" }
      : styles[dash] === undefined
        ? {}
        : { lineStyle: styles[dash] }),
    ...(width === "" ? {} : { weight: Number(width) / 12_700 }),
  };
}

function fontOf(run: XmlElement | undefined): Data {
  if (run === undefined) return {};
  const size = attribute(run, "sz");
  const color = colorOf(run);
  const name = attributeOf(child(run, "latin"), "typeface");
  return {
    ...(size === "" ? {} : { size: Number(size) / 100 }),
    ...(attribute(run, "b") === "" ? {} : { bold: attribute(run, "b") === "1" }),
    ...(attribute(run, "i") === "" ? {} : { italic: attribute(run, "i") === "1" }),
    ...(color === undefined || color === "none" ? {} : { color }),
    // Names that begin with a plus sign stand for fonts of the theme.
    ...(name === "" || name.startsWith("+") ? {} : { name }),
  };
}

function attributeOf(element: XmlElement | undefined, name: string): string {
  return element === undefined ? "" : attribute(element, name);
}
