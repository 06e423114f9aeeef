/**
 * Which type of chart an element of the plot area is.
 * @module
 */
import type { ChartTypeName } from "../../../model/charts/kinds";
import type { XmlElement } from "../../xml";
import { child, children, flagOf, valOf } from "./elements";

/** The type; `undefined`: none that this host knows. */
export function typeOf(body: XmlElement): ChartTypeName | undefined {
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
