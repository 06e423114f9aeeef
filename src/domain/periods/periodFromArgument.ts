/**
 * Reads the period argument of a function.
 * @module
 */
import { readArgument } from "../arguments/readArgument";
import type { Outcome } from "../model/reading";
import { createCache } from "../support/cache";
import { readPeriodText } from "./lenient";

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
  return { ok: false, class: "argument", kind: "bad-period", text };
}

function fromText(text: string): Outcome<string> {
  const period = readPeriodText(text);
  if (period !== null) return { ok: true, value: period };
  const folded = text.normalize("NFKC").replace(/\s+/g, "").replace(/年$/, "");
  if (/^['’]?\d{1,2}$/.test(folded)) return { ok: false, class: "argument", kind: "short-year", text };
  if (/^\d{5}(\.\d+)?$/.test(folded)) return { ok: false, class: "argument", kind: "date-serial", text };
  return { ok: false, class: "argument", kind: "bad-period", text };
}

/**
 * The period an argument asks for: text of the grammar, or `latest`. Gaps: `missing-argument` (also for 0, which a blank
 * cell gives), `short-year` (14), `date-serial` (41640), `bad-period`, `error-argument`, `several-values`.
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
