/**
 * Reading the axes of a chart part.
 * @module
 */
import { attribute, type XmlElement } from "../../xml";
import { child, children, type Data, flagOf, numbers, valOf } from "./elements";
import { formatOf } from "./looks";
import { angleOf, titleOf } from "./titles";

/** Ids of the axes that stand on the other side. */
export function secondaryAxes(
  plot: XmlElement | undefined,
  bodies: readonly XmlElement[],
): ReadonlySet<string> {
  const first = new Set(bodies[0] === undefined ? [] : children(bodies[0], "axId").map(valOf));
  const all =
    plot?.children.filter((one) => one.name.endsWith("Ax")).map((axis) => valOf(child(axis, "axId"))) ?? [];
  return new Set(all.filter((id) => !first.has(id)));
}

/** The axes, under the names of the model, and the elements of their titles. */
export function axesOf(
  plot: XmlElement | undefined,
  second: ReadonlySet<string>,
): { readonly axes: Data; readonly titles: ReadonlyMap<string, XmlElement> } {
  const list = plot?.children.filter((one) => one.name.endsWith("Ax")) ?? [];
  const named = new Map<string, XmlElement>();
  for (const axis of list) {
    const isSecond = second.has(valOf(child(axis, "axId")));
    const suffix = isSecond ? "Secondary" : "";
    const hasCategories = list.some((one) => /^(cat|date)Ax$/.test(one.name));
    const isValue = axis.name === "valAx" && (hasCategories || named.has(`category${suffix}`));
    named.set(`${isValue ? "value" : "category"}${suffix}`, axis);
  }
  const titles = new Map<string, XmlElement>();
  const axes: Data = {};
  for (const [name, axis] of named) {
    const partnerName = name.startsWith("category")
      ? name.replace("category", "value")
      : name.replace("value", "category");
    const title = child(axis, "title");
    if (title !== undefined) titles.set(name, title);
    axes[name] = axisOf(axis, named.get(partnerName), name.startsWith("category"));
  }
  return { axes, titles };
}

const MARKS: Readonly<Record<string, string>> = {
  none: "None",
  cross: "Cross",
  in: "Inside",
  out: "Outside",
};
const LABELS: Readonly<Record<string, string>> = {
  nextTo: "NextToAxis",
  high: "High",
  low: "Low",
  none: "None",
};
const ALIGNMENTS: Readonly<Record<string, string>> = { l: "Left", r: "Right" };
const TIME_UNITS: Readonly<Record<string, string>> = { days: "Days", months: "Months", years: "Years" };

function axisOf(axis: XmlElement, partner: XmlElement | undefined, isCategory: boolean): Data {
  const scaling = child(axis, "scaling");
  const title = child(axis, "title");
  const format = child(axis, "numFmt");
  const logBase = child(scaling, "logBase");
  const angle = angleOf(child(axis, "txPr"));
  const alignment = ALIGNMENTS[valOf(child(axis, "lblAlgn"))];
  const minor = child(axis, "minorGridlines");
  const between = child(isCategory ? partner : axis, "crossBetween");
  return {
    ...(scaling === undefined
      ? {}
      : numbers(scaling, { min: "minimum", max: "maximum", logBase: "logBase" })),
    ...numbers(axis, {
      majorUnit: "majorUnit",
      minorUnit: "minorUnit",
      lblOffset: "offset",
      tickLblSkip: "tickLabelSpacing",
      tickMarkSkip: "tickMarkSpacing",
    }),
    visible: !flagOf(child(axis, "delete")),
    reversePlotOrder: valOf(child(scaling, "orientation")) === "maxMin",
    scaleType: logBase === undefined ? "Linear" : "Logarithmic",
    ...(format === undefined
      ? {}
      : {
          numberFormat: attribute(format, "formatCode"),
          linkNumberFormat: attribute(format, "sourceLinked") === "1",
        }),
    // documented: ECMA-376 part 1, 21.2.3.46 (ST_TickMark): a cross where the file says nothing
    majorTickMark: MARKS[valOf(child(axis, "majorTickMark"))] ?? "Cross",
    minorTickMark: MARKS[valOf(child(axis, "minorTickMark"))] ?? "Cross",
    tickLabelPosition: LABELS[valOf(child(axis, "tickLblPos"))] ?? "NextToAxis",
    majorGridlines: gridlinesOf(child(axis, "majorGridlines")),
    ...(minor === undefined ? {} : { minorGridlines: gridlinesOf(minor) }),
    ...(isCategory && valOf(between) === "midCat" ? { isBetweenCategories: false } : {}),
    ...(alignment === undefined ? {} : { alignment }),
    ...(angle === undefined ? {} : { textOrientation: angle }),
    ...(flagOf(child(axis, "noMultiLvlLbl")) ? { multiLevel: false } : {}),
    ...unitsOf(axis),
    ...datesOf(axis),
    ...crossingOf(partner),
    ...(title === undefined ? {} : { title: { ...titleOf(title), visible: true } }),
    format: { ...formatOf(axis) },
  };
}

function gridlinesOf(lines: XmlElement | undefined): Data {
  return { visible: lines !== undefined, ...(lines === undefined ? {} : { format: formatOf(lines) }) };
}

function unitsOf(axis: XmlElement): Data {
  const units = child(axis, "dispUnits");
  if (units === undefined) return {};
  const builtIn = valOf(child(units, "builtInUnit"));
  const label = { showDisplayUnitLabel: child(units, "dispUnitsLbl") !== undefined };
  if (builtIn !== "") return { displayUnit: builtIn.charAt(0).toUpperCase() + builtIn.slice(1), ...label };
  return { displayUnit: "Custom", ...numbers(units, { custUnit: "customDisplayUnit" }), ...label };
}

function datesOf(axis: XmlElement): Data {
  if (axis.name === "valAx") return {};
  const units = {
    baseTimeUnit: "baseTimeUnit",
    majorTimeUnit: "majorTimeUnitScale",
    minorTimeUnit: "minorTimeUnitScale",
  };
  const found = Object.entries(units).flatMap(([name, property]) => {
    const unit = TIME_UNITS[valOf(child(axis, name))];
    return unit === undefined ? [] : [[property, unit]];
  });
  const isAutomatic = flagOf(child(axis, "auto"));
  return {
    ...(Object.fromEntries(found) as Data),
    ...(isAutomatic ? {} : { categoryType: axis.name === "dateAx" ? "DateAxis" : "TextAxis" }),
  };
}

/** Where the other axis crosses: in the file the other one says so. */
function crossingOf(partner: XmlElement | undefined): Data {
  const at = valOf(child(partner, "crossesAt"));
  if (at !== "") return { position: "Custom", positionAt: Number(at) };
  const position = { max: "Maximum", min: "Minimum" }[valOf(child(partner, "crosses"))];
  return position === undefined ? {} : { position };
}
