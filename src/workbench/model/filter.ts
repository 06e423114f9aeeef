import type { FilterCriteria, Scalar } from "./store";

/**
 * Whether a cell stays visible under a filter. Covers `Values` and `Custom` with one or two criteria (`=x`, `<>x`,
 * `>n`, …, `*` and `?`) and `CellColor`-free use; `TopItems` and friends need the whole column: see `topLimit`.
 */
export function matchesFilter(criteria: FilterCriteria, value: Scalar, text: string): boolean {
  switch (criteria.filterOn) {
    case "Values":
      return (criteria.values ?? []).some((allowed) => String(allowed).toLowerCase() === text.toLowerCase());
    case "Custom": {
      const first = matchesCriterion(criteria.criterion1 ?? "", value, text);
      if (criteria.criterion2 === undefined || criteria.criterion2 === "") return first;
      const second = matchesCriterion(criteria.criterion2, value, text);
      return criteria.operator === "Or" ? first || second : first && second;
    }
    default:
      return true;
  }
}

function matchesCriterion(criterion: string, value: Scalar, text: string): boolean {
  const match = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion);
  const operator = match?.[1] ?? "=";
  const operand = match?.[2] ?? "";
  if (operator === "=" || operator === "<>") {
    const equal = sameNumber(value, operand) || wildcard(operand).test(text);
    return equal === (operator === "=");
  }
  const order = compare(value, operand);
  if (order === null) return false;
  if (operator === ">") return order > 0;
  if (operator === "<") return order < 0;
  return operator === ">=" ? order >= 0 : order <= 0;
}

function sameNumber(value: Scalar, operand: string): boolean {
  return typeof value === "number" && operand.trim() !== "" && Number(operand) === value;
}

function compare(value: Scalar, operand: string): number | null {
  const number = Number(operand);
  if (typeof value === "number") return operand.trim() === "" || Number.isNaN(number) ? null : value - number;
  if (typeof value === "boolean" || value === "") return null;
  return Number.isNaN(number) ? value.localeCompare(operand) : null;
}

function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|[.*+?^${}()|[\]\\]/g, (mark, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (mark === "*") return ".*";
    return mark === "?" ? "." : `\\${mark}`;
  });
  return new RegExp(`^${source}$`, "isu");
}
