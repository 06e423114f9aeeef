import type { Scalar } from "./store";

/** Day 0 of Excel's calendar as used for dates after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Excel's serial number of a day. */
export function dateSerial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
}

/** A value as a cell shows it. Covers the formats that data add-ins write; others fall back to General. */
export function displayText(value: Scalar, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const section = format.split(";")[value < 0 && format.includes(";") ? 1 : 0] ?? format;
  const plain = section.replace(/\[[^\]]*\]/g, "");
  if (/[ymdhs]/i.test(plain.replace(/"[^"]*"/g, "")) && !/general/i.test(plain))
    return dateText(value, plain);
  if (!/[0#?]/.test(plain)) return generalText(value);
  const signed = section === format ? value : Math.abs(value);
  return numberText(signed, plain);
}

function generalText(value: number): string {
  const text = String(Number(value.toPrecision(11)));
  return text.includes("e") ? value.toExponential().toUpperCase() : text;
}

function numberText(value: number, format: string): string {
  const match = /[0#?,.]+/.exec(format.replace(/"[^"]*"|\\./g, (text) => " ".repeat(text.length)));
  if (match === null) return generalText(value);
  const pattern = match[0];
  const percent = format.includes("%");
  const scaled = percent ? value * 100 : value;
  const [integer = "", fraction = ""] = pattern.split(".");
  const minimum = (fraction.match(/0/g) ?? []).length;
  const text = Math.abs(scaled).toLocaleString("en-US", {
    useGrouping: integer.includes(","),
    minimumIntegerDigits: Math.max(1, (integer.match(/0/g) ?? []).length),
    minimumFractionDigits: minimum,
    maximumFractionDigits: fraction.length,
  });
  const prefix = unquote(format.slice(0, match.index));
  const suffix = unquote(format.slice(match.index + pattern.length));
  return (scaled < 0 && Number(text.replaceAll(",", "")) !== 0 ? "-" : "") + prefix + text + suffix;
}

function unquote(text: string): string {
  return text.replace(
    /"([^"]*)"|\\(.)|_.|\*./g,
    (_all, quoted?: string, escaped?: string) => quoted ?? escaped ?? "",
  );
}

function dateText(value: number, format: string): string {
  const date = new Date(EPOCH + Math.round(value * DAY));
  const pad = (part: number, length: number): string => String(part).padStart(length, "0");
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(date.getUTCFullYear()),
    yy: pad(date.getUTCFullYear() % 100, 2),
    mm: pad(date.getUTCMonth() + 1, 2),
    m: String(date.getUTCMonth() + 1),
    dd: pad(date.getUTCDate(), 2),
    d: String(date.getUTCDate()),
    hh: pad(date.getUTCHours(), 2),
    h: String(date.getUTCHours()),
    ss: pad(date.getUTCSeconds(), 2),
  };
  const minutes = pad(date.getUTCMinutes(), 2);
  const timed = format.replace(/(h+:)mm/gi, `$1"${minutes}"`);
  return timed.replace(/"([^"]*)"|y+|m+|d+|h+|s+/gi, (token: string, quoted?: string) => {
    return quoted ?? parts[token.toLowerCase()] ?? token;
  });
}
