import { dateSerial } from "../model/displayText";
import type { CellInput } from "../model/store";

/** Text typed into a cell, read as Excel reads the plain cases: numbers, percentages, TRUE and FALSE, formulas. */
export function inputFrom(typed: string): CellInput {
  const text = typed.trim();
  if (text.startsWith("=") || text === "") return text;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^[+-]?(\d+\.?\d*|\.\d+)%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return dateFrom(text) ?? typed;
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const TIME = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/;

/** A date with its year first, or a time of day, as Excel counts them. */
function dateFrom(text: string): number | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year !== undefined) {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
    return isReal ? dateSerial(Number(year), Number(month), Number(day)) : undefined;
  }
  const [, hours, minutes, seconds = "0"] = TIME.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23) return undefined;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
