/**
 * Fills, lines, fonts and titles of a chart part.
 * @module
 */
import type { FontView, LineView } from "../../../model/charts/view";
import { escapeXml } from "../../xml";
import { element, val } from "./elements";

/** A title of one or more lines. */
export function titleXml(title: string, font: FontView): string {
  const lines = title
    .split("\n")
    .map(
      (one) =>
        `<a:p><a:pPr><a:defRPr${fontAttributes(font)}>${fontFill(font)}</a:defRPr></a:pPr><a:r><a:rPr lang="en-US"${fontAttributes(font)}>${fontFill(font)}</a:rPr><a:t>${escapeXml(one)}</a:t></a:r></a:p>`,
    );
  return element(
    "title",
    element("tx", element("rich", "<a:bodyPr/><a:lstStyle/>", ...lines)),
    val("overlay", false),
  );
}

/** The font of an element. */
export function text(font: FontView): string {
  return element(
    "txPr",
    `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr${fontAttributes(font)}>${fontFill(font)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p>`,
  );
}

function fontAttributes(font: FontView): string {
  return ` sz="${String(Math.round(font.size * 100))}" b="${font.bold ? "1" : "0"}" i="${font.italic ? "1" : "0"}"`;
}

function fontFill(font: FontView): string {
  const face = `<a:latin typeface="${escapeXml(font.name)}"/>`;
  return (font.color === "" ? "" : solid(font.color)) + face;
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

const DASHES: Readonly<Record<string, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
  Continuous: "solid",
};

/** Fill and line; nothing where neither was set. */
export function shape(fill: string, line?: LineView): string {
  const inside = fill === "" ? "" : fill === "none" ? "<a:noFill/>" : solid(fill);
  const outline = line === undefined ? "" : lineXml(line);
  return inside === "" && outline === "" ? "" : element("spPr", inside, outline);
}

function lineXml({ color, lineStyle, weight }: LineView): string {
  if (lineStyle === "None") return "<a:ln><a:noFill/></a:ln>";
  const dash = DASHES[lineStyle];
  if (color === "" && weight < 0 && dash === undefined) return "";
  const width = weight >= 0 ? ` w="${String(Math.round(weight * 12_700))}"` : "";
  return `<a:ln${width}>${color === "" ? "" : solid(color)}${dash === undefined ? "" : `<a:prstDash val="${dash}"/>`}</a:ln>`;
}
