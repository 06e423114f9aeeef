import type { Plugin } from "chart.js";

/** A label at a point. */
export interface LabelText {
  readonly text: string;
  readonly position: string;
  /** `""` = as the page has it. */
  readonly color: string;
  readonly font: string;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly baseline: CanvasTextBaseline;
  readonly align: CanvasTextAlign;
}

interface PointShape {
  readonly x: number;
  readonly y: number;
  readonly base?: number;
  readonly horizontal?: boolean;
  readonly outerRadius?: number;
  readonly innerRadius?: number;
  readonly startAngle?: number;
  readonly endAngle?: number;
}

const GAP = 5;

/** The labels of a series: per point, with the number of the drawn point that stands for it. */
export interface SeriesLabels {
  readonly labels: readonly LabelText[];
  readonly indexes: readonly number[];
}

/**
 * Writes labels at the points, which Chart.js itself cannot.
 * @param labels - of each series
 * @param color - of labels that have none
 */
export function labelsPlugin(labels: readonly SeriesLabels[], color: string): Plugin {
  return {
    id: "pointLabels",
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      ctx.save();
      labels.forEach((series, index) => {
        if (!chart.isDatasetVisible(index)) return;
        const shapes = chart.getDatasetMeta(index).data as unknown as readonly PointShape[];
        series.labels.forEach((label, at) => {
          const shape = shapes[series.indexes[at] ?? at];
          if (shape === undefined || label.text === "") return;
          const place = placeOf(shape, label.position);
          ctx.font = label.font;
          ctx.fillStyle = label.color || color;
          ctx.textAlign = place.align;
          ctx.textBaseline = place.baseline;
          ctx.fillText(label.text, place.x, place.y);
        });
      });
      ctx.restore();
    },
  };
}

function placeOf(shape: PointShape, position: string): Place {
  if (shape.outerRadius !== undefined) return inSlice(shape, position);
  const { x, y, base } = shape;
  if (base !== undefined && shape.horizontal === true) return onBar(x, y, base, position);
  if (base !== undefined) return onColumn(x, y, base, position);
  switch (position) {
    case "Bottom":
      return { x, y: y + GAP, baseline: "top", align: "center" };
    case "Left":
      return { x: x - GAP, y, baseline: "middle", align: "right" };
    case "Right":
      return { x: x + GAP, y, baseline: "middle", align: "left" };
    case "Center":
      return { x, y, baseline: "middle", align: "center" };
    default:
      return { x, y: y - GAP, baseline: "bottom", align: "center" };
  }
}

function onColumn(x: number, y: number, base: number, position: string): Place {
  const up = y <= base;
  switch (position) {
    case "Center":
      return { x, y: (y + base) / 2, baseline: "middle", align: "center" };
    case "InsideBase":
      return { x, y: base + (up ? -GAP : GAP), baseline: up ? "bottom" : "top", align: "center" };
    case "InsideEnd":
      return { x, y: y + (up ? GAP : -GAP), baseline: up ? "top" : "bottom", align: "center" };
    default:
      return { x, y: y + (up ? -GAP : GAP), baseline: up ? "bottom" : "top", align: "center" };
  }
}

function onBar(x: number, y: number, base: number, position: string): Place {
  const right = x >= base;
  switch (position) {
    case "Center":
      return { x: (x + base) / 2, y, baseline: "middle", align: "center" };
    case "InsideBase":
      return { x: base + (right ? GAP : -GAP), y, baseline: "middle", align: right ? "left" : "right" };
    case "InsideEnd":
      return { x: x + (right ? -GAP : GAP), y, baseline: "middle", align: right ? "right" : "left" };
    default:
      return { x: x + (right ? GAP : -GAP), y, baseline: "middle", align: right ? "left" : "right" };
  }
}

function inSlice(shape: PointShape, position: string): Place {
  const { x, y, outerRadius = 0, innerRadius = 0, startAngle = 0, endAngle = 0 } = shape;
  const angle = (startAngle + endAngle) / 2;
  const inside = (innerRadius + outerRadius) / 2;
  const distance =
    position === "OutsideEnd" ? outerRadius * 0.86 : position === "InsideEnd" ? outerRadius * 0.8 : inside;
  return {
    x: x + Math.cos(angle) * distance,
    y: y + Math.sin(angle) * distance,
    baseline: "middle",
    align: "center",
  };
}
