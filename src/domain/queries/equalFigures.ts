/**
 * Which known figures a plain number equals.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { EntityId, Indicator, Unit } from "../model/package";
import type { Reading } from "../model/reading";
import { parsePeriod, samePeriod } from "../periods/period";
import { convertible } from "../units/convert";
import { figuresOf, type Figure } from "./figures";
import { readingOf } from "./readObservation";

/** As many as one looks at. */
const MOST = 5;

interface Match {
  readonly reading: Reading;
  readonly rank: number;
}

/**
 * Figures of an entity in a period that are exactly the number in some unit; those in the unit people expect first, then
 * what happened before what was planned, then totals.
 */
export function equalFigures(catalog: Catalog, entity: EntityId, period: string, value: number): Reading[] {
  const asked = parsePeriod(period);
  if (asked === null) return [];
  const matches = [...catalog.indicators.values()].flatMap((indicator) =>
    figuresOf(catalog, entity, indicator.id)
      .filter((figure) => figure.observation.value !== null && samePeriod(figure.period, asked))
      .flatMap((figure) => matchOf(catalog, indicator, figure, value) ?? []),
  );
  return matches
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ reading }) => reading);
}

function matchOf(catalog: Catalog, indicator: Indicator, figure: Figure, value: number): Match | null {
  const units = unitsFor(catalog, indicator, figure);
  for (const [place, unit] of units.entries()) {
    const reading = readingOf(catalog, indicator, figure, unit);
    if (reading?.value === value) return { reading, rank: rankOf(figure, place) };
  }
  return null;
}

function unitsFor(catalog: Catalog, indicator: Indicator, figure: Figure): Unit[] {
  const usual = catalog.units.get(indicator.defaultUnit);
  const others = [...catalog.units.values()].filter((unit) => unit !== usual && unit !== figure.unit);
  const all = [...(usual === undefined ? [] : [usual]), figure.unit, ...others];
  return all.filter((unit, place) => convertible(figure.unit, unit) && all.indexOf(unit) === place);
}

function rankOf({ observation }: Figure, place: number): number {
  const { kind, commodity, partner, flow, mode } = observation;
  return (
    Math.min(place, 2) * 8 +
    (kind === "actual" ? 0 : 4) +
    (commodity === "" && partner === "" ? 0 : 2) +
    (flow === "total" && mode === "all" ? 0 : 1)
  );
}
