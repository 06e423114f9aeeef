import type { Plugin } from "chart.js";
import type { AxisLayout } from "../../model/charts/layout/axisLayout";
import type { ChartLayout } from "../../model/charts/layout/layout";
import { LINE_HEIGHT } from "../../model/charts/layout/textSize";
import type { AxisView, ChartView } from "../../model/charts/view";
import type { Drawn } from "./datasets";
import { type ChartColors, drawBox, inPoints, setLine } from "./drawing";
import { drawLine, drawText } from "./texts";

const LINE = 0.75;
const MARK = { major: 3.5, minor: 2 } as const;

/** Draws grid lines, axes, their marks and texts, where the layout of the model has them. */
export function axesPlugin(chart: ChartView, layout: ChartLayout, colors: ChartColors): Plugin<Drawn> {
  const axes = Object.values(layout.axes).flatMap((place) => {
    const view = chart.axes[place.name];
    return view === undefined ? [] : [{ view, place }];
  });
  return {
    id: "axes",
    beforeDatasetsDraw: ({ ctx }) => {
      inPoints(ctx, () => {
        for (const { view, place } of axes) {
          if (
            view.minorGridlines &&
            setLine(ctx, view.minorGridLine, { color: colors.minorLines, weight: LINE })
          )
            gridlines(ctx, place, place.minor, layout);
        }
        for (const { view, place } of axes) {
          if (view.gridlines && setLine(ctx, view.gridLine, { color: colors.lines, weight: LINE }))
            gridlines(ctx, place, place.major, layout);
        }
      });
    },
    afterDatasetsDraw: ({ ctx }) => {
      inPoints(ctx, () => {
        for (const { view, place } of axes) {
          if (!view.visible) continue;
          axisLine(ctx, view, place, layout, colors);
          labels(ctx, view, place, colors.text);
          if (place.unit !== undefined) drawText(ctx, place.unit, colors.text);
          if (place.title === undefined) continue;
          drawBox(ctx, place.title.box, view.title.look, colors);
          drawText(ctx, place.title, colors.text);
        }
      });
    },
  };
}

function gridlines(
  ctx: CanvasRenderingContext2D,
  { isVertical }: AxisLayout,
  at: readonly number[],
  { plot }: ChartLayout,
): void {
  ctx.beginPath();
  for (const where of at) {
    if (isVertical) {
      ctx.moveTo(plot.left, where);
      ctx.lineTo(plot.left + plot.width, where);
    } else {
      ctx.moveTo(where, plot.top);
      ctx.lineTo(where, plot.top + plot.height);
    }
  }
  ctx.stroke();
}

function axisLine(
  ctx: CanvasRenderingContext2D,
  view: AxisView,
  place: AxisLayout,
  { plot }: ChartLayout,
  colors: ChartColors,
): void {
  if (!setLine(ctx, view.line, { color: colors.lines, weight: LINE })) return;
  const { isVertical, line } = place;
  ctx.beginPath();
  if (isVertical) {
    ctx.moveTo(line, plot.top);
    ctx.lineTo(line, plot.top + plot.height);
  } else {
    ctx.moveTo(plot.left, line);
    ctx.lineTo(plot.left + plot.width, line);
  }
  ctx.stroke();
  ctx.setLineDash([]);
  const out = place.outward === "left" || place.outward === "top" ? -1 : 1;
  const marks = (at: readonly number[], kind: AxisView["majorTickMark"], length: number): void => {
    if (kind === "None") return;
    const from = kind === "Outside" ? 0 : -out * length;
    const to = kind === "Inside" ? 0 : out * length;
    ctx.beginPath();
    for (const where of at) {
      if (isVertical) {
        ctx.moveTo(line + from, where);
        ctx.lineTo(line + to, where);
      } else {
        ctx.moveTo(where, line + from);
        ctx.lineTo(where, line + to);
      }
    }
    ctx.stroke();
  };
  marks(place.minor, view.minorTickMark, MARK.minor);
  marks(place.major, view.majorTickMark, MARK.major);
}

function labels(ctx: CanvasRenderingContext2D, view: AxisView, place: AxisLayout, color: string): void {
  const { font, alignment } = view;
  const { angle, labelsAt, side } = place;
  const line = font.size * LINE_HEIGHT;
  for (const label of place.labels) {
    const turnedBy = angle === 180 ? 0 : angle;
    if (!place.isVertical && turnedBy === 0 && angle !== 180) {
      // Lines of one label stand among each other as the axis says.
      const all = label.lines.length * line;
      const lines = label.lines.map((text) => [{ text, font }]);
      const top = side === "bottom" ? labelsAt : labelsAt - all;
      drawText(
        ctx,
        { box: { left: label.at, top, width: 0, height: all }, lines, angle: 0, align: alignment },
        color,
      );
      continue;
    }
    const [text = ""] = label.lines;
    ctx.save();
    if (angle === 180) {
      const box = place.isVertical
        ? { left: side === "left" ? labelsAt - line : labelsAt, top: label.at, width: line, height: 0 }
        : {
            left: label.at,
            top: labelsAt,
            width: 0,
            height: (side === "bottom" ? 1 : -1) * Array.from(text).length * line,
          };
      drawText(ctx, { box, lines: [[{ text, font }]], angle }, color);
    } else if (place.isVertical) {
      ctx.translate(labelsAt, label.at);
      ctx.rotate((-turnedBy * Math.PI) / 180);
      const align = Math.abs(turnedBy) > 60 ? "center" : side === "left" ? "right" : "left";
      const away = (side === "left" ? -1 : 1) * (line / 2);
      if (align === "center")
        drawLine(ctx, text, font, { x: 0, y: turnedBy > 0 ? away : -away, align }, color);
      else drawLine(ctx, text, font, { x: 0, y: 0, align }, color);
    } else {
      const away = (side === "bottom" ? 1 : -1) * (line / 2) * Math.cos((turnedBy * Math.PI) / 180);
      ctx.translate(label.at, labelsAt + away);
      ctx.rotate((-turnedBy * Math.PI) / 180);
      const align = turnedBy > 0 === (side === "bottom") ? "right" : "left";
      drawLine(ctx, text, font, { x: 0, y: 0, align }, color);
    }
    ctx.restore();
  }
}
