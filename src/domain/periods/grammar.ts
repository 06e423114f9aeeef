/**
 * The closed grammar of periods (DESIGN §2): `2014`, `2014-H1`, `2014-Q1`, `2014-03`, `2014-03-05`,
 * an interval `2016/2020`, an open start `../2025-12-31`.
 * @module
 */
import { createCache } from "../support/cache";
import { daysInMonth, isoDay } from "./calendar";

/** What kind of stretch a period is. */
export type Grain = "year" | "half" | "quarter" | "month" | "day" | "interval" | "open";

/** A period that has been read. `start` and `end` are ISO days, both inside it. */
export interface Period {
  readonly text: string;
  readonly start: string;
  readonly end: string;
  readonly grain: Grain;
}

/** The start of a period without one: before every figure. */
export const OPEN_START = "0001-01-01";

const SIMPLE = /^([12]\d{3})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

function months(text: string, grain: Grain, year: number, first: number, last: number): Period {
  return {
    text,
    grain,
    start: isoDay(year, first, 1),
    end: isoDay(year, last, daysInMonth(year, last)),
  };
}

function parseSimple(text: string): Period | null {
  const match = SIMPLE.exec(text);
  if (match === null) return null;
  const [, yearText, half, quarter, monthText, dayText] = match;
  const year = Number(yearText);
  if (half !== undefined) return months(text, "half", year, half === "1" ? 1 : 7, half === "1" ? 6 : 12);
  if (quarter !== undefined)
    return months(text, "quarter", year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (monthText === undefined) return months(text, "year", year, 1, 12);
  const month = Number(monthText);
  if (month < 1 || month > 12) return null;
  if (dayText === undefined) return months(text, "month", year, month, month);
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return { text, grain: "day", start: text, end: text };
}

function parseInterval(text: string, slash: number): Period | null {
  const to = parseSimple(text.slice(slash + 1));
  if (to === null) return null;
  const fromText = text.slice(0, slash);
  if (fromText === "..") return { text, grain: "open", start: OPEN_START, end: to.end };
  const from = parseSimple(fromText);
  if (from === null || from.start > to.start || from.end > to.end) return null;
  return { text, grain: "interval", start: from.start, end: to.end };
}

function parse(text: string): Period | null {
  const slash = text.indexOf("/");
  return slash === -1 ? parseSimple(text) : parseInterval(text, slash);
}

/** Two days and a slash. */
const LONGEST = 21;

// A table of 3,000 cells reads the same few hundred periods again and again.
const parsed = createCache<string, Period | null>(4_096);

/** Reads a period of the grammar; null when the text is none. Total: no text throws. */
export function parsePeriod(text: string): Period | null {
  return text.length > LONGEST ? null : parsed.get(text, parse);
}
