import { displayText } from "../../displayText";
import type { AxisView } from "../axisView";
import { marksOf, serialOf } from "../dateAxis";
import type { Scale } from "../scale";

/** A mark with its text. */
export interface Tick {
  /** Where on the axis: from 0, its left or lower end, to 1. */
  readonly share: number;
  readonly text: string;
}

/** Where an axis has marks. */
export interface AxisMarks {
  readonly labels: readonly Tick[];
  readonly major: readonly number[];
  readonly minor: readonly number[];
}

/** An axis with more marks than this shows none. */
const MOST_MARKS = 2000;

/** Where a figure, or a category counted from 0, lies on an axis: from 0, its left or lower end, to 1. */
export function shareOf(axis: AxisView, value: number): number {
  const share = axis.scale === undefined ? categoryShare(axis, value) : scaleShare(axis.scale, value);
  return axis.reversePlotOrder ? 1 - share : share;
}

/** The figure, or the category counted from 1, at which the other axis crosses. */
export function crossingOf(axis: AxisView): number {
  const { scale, position } = axis;
  const [low, high] = scale === undefined ? [1, slotCount(axis)] : [scale.minimum, scale.maximum];
  if (position === "Maximum") return high;
  if (position === "Minimum" || (position === "Automatic" && (scale?.logBase ?? undefined) !== undefined))
    return low;
  const wanted = position === "Custom" ? axis.positionAt : scale === undefined ? 1 : 0;
  return Math.min(high, Math.max(low, wanted));
}

/** Where on an axis the other one crosses: from 0, the left or lower end, to 1. */
export function crossingShare(axis: AxisView): number {
  const at = crossingOf(axis);
  if (axis.scale !== undefined) return shareOf(axis, at);
  if (!axis.between) return shareOf(axis, at - 1);
  // Between categories, the other axis stands beside its category, and behind the last at the greatest.
  const count = slotCount(axis);
  const share = axis.position === "Maximum" ? 1 : (at - 1) / Math.max(1, count);
  return axis.reversePlotOrder ? 1 - share : share;
}

/** How many categories, or days, months or years, have a place on a category axis. */
export function slotCount(axis: AxisView): number {
  return axis.dates?.count ?? axis.categories.length;
}

/** The marks of an axis; those of categories with the text of each, whatever room there is. */
export function marksOn(axis: AxisView): AxisMarks {
  if (axis.scale !== undefined) return numberMarks(axis, axis.scale);
  if (axis.dates !== undefined) return dateMarks(axis);
  const count = axis.categories.length;
  const every = (step: number): number[] => {
    const ends = axis.between ? count + 1 : count;
    const marks: number[] = [];
    for (let index = 0; index < ends; index += step) marks.push(index);
    return marks.map((index) => edgeShare(axis, index));
  };
  return {
    labels: axis.categories.map((text, index) => ({ share: shareOf(axis, index), text })),
    major: every(axis.tickMarkSpacing),
    // inferred: in the middle between the others
    minor:
      axis.between && axis.tickMarkSpacing === 1
        ? axis.categories.map((_one, index) => shareOf(axis, index))
        : [],
  };
}

function dateMarks(axis: AxisView): AxisMarks {
  const { dates } = axis;
  if (dates === undefined) return { labels: [], major: [], minor: [] };
  const major = marksOf(dates, dates.majorUnit, dates.majorBase);
  return {
    labels: major.map((slot) => ({
      share: shareOf(axis, slot),
      text: displayText(serialOf(dates, slot), axis.numberFormat),
    })),
    major: [...major, ...(axis.between ? [dates.count] : [])].map((slot) => edgeShare(axis, slot)),
    minor: marksOf(dates, dates.minorUnit, dates.minorBase).map((slot) => edgeShare(axis, slot)),
  };
}

function numberMarks(axis: AxisView, scale: Scale): AxisMarks {
  const { major, minor } = scale.logBase === undefined ? linearValues(scale) : powers(scale, scale.logBase);
  return {
    labels: major.map((value) => ({
      share: shareOf(axis, value),
      text: displayText(tidy(value / axis.unit), axis.numberFormat),
    })),
    major: major.map((value) => shareOf(axis, value)),
    minor: minor.map((value) => shareOf(axis, value)),
  };
}

function linearValues({ minimum, maximum, majorUnit, minorUnit }: Scale): {
  readonly major: readonly number[];
  readonly minor: readonly number[];
} {
  const steps = (unit: number): number[] => {
    const count = Math.floor((maximum - minimum) / unit + 1e-6);
    if (count > MOST_MARKS) return [];
    return Array.from({ length: count + 1 }, (_none, index) => tidy(minimum + index * unit));
  };
  return { major: steps(majorUnit), minor: steps(minorUnit) };
}

function powers(
  { minimum, maximum, majorUnit }: Scale,
  base: number,
): { readonly major: readonly number[]; readonly minor: readonly number[] } {
  const exponent = (value: number): number => Math.log(value) / Math.log(base);
  const step = Math.max(1, Math.round(exponent(majorUnit)));
  const major: number[] = [];
  const minor: number[] = [];
  const last = exponent(maximum) + 1e-9;
  for (let power = Math.ceil(exponent(minimum) - 1e-9); power <= last; power += 1) {
    if ((power - Math.ceil(exponent(minimum) - 1e-9)) % step === 0) major.push(tidy(base ** power));
    for (let factor = 2; factor < Math.min(base, 11); factor += 1) {
      const value = factor * base ** power;
      if (value <= maximum) minor.push(tidy(value));
    }
  }
  return { major, minor };
}

function scaleShare({ minimum, maximum, logBase }: Scale, value: number): number {
  if (logBase === undefined) return (value - minimum) / (maximum - minimum);
  return value <= 0 ? 0 : Math.log(value / minimum) / Math.log(maximum / minimum);
}

function categoryShare(axis: AxisView, index: number): number {
  const count = slotCount(axis);
  if (axis.between) return count === 0 ? 0.5 : (index + 0.5) / count;
  return count > 1 ? index / (count - 1) : 0.5;
}

/** Where the mark before a category stands. */
function edgeShare(axis: AxisView, index: number): number {
  if (!axis.between) return shareOf(axis, index);
  const share = index / Math.max(1, slotCount(axis));
  return axis.reversePlotOrder ? 1 - share : share;
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
