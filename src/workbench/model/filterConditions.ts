import type { FilterCriteria } from "./store";

/** How a condition becomes criteria: what stands before and after the value. */
const COMPARISONS = {
  equals: ["=", ""],
  equalsNot: ["<>", ""],
  greater: [">", ""],
  greaterOrEqual: [">=", ""],
  less: ["<", ""],
  lessOrEqual: ["<=", ""],
  contains: ["=*", "*"],
  containsNot: ["<>*", "*"],
  begins: ["=", "*"],
  ends: ["=*", ""],
} as const;
const RANKS = { topItems: "TopItems", bottomItems: "BottomItems" } as const;
const AVERAGES = { aboveAverage: "AboveAverage", belowAverage: "BelowAverage" } as const;

/** What a person may ask of a column beside ticking values. Named as Excel's menu has them. */
export type FilterCondition = keyof typeof COMPARISONS | keyof typeof RANKS | keyof typeof AVERAGES;

/** All of them, in the order of the menu. */
export const FILTER_CONDITIONS = [
  ...(Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[]),
  ...(Object.keys(RANKS) as (keyof typeof RANKS)[]),
  ...(Object.keys(AVERAGES) as (keyof typeof AVERAGES)[]),
] as const;

/** Whether a condition needs a value: nothing is above an average of one's own. */
export function needsValue(condition: FilterCondition): boolean {
  return !(condition in AVERAGES);
}

/** The criteria of a condition; `null` where the value does not fit it. documented: ranks go from 1 to 500 */
export function criteriaOfCondition(condition: FilterCondition, value: string): FilterCriteria | null {
  const asked = value.trim();
  if (isOneOf(condition, AVERAGES)) return { filterOn: "Dynamic", dynamicCriteria: AVERAGES[condition] };
  if (isOneOf(condition, RANKS)) {
    const count = Number(asked);
    const isRank = Number.isInteger(count) && count >= 1 && count <= 500;
    return isRank ? { filterOn: RANKS[condition], criterion1: `=${String(count)}` } : null;
  }
  const [before, after] = COMPARISONS[condition];
  return asked === "" ? null : { filterOn: "Custom", criterion1: `${before}${asked}${after}` };
}

/** The condition that criteria stand for; `null` for ticked values, and for what the menu cannot say. */
export function conditionOf(
  criteria: FilterCriteria,
): { readonly condition: FilterCondition; readonly value: string } | null {
  const { filterOn, criterion1 = "", criterion2 = "", dynamicCriteria } = criteria;
  for (const condition of FILTER_CONDITIONS) {
    if (isOneOf(condition, AVERAGES)) {
      if (filterOn === "Dynamic" && dynamicCriteria === AVERAGES[condition]) return { condition, value: "" };
    } else if (isOneOf(condition, RANKS)) {
      if (filterOn === RANKS[condition]) return { condition, value: criterion1.replace(/^=/, "") };
    } else if (filterOn === "Custom" && criterion2 === "") {
      const value = compared(condition, criterion1);
      if (value !== null) return { condition, value };
    }
  }
  return null;
}

/** The value in a criterion of this kind. A star in it would be another condition's. */
function compared(condition: keyof typeof COMPARISONS, criterion: string): string | null {
  const [before, after] = COMPARISONS[condition];
  const value = criterion.slice(before.length, criterion.length - after.length);
  if (`${before}${value}${after}` !== criterion || value === "") return null;
  return /^[=<>]|(?<!~)\*/.test(value) ? null : value;
}

function isOneOf<K extends string>(
  condition: FilterCondition,
  group: Record<K, unknown>,
): condition is K & FilterCondition {
  return condition in group;
}
