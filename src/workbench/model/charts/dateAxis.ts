import type { FieldValues } from "../storedObject";
import { dateSerial } from "../displayText";
import type { AXIS, TimeUnit } from "./axisFields";

/** A category axis on which every day, month or year has a slot, whether there is a figure for it or not. */
export interface DateScale {
  readonly base: TimeUnit;
  /** Number of the first slot in its unit. */
  readonly first: number;
  readonly count: number;
  /** The slot of each category. */
  readonly slots: readonly number[];
  readonly majorUnit: number;
  readonly majorBase: TimeUnit;
  readonly minorUnit: number;
  readonly minorBase: TimeUnit;
}

/** More slots than this are not drawn; such an axis shows its categories one by one. */
const MOST_SLOTS = 40_000;
const LABELS = 12;
const DAYS: Readonly<Record<TimeUnit, number>> = { Days: 1, Months: 30.4, Years: 365.25 };
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * The slots of an axis; `undefined` where its categories are no dates.
 * documented: ChartAxisCategoryType. inferred: an automatic axis is one of dates when all its cells have a format of dates, and
 * its unit is the smallest distance of two of them
 */
export function dateScaleOf(
  serials: readonly (number | null)[],
  areDates: boolean,
  axis: FieldValues<typeof AXIS>,
  set: {
    readonly base: boolean;
    readonly minimum: number | "";
    readonly maximum: number | "";
    readonly majorUnit: number | "";
    readonly minorUnit: number | "";
  },
): DateScale | undefined {
  if (axis.categoryType === "TextAxis" || (axis.categoryType === "Automatic" && !areDates)) return undefined;
  // inferred: what is no number counts its place, as a date of January 1900
  const dates = serials.map((serial, index) => Math.floor(serial ?? index + 1));
  if (dates.length === 0) return undefined;
  const base = set.base ? axis.baseTimeUnit : baseOf(dates);
  const numbers = dates.map((date) => slotOf(date, base));
  const ends = [
    set.minimum === "" ? Math.min(...numbers) : slotOf(set.minimum, base),
    set.maximum === "" ? Math.max(...numbers) : slotOf(set.maximum, base),
  ] as const;
  const [first, last] = ends;
  const count = last - first + 1;
  if (count < 1 || count > MOST_SLOTS) return undefined;
  const majorBase = set.majorUnit === "" ? base : coarser(base, axis.majorTimeUnitScale);
  const minorBase = set.minorUnit === "" ? base : coarser(base, axis.minorTimeUnitScale);
  return {
    base,
    first,
    count,
    slots: numbers.map((number) => number - first),
    majorUnit: set.majorUnit === "" ? Math.ceil(count / LABELS) : Math.max(1, Math.round(set.majorUnit)),
    majorBase,
    minorUnit: set.minorUnit === "" ? 1 : Math.max(1, Math.round(set.minorUnit)),
    minorBase,
  };
}

/** The slots at which an axis has marks, every so many units. */
export function marksOf(scale: DateScale, unit: number, unitBase: TimeUnit): readonly number[] {
  const marks: number[] = [];
  if (unitBase === scale.base) {
    for (let slot = 0; slot < scale.count; slot += unit) marks.push(slot);
    return marks;
  }
  const start = serialOf(scale, 0);
  for (let step = 0; ; step += unit) {
    const slot = slotOf(moved(start, step, unitBase), scale.base) - scale.first;
    if (slot >= scale.count) return marks;
    marks.push(slot);
  }
}

/** The day, as Excel counts days, with which a slot begins. */
export function serialOf({ base, first }: Pick<DateScale, "base" | "first">, slot: number): number {
  const number = first + slot;
  if (base === "Days") return number;
  if (base === "Years") return dateSerial(number, 1, 1);
  return dateSerial(Math.floor(number / 12), (number % 12) + 1, 1);
}

function slotOf(serial: number, base: TimeUnit): number {
  if (base === "Days") return Math.floor(serial);
  const date = new Date(EPOCH + Math.floor(serial) * 86_400_000);
  const year = date.getUTCFullYear();
  return base === "Years" ? year : year * 12 + date.getUTCMonth();
}

function moved(serial: number, steps: number, unit: TimeUnit): number {
  if (unit === "Days") return serial + steps;
  const date = new Date(EPOCH + serial * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return unit === "Years"
    ? dateSerial(year + steps, month, date.getUTCDate())
    : dateSerial(year, month + steps, date.getUTCDate());
}

function baseOf(dates: readonly number[]): TimeUnit {
  const sorted = [...new Set(dates)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((date, index) => date - (sorted[index] ?? date));
  const least = Math.min(...gaps, Infinity);
  if (!Number.isFinite(least) || least < 28) return "Days";
  return least < 365 ? "Months" : "Years";
}

function coarser(base: TimeUnit, unit: TimeUnit): TimeUnit {
  return DAYS[unit] < DAYS[base] ? base : unit;
}
