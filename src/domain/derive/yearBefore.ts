/**
 * The period a year earlier.
 * @module
 */
import { parsePeriod } from "../periods/period";

/**
 * The same stretch of the year before: `2014-H1` → `2013-H1`, `2023-01/2023-07` → `2022-01/2022-07`. Null where there is
 * none: an interval over several years, an open start, 29 February, a text that is no period.
 */
export function yearBefore(text: string): string | null {
  const period = parsePeriod(text);
  if (period === null || period.start.slice(0, 4) !== period.end.slice(0, 4)) return null;
  const earlier = text.replace(/(^|\/)(\d{4})/g, (_, before: string, year: string) => {
    return `${before}${Number(year) - 1}`;
  });
  return parsePeriod(earlier)?.text ?? null;
}
