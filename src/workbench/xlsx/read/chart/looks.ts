/**
 * Reading fills, lines, fonts and markers of a chart part.
 * @module
 */
import { attribute, elementsNamed, type XmlElement } from "../../xml";
import { attributeOf, child, type Data, numbers, valOf } from "./elements";

/** The markers of a series. */
export function markerOf(marker: XmlElement): Data {
  const symbol = valOf(child(marker, "symbol"));
  const { fill, line } = formatOf(marker) as {
    readonly fill?: { readonly color?: string };
    readonly line?: { readonly color?: string };
  };
  return {
    ...(symbol === "" || symbol === "auto"
      ? {}
      : { markerStyle: symbol.charAt(0).toUpperCase() + symbol.slice(1) }),
    ...numbers(marker, { size: "markerSize" }),
    ...(fill?.color === undefined || fill.color === "none" ? {} : { markerBackgroundColor: fill.color }),
    ...(line?.color === undefined ? {} : { markerForegroundColor: line.color }),
  };
}

/** Whether an element casts a shadow. */
export function hasShadow(element: XmlElement): boolean {
  return child(child(child(element, "spPr"), "effectLst"), "outerShdw") !== undefined;
}

/** Fill, line and font of an element. Colours of the theme are left to the host. */
export function formatOf(element: XmlElement | undefined): Data {
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

/** The font of a run of text, or of what has none of its own. */
export function fontOf(run: XmlElement | undefined): Data {
  if (run === undefined) return {};
  const size = attribute(run, "sz");
  const color = colorOf(run);
  const name = attributeOf(child(run, "latin"), "typeface");
  return {
    ...(size === "" ? {} : { size: Number(size) / 100 }),
    ...(attribute(run, "b") === "" ? {} : { bold: attribute(run, "b") === "1" }),
    ...(attribute(run, "i") === "" ? {} : { italic: attribute(run, "i") === "1" }),
    ...(attribute(run, "u") === "sng" ? { underline: "Single" } : {}),
    ...(color === undefined || color === "none" ? {} : { color }),
    // Names that begin with a plus sign stand for fonts of the theme.
    ...(name === "" || name.startsWith("+") ? {} : { name }),
  };
}
