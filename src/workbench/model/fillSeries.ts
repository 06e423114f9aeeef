import type { FillType } from "./autoFill";
import { dateSerial } from "./displayText";
import type { CellData, CellInput } from "./store";

/** A cell of the pattern that a series goes on from. */
export type FillCell = CellData;

/** Words that Excel goes on with. documented: "Fill data automatically in worksheet cells"; 中文 likewise */
const LISTS: readonly (readonly string[])[] = [
  ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  "January February March April May June July August September October November December".split(" "),
  ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月".split(" "),
];

/**
 * What a fill puts at a place of the series; place 0 is the first cell of the pattern, places before it are negative.
 * documented for numbers, dates, words with a number at the end and lists: "Fill data automatically in worksheet cells"
 */
export function seriesValue(cells: readonly FillCell[], place: number, type: FillType): CellInput {
  const at = ((place % cells.length) + cells.length) % cells.length;
  const own = cells[at];
  if (own === undefined) return null;
  if (type === "FillCopy" || type === "FillFormats" || type === "FillValues") return copied(own);
  const numbers = cells.map((cell) => (cell.type === "Double" ? Number(cell.value) : NaN));
  if (numbers.every((value) => !Number.isNaN(value))) return numberAt(cells, numbers, place, type);
  if (own.type === "String") return textAt(own, (place - at) / cells.length, cells.length);
  return copied(own);
}

function numberAt(
  cells: readonly FillCell[],
  numbers: readonly number[],
  place: number,
  type: FillType,
): CellInput {
  const first = numbers[0] ?? 0;
  const isDate = /[ymd]/i.test((cells[0]?.numberFormat ?? "").replace(/"[^"]*"|\[[^\]]*\]/g, ""));
  const units: Partial<Record<FillType, "day" | "weekday" | "month" | "year">> = {
    FillDays: "day",
    FillWeekdays: "weekday",
    FillMonths: "month",
    FillYears: "year",
  };
  const unit = units[type];
  if (unit !== undefined) return dateAt(first, place, unit);
  if (type === "GrowthTrend") return growthAt(numbers, place);
  if (numbers.length === 1) {
    // documented: one number is repeated, one date is counted on; a series counts both on.
    const step = isDate || type === "FillSeries" || type === "LinearTrend" ? 1 : 0;
    return first + step * place;
  }
  return trendAt(numbers, place);
}

/** Least squares, as Excel goes on with numbers that are not evenly spaced. */
function trendAt(numbers: readonly number[], place: number): number {
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / count;
  const over = numbers.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const under = numbers.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0);
  const value = mean + (over / under) * (place - middle);
  return Number(value.toPrecision(15));
}

function growthAt(numbers: readonly number[], place: number): CellInput {
  if (numbers.some((value) => value <= 0)) return numbers[0] ?? 0;
  if (numbers.length === 1) return numbers[0] ?? 0;
  return Number(Math.exp(trendAt(numbers.map(Math.log), place)).toPrecision(14));
}

function dateAt(first: number, place: number, unit: "day" | "weekday" | "month" | "year"): number {
  if (unit === "day") return first + place;
  if (unit === "weekday") {
    let serial = first;
    const step = Math.sign(place);
    for (let left = Math.abs(place); left > 0; left -= 1) {
      do serial += step;
      while (serial % 7 < 2);
    }
    return serial;
  }
  const date = new Date((first - dateSerial(1970, 1, 1)) * 86_400_000);
  const months = date.getUTCMonth() + (unit === "month" ? place : 0);
  const year = date.getUTCFullYear() + (unit === "year" ? place : 0);
  const lastDay = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return dateSerial(year, months + 1, Math.min(date.getUTCDate(), lastDay));
}

function textAt(cell: FillCell, turns: number, period: number): CellInput {
  const text = String(cell.value);
  for (const list of LISTS) {
    const index = list.findIndex((word) => word.toLowerCase() === text.toLowerCase());
    if (index < 0) continue;
    const next = (((index + turns * period) % list.length) + list.length) % list.length;
    return list[next] ?? text;
  }
  const counted = /^(.*?)(\d+)$/s.exec(text);
  if (counted === null) return `'${text}`;
  const [, stem = "", digits = ""] = counted;
  const number = Math.abs(Number(digits) + turns * period);
  return `'${stem}${String(number).padStart(digits.length, "0")}`;
}

function copied(cell: FillCell): CellInput {
  return cell.type === "String" && cell.value !== "" ? `'${String(cell.value)}` : cell.value;
}
