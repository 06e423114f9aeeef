/**
 * Reading titles, legends and places of a chart part.
 * @module
 */
import { attribute, elementsNamed, type XmlElement } from "../../xml";
import { child, children, type Data, flagOf, numbers, textOf, valOf } from "./elements";
import { fontOf, formatOf, hasShadow } from "./looks";

/** A title. Its text is left out when it comes from a cell. */
export function titleOf(title: XmlElement): Data {
  const rich = child(child(title, "tx"), "rich");
  const text = rich === undefined ? "" : textOf(rich);
  const base = fontOf(elementsNamed(title, "defRPr")[0]);
  const first = fontOf(elementsNamed(title, "rPr")[0]);
  const font = Object.keys(base).length > 0 ? base : first;
  const angle = angleOf(rich ?? child(title, "txPr"));
  const align = alignOf(elementsNamed(title, "pPr")[0]);
  return {
    visible: true,
    ...(text === "" ? {} : { text }),
    ...runsOf(rich, font),
    ...(angle === undefined ? {} : { textOrientation: angle }),
    ...(align === undefined ? {} : { horizontalAlignment: align }),
    ...(flagOf(child(title, "overlay")) ? { overlay: true } : {}),
    ...anchorOf(rich ?? child(title, "txPr")),
    ...(hasShadow(title) ? { showShadow: true } : {}),
    ...layoutOf(child(title, "layout")),
    format: { ...formatOf(title), font },
  };
}

/** Runs whose font is not that of the whole. */
function runsOf(rich: XmlElement | undefined, base: Data): Data {
  if (rich === undefined) return {};
  const runs: { start: number; end: number; font: Data }[] = [];
  let at = 0;
  for (const paragraph of elementsNamed(rich, "p")) {
    for (const run of children(paragraph, "r")) {
      const length = (child(run, "t")?.text ?? "").length;
      const own = Object.entries(fontOf(child(run, "rPr"))).filter(([name, value]) => base[name] !== value);
      if (own.length > 0 && length > 0)
        runs.push({ start: at, end: at + length, font: Object.fromEntries<unknown>(own) });
      at += length;
    }
    at += 1;
  }
  return runs.length === 0 ? {} : { runs };
}

/** How a text is turned, against the clock; `undefined` where the file leaves it open. */
export function angleOf(text: XmlElement | undefined): number | undefined {
  const body = child(text, "bodyPr");
  if (body === undefined) return undefined;
  if (attribute(body, "vert").startsWith("wordArtVert")) return 180;
  const rotation = Number(attribute(body, "rot"));
  // Excel's own sign for "as there is room" lies outside of what a text can be turned by.
  if (attribute(body, "rot") === "" || Math.abs(rotation) > 5_400_000) return undefined;
  return rotation === 0 ? 0 : Math.round(-rotation / 60_000);
}

/** How a text stands in the height of its box. */
export function anchorOf(text: XmlElement | undefined): Data {
  const names: Readonly<Record<string, string>> = {
    t: "Top",
    b: "Bottom",
    just: "Justify",
    dist: "Distributed",
  };
  const body = child(text, "bodyPr");
  const anchor = body === undefined ? undefined : names[attribute(body, "anchor")];
  return anchor === undefined ? {} : { verticalAlignment: anchor };
}

function alignOf(properties: XmlElement | undefined): string | undefined {
  const names: Readonly<Record<string, string>> = {
    l: "Left",
    r: "Right",
    just: "Justify",
    dist: "Distributed",
  };
  return properties === undefined ? undefined : names[attribute(properties, "algn")];
}

/** A place that was set by hand: shares of the chart, kept as `share` until its size is known. */
export function layoutOf(layout: XmlElement | undefined): Data {
  const manual = child(layout, "manualLayout");
  if (manual === undefined) return {};
  const places = numbers(manual, { w: "width", h: "height" });
  const edge = (mode: string, name: string, property: string): Data =>
    valOf(child(manual, mode)) === "edge" ? numbers(manual, { [name]: property }) : {};
  const share = { ...edge("xMode", "x", "left"), ...edge("yMode", "y", "top"), ...places };
  return Object.keys(share).length === 0 ? {} : { share };
}

/** The legend. */
export function legendOf(legend: XmlElement): Data {
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
    ...(flagOf(child(legend, "overlay")) ? { overlay: true } : {}),
    ...(hasShadow(legend) ? { showShadow: true } : {}),
    ...layoutOf(child(legend, "layout")),
    format: formatOf(legend),
    hidden: Object.fromEntries(hidden) as Data,
  };
}

/** The plot area's place: without the texts at its axes (`inside`), or with them. */
export function plotPlaceOf(plot: XmlElement | undefined): Data {
  const layout = child(plot, "layout");
  const place = layoutOf(layout);
  return valOf(child(child(layout, "manualLayout"), "layoutTarget")) === "inner" ? { inside: place } : place;
}
