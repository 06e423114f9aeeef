import { DOCS, documented, inferred } from "../richapi/errors";
import { dateSerial } from "./displayText";
import { type CellInput, ERROR_TEXTS } from "./store";

/** What a value written through the API becomes: an input for the store and, where Excel sets one, a number format. */
export interface Interpreted {
  readonly input: CellInput;
  readonly format?: string;
}

/**
 * Reads a value as Excel reads what a person types in en-US: "5" becomes a number, "2014-03" a date, "=…" a formula.
 * documented: Range.values (leading = + - make formulas; null leaves; "" clears); dates and numbers inferred from
 * the user interface. A cell formatted as text (`@`) keeps what it gets.
 */
export function interpret(raw: unknown, format: string): Interpreted {
  if (raw === null || raw === undefined) return { input: null };
  if (typeof raw === "boolean") return { input: raw };
  if (typeof raw === "number") return { input: raw };
  if (typeof raw !== "string") throw documented("InvalidArgument", DOCS.codes);
  if (raw === "" || raw === "'") return { input: "" };
  if (raw.length > MAX_TEXT) throw documented("InvalidArgument", DOCS.limits);
  if (raw.startsWith("'")) return { input: raw };
  if (format === "@") return { input: literal(raw) };
  if (ERROR_TEXTS.has(raw.toUpperCase())) return { input: raw.toUpperCase() };
  if (raw.startsWith("=") && raw.length > 1) return { input: formulaOf(raw) };
  const upper = raw.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { input: upper === "TRUE" };
  const typed = readNumber(raw.trim()) ?? readDate(raw.trim());
  if (typed !== null)
    return format === "General" || typed.format === undefined ? typed : { input: typed.input };
  const signed = /^[+-]./.test(raw) && isWellFormed(raw);
  return { input: signed ? `=${raw}` : literal(raw) };
}

/** documented: a cell holds at most 32,767 characters. */
const MAX_TEXT = 32_767;
/** documented: a formula has at most 8,192 characters. */
const MAX_FORMULA = 8_192;

/** A text as an input that is that text: with an apostrophe only where it would be something else without one. */
export function literal(text: string): string {
  return /^[='#]/.test(text) ? `'${text}` : text;
}

function formulaOf(text: string): string {
  if (text.length > MAX_FORMULA || !isWellFormed(text.slice(1)))
    throw inferred("InvalidArgument", "Excel answers so to a formula that it cannot parse");
  return text;
}

/** Quotes and brackets in balance, and something after the last operator. */
export function isWellFormed(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "0").replace(/'(?:[^']|'')*'!/g, "S!");
  if (bare.includes('"') || /[-+*/^&=<>,(]\s*$/.test(bare) || bare.trim() === "") return false;
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
  for (const mark of bare) {
    if ("([{".includes(mark)) open.push(mark);
    else if (pairs[mark] !== undefined && open.pop() !== pairs[mark]) return false;
  }
  return open.length === 0;
}

function readNumber(text: string): Interpreted | null {
  const match = /^([-+])?([$€£¥])?([-+])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?\s*(%)?$/i.exec(text);
  if (match === null) return null;
  const [, sign, currency, inner, integer, fraction, exponent, percent] = match;
  if ((integer === undefined && (fraction ?? ".") === ".") || (sign !== undefined && inner !== undefined))
    return null;
  const digits = `${(integer ?? "0").replaceAll(",", "")}${fraction ?? ""}${exponent ?? ""}`;
  const size = Number(digits) * (percent === undefined ? 1 : 0.01);
  if (!Number.isFinite(size)) return null;
  const input = (sign ?? inner) === "-" ? -size : size;
  const decimals = fraction !== undefined && fraction.length > 1 ? ".00" : "";
  if (percent !== undefined) return { input: Number(input.toPrecision(15)), format: `0${decimals}%` };
  if (currency !== undefined) return { input, format: `${currency}#,##0${decimals}` };
  if (integer?.includes(",") === true) return { input, format: `#,##0${decimals}` };
  return exponent === undefined ? { input } : { input, format: "0.00E+00" };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function readDate(text: string): Interpreted | null {
  const parts = /^(\d{1,4})[-/](\d{1,2})(?:[-/](\d{1,4}))?$/.exec(text);
  if (parts !== null) return numericDate(parts[1] ?? "", parts[2] ?? "", parts[3]);
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time !== null) {
    const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    return { input: seconds / 86_400, format: time[3] === undefined ? "h:mm" : "h:mm:ss" };
  }
  const named = /^(?:(\d{1,2})[- ])?([a-z]{3,9})[- ](\d{2,4})$/i.exec(text);
  return named === null ? null : namedDate(named[1], named[2] ?? "", named[3] ?? "");
}

function numericDate(first: string, second: string, third: string | undefined): Interpreted | null {
  if (first.length === 4) {
    const input = serial(Number(first), Number(second), third === undefined ? 1 : Number(third));
    return input === null ? null : { input, format: third === undefined ? "mmm-yy" : "m/d/yyyy" };
  }
  if (first.length > 2) return null;
  if (third !== undefined) {
    const input = serial(fullYear(third), Number(first), Number(second));
    return input === null ? null : { input, format: "m/d/yyyy" };
  }
  const input = serial(new Date().getFullYear(), Number(first), Number(second));
  return input === null ? null : { input, format: "d-mmm" };
}

function namedDate(day: string | undefined, month: string, year: string): Interpreted | null {
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  if (index < 0 || (month.length > 3 && !isMonthName(month, index))) return null;
  const input = serial(fullYear(year), index + 1, day === undefined ? 1 : Number(day));
  return input === null ? null : { input, format: day === undefined ? "mmm-yy" : "d-mmm-yy" };
}

function isMonthName(text: string, index: number): boolean {
  const name = new Date(Date.UTC(2000, index, 1)).toLocaleDateString("en-US", {
    month: "long",
    timeZone: "UTC",
  });
  return name.toLowerCase() === text.toLowerCase();
}

/** documented: two-digit years up to 29 are 20xx. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

function serial(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? dateSerial(year, month, day) : null;
}
