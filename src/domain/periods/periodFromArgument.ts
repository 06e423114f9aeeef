/**
 * Reads the period argument of a function.
 * @module
 */
import { readArgument } from "../arguments/readArgument";
import type { Outcome } from "../model/reading";
import { createCache } from "../support/cache";
import { dependsOnToday, readPeriodText } from "./lenient";

/** Excel's serials of 1927 to 2173: a whole date where a year is wanted. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 100_000;

const texts = createCache<string, Outcome<string>>(2_048);

function fromNumber(value: number): Outcome<string> {
  const text = String(value);
  if (Number.isInteger(value) && value >= 1000 && value < 3000) return { ok: true, value: text };
  if (value > 0 && value < 100) return { ok: false, class: "argument", kind: "short-year", text };
  if (value >= FIRST_SERIAL && value < LAST_SERIAL) {
    return { ok: false, class: "argument", kind: "date-serial", text };
  }
  // 201403, 20140305.
  const period = value > LAST_SERIAL ? readPeriodText(text) : null;
  if (period !== null) return { ok: true, value: period };
  return { ok: false, class: "argument", kind: "bad-period", text };
}

/** 14, '14, Mar-14, 1Q14: a year of two digits. */
const SHORT_YEAR = /^(?:['’]?\d{2}|\d|[a-z]{3,9}[-'’]?\d{2}|[1-4]q\d{2}|[12]h\d{2})$/;

/** 2016-20 and 2014/15, whose second part is no month. */
const SHORT_END = /^\d{2}(\d{2})[-\/—–~](\d{2})$/;

function hasShortYear(text: string): boolean {
  const [, from = "", to = ""] = SHORT_END.exec(text) ?? [];
  return SHORT_YEAR.test(text) || Number(to) > Number(from);
}

function fromText(text: string): Outcome<string> {
  const period = readPeriodText(text);
  if (period !== null) return { ok: true, value: period };
  if (dependsOnToday(text)) return { ok: false, class: "argument", kind: "clock-period", text };
  const folded = text.normalize("NFKC").toLowerCase().replace(/\s+/g, "").replace(/年$/, "");
  if (hasShortYear(folded)) return { ok: false, class: "argument", kind: "short-year", text };
  if (/^\d{5}(\.\d+)?$/.test(folded)) return { ok: false, class: "argument", kind: "date-serial", text };
  return { ok: false, class: "argument", kind: "bad-period", text };
}

/**
 * The period an argument asks for: text of the grammar, or `latest`. Gaps: `missing-argument` (also for 0, which a blank
 * cell gives), `short-year` (14, 2016-20), `date-serial` (41640), `clock-period` (今年), `bad-period`, `error-argument`, `several-values`.
 * @param name Which argument, for the gap.
 */
export function periodFromArgument(raw: unknown, name = "period"): Outcome<string> {
  const argument = readArgument(raw);
  switch (argument.is) {
    case "blank":
      return { ok: false, class: "argument", kind: "missing-argument", argument: name };
    case "number":
      if (argument.value === 0)
        return { ok: false, class: "argument", kind: "missing-argument", argument: name };
      return fromNumber(argument.value);
    case "text":
      return texts.get(argument.text, fromText);
    case "error":
      return { ok: false, class: "argument", kind: "error-argument", argument: name, text: argument.text };
    case "several": {
      const { rows, columns } = argument;
      return { ok: false, class: "argument", kind: "several-values", argument: name, rows, columns };
    }
  }
}
