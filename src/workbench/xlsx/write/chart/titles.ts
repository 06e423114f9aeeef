/**
 * Titles, legend and places of a chart part. documented: ECMA-376 part 1, 21.2.2.210 (title), 21.2.2.94 (legend),
 * 21.2.2.95 (manualLayout)
 * @module
 */
import type { BoxLook, PlaceWish } from "../../../model/charts/looks";
import { linesOf, type TextRun } from "../../../model/charts/textRuns";
import type { ChartView, FontView, LegendView } from "../../../model/charts/view";
import { escapeXml } from "../../xml";
import { element, textsXml, val } from "./elements";
import { bodyXml, fontAttributes, fontFill, shape, text } from "./looks";

/** What a title is written as. */
export interface TitlePart {
  readonly text: string;
  readonly font: FontView;
  readonly look: BoxLook;
  /** Against the clock; 180 sets letters below each other. */
  readonly angle: number;
  /** Cell that it comes from, or "". */
  readonly ref: string;
  readonly runs?: readonly TextRun[];
  readonly layout?: string;
  readonly overlay?: boolean;
  readonly align?: string;
  readonly anchor?: string;
  readonly hasShadow?: boolean;
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  Left: "l",
  Right: "r",
  Justify: "just",
  Distributed: "dist",
};

/** A title of one or more lines, or one that shows a cell. */
export function titleXml(title: TitlePart): string {
  const { font, angle, ref, align = "Center" } = title;
  const body = bodyXml(angle, title.anchor);
  const aligned = ALIGNMENTS[align] === undefined ? "" : ` algn="${ALIGNMENTS[align]}"`;
  return element(
    "title",
    element(
      "tx",
      ref === ""
        ? richXml(title.text, font, { runs: title.runs, body, aligned })
        : textsXml(ref, [title.text]),
    ),
    title.layout ?? "",
    val("overlay", title.overlay === true),
    shape(title.look.fill, title.look.border, title.hasShadow),
    ref === "" ? "" : text(font, angle, title.anchor),
  );
}

/** Lines of text with their fonts. */
export function richXml(
  words: string,
  font: FontView,
  {
    runs = [],
    body = "<a:bodyPr/>",
    aligned = "",
  }: {
    readonly runs?: readonly TextRun[] | undefined;
    readonly body?: string;
    readonly aligned?: string;
  } = {},
): string {
  const paragraphs = linesOf(words, runs, font).map((line) => {
    const pieces = line.map(
      ({ text: piece, font: own }) =>
        `<a:r><a:rPr lang="en-US"${fontAttributes(own)}>${fontFill(own)}</a:rPr><a:t>${escapeXml(piece)}</a:t></a:r>`,
    );
    return `<a:p><a:pPr${aligned}><a:defRPr${fontAttributes(font)}>${fontFill(font)}</a:defRPr></a:pPr>${pieces.join("")}</a:p>`;
  });
  return element("rich", body, "<a:lstStyle/>", ...paragraphs);
}

/** How far a text was moved from its usual place. */
export function shiftXml({ x, y }: { readonly x: number; readonly y: number }): string {
  const share = (part: number): string => String(Number(part.toFixed(8)));
  return element("layout", element("manualLayout", val("x", share(x)), val("y", share(y))));
}

/** A place that was set by hand, as shares of the chart; nothing where none was. */
export function layoutXml(
  { width, height }: Pick<ChartView, "width" | "height">,
  wish: PlaceWish,
  target?: "inner" | "outer",
): string {
  if (Object.keys(wish).length === 0) return "";
  const share = (part: number): string => String(Number(part.toFixed(8)));
  const part = (name: "x" | "y" | "w" | "h", value: number | undefined, whole: number): string =>
    value === undefined ? "" : val(name, share(value / whole));
  return element(
    "layout",
    element(
      "manualLayout",
      target === undefined ? "" : val("layoutTarget", target),
      wish.left === undefined ? "" : val("xMode", "edge"),
      wish.top === undefined ? "" : val("yMode", "edge"),
      part("x", wish.left, width),
      part("y", wish.top, height),
      part("w", wish.width, width),
      part("h", wish.height, height),
    ),
  );
}

const PLACES = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;

/** The legend. */
export function legendXml(chart: ChartView, legend: LegendView): string {
  const entries = legend.hidden.map((index) =>
    element("legendEntry", val("idx", index), val("delete", true)),
  );
  return element(
    "legend",
    val("legendPos", PLACES[legend.position]),
    ...entries,
    layoutXml(chart, legend.wish),
    val("overlay", legend.overlay),
    shape(legend.look.fill, legend.look.border, legend.showShadow),
    text(legend.font),
  );
}
