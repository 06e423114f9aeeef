/**
 * Axes and legend of a chart part.
 * @module
 */
import type { AxisView, FontView } from "../../../model/charts/view";
import { escapeXml } from "../../xml";
import { element, val } from "./elements";
import { shape, text, titleXml } from "./looks";

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

/** An axis; `crosses` is the id of the one that it meets. */
export function axisXml(
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

/** The legend; `hidden` are the series without an entry. */
export function legendXml(position: string, font: FontView, hidden: readonly number[]): string {
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
