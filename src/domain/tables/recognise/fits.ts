/**
 * Which datasets a table could be of, by its headers alone: the cheap question before any figure is compared.
 * @module
 */
import type { Catalog } from "../../model/catalog";
import type { Language } from "../../model/codes";
import type { Column, Dataset, Layout, TableQuery } from "../../model/table";
import { headersOf } from "../columnLooks";
import { datasets } from "../datasets";
import { figureColumnsOf, layoutsOf } from "../layAcross";

const LANGUAGES: readonly Language[] = ["zh", "en"];

/** Headers as they are compared: Excel tells columns apart without case. */
export function headerKey(header: string): string {
  return header.trim().toLowerCase();
}

/**
 * Queries whose headers the table may have: every header of the key columns is there (but of the one that runs across) and,
 * in a long table of figures, at least one column of figures. `columns` are those a table of that kind could have at most;
 * which of them it has, and whether its rows are facts, is for who asks next.
 */
export function fitsOf(catalog: Catalog, columnNames: readonly string[]): TableQuery[] {
  const names = new Set(columnNames.map(headerKey));
  return datasets.flatMap((dataset) =>
    LANGUAGES.flatMap((language) =>
      layoutsOf(dataset).flatMap((layout) =>
        fits(catalog, dataset, language, layout, names)
          ? columnSets(dataset, layout).map((columns) => ({
              dataset: dataset.id,
              filters: {},
              columns,
              language,
              ...(layout === "long" ? {} : { layout }),
            }))
          : [],
      ),
    ),
  );
}

function fits(
  catalog: Catalog,
  dataset: Dataset,
  language: Language,
  layout: Layout,
  names: ReadonlySet<string>,
): boolean {
  const headers = headersOf(catalog, dataset.columns, language).map(headerKey);
  const has = (column: Column): boolean => names.has(headers[dataset.columns.indexOf(column)] ?? "");
  const acrossId = layout === "long" ? undefined : dataset.across?.[layout];
  const keys = dataset.columns.filter(({ key, id }) => key && id !== acrossId);
  if (keys.length === 0 || !keys.every(has)) return false;
  // With a key column across, its own header is not there: else the table is a long one.
  if (acrossId !== undefined) return !dataset.columns.some((column) => column.id === acrossId && has(column));
  const figures = dataset.columns.filter(({ key, type }) => !key && type === "number");
  const others = figures.length > 0 ? figures : dataset.columns.filter(({ key }) => !key);
  return others.some(has);
}

/** Column ids to ask for: across, a single figure among several makes headers of its own. */
function columnSets(dataset: Dataset, layout: Layout): (readonly string[])[] {
  const all = dataset.columns.map(({ id }) => id);
  if (layout === "long") return [all];
  const figures = figureColumnsOf(dataset).map(({ id }) => id);
  if (figures.length < 2) return [all];
  return [all, ...figures.map((only) => all.filter((id) => id === only || !figures.includes(id)))];
}
