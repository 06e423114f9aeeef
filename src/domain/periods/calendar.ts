/**
 * Days of the calendar as ISO text (`2014-02-28`). No clock, no time zone.
 * @module
 */

/** Number of days of a month; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2014`, `3`, `5` as `2014-03-05`. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
}

/** Two digits. */
export function pad(number: number): string {
  return String(number).padStart(2, "0");
}
