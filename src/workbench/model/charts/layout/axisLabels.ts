import type { AxisView } from "../axisView";
import { type AxisMarks, slotCount, type Tick } from "./ticks";
import { fitted, LINE_HEIGHT, lineWidth, turned } from "./textSize";

/** A text at an axis. */
export interface AxisLabel {
  readonly share: number;
  readonly lines: readonly string[];
}

/** The texts at an axis. */
export interface AxisLabels {
  readonly labels: readonly AxisLabel[];
  /** By how much they are turned, against the clock. */
  readonly angle: number;
  /** How far they reach away from the axis, in points. */
  readonly extent: number;
  /** Every how manieth category has one. */
  readonly spacing: number;
}

const GAP = 4;
const MOST_LINES = 3;
/** Letters between which a line may break without a space. */
const CJK = /[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]/;

/**
 * The texts at an axis in the room that there is: side by side, else in several lines, else turned; as many as do not touch.
 * inferred from Excel's automatic labels
 * @param length - of the axis, in points
 * @param most - how far they may reach away from it
 */
export function axisLabels(
  axis: AxisView,
  marks: AxisMarks,
  isVertical: boolean,
  length: number,
  most: number,
): AxisLabels {
  const { font, tickLabelSpacing: wish } = axis;
  if (!axis.visible || axis.tickLabelPosition === "None" || marks.labels.length === 0)
    return { labels: [], angle: 0, extent: 0, spacing: wish === "" ? 1 : wish };
  const isCategory = axis.scale === undefined && axis.dates === undefined;
  const line = font.size * LINE_HEIGHT;
  const step = stepOf(axis, marks, length);
  const widest = Math.max(...marks.labels.map(({ text }) => lineWidth(text, font)));
  const given = axis.textOrientation;
  const every = (needed: number): number =>
    wish !== "" && isCategory ? wish : Math.max(1, Math.ceil(needed / Math.max(1, step) - 1e-6));
  if (isVertical) {
    const angle = given ?? 0;
    const width = Math.min(widest, most);
    const size = turned({ width, height: line }, angle);
    const spacing = every(size.height);
    const labels = taken(marks.labels, spacing).map(({ share, text }) => ({
      share,
      lines: [fitted(text, font, most)],
    }));
    return { labels, angle, extent: size.width, spacing };
  }
  if (given === undefined) {
    const spacing = every(0);
    const room = step * spacing - GAP;
    const wrapped = taken(marks.labels, spacing).map(({ share, text }) => ({
      share,
      lines: widest <= room ? [text] : wrap(text, font, room),
    }));
    if (
      wrapped.every(
        ({ lines }) => lines.length <= MOST_LINES && lines.every((one) => lineWidth(one, font) <= room),
      )
    ) {
      const lines = Math.max(...wrapped.map((label) => label.lines.length));
      return { labels: wrapped, angle: 0, extent: lines * line, spacing };
    }
    // Figures stay as they are as long as every second or third has room.
    if (!isCategory && Math.ceil((widest + GAP) / step) <= 4) {
      const fewer = Math.ceil((widest + GAP) / step);
      const labels = taken(marks.labels, fewer).map(({ share, text }) => ({ share, lines: [text] }));
      return { labels, angle: 0, extent: line, spacing: fewer };
    }
  }
  const angle = given ?? 45;
  const isFlat = angle === 0;
  // Turned texts may touch above and below as long as their lines do not.
  const spacing = every(isFlat ? widest + GAP : angle === 180 ? line : line * 1.1);
  const sin = Math.abs(Math.sin((angle * Math.PI) / 180));
  const width =
    isFlat || angle === 180
      ? widest
      : Math.min(widest, Math.max(line * 2, (most - line) / Math.max(sin, 0.2)));
  const labels = taken(marks.labels, spacing).map(({ share, text }) => ({
    share,
    lines: [isFlat || angle === 180 ? text : fitted(text, font, width)],
  }));
  return { labels, angle, extent: Math.min(most, turned({ width, height: line }, angle).height), spacing };
}

/** How far apart the texts would stand if every mark had one. */
function stepOf(axis: AxisView, marks: AxisMarks, length: number): number {
  if (axis.scale === undefined && axis.dates === undefined) return length / Math.max(1, slotCount(axis));
  return length / Math.max(1, marks.labels.length - (axis.dates === undefined ? 1 : 0));
}

function taken(labels: readonly Tick[], spacing: number): readonly Tick[] {
  return labels.filter((_label, index) => index % spacing === 0);
}

/** A text in lines that are at most so wide, as far as it can be broken. */
function wrap(text: string, font: AxisView["font"], width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of partsOf(text)) {
    if (line !== "" && lineWidth((line + part).trim(), font) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += part;
  }
  lines.push(line.trim());
  return lines;
}

function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of text) {
    if (CJK.test(letter) && part !== "") {
      parts.push(part);
      part = "";
    }
    part += letter;
    if (letter === " " || CJK.test(letter)) {
      parts.push(part);
      part = "";
    }
  }
  return part === "" ? parts : [...parts, part];
}
