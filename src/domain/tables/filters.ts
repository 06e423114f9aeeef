/**
 * Filters that several datasets share, with the choices that really occur.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { EntityId, IndicatorId, Observation } from "../model/package";
import type { DatasetFilter } from "../model/table";

/** Figures of a port that have a row: actual, of a full year, without commodity or partner. */
function shown(catalog: Catalog, port: EntityId, indicator: IndicatorId): readonly Observation[] {
  return catalog
    .observationsOf(port, indicator)
    .filter((seen) => seen.kind === "actual" && seen.value !== null && /^\d{4}$/.test(seen.period))
    .filter((seen) => seen.commodity === "" && seen.partner === "");
}

/** Ports with at least one row of the indicator, in the order of the registry. */
export function portsWith(catalog: Catalog, indicator: IndicatorId): readonly EntityId[] {
  return catalog.records.entities
    .filter((entity) => entity.kind === "port" && shown(catalog, entity.id, indicator).length > 0)
    .map((entity) => entity.id);
}

/** Distinct values of one part of the figures that have a row. */
function distinct(catalog: Catalog, indicator: IndicatorId, part: "period" | "flow" | "mode"): string[] {
  const found = portsWith(catalog, indicator).flatMap((port) => shown(catalog, port, indicator));
  return [...new Set(found.map((seen) => seen[part]))].sort();
}

/** Ports, by name. */
export function portFilter(indicator: IndicatorId): DatasetFilter {
  return {
    id: "port",
    label: { zh: "口岸", en: "Ports" },
    multiple: true,
    choices: (catalog) =>
      portsWith(catalog, indicator).map((id) => ({
        value: id,
        label: catalog.entities.get(id)?.name ?? { zh: id, en: id },
      })),
  };
}

/** Calendar years, newest first. */
export function yearFilter(indicator: IndicatorId): DatasetFilter {
  return {
    id: "year",
    label: { zh: "年份", en: "Years" },
    multiple: true,
    choices: (catalog) =>
      distinct(catalog, indicator, "period")
        .reverse()
        .map((year) => ({ value: year, label: { zh: year, en: year } })),
  };
}

/** Directions. */
export function flowFilter(indicator: IndicatorId): DatasetFilter {
  return {
    id: "flow",
    label: { zh: "方向", en: "Flows" },
    multiple: true,
    choices: (catalog) =>
      distinct(catalog, indicator, "flow").map((flow) => ({
        value: flow,
        label: catalog.label("flows", flow),
      })),
  };
}

/** Modes of transport. */
export function modeFilter(indicator: IndicatorId): DatasetFilter {
  return {
    id: "mode",
    label: { zh: "运输方式", en: "Modes" },
    multiple: true,
    choices: (catalog) =>
      distinct(catalog, indicator, "mode").map((mode) => ({
        value: mode,
        label: catalog.label("modes", mode),
      })),
  };
}
