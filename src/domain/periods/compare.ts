/**
 * Order and containment of periods.
 * @module
 */
import { createCache } from "../support/cache";
import type { Period } from "./grammar";

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Chronological: by first day, then by last day. For `Array.sort`. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(a.start, b.start) || compareText(a.end, b.end);
}

/** Whether every day of `inner` lies in `outer`. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether both cover the same days: `2014-01/2014-12` is `2014`. */
export function samePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Months; further than any period is from another. */
const ANOTHER_GRAIN = 1_000_000;

/** Nearest to `asked` first: its own grain before others, then by distance of the last months, the earlier one first. */
export function nearestFirst(asked: Period, periods: readonly Period[]): Period[] {
  const month = lastMonth(asked.end);
  const distances = new Map<Period, number>();
  for (const period of periods) {
    const distance = Math.abs(lastMonth(period.end) - month);
    distances.set(period, distance + (period.grain === asked.grain ? 0 : ANOTHER_GRAIN));
  }
  const distanceOf = (period: Period): number => distances.get(period) ?? 0;
  return [...periods].sort((a, b) => distanceOf(a) - distanceOf(b) || comparePeriods(a, b));
}

const months = createCache<string, number>(4_096);

/** The month of an ISO day, counted from year 0. */
function lastMonth(day: string): number {
  return months.get(day, () => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
}
