/**
 * What does exist where an entity has no figure of an indicator at all: related entities that have one, or its other indicators.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { EntityId, IndicatorId } from "../model/package";
import { distinct, groupBy } from "../support/groups";
import { perCatalog } from "../support/perCatalog";

/** As many as one looks at. */
const MOST = 5;

/** Relations between two names for one crossing, or for one place and what lies in it. */
const CLOSE: ReadonlySet<string> = new Set(["counterpart", "at-port", "part-of", "in-county"]);

const relatedTo = perCatalog((catalog) => {
  const close = catalog.records.relations.filter(({ relation }) => CLOSE.has(relation));
  return groupBy(
    [...close, ...close.map(({ subject, object }) => ({ subject: object, object: subject }))],
    ({ subject }) => subject,
  );
});

const indicatorsOf = perCatalog((catalog) =>
  groupBy(
    catalog.records.observations.filter(({ value }) => value !== null),
    ({ entity }) => entity,
  ),
);

/** Entities of the same name, and those that belong closely to it. */
function relatives(catalog: Catalog, id: EntityId): EntityId[] {
  const entity = catalog.entities.get(id);
  if (entity === undefined) return [];
  const sameName = [entity.name.zh, entity.name.zh.replace(/[市县旗]$/u, "")]
    .flatMap((name) => catalog.named(name))
    .map(({ entity: other }) => other.id);
  const related = (relatedTo(catalog).get(id) ?? []).map(({ object }) => object);
  return distinct([...sameName, ...related]).filter((other) => other !== id);
}

/** Related entities that have figures of the indicator; the nearest relation first. */
export function relativesWith(catalog: Catalog, id: EntityId, indicator: IndicatorId): EntityId[] {
  return relatives(catalog, id)
    .filter((other) => catalog.observationsOf(other, indicator).some(({ value }) => value !== null))
    .slice(0, MOST);
}

const partners = perCatalog(
  ({ records }) => new Set(records.observations.filter(({ value }) => value !== null).map((o) => o.partner)),
);

/** Whether there are figures with the entity as the partner in trade. */
export function isPartner(catalog: Catalog, id: EntityId): boolean {
  return partners(catalog).has(id);
}

/** Indicators that the entity has figures of, those with the most first. */
export function indicatorsWith(catalog: Catalog, id: EntityId): IndicatorId[] {
  const counts = groupBy(indicatorsOf(catalog).get(id) ?? [], ({ indicator }) => indicator);
  return [...counts]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([indicator]) => indicator)
    .slice(0, MOST);
}
