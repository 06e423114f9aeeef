/**
 * Which other observations of a key contradict the one that is read (DESIGN §2 rule 3).
 * @module
 */
import { Decimal, lastPlace, lastSignificantPlace } from "../units/decimal";
import type { Figure } from "./figures";

/** A printed value in the base unit, and the values that agree with it: from `low` to `high`, null = no bound. */
interface Claim {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** Worth of the last printed digit. */
  readonly place: Decimal;
}

/** "About" and "nearly" are taken as rounded at the last digit that is not zero: 约3000 is 2500 to 3500. */
function claimOf({ observation, unit }: Figure): Claim | null {
  if (observation.value === null) return null;
  const value = new Decimal(observation.value).times(unit.factor);
  const place = lastPlace(observation.value).times(unit.factor);
  const slack = lastSignificantPlace(observation.value).times(unit.factor).div(2);
  switch (observation.qualifier) {
    case "exact":
      return { low: value, high: value, place };
    case "over":
    case "at-least":
      return { low: value, high: null, place };
    case "at-most":
      return { low: null, high: value, place };
    case "nearly":
      return { low: value.minus(slack), high: value, place };
    case "about":
      return { low: value.minus(slack), high: value.plus(slack), place };
  }
}

/** Whether all of `a` lies more than `tolerance` below all of `b`. */
function below(a: Claim, b: Claim, tolerance: Decimal): boolean {
  return a.high !== null && b.low?.minus(a.high).gt(tolerance) === true;
}

/**
 * Whether two figures of one key cannot both be right: they differ by more than half a unit of the last printed digit of
 * the coarser one. A qualified figure allows what its qualifier says (over 2400 allows 2403.5).
 */
export function contradicts(a: Figure, b: Figure): boolean {
  const first = claimOf(a);
  const second = claimOf(b);
  if (first === null || second === null) return false;
  const tolerance = (first.place.gt(second.place) ? first.place : second.place).div(2);
  return below(first, second, tolerance) || below(second, first, tolerance);
}
