import type { AxisName, AxisView } from "../axisView";
import { DISPLAY_UNITS } from "../axisFields";
import { linesOf, type TextPiece } from "../textRuns";
import { type AxisLabel, type AxisLabels, axisLabels } from "./axisLabels";
import { LINE_HEIGHT, lineWidth, type Rect, type Size } from "./textSize";
import { type AxisMarks, crossingShare, marksOn } from "./ticks";
import { boxSize } from "./titleLayout";

/** A side of the plot area. */
export type Side = "left" | "right" | "top" | "bottom";

/** A text in a box, turned against the clock. */
export interface TurnedText {
  readonly box: Rect;
  readonly lines: readonly (readonly TextPiece[])[];
  readonly angle: number;
}

/** An axis with its place. Coordinates in points from the chart's corner. */
export interface AxisLayout {
  readonly name: AxisName;
  readonly isVertical: boolean;
  /** Where its line stands: from the left for a vertical axis, else from the top. */
  readonly line: number;
  /** To which side its marks point. */
  readonly outward: Side;
  /** Coordinates of marks along the axis. */
  readonly major: readonly number[];
  readonly minor: readonly number[];
  /** The side of the plot area, or of the line, on which its texts stand, and where they begin there. */
  readonly side: Side;
  readonly labelsAt: number;
  readonly labels: readonly { readonly at: number; readonly lines: readonly string[] }[];
  readonly angle: number;
  readonly spacing: number;
  readonly box: Rect;
  readonly title: TurnedText | undefined;
  readonly unit: TurnedText | undefined;
}

/** What an axis needs beside the plot area. */
export interface AxisRoom {
  readonly side: Side;
  readonly outward: Side;
  readonly labels: AxisLabels;
  readonly marks: AxisMarks;
  /** From its line, or the plot area's edge, to the far end of its texts. */
  readonly extent: number;
  /** How much of that lies outside the plot area. */
  readonly outside: number;
  readonly title: TurnedText | undefined;
  readonly unit: TurnedText | undefined;
}

/** How much of the chart the texts at an axis may take. */
const MOST = 0.4;
const MARK = 3.5;
const GAP = 4;

/**
 * What an axis needs.
 * @param plot - how large the plot area will be, more or less
 * @param room - for the plot area and what stands beside it
 */
export function axisRoom(
  axis: AxisView,
  partner: AxisView | undefined,
  isVertical: boolean,
  plot: Size,
  room: Size,
  hasLabels = true,
): AxisRoom {
  const marks = marksOn(axis);
  const across = isVertical ? plot.width : plot.height;
  const along = isVertical ? plot.height : plot.width;
  const labels = axisLabels(
    hasLabels ? axis : { ...axis, tickLabelPosition: "None" },
    marks,
    isVertical,
    along,
    (isVertical ? room.width : room.height) * MOST,
  );
  const share = partner === undefined ? 0 : crossingShare(partner);
  const flipped = partner?.reversePlotOrder === true;
  const isAtEnd = (flipped ? 1 - share : share) > 0.999;
  const [low, high] = isVertical ? (["left", "right"] as const) : (["bottom", "top"] as const);
  const outward = isAtEnd !== flipped ? high : low;
  const far = axis.tickLabelPosition;
  const side = far === "High" ? (flipped ? low : high) : far === "Low" ? (flipped ? high : low) : outward;
  const isBeside = far === "NextToAxis" || far === "None";
  const marksOut =
    axis.visible &&
    [axis.majorTickMark, axis.minorTickMark].some((mark) => mark === "Outside" || mark === "Cross");
  const distance = axis.name.startsWith("category") ? (GAP * axis.offset) / 100 : GAP;
  const extent = !axis.visible
    ? 0
    : (marksOut ? MARK : 0) + (labels.extent > 0 ? labels.extent + distance : 0);
  const inner = isBeside ? (side === low ? share : 1 - share) * across : 0;
  return {
    side,
    outward,
    labels,
    marks,
    extent,
    outside: Math.max(0, extent - inner),
    title: titleOf(axis, isVertical),
    unit: unitOf(axis, isVertical),
  };
}

/** How far the first and the last text of a horizontal axis stand out at its ends, in points. */
export function overhang(
  { labels, side }: AxisRoom,
  axis: AxisView,
  length: number,
): { readonly start: number; readonly end: number } {
  const widthOf = (label: AxisLabel | undefined): number =>
    label === undefined ? 0 : Math.max(...label.lines.map((line) => lineWidth(line, axis.font)));
  const sorted = [...labels.labels].sort((a, b) => a.share - b.share);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const free = { start: (first?.share ?? 0) * length, end: (1 - (last?.share ?? 1)) * length };
  const { angle } = labels;
  // Turned texts end, or begin, at their mark.
  const leans = angle === 0 || angle === 180 ? "both" : angle > 0 === (side === "bottom") ? "start" : "end";
  const part = angle === 180 ? 0 : leans === "both" ? 0.5 : Math.cos((angle * Math.PI) / 180);
  return {
    start: leans === "end" ? 0 : Math.max(0, widthOf(first) * part - free.start),
    end: leans === "start" ? 0 : Math.max(0, widthOf(last) * part - free.end),
  };
}

/** Room that titles and units take, beyond the texts at the marks. */
export function titleRoom({ title, unit }: AxisRoom, isVertical: boolean): number {
  const part = (text: TurnedText | undefined): number =>
    text === undefined ? 0 : isVertical ? text.box.width : text.box.height;
  return part(title) + part(unit);
}

/** Puts an axis beside the plot area. */
export function axisLayout(
  axis: AxisView,
  partner: AxisView | undefined,
  isVertical: boolean,
  room: AxisRoom,
  plot: Rect,
): AxisLayout {
  const share = partner === undefined ? 0 : crossingShare(partner);
  const line = isVertical ? plot.left + share * plot.width : plot.top + (1 - share) * plot.height;
  const at = (where: number): number =>
    isVertical ? plot.top + (1 - where) * plot.height : plot.left + where * plot.width;
  const edges = {
    left: plot.left,
    right: plot.left + plot.width,
    top: plot.top,
    bottom: plot.top + plot.height,
  };
  const isBeside = axis.tickLabelPosition === "NextToAxis" || axis.tickLabelPosition === "None";
  const from = isBeside ? line : edges[room.side];
  const sign = room.side === "left" || room.side === "top" ? -1 : 1;
  const end = from + sign * room.extent;
  const [start, stop] = [Math.min(from, end), Math.max(from, end)];
  const box = isVertical
    ? { left: start, top: plot.top, width: stop - start, height: plot.height }
    : { left: plot.left, top: start, width: plot.width, height: stop - start };
  let edge = sign < 0 ? Math.min(end, edges[room.side]) : Math.max(end, edges[room.side]);
  const placed = (text: TurnedText | undefined, isUnit: boolean): TurnedText | undefined => {
    if (text === undefined) return undefined;
    const { width, height } = text.box;
    const depth = isVertical ? width : height;
    const near = sign < 0 ? edge - depth : edge;
    edge += sign * depth;
    const where = isVertical
      ? { left: near, top: isUnit ? plot.top : plot.top + (plot.height - height) / 2 }
      : { top: near, left: isUnit ? plot.left + plot.width - width : plot.left + (plot.width - width) / 2 };
    return { ...text, box: { ...where, width, height } };
  };
  const unit = placed(room.unit, true);
  return {
    name: axis.name,
    isVertical,
    line,
    outward: room.outward,
    major: room.marks.major.map(at),
    minor: room.marks.minor.map(at),
    side: room.side,
    labelsAt: end - sign * room.labels.extent,
    labels: room.labels.labels.map(({ share: where, lines }) => ({ at: at(where), lines })),
    angle: room.labels.angle,
    spacing: room.labels.spacing,
    box,
    unit,
    title: placed(room.title, false),
  };
}

function titleOf({ title, visible }: AxisView, isVertical: boolean): TurnedText | undefined {
  if (!title.visible || title.text === "" || !visible) return undefined;
  const lines = linesOf(title.text, [], title.font);
  const angle = title.textOrientation ?? (isVertical ? 90 : 0);
  return { lines, angle, box: { left: 0, top: 0, ...boxSize(lines, angle) } };
}

const UNIT_TEXTS: Readonly<Record<string, string>> = {
  Hundreds: "Hundreds",
  Thousands: "Thousands",
  Millions: "Millions",
  Billions: "Billions",
  Trillions: "Trillions",
};

/** inferred: as Excel writes it, units without a word of their own by their number */
function unitOf(axis: AxisView, isVertical: boolean): TurnedText | undefined {
  if (axis.displayUnit === "None" || !axis.showDisplayUnitLabel || !axis.visible) return undefined;
  const factor = axis.displayUnit === "Custom" ? axis.unit : DISPLAY_UNITS[axis.displayUnit];
  const text = UNIT_TEXTS[axis.displayUnit] ?? `x ${String(factor)}`;
  const [width, height] = [lineWidth(text, axis.font), axis.font.size * LINE_HEIGHT];
  return {
    lines: [[{ text, font: axis.font }]],
    angle: isVertical ? 90 : 0,
    box: { left: 0, top: 0, ...(isVertical ? { width: height, height: width } : { width, height }) },
  };
}
