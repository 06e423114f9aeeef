/**
 * Exact conversion between units of one dimension and currency.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Unit, UnitId } from "../model/package";
import { Decimal } from "./decimal";

/** Whether figures in one unit can be given in the other: same dimension, same currency. */
export function convertible(from: Unit, to: Unit): boolean {
  return from.dimension === to.dimension && from.currency === to.currency;
}

/** The decimal in another unit, as plain text; null when the units do not fit. Printed digits stay when the unit does. */
export function convertBetween(decimal: string, from: Unit, to: Unit): string | null {
  if (from.id === to.id) return decimal;
  if (!convertible(from, to)) return null;
  return new Decimal(decimal).times(from.factor).div(to.factor).toFixed();
}

/** As {@link convertBetween}, by ids; null also for an unknown unit. Never converts currencies (DESIGN §2 rule 2). */
export function convert(catalog: Catalog, decimal: string, from: UnitId, to: UnitId): string | null {
  const source = catalog.units.get(from);
  const target = catalog.units.get(to);
  return source === undefined || target === undefined ? null : convertBetween(decimal, source, target);
}
