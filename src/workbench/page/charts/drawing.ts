import type { FontView, LineView } from "../../model/charts/view";
import type { BoxLook } from "../../model/charts/looks";
import type { Rect } from "../../model/charts/layout/textSize";

/** Colours of the page, for what the chart does not say itself. */
export interface ChartColors {
  readonly background: string;
  readonly text: string;
  readonly lines: string;
  readonly minorLines: string;
}

/** Colours of a chart on a light and on a dark page. */
export const CHART_COLORS: Readonly<Record<"light" | "dark", ChartColors>> = {
  light: { background: "#FFFFFF", text: "#404040", lines: "#D9D9D9", minorLines: "#F0F0F0" },
  dark: { background: "#1F1F1F", text: "#D6D6D6", lines: "#4A4A4A", minorLines: "#303030" },
};

/** Pixels of a point. */
export const PIXELS = 96 / 72;

/** Dashes of lines, in pixels. */
export const DASHES: Readonly<Partial<Record<LineView["lineStyle"], number[]>>> = {
  Dash: [6, 4],
  DashDot: [6, 3, 2, 3],
  DashDotDot: [6, 3, 2, 3, 2, 3],
  Dot: [2, 2],
  RoundDot: [2, 3],
};

/** Names of fonts, the wanted first. */
export function fontFamily({ name }: FontView): string {
  return `"${name.replaceAll('"', "")}", "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", Arial, sans-serif`;
}

/** Draws in points, from the chart's corner, and leaves the canvas as it was. */
export function inPoints(ctx: CanvasRenderingContext2D, draw: () => void): void {
  ctx.save();
  ctx.scale(PIXELS, PIXELS);
  draw();
  ctx.restore();
}

/** Sets a line's look; `false` where there is none. The canvas is scaled to points. */
export function setLine(
  ctx: CanvasRenderingContext2D,
  line: LineView,
  usual: { readonly color: string; readonly weight: number },
): boolean {
  if (line.lineStyle === "None") return false;
  ctx.strokeStyle = line.color || usual.color;
  ctx.lineWidth = line.weight >= 0 ? line.weight : usual.weight;
  ctx.setLineDash((DASHES[line.lineStyle] ?? []).map((length) => length / PIXELS));
  return ctx.lineWidth > 0;
}

/** Fill, border and shadow of a box that has any; without a colour of its own, a border is not drawn. */
export function drawBox(
  ctx: CanvasRenderingContext2D,
  { left, top, width, height }: Rect,
  { fill, border }: BoxLook,
  colors: ChartColors,
  hasShadow = false,
): void {
  ctx.save();
  if (hasShadow)
    Object.assign(ctx, { shadowColor: "#00000066", shadowBlur: 4, shadowOffsetX: 2, shadowOffsetY: 2 });
  // A shadow needs something that casts it.
  const color = fill === "" ? (hasShadow ? colors.background : "none") : fill;
  if (color !== "none") {
    ctx.fillStyle = color;
    ctx.fillRect(left, top, width, height);
  }
  Object.assign(ctx, { shadowColor: "transparent" });
  const isSet =
    border.color !== "" || border.weight >= 0 || !["Automatic", "None"].includes(border.lineStyle);
  if (isSet && setLine(ctx, border, { color: colors.text, weight: 0.75 }))
    ctx.strokeRect(left, top, width, height);
  ctx.restore();
}
