import type { RuleCell } from "./source";
import type { Statistics } from "./statistics";

/** Whether one of Excel's ready-made criteria holds for a cell. `today` as Excel counts days. */
export function presetHolds(criterion: string, cell: RuleCell, all: Statistics, today: number): boolean {
  const isBlank = cell.type === "Empty" || (cell.type === "String" && String(cell.value).trim() === "");
  switch (criterion) {
    case "Blanks":
      return isBlank;
    case "NonBlanks":
      return !isBlank && cell.type !== "Error";
    case "Errors":
      return cell.type === "Error";
    case "NonErrors":
      return cell.type !== "Error";
    case "UniqueValues":
      return cell.type !== "Empty" && all.countOf(cell) === 1;
    case "DuplicateValues":
      return cell.type !== "Empty" && all.countOf(cell) > 1;
  }
  if (cell.type !== "Double" || typeof cell.value !== "number") return false;
  const { value } = cell;
  return criterion.endsWith("Average")
    ? besideAverage(criterion, value, all)
    : isInPeriod(criterion, Math.floor(value), today);
}

const DEVIATIONS = ["", "OneStdDev", "TwoStdDev", "ThreeStdDev"];

function besideAverage(criterion: string, value: number, { average, deviation }: Statistics): boolean {
  const isAbove = criterion.endsWith("AboveAverage");
  if (criterion.startsWith("EqualOr") && value === average) return true;
  const count = DEVIATIONS.findIndex((word) => word !== "" && criterion.startsWith(word));
  const away = Math.max(0, count) * deviation;
  return isAbove ? value > average + away : value < average - away;
}

/** As the formulas that Excel writes beside such rules: weeks begin on Sunday. */
function isInPeriod(criterion: string, day: number, today: number): boolean {
  // Day 1 of Excel's calendar is a Sunday to WEEKDAY.
  const weekday = ((today - 1) % 7) + 1;
  const sunday = today - weekday + 1;
  const within = (from: number, count: number): boolean => day >= from && day < from + count;
  switch (criterion) {
    case "Yesterday":
      return day === today - 1;
    case "Today":
      return day === today;
    case "Tomorrow":
      return day === today + 1;
    case "LastSevenDays":
      return within(today - 6, 7);
    case "LastWeek":
      return within(sunday - 7, 7);
    case "ThisWeek":
      return within(sunday, 7);
    case "NextWeek":
      return within(sunday + 7, 7);
    case "LastMonth":
      return monthOf(day) === monthOf(today) - 1;
    case "ThisMonth":
      return monthOf(day) === monthOf(today);
    case "NextMonth":
      return monthOf(day) === monthOf(today) + 1;
    default:
      return false;
  }
}

function monthOf(day: number): number {
  const date = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
