/**
 * Exact decimal arithmetic. Values stay text outside this folder.
 * @module
 */
import Big from "big.js";

/** Our own constructor, so that its precision is not changed by other users of big.js. 30 places outlast any ratio of units. */
export const Decimal = Big();
Decimal.DP = 30;

/** A decimal number. */
export type Decimal = Big;

/** The place of the last printed digit: `1.32` → 0.01, `3010` → 1. */
export function lastPlace(text: string): Decimal {
  const fraction = text.split(".")[1] ?? "";
  return new Decimal(`1e-${fraction.length}`);
}

/** The place of the last digit that is not zero, for round figures: `2400` → 100, `1.30` → 0.1, `0` → 1. */
export function lastSignificantPlace(text: string): Decimal {
  const number = new Decimal(text);
  // big.js keeps digits without trailing zeros: c has them, e is the exponent of the first.
  return new Decimal(number.eq(0) ? 1 : `1e${number.e - number.c.length + 1}`);
}
