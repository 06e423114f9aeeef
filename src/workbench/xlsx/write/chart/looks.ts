/**
 * Fills, lines and fonts of a chart part.
 * @module
 */
import type { FontView, LineView } from "../../../model/charts/view";
import { escapeXml } from "../../xml";
import { element } from "./elements";

/** The font of an element, and how its text is turned where that was set. */
export function text(font: FontView, angle?: number, anchor?: string): string {
  return element(
    "txPr",
    `${bodyXml(angle, anchor)}<a:lstStyle/><a:p><a:pPr><a:defRPr${fontAttributes(font)}>${fontFill(font)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p>`,
  );
}

/** How a text is turned. documented: ECMA-376 part 1, 21.1.2.1.1: by 60,000ths of a degree, with the clock */
export function bodyXml(angle: number | undefined, anchor = "Center"): string {
  const at = ANCHORS[anchor] === undefined ? "" : ` anchor="${ANCHORS[anchor]}"`;
  if (angle === undefined) return `<a:bodyPr${at}/>`;
  if (angle === 180) return `<a:bodyPr rot="0" vert="wordArtVert"${at}/>`;
  return `<a:bodyPr rot="${String(-angle * 60_000)}" vert="horz"${at}/>`;
}

const ANCHORS: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Justify: "just",
  Distributed: "dist",
};

/** Size and style of a font. */
export function fontAttributes(font: FontView): string {
  const underline = font.underline === "Single" ? ` u="sng"` : "";
  return ` sz="${String(Math.round(font.size * 100))}" b="${font.bold ? "1" : "0"}" i="${font.italic ? "1" : "0"}"${underline}`;
}

/** Colour and name of a font. */
export function fontFill(font: FontView): string {
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

/** inferred: as Excel's own first shadow */
const SHADOW =
  `<a:effectLst><a:outerShdw blurRad="50800" dist="38100" dir="2700000" algn="tl" rotWithShape="0">` +
  `<a:prstClr val="black"><a:alpha val="40000"/></a:prstClr></a:outerShdw></a:effectLst>`;

/** Fill, line and shadow; nothing where none was set. */
export function shape(fill: string, line?: LineView, hasShadow = false): string {
  const shadow = hasShadow ? SHADOW : "";
  const inside = fill === "" ? "" : fill === "none" ? "<a:noFill/>" : solid(fill);
  const outline = line === undefined ? "" : lineXml(line);
  return inside + outline + shadow === "" ? "" : element("spPr", inside, outline, shadow);
}

function lineXml({ color, lineStyle, weight }: LineView): string {
  if (lineStyle === "None") return "<a:ln><a:noFill/></a:ln>";
  const dash = DASHES[lineStyle];
  if (color === "" && weight < 0 && dash === undefined) return "";
  const width = weight >= 0 ? ` w="${String(Math.round(weight * 12_700))}"` : "";
  return `<a:ln${width}>${color === "" ? "" : solid(color)}${dash === undefined ? "" : `<a:prstDash val="${dash}"/>`}</a:ln>`;
}
