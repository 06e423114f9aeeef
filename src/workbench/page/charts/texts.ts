import type { FontView } from "../../model/charts/view";
import { LINE_HEIGHT, type Rect } from "../../model/charts/layout/textSize";
import type { TextPiece } from "../../model/charts/textRuns";
import { fontFamily } from "./drawing";

/** A font as a canvas takes it that is scaled to points. */
export function pointFont(font: FontView): string {
  const style = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}`;
  return `${style}${String(font.size)}px ${fontFamily(font)}`;
}

/** How lines of text stand in a box. */
export interface TextPlace {
  readonly box: Rect;
  readonly lines: readonly (readonly TextPiece[])[];
  /** Against the clock; 180 sets letters below each other. */
  readonly angle: number;
  /** Of the lines among each other. */
  readonly align?: "Left" | "Center" | "Right";
}

/** Writes lines of text into the middle of a box. The canvas is scaled to points. */
export function drawText(
  ctx: CanvasRenderingContext2D,
  { box, lines, angle, align = "Center" }: TextPlace,
  color: string,
): void {
  ctx.save();
  ctx.translate(box.left + box.width / 2, box.top + box.height / 2);
  const shown = angle === 180 ? lettersOf(lines) : lines;
  if (angle !== 180) ctx.rotate((-angle * Math.PI) / 180);
  const widths = shown.map((line) => lineLength(ctx, line));
  const widest = Math.max(0, ...widths);
  const heights = shown.map((line) => Math.max(...line.map(({ font }) => font.size)) * LINE_HEIGHT);
  let y = -heights.reduce((sum, height) => sum + height, 0) / 2;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  shown.forEach((line, index) => {
    const width = widths[index] ?? 0;
    const height = heights[index] ?? 0;
    let x = align === "Left" ? -widest / 2 : align === "Right" ? widest / 2 - width : -width / 2;
    for (const { text, font } of line) {
      ctx.font = pointFont(font);
      ctx.fillStyle = font.color || color;
      const base = y + height * 0.78;
      ctx.fillText(text, x, base);
      const own = ctx.measureText(text).width;
      if (font.underline === "Single")
        ctx.fillRect(x, base + font.size * 0.1, own, Math.max(0.6, font.size / 16));
      x += own;
    }
    y += height;
  });
  ctx.restore();
}

/** Writes one line of text at a place. The canvas is scaled to points. */
export function drawLine(
  ctx: CanvasRenderingContext2D,
  text: string,
  font: FontView,
  { x, y, align }: { readonly x: number; readonly y: number; readonly align: CanvasTextAlign },
  color: string,
): void {
  ctx.font = pointFont(font);
  ctx.fillStyle = font.color || color;
  ctx.textAlign = align;
  ctx.textBaseline = "middle";
  ctx.fillText(text, x, y + font.size * 0.04);
  if (font.underline === "Single") {
    const width = ctx.measureText(text).width;
    const start = align === "center" ? x - width / 2 : align === "right" ? x - width : x;
    ctx.fillRect(start, y + font.size * 0.5, width, Math.max(0.6, font.size / 16));
  }
}

function lineLength(ctx: CanvasRenderingContext2D, line: readonly TextPiece[]): number {
  return line.reduce((sum, { text, font }) => {
    ctx.font = pointFont(font);
    return sum + ctx.measureText(text).width;
  }, 0);
}

function lettersOf(lines: readonly (readonly TextPiece[])[]): readonly (readonly TextPiece[])[] {
  return lines.flatMap((line) =>
    line.flatMap(({ text, font }) => Array.from(text, (letter) => [{ text: letter, font }])),
  );
}
