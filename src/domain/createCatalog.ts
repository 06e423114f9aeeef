/**
 * Makes a catalog of the records of a package.
 * @module
 */
import type { Bilingual } from "./model/codes";
import type { Catalog } from "./model/catalog";
import type { PackageRecords } from "./model/package";
import { normaliseName } from "./names/normalise";
import { spellingsOf } from "./names/spellings";
import { groupBy } from "./support/groups";
import { lazy } from "./support/lazy";

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/**
 * A catalog of the records. Each index is made when it is first asked for, so that start-up pays for none. Every observation
 * carries its layer: later layers are records appended to these.
 */
export function createCatalog(records: PackageRecords): Catalog {
  const entities = lazy(() => byId(records.entities));
  const indicators = lazy(() => byId(records.indicators));
  const units = lazy(() => byId(records.units));
  const sources = lazy(() => byId(records.sources));
  const observations = lazy(() => byId(records.observations));
  const observationsByEntity = lazy(
    () =>
      new Map(
        [...groupBy(records.observations, ({ entity }) => entity)].map(([entity, own]) => [
          entity,
          groupBy(own, ({ indicator }) => indicator),
        ]),
      ),
  );
  const attributes = lazy(() => groupBy(records.attributes, ({ entity }) => entity));
  const relations = lazy(() => groupBy(records.relations, ({ subject }) => subject));
  const labels = lazy(
    () => new Map<string, Bilingual>(records.codes.map(({ list, code, name }) => [`${list}/${code}`, name])),
  );
  const catalog: Catalog = {
    version: records.version,
    hash: records.hash,
    records,
    get entities() {
      return entities();
    },
    get indicators() {
      return indicators();
    },
    get units() {
      return units();
    },
    get sources() {
      return sources();
    },
    get observations() {
      return observations();
    },
    observationsOf: (entity, indicator) => observationsByEntity().get(entity)?.get(indicator) ?? [],
    attributesOf: (entity) => attributes().get(entity) ?? [],
    relationsOf: (entity) => relations().get(entity) ?? [],
    label: (list, code) => labels().get(`${list}/${code}`) ?? { zh: code, en: code },
    named: (spelling) => spellingsOf(catalog).get(normaliseName(spelling)) ?? [],
  };
  return catalog;
}
