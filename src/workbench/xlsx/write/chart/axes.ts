/**
 * Axes of a chart part. documented: ECMA-376 part 1, 21.2.2.25 (catAx), 21.2.2.39 (dateAx), 21.2.2.226 (valAx)
 * @module
 */
import type { AxisView } from "../../../model/charts/axisView";
import { crossingOf } from "../../../model/charts/layout/ticks";
import { escapeXml } from "../../xml";
import { element, val } from "./elements";
import { shape, text } from "./looks";
import { titleXml } from "./titles";

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
const MARKS = { None: "none", Cross: "cross", Inside: "in", Outside: "out" } as const;
const LABELS = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const;
const ALIGNMENTS = { Center: "ctr", Left: "l", Right: "r" } as const;
const TIME_UNITS = { Days: "days", Months: "months", Years: "years" } as const;

/** What an axis is written as. */
export interface AxisPart {
  readonly axis: AxisView;
  /** The axis that it meets. */
  readonly partner: AxisView;
  readonly id: number;
  readonly partnerId: number;
  /** `l`, `r`, `t` or `b` */
  readonly side: string;
  /** Cell that its title comes from. */
  readonly titleRef: string;
}

/** An axis. */
export function axisXml({ axis, partner, id, partnerId, side, titleRef }: AxisPart): string {
  const isCategory = axis.name.startsWith("category");
  const kind =
    axis.scale !== undefined
      ? "valAx"
      : axis.dates !== undefined || axis.categoryType === "DateAxis"
        ? "dateAx"
        : "catAx";
  const { limits, title } = axis;
  const isLog = axis.scaleType === "Logarithmic" && axis.scale !== undefined;
  return element(
    kind,
    val("axId", id),
    element(
      "scaling",
      isLog ? val("logBase", axis.logBase) : "",
      val("orientation", axis.reversePlotOrder ? "maxMin" : "minMax"),
      limits.maximum === "" ? "" : val("max", limits.maximum),
      limits.minimum === "" ? "" : val("min", limits.minimum),
    ),
    val("delete", !axis.visible),
    val("axPos", side),
    axis.gridlines ? element("majorGridlines", shape("", axis.gridLine)) : "",
    axis.minorGridlines ? element("minorGridlines", shape("", axis.minorGridLine)) : "",
    title.visible
      ? titleXml({
          text: title.text,
          font: title.font,
          look: title.look,
          angle: title.textOrientation ?? (side === "l" || side === "r" ? 90 : 0),
          ref: titleRef,
        })
      : "",
    `<c:numFmt formatCode="${escapeXml(axis.numberFormat)}" sourceLinked="${axis.linkNumberFormat ? "1" : "0"}"/>`,
    val("majorTickMark", MARKS[axis.majorTickMark]),
    val("minorTickMark", MARKS[axis.minorTickMark]),
    val("tickLblPos", LABELS[axis.tickLabelPosition]),
    shape("", axis.line),
    text(axis.font, axis.textOrientation),
    val("crossAx", partnerId),
    // In the file each axis says where it crosses the other.
    crossing(partner),
    ...(kind === "catAx"
      ? categoryParts(axis)
      : kind === "dateAx"
        ? dateParts(axis)
        : valueParts(axis, partner, isCategory)),
  );
}

function crossing(axis: AxisView): string {
  switch (axis.position) {
    case "Automatic":
      return val("crosses", "autoZero");
    case "Maximum":
      return val("crosses", "max");
    case "Minimum":
      return val("crosses", "min");
    case "Custom":
      return val("crossesAt", crossingOf(axis));
  }
}

function categoryParts(axis: AxisView): readonly string[] {
  return [
    // `auto` lets dates make it a date axis
    val("auto", axis.categoryType === "Automatic"),
    val("lblAlgn", ALIGNMENTS[axis.alignment]),
    val("lblOffset", axis.offset),
    axis.tickLabelSpacing === "" ? "" : val("tickLblSkip", axis.tickLabelSpacing),
    axis.tickMarkSpacing === 1 ? "" : val("tickMarkSkip", axis.tickMarkSpacing),
    val("noMultiLvlLbl", !axis.multiLevel),
  ];
}

function dateParts(axis: AxisView): readonly string[] {
  const { limits, dates } = axis;
  const unit = (which: "major" | "minor"): string => {
    const limit = which === "major" ? limits.majorUnit : limits.minorUnit;
    if (limit === "") return "";
    const scale = which === "major" ? axis.majorTimeUnitScale : axis.minorTimeUnitScale;
    return val(`${which}Unit`, limit) + val(`${which}TimeUnit`, TIME_UNITS[scale]);
  };
  return [
    val("auto", axis.categoryType === "Automatic"),
    val("lblOffset", axis.offset),
    val("baseTimeUnit", TIME_UNITS[dates?.base ?? axis.baseTimeUnit]),
    unit("major"),
    unit("minor"),
  ];
}

function valueParts(axis: AxisView, partner: AxisView, isCategory: boolean): readonly string[] {
  const { limits, displayUnit } = axis;
  const unit =
    displayUnit === "Custom"
      ? val("custUnit", axis.unit)
      : displayUnit === "None"
        ? ""
        : val("builtInUnit", UNITS[displayUnit] ?? "");
  return [
    val("crossBetween", !isCategory && partner.scale === undefined && partner.between ? "between" : "midCat"),
    limits.majorUnit === "" ? "" : val("majorUnit", limits.majorUnit),
    limits.minorUnit === "" ? "" : val("minorUnit", limits.minorUnit),
    unit === "" ? "" : element("dispUnits", unit, axis.showDisplayUnitLabel ? "<c:dispUnitsLbl/>" : ""),
  ];
}
