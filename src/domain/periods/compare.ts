/**
 * Order and containment of periods.
 * @module
 */
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

/** Nearest to `asked` first: its own grain before others, then by distance of the last months, the earlier one first. */
export function nearestFirst(asked: Period, periods: readonly Period[]): Period[] {
  const month = lastMonth(asked);
  // Measured once for each period, not for each comparison.
  const measured = periods.map((period) => ({
    period,
    distance: Math.abs(lastMonth(period) - month) + (period.grain === asked.grain ? 0 : ANOTHER_GRAIN),
  }));
  return measured
    .sort((a, b) => a.distance - b.distance || comparePeriods(a.period, b.period))
    .map(({ period }) => period);
}

/** Months; further than any period is from another. */
const ANOTHER_GRAIN = 1_000_000;

/** The last month, counted from year 0. */
function lastMonth({ end }: Period): number {
  return Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7));
}
