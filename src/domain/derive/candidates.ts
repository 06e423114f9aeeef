/**
 * All the figures behind a reading, each as a reading of its own.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Reading } from "../model/reading";
import { convert } from "../units/convert";

/** The reading, then its alternatives, best first, all in the unit of the reading. */
export function candidates(catalog: Catalog, reading: Reading): Reading[] {
  const others = reading.alternatives.flatMap((observation): Reading[] => {
    const source = catalog.sources.get(observation.source);
    const decimal = convert(catalog, observation.value ?? "", observation.unit, reading.unit.id);
    if (source === undefined || observation.value === null || decimal === null) return [];
    return [
      {
        ...reading,
        observation,
        source,
        decimal,
        value: Number(decimal),
        period: observation.period,
        alternatives: [],
        conflicts: [],
      },
    ];
  });
  return [reading, ...others];
}
