/**
 * What a dataset covers, for the pane's card and the help pages.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Observation } from "../model/package";
import type { Dataset } from "../model/table";
import { parsePeriod } from "../periods/period";
import { readFigure } from "../queries/readFigure";
import { questionOf } from "./figureRows";

/** Numbers about a dataset with all its rows. */
export interface DatasetFacts {
  readonly rows: number;
  /** First and last calendar year of its figures; null where it holds none. */
  readonly years: readonly [first: number, last: number] | null;
  /** How many sources its figures come from; of a dataset without figures, those its rows name. */
  readonly sources: number;
  /** How many of its figures another source contradicts. */
  readonly conflicts: number;
}

function contradicted(catalog: Catalog, observation: Observation): boolean {
  if (observation.value === null) return false;
  const reading = readFigure(catalog, questionOf(observation, observation.unit));
  return reading.ok && reading.conflicts.length > 0;
}

/** The facts of a dataset. Pure: they depend on the catalog only. */
export function datasetFacts(catalog: Catalog, dataset: Dataset): DatasetFacts {
  const rows = dataset.rows(catalog, {}, "zh");
  const ids = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.observation)));
  const figures = [...ids].flatMap((id) => {
    const found = id === null ? undefined : catalog.observations.get(id);
    return found === undefined ? [] : [found];
  });
  const ends = figures
    .map((figure) => parsePeriod(figure.period)?.end ?? "")
    .filter((end) => end !== "")
    .map((end) => Number(end.slice(0, 4)));
  const named = dataset.columns.findIndex((column) => column.id === "source");
  const sources =
    figures.length > 0
      ? figures.map((figure) => figure.source)
      : rows.map((row) => row.cells[named]?.value ?? null).filter((title) => title !== null);
  return {
    rows: rows.length,
    years: ends.length === 0 ? null : [Math.min(...ends), Math.max(...ends)],
    sources: new Set(sources).size,
    conflicts: figures.filter((figure) => contradicted(catalog, figure)).length,
  };
}
