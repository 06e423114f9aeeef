import type { Scalar, ValueType } from "./store";

/** A cell as sorting sees it. */
export interface SortCell {
  readonly value: Scalar;
  readonly type: ValueType;
}

/** How texts compare. */
export interface SortOptions {
  readonly matchCase: boolean;
  /** Text that is a number counts as that number. */
  readonly textAsNumber?: boolean;
}

/** documented: numbers, then text, FALSE, TRUE, errors, blanks. */
const RANK: Readonly<Record<ValueType, number>> = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 };

/** Excel's order of two cells; blank cells are last in either direction. documented: "Sort data in a range or table" */
export function compareCells(a: SortCell, b: SortCell, ascending: boolean, options: SortOptions): number {
  const order = compare(numeric(a, options), numeric(b, options), options.matchCase);
  const hasBlank = a.type === "Empty" || b.type === "Empty";
  return ascending || hasBlank ? order : -order;
}

function numeric(cell: SortCell, { textAsNumber }: SortOptions): SortCell {
  const isNumber =
    textAsNumber === true && cell.type === "String" && /^\s*[-+]?[\d.]+\s*$/.test(String(cell.value));
  return isNumber ? { value: Number(cell.value), type: "Double" } : cell;
}

function compare(a: SortCell, b: SortCell, matchCase: boolean): number {
  if (a.type !== b.type) return RANK[a.type] - RANK[b.type];
  if (typeof a.value === "string" && typeof b.value === "string") {
    return a.value.localeCompare(b.value, "zh-CN", { sensitivity: matchCase ? "variant" : "accent" });
  }
  return Number(a.value) - Number(b.value);
}
