import type { CellIcon } from "./conditional/icons";
import { dateSerial } from "./displayText";
import { matchesFilter } from "./filter";
import type { FilterCriteria, Scalar } from "./store";

/** A cell as a filter sees it. */
export interface FilterCell {
  readonly value: Scalar;
  readonly text: string;
  /** As `CellFormat` has them; asked for by filters on colours only. */
  readonly fill?: string;
  readonly fontColor?: string;
  /** Asked for by filters on icons only. */
  readonly icon?: CellIcon | null;
}

/** Kinds of filters that this host applies. */
export const FILTER_KINDS = [
  "Values",
  "Custom",
  "TopItems",
  "TopPercent",
  "BottomItems",
  "BottomPercent",
  "Dynamic",
  "CellColor",
  "FontColor",
  "Icon",
] as const;

/** Whether a filter looks at the colours of cells. */
export function isColorFilter({ filterOn }: FilterCriteria): boolean {
  return filterOn === "CellColor" || filterOn === "FontColor";
}

/** Whether a filter looks at the icons that conditional formats give cells. */
export function isIconFilter({ filterOn }: FilterCriteria): boolean {
  return filterOn === "Icon";
}

/**
 * The test that keeps a cell visible, worked out over its whole column: the largest ten, above the average, this month.
 * @param column - all cells of the column
 * @param today - the day that "this month" is seen from, in local time
 */
export function filterTest(
  criteria: FilterCriteria,
  column: readonly FilterCell[],
  today = new Date(),
): (cell: FilterCell) => boolean {
  const numbers = column.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  switch (criteria.filterOn) {
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return rankTest(criteria, numbers);
    case "Dynamic":
      return dynamicTest(criteria.dynamicCriteria ?? "Unknown", numbers, today);
    case "CellColor":
      // As RangeFill.color answers for a cell without fill.
      return ({ fill = "" }) => (fill === "" ? "#FFFFFF" : fill) === criteria.color;
    case "FontColor":
      return ({ fontColor = "" }) => fontColor === criteria.color;
    case "Icon":
      return ({ icon }) => icon?.set === criteria.icon?.set && icon?.index === criteria.icon?.index;
    default:
      return ({ value, text }) => matchesFilter(criteria, value, text);
  }
}

/** documented: the first criterion is the number of items, or the percentage. Equal values stay together. inferred */
function rankTest({ filterOn, criterion1 = "" }: FilterCriteria, numbers: readonly number[]) {
  const asked = Number(criterion1.replace(/^=/, ""));
  const count = filterOn.endsWith("Percent") ? Math.floor((numbers.length * asked) / 100) : asked;
  const top = filterOn.startsWith("Top");
  const sorted = [...numbers].sort((a, b) => (top ? b - a : a - b));
  const limit = sorted[Math.min(sorted.length, Math.max(1, count)) - 1] ?? Number.NaN;
  return ({ value }: FilterCell): boolean =>
    typeof value === "number" && (top ? value >= limit : value <= limit);
}

function dynamicTest(kind: string, numbers: readonly number[], today: Date) {
  if (kind === "AboveAverage" || kind === "BelowAverage") {
    const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return ({ value }: FilterCell): boolean =>
      typeof value === "number" && (kind === "AboveAverage" ? value > average : value < average);
  }
  const months = monthsOf(kind);
  if (months !== null) {
    return ({ value }: FilterCell): boolean =>
      typeof value === "number" &&
      months.includes(new Date(Date.UTC(1899, 11, 30 + Math.floor(value))).getUTCMonth());
  }
  const [from, to] = spanOf(kind, today) ?? [Infinity, -Infinity];
  return ({ value }: FilterCell): boolean => typeof value === "number" && value >= from && value < to;
}

const MONTHS = [
  "January",
  // So it is spelled in the API.
  "Febru",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `AllDatesInPeriod…`: of any year. */
function monthsOf(kind: string): readonly number[] | null {
  const period = /^AllDatesInPeriod(.+)$/.exec(kind)?.[1];
  if (period === undefined) return null;
  const quarter = /^Quarter([1-4])$/.exec(period)?.[1];
  if (quarter !== undefined) return [0, 1, 2].map((month) => (Number(quarter) - 1) * 3 + month);
  return [MONTHS.findIndex((name) => period.startsWith(name))];
}

/** The days from the first to before the second, as serial numbers. Weeks begin on Sunday. documented: Excel's date filters */
function spanOf(kind: string, today: Date): readonly [number, number] | null {
  const year = today.getFullYear();
  const month = today.getMonth();
  const now = dateSerial(year, month + 1, today.getDate());
  const monthAt = (offset: number): number => dateSerial(year, month + 1 + offset, 1);
  const quarter = month - (month % 3);
  const quarterAt = (offset: number): number => dateSerial(year, quarter + 1 + 3 * offset, 1);
  const sunday = now - today.getDay();
  const steps: Readonly<Record<string, number>> = { Last: -1, This: 0, Next: 1 };
  const match = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(kind);
  const step = steps[match?.[1] ?? ""] ?? 0;
  switch (match?.[2]) {
    case "Week":
      return [sunday + 7 * step, sunday + 7 * step + 7];
    case "Month":
      return [monthAt(step), monthAt(step + 1)];
    case "Quarter":
      return [quarterAt(step), quarterAt(step + 1)];
    case "Year":
      return [dateSerial(year + step, 1, 1), dateSerial(year + step + 1, 1, 1)];
    default:
  }
  const days: Readonly<Record<string, number>> = { Yesterday: -1, Today: 0, Tomorrow: 1 };
  const day = days[kind];
  if (day !== undefined) return [now + day, now + day + 1];
  return kind === "YearToDate" ? [dateSerial(year, 1, 1), now + 1] : null;
}

/** All words of `Excel.DynamicFilterCriteria` that mean something. */
export function isDynamicKind(kind: string): boolean {
  return (
    kind === "AboveAverage" ||
    kind === "BelowAverage" ||
    monthsOf(kind)?.every((month) => month >= 0) === true ||
    spanOf(kind, new Date()) !== null
  );
}
