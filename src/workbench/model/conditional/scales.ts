import {
  type BarSettings,
  barOf,
  type ConditionalBound,
  type ConditionalData,
  FIRST_ICON_SET,
  ICON_SETS,
  iconCriteriaOf,
  type IconSet,
  scaleOf,
} from "./data";
import { operandAt, originOf, type RuleSource } from "./source";
import type { Ruled } from "./tests";

/** A bar in a cell; places from 0 (left) to 1. */
export interface DrawnBar {
  readonly from: number;
  readonly to: number;
  /** Where the axis stands; null for none. */
  readonly axis: number | null;
  readonly axisColor: string;
  readonly fill: string;
  readonly border: string;
  readonly gradient: boolean;
  /** Whether the bar grows to the left. */
  readonly leftward: boolean;
  readonly only: boolean;
}

/** An icon in a cell, counted from the lowest of its set. */
export interface DrawnIcon {
  readonly set: IconSet;
  readonly index: number;
  readonly only: boolean;
}

/** Where a bound lies; undefined as long as its formula is not calculated. */
function placeOf(
  bound: ConditionalBound,
  { boxes, statistics }: Ruled,
  source: RuleSource,
): number | undefined {
  const { lowest, highest } = statistics;
  if (bound.type === "LowestValue") return lowest;
  if (bound.type === "HighestValue") return highest;
  const origin = originOf(boxes);
  const given = operandAt(source, bound.formula ?? 0, boxes, origin.row, origin.column);
  if (typeof given !== "number") return undefined;
  if (bound.type === "Percent") return lowest + ((highest - lowest) * given) / 100;
  return bound.type === "Percentile" ? statistics.percentile(given) : given;
}

/** The colour that a scale gives a number. */
export function colorOn(rule: Ruled, source: RuleSource, value: number): string | undefined {
  const { minimum, midpoint, maximum } = scaleOf(rule.data);
  const points = [minimum, ...(midpoint === undefined ? [] : [midpoint]), maximum].flatMap((point) => {
    const at = placeOf(point, rule, source);
    return at === undefined ? [] : [{ at, color: point.color ?? "#FFFFFF" }];
  });
  const [first, ...others] = points;
  if (first === undefined || others.length === 0) return undefined;
  let before = first;
  for (const point of others) {
    if (value <= point.at) {
      const span = point.at - before.at;
      return blend(before.color, point.color, span <= 0 ? 0 : Math.max(0, (value - before.at) / span));
    }
    before = point;
  }
  return before.color;
}

function blend(from: string, to: string, share: number): string {
  const channel = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => {
    const value = Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * share);
    return value.toString(16).padStart(2, "0").toUpperCase();
  });
  return `#${mixed.join("")}`;
}

/** The bar of a number. inferred: as Excel draws it: an automatic axis stands where 0 lies between the ends */
export function barOn(rule: Ruled, source: RuleSource, value: number): DrawnBar | undefined {
  const bar = barOf(rule.data);
  const { lowest, highest } = rule.statistics;
  const end = (bound: ConditionalBound, automatic: number): number | undefined =>
    bound.type === "Automatic" ? automatic : placeOf(bound, rule, source);
  const low = end(bar.lowerBoundRule, Math.min(0, lowest));
  const high = end(bar.upperBoundRule, Math.max(0, highest));
  if (low === undefined || high === undefined) return undefined;
  const shown = Math.min(Math.max(value, low), high);
  const place =
    bar.axisFormat === "CellMidPoint" ? midPoint(low, high, shown) : ordinary(bar, low, high, shown);
  const leftward = bar.barDirection === "RightToLeft";
  const turned = (at: number): number => (leftward ? 1 - at : at);
  const { positive, negative } = bar;
  const isNegative = value < 0 && bar.axisFormat !== "None";
  const [from, to] = [turned(place.axis), turned(place.at)];
  return {
    from: Math.min(from, to),
    to: Math.max(from, to),
    axis: place.isAxis && bar.axisColor !== "" ? turned(place.axis) : null,
    axisColor: bar.axisColor,
    fill: isNegative && !negative.matchPositiveFillColor ? negative.fillColor : positive.fillColor,
    border: isNegative && !negative.matchPositiveBorderColor ? negative.borderColor : positive.borderColor,
    gradient: positive.gradientFill,
    leftward: to < from,
    only: bar.showDataBarOnly,
  };
}

interface BarPlace {
  readonly axis: number;
  readonly at: number;
  readonly isAxis: boolean;
}

function ordinary(bar: BarSettings, low: number, high: number, value: number): BarPlace {
  const span = high - low;
  const share = (one: number): number => (span <= 0 ? 0 : (one - low) / span);
  const isAxis = bar.axisFormat === "Automatic" && low < 0;
  return { axis: isAxis ? share(Math.min(0, high)) : 0, at: share(value), isAxis };
}

function midPoint(low: number, high: number, value: number): BarPlace {
  const reach = Math.max(Math.abs(low), Math.abs(high));
  return { axis: 0.5, at: reach === 0 ? 0.5 : 0.5 + value / reach / 2, isAxis: true };
}

/** The icon of a number. */
export function iconOn(rule: Ruled, source: RuleSource, value: number): DrawnIcon | undefined {
  const data: ConditionalData = rule.data;
  const criteria = iconCriteriaOf(data);
  let index = 0;
  for (const [at, criterion] of criteria.entries()) {
    if (at === 0) continue;
    const limit = placeOf(criterion, rule, source);
    if (limit === undefined) return undefined;
    if (criterion.operator === "GreaterThan" ? value > limit : value >= limit) index = at;
  }
  const own = criteria[index]?.customIcon as Excel.Icon | null | undefined;
  const only = data.showIconOnly === true;
  if (own !== undefined && own !== null) {
    // The empty icon that Excel offers is of no set.
    const set = ICON_SETS.find((one) => one === own.set);
    return set === undefined ? undefined : { set, index: own.index, only };
  }
  const turned = data.reverseIconOrder === true ? criteria.length - 1 - index : index;
  return { set: data.style ?? FIRST_ICON_SET, index: turned, only };
}
