import type { CellDrawing } from "./cellDrawing";
import type { DrawnBar } from "../../model/conditional/scales";

/** Pixels between a bar and the edges of its cell. */
const GAP = 2;
/** How pale the far end of a shaded bar is. */
const PALE = "FF";
const FAINT = "33";

/** Draws a data bar behind the figures of a cell. */
export function drawBar(bar: DrawnBar): CellDrawing {
  return (context, { primaryWithCoord }) => {
    const { startX, endX, startY, endY } = primaryWithCoord;
    const [left, width] = [startX + GAP, endX - startX - 2 * GAP];
    const [top, height] = [startY + GAP, endY - startY - 2 * GAP];
    if (width <= 0 || height <= 0) return;
    const from = left + bar.from * width;
    const length = (bar.to - bar.from) * width;
    context.save();
    if (length > 0) {
      if (bar.gradient) {
        const [start, end] = bar.leftward ? [from + length, from] : [from, from + length];
        const shade = context.createLinearGradient(start, 0, end, 0);
        shade.addColorStop(0, bar.fill + PALE);
        shade.addColorStop(1, bar.fill + FAINT);
        context.fillStyle = shade;
      } else {
        context.fillStyle = bar.fill;
      }
      context.fillRect(from, top, length, height);
      if (bar.border !== "") {
        context.strokeStyle = bar.border;
        context.lineWidth = 1;
        context.strokeRect(from + 0.5, top + 0.5, Math.max(0, length - 1), height - 1);
      }
    }
    if (bar.axis !== null) {
      const at = Math.round(left + bar.axis * width) + 0.5;
      context.strokeStyle = bar.axisColor;
      context.lineWidth = 1;
      context.setLineDash([2, 2]);
      context.beginPath();
      context.moveTo(at, startY);
      context.lineTo(at, endY);
      context.stroke();
    }
    context.restore();
  };
}
