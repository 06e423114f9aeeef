/**
 * Filters made of the values that really occur in the records of a dataset.
 * @module
 */
import type { Bilingual } from "../model/codes";
import type { Catalog } from "../model/catalog";
import type { DatasetFilter, FilterValues } from "../model/table";
import { distinct } from "../support/groups";
import { perCatalog } from "../support/perCatalog";

/** Name of an entity, or its id where the catalog lacks it. */
export function entityLabel(catalog: Catalog, id: string): Bilingual {
  return catalog.entities.get(id)?.name ?? { zh: id, en: id };
}

/** Name of an indicator, or its id. */
export function indicatorLabel(catalog: Catalog, id: string): Bilingual {
  return catalog.indicators.get(id)?.name ?? { zh: id, en: id };
}

/** Title of a source, or its id. */
export function sourceLabel(catalog: Catalog, id: string): Bilingual {
  const title = catalog.sources.get(id)?.title ?? id;
  return { zh: title, en: title };
}

/** Labels of the codes of one list. */
export function codeLabel(list: string): (catalog: Catalog, code: string) => Bilingual {
  return (catalog, code) => catalog.label(list, code);
}

/** A filter over the values that occur, each once and in the order given; "" is no choice. Worked out once per catalog. */
export function choiceFilter(
  id: string,
  label: Bilingual,
  valuesOf: (catalog: Catalog) => Iterable<string>,
  labelOf: (catalog: Catalog, value: string) => Bilingual,
): DatasetFilter {
  const choices = perCatalog((catalog) =>
    distinct(valuesOf(catalog))
      .filter((value) => value !== "")
      .map((value) => ({ value, label: labelOf(catalog, value) })),
  );
  return { id, label, multiple: true, choices };
}

/** Whether a row's value passes the filter; nothing chosen lets all through. */
export function lets(filters: FilterValues, id: string, value: string): boolean {
  const chosen = filters[id] ?? [];
  return chosen.length === 0 || chosen.includes(value);
}

/** Sources that state facts in words: the documents that were read line by line. */
export const documents = perCatalog((catalog) =>
  distinct(catalog.records.statements.map(({ source }) => source)),
);
