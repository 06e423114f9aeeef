/**
 * Reading the axes of a chart part.
 * @module
 */
import { attribute, type XmlElement } from "../../xml";
import { child, children, type Data, flagOf, numbers, valOf } from "./elements";
import { formatOf, titleOf } from "./looks";

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

/** The axes, under the names of the model. */
export function axesOf(plot: XmlElement | undefined, second: ReadonlySet<string>): Data {
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
