import type { Box, Scalar } from "../store";
import type { ConditionalData } from "./data";
import { presetHolds } from "./presets";
import { operandAt, type RuleCell, type RuleSource } from "./source";
import type { Statistics } from "./statistics";

/** A rule with the cells that it holds for. */
export interface Ruled {
  readonly data: ConditionalData;
  readonly boxes: readonly Box[];
  readonly statistics: Statistics;
}

/**
 * Whether a rule with a look holds for a cell. documented: one whose formula calls an add-in's function is kept, and never holds
 * (Microsoft's answer to issue 6135 of OfficeDev/office-js)
 */
export function holds(rule: Ruled, source: RuleSource, row: number, column: number): boolean {
  const { data, boxes, statistics } = rule;
  const given = data.rule ?? {};
  const cell = source.cell(row, column);
  switch (data.type) {
    case "Custom": {
      if (data.formula === undefined) return false;
      const formula = data.formula.startsWith("=") ? data.formula : `=${data.formula}`;
      return isTrue(operandAt(source, formula, boxes, row, column));
    }
    case "CellValue": {
      const [one, other] = [given.formula1, given.formula2].map((operand) =>
        operandAt(source, operand, boxes, row, column),
      );
      return one !== undefined && compares(String(given.operator), cell, one, other);
    }
    case "ContainsText":
      return typeof given.text === "string" && matchesText(String(given.operator), cell, given.text);
    case "TopBottom":
      return isAmong(String(given.type), Number(given.rank), cell, statistics);
    case "PresetCriteria":
      return presetHolds(String(given.criterion), cell, statistics, source.today());
    default:
      return false;
  }
}

function isTrue(result: Scalar | undefined): boolean {
  return result === true || (typeof result === "number" && result !== 0);
}

function compares(operator: string, cell: RuleCell, one: Scalar, other: Scalar | undefined): boolean {
  if (cell.type === "Error" || isError(one) || (other !== undefined && isError(other))) return false;
  // inferred: an empty cell counts as 0 beside numbers and as no text beside texts, as in a formula
  const value = cell.type === "Empty" ? (typeof one === "number" ? 0 : "") : cell.value;
  const order = compare(value, one);
  switch (operator) {
    case "EqualTo":
      return order === 0;
    case "NotEqualTo":
      return order !== 0;
    case "GreaterThan":
      return order > 0;
    case "LessThan":
      return order < 0;
    case "GreaterThanOrEqual":
      return order >= 0;
    case "LessThanOrEqual":
      return order <= 0;
    default: {
      if (other === undefined) return false;
      const [low, high] = compare(one, other) <= 0 ? [one, other] : [other, one];
      const isBetween = compare(value, low) >= 0 && compare(value, high) <= 0;
      return operator === "Between" ? isBetween : !isBetween;
    }
  }
}

function isError(value: Scalar): boolean {
  return typeof value === "string" && /^#(?:N\/A|[A-Z0-9/]+[!?])$/.test(value);
}

const RANKS = ["number", "string", "boolean"];

/** documented: numbers come before texts, texts before TRUE and FALSE; upper and lower case are the same. */
function compare(a: Scalar, b: Scalar): number {
  if (typeof a !== typeof b) return RANKS.indexOf(typeof a) - RANKS.indexOf(typeof b);
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase().localeCompare(b.toLowerCase());
  return Number(a) - Number(b);
}

/** As the formulas that Excel itself writes beside such rules: SEARCH, LEFT and RIGHT. */
function matchesText(operator: string, cell: RuleCell, text: string): boolean {
  if (cell.type === "Error") return operator === "NotContains";
  const shown = String(cell.value).toLowerCase();
  const word = text.toLowerCase();
  if (operator === "BeginsWith") return cell.type !== "Empty" && shown.startsWith(word);
  if (operator === "EndsWith") return cell.type !== "Empty" && shown.endsWith(word);
  const found = cell.type !== "Empty" && pattern(word).test(shown);
  return operator === "NotContains" ? !found : found;
}

function pattern(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (sign) => {
    if (sign === "*") return ".*";
    if (sign === "?") return ".";
    return `\\${sign.at(-1) ?? ""}`;
  });
  return new RegExp(source, "su");
}

function isAmong(kind: string, rank: number, { value, type }: RuleCell, { numbers }: Statistics): boolean {
  if (type !== "Double" || typeof value !== "number") return false;
  const wanted = kind.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank;
  const count = Math.min(wanted, numbers.length);
  const limit = kind.startsWith("Top") ? numbers[numbers.length - count] : numbers[count - 1];
  if (limit === undefined) return false;
  return kind.startsWith("Top") ? value >= limit : value <= limit;
}
