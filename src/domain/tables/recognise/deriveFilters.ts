/**
 * From the rows of a table back to the filters that could have given them.
 * @module
 */
import type { Catalog } from "../../model/catalog";
import type { Language } from "../../model/codes";
import type { Dataset, FilterValues } from "../../model/table";

/**
 * Filters that let through every one of the rows and as few others as filters can: of each filter the values that occur in
 * the rows, left out where they narrow nothing. More than one set of filters can give the same rows; of those the shortest is
 * taken, so that a table of every import is asked for as such and not port by port.
 * @param present Keys of rows of the dataset, as it gives them without filters.
 */
export function deriveFilters(
  catalog: Catalog,
  dataset: Dataset,
  present: ReadonlySet<string>,
  language: Language,
): FilterValues {
  const keysWith = (filters: FilterValues): string[] =>
    dataset.rows(catalog, filters, language).map(({ key }) => key);
  const all = keysWith({}).length;
  let filters: FilterValues = {};
  for (const filter of dataset.filters) {
    const choices = filter.choices(catalog).map(({ value }) => value);
    const chosen = choices.filter((value) =>
      keysWith({ [filter.id]: [value] }).some((key) => present.has(key)),
    );
    if (chosen.length === 0 || chosen.length === choices.length) continue;
    const kept = keysWith({ [filter.id]: chosen });
    const covers = new Set(kept);
    // Rows that no value of the filter has would be lost.
    if (kept.length < all && [...present].every((key) => covers.has(key)))
      filters = { ...filters, [filter.id]: chosen };
  }
  const longestFirst = Object.entries(filters).sort(([, a], [, b]) => b.length - a.length);
  let narrowed = keysWith(filters).length;
  for (const [id] of longestFirst) {
    const without = Object.fromEntries(Object.entries(filters).filter(([other]) => other !== id));
    const left = keysWith(without).length;
    if (left > narrowed) continue;
    filters = without;
    narrowed = left;
  }
  return filters;
}
