/**
 * Observations made ready for questions: periods read, units and sources at hand.
 * @module
 */
import type { Mode } from "../model/codes";
import type { Catalog } from "../model/catalog";
import type { EntityId, IndicatorId, Observation, Source, Unit, UnitId } from "../model/package";
import { parsePeriod, type Period } from "../periods/period";
import { distinct } from "../support/groups";
import { perCatalog } from "../support/perCatalog";

/** An observation with what questions need. */
export interface Figure {
  readonly observation: Observation;
  readonly period: Period;
  readonly unit: Unit;
  readonly source: Source;
  /** Last day of the source's date; "" when the source is undated. */
  readonly known: string;
}

/** Last day of a printed date: `2015` → `2015-12-31`, `2015-03` → `2015-03-31`; "" for none (DESIGN §2 rule 5). */
export function lastDayOf(published: string): string {
  return parsePeriod(published)?.end ?? "";
}

const figureIndex = perCatalog(() => new Map<EntityId, Map<IndicatorId, readonly Figure[]>>());

function prepare(catalog: Catalog, observations: readonly Observation[], defaultUnit: UnitId): Figure[] {
  return observations.flatMap((observation) => {
    const period = parsePeriod(observation.period);
    // A row that prints only a change has no unit; the indicator's stands in, so that the change can be told.
    const unit = catalog.units.get(observation.unit === "" ? defaultUnit : observation.unit);
    const source = catalog.sources.get(observation.source);
    if (period === null || unit === undefined || source === undefined) return [];
    return [{ observation, period, unit, source, known: lastDayOf(source.published) }];
  });
}

/** Figures of one entity and indicator, in package order; prepared once. Grows with the package only. */
export function figuresOf(catalog: Catalog, entity: EntityId, indicator: IndicatorId): readonly Figure[] {
  const observations = catalog.observationsOf(entity, indicator);
  if (observations.length === 0) return [];
  const index = figureIndex(catalog);
  let ofEntity = index.get(entity);
  if (ofEntity === undefined) index.set(entity, (ofEntity = new Map<IndicatorId, readonly Figure[]>()));
  let figures = ofEntity.get(indicator);
  const defaultUnit = catalog.indicators.get(indicator)?.defaultUnit ?? "";
  if (figures === undefined) ofEntity.set(indicator, (figures = prepare(catalog, observations, defaultUnit)));
  return figures;
}

/** The last day on which any source of the package was published: later periods are not yet due. "" for none. */
export const latestPublication = perCatalog((catalog) =>
  [...catalog.sources.values()]
    .map((source) => lastDayOf(source.published))
    .reduce((a, b) => (a > b ? a : b), ""),
);

const modeIndex = perCatalog(() => new Map<EntityId, readonly Mode[]>());

/** Modes a port has by its attribute `modes`, from all sources together; empty where none says. */
export function modesOf(catalog: Catalog, entity: EntityId): readonly Mode[] {
  const index = modeIndex(catalog);
  let modes = index.get(entity);
  if (modes === undefined) {
    const codes = catalog
      .attributesOf(entity)
      .filter(({ attribute }) => attribute === "modes")
      .flatMap(({ value }) => value.split(";").map((code) => code.trim()));
    modes = distinct(codes).filter((code): code is Mode => ["road", "rail", "air", "water"].includes(code));
    if (catalog.entities.has(entity)) index.set(entity, modes);
  }
  return modes;
}
