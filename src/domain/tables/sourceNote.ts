/**
 * What the source note of a table says; the sentence itself is made in `strings/`.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { TableRow } from "../model/table";

/** Facts for the sentence below a table. */
export interface SourceNoteFacts {
  readonly packageVersion: string;
  readonly packageHash: string;
  /** Producers of the figures, those with most figures first. */
  readonly producers: readonly string[];
  /** Date of the newest source, as printed. */
  readonly latestSource: string;
}

/** Producers and dates of the figures in the rows. */
export function sourceNoteFacts(catalog: Catalog, rows: readonly TableRow[]): SourceNoteFacts {
  const counts = new Map<string, number>();
  let latestSource = "";
  for (const row of rows) {
    for (const id of new Set(row.cells.map((cell) => cell.observation))) {
      const source = catalog.sources.get(id === null ? "" : (catalog.observations.get(id)?.source ?? ""));
      if (source === undefined) continue;
      counts.set(source.producer, (counts.get(source.producer) ?? 0) + 1);
      if (source.published > latestSource) latestSource = source.published;
    }
  }
  const producers = [...counts].sort((a, b) => b[1] - a[1]).map(([producer]) => producer);
  return { packageVersion: catalog.version, packageHash: catalog.hash, producers, latestSource };
}
