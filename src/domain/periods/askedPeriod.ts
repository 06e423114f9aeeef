/**
 * Periods as asked, read once: a workbook asks few different ones, often.
 * @module
 */
import { createCache } from "../support/cache";
import { parsePeriod, type Period } from "./grammar";

const periods = createCache<string, Period | null>(1_024);

/** As `parsePeriod`, remembered. */
export function askedPeriod(text: string): Period | null {
  return periods.get(text, parsePeriod);
}
