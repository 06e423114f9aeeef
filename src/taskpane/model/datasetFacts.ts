import type { Catalog } from "../../domain/model/catalog";
import type { Dataset } from "../../domain/model/table";
import { perCatalog } from "./perCatalog";

/** What the list of datasets says about one: rows without filters, first and last calendar year. */
export interface DatasetFacts {
  readonly rows: number;
  readonly years: { readonly first: number; readonly last: number } | null;
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** Computed once for a catalog. */
export const datasetFacts: (catalog: Catalog, dataset: Dataset) => DatasetFacts = perCatalog(
  (catalog, dataset: Dataset) => {
    const rows = dataset.rows(catalog, {}, "zh");
    const positions = dataset.columns.flatMap((column, i) =>
      column.type === "year" || column.id === "period" ? [i] : [],
    );
    const years = rows.flatMap((row) =>
      positions.flatMap(
        (i) =>
          String(row.cells[i]?.value ?? "")
            .match(YEAR)
            ?.map(Number) ?? [],
      ),
    );
    return {
      rows: rows.length,
      years:
        years.length === 0
          ? null
          : {
              first: years.reduce((a, b) => Math.min(a, b)),
              last: years.reduce((a, b) => Math.max(a, b)),
            },
    };
  },
);

/** Years as `2014` or `1992–2024`. */
export function yearsText({ years }: DatasetFacts): string {
  if (years === null) return "";
  return years.first === years.last ? String(years.first) : `${years.first}–${years.last}`;
}
