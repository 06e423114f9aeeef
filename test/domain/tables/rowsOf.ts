/**
 * Rows of a dataset over the real package, as records by column id.
 */
import { currentCatalog } from "../../../src/data";
import type { Language } from "../../../src/domain/model/codes";
import type { Dataset, FilterValues } from "../../../src/domain/model/table";

/** One row: its key and its values by column id. */
export interface ReadRow {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** All rows of a dataset. */
export function rowsOf(dataset: Dataset, filters: FilterValues = {}, language: Language = "zh"): ReadRow[] {
  return dataset.rows(currentCatalog(), filters, language).map((row) => ({
    key: row.key,
    values: Object.fromEntries(dataset.columns.map((column, i) => [column.id, row.cells[i]?.value ?? null])),
  }));
}

/** The row with a key. */
export function rowOf(dataset: Dataset, key: string, language: Language = "zh"): ReadRow["values"] {
  const found = rowsOf(dataset, {}, language).find((row) => row.key === key);
  if (found === undefined) throw new Error(`${dataset.id} has no row ${key}.`);
  return found.values;
}
