/**
 * The catalog as it was known on a date, so that a whole table answers as one question with `asOf` does.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { PackageRecords, SourceId } from "../model/package";
import { createCatalog } from "../createCatalog";
import { parsePeriod } from "../periods/period";
import { createCache } from "../support/cache";
import { lazy } from "../support/lazy";
import { perCatalog } from "../support/perCatalog";
import { lastDayOf } from "./figures";

/** Dates a workbook compares at one time: few. */
const catalogs = perCatalog(() => createCache<string, Catalog>(8));

interface Sourced {
  readonly source: SourceId;
}

function recordsKnownOn({ records }: Catalog, day: string): PackageRecords {
  const known = lazy(() => new Map(records.sources.map(({ id, published }) => [id, lastDayOf(published)])));
  const knownOf = ({ source }: Sourced): string => known().get(source) ?? "";
  const printed = (row: Sourced): boolean => knownOf(row) !== "" && knownOf(row) <= day;
  const notLater = (row: Sourced): boolean => knownOf(row) <= day;
  const observations = lazy(() => records.observations.filter(printed));
  const relations = lazy(() => records.relations.filter(printed));
  const statements = lazy(() => records.statements.filter(printed));
  const policies = lazy(() => records.policies.filter(printed));
  const projects = lazy(() => records.projects.filter(printed));
  const attributes = lazy(() =>
    records.attributes.filter((row) => row.attribute === "modes" || notLater(row)),
  );
  return Object.create(records, {
    observations: { get: observations },
    relations: { get: relations },
    statements: { get: statements },
    policies: { get: policies },
    projects: { get: projects },
    attributes: { get: attributes },
  }) as PackageRecords;
}

/**
 * What had been printed by a date (DESIGN §2 rule 5): figures, statements, links, policies and projects of sources dated by
 * its last day; a source dated to a month or year counts from its last day, an undated one never. Facts of the registry are
 * left out when their source is later; undated registers (codes, coordinates) and the modes of a port, which decide what is
 * one key, stay. So a reading from this catalog is the reading of the same question with `asOf`.
 * @param asOf A period of the grammar, e.g. `2025-03`; null = now, which gives the catalog itself.
 */
export function catalogAsOf(catalog: Catalog, asOf: string | null): Catalog {
  if (asOf === null) return catalog;
  const day = parsePeriod(asOf)?.end ?? "";
  return catalogs(catalog).get(day, () => createCatalog(recordsKnownOn(catalog, day)));
}
