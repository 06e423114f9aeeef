/**
 * Why a figure in a table changes between two generations: read off the observations behind the old and the new value.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Observation, ObservationId, Source } from "../model/package";

/** The observations behind a change, as the registry and the new plan have them. */
export interface BehindChange {
  readonly old: ObservationId | null;
  readonly next: ObservationId | null;
}

/**
 * `new-figure`: nothing stood there. `correction`: the same printed figure is now read differently. `revision`: the same
 * publisher printed another one. `better-source`: another publisher precedes by the rules of choice. `replaced`: the old
 * figure is no longer in the package. `withdrawn`: the package has no figure any more.
 */
export type ChangeReason =
  | { readonly kind: "new-figure" | "correction" | "revision" | "replaced"; readonly source: Source }
  | { readonly kind: "better-source"; readonly source: Source; readonly oldSource: Source }
  /** `source` is null when the figure itself left the package. */
  | { readonly kind: "withdrawn"; readonly source: Source | null };

/** The reason for a change; null where no figure is behind it (names, registry facts). */
export function changeReason(catalog: Catalog, { old, next }: BehindChange): ChangeReason | null {
  const before = observation(catalog, old);
  const after = observation(catalog, next);
  const source = sourceOf(catalog, after);
  if (after === undefined || source === undefined)
    return old === null ? null : { kind: "withdrawn", source: sourceOf(catalog, before) ?? null };
  if (old === null) return { kind: "new-figure", source };
  if (old === next) return { kind: "correction", source };
  const oldSource = sourceOf(catalog, before);
  if (oldSource === undefined) return { kind: "replaced", source };
  if (oldSource.producer === source.producer) return { kind: "revision", source };
  return { kind: "better-source", source, oldSource };
}

function observation(catalog: Catalog, id: ObservationId | null): Observation | undefined {
  return id === null ? undefined : catalog.observations.get(id);
}

function sourceOf(catalog: Catalog, seen: Observation | undefined): Source | undefined {
  return seen === undefined ? undefined : catalog.sources.get(seen.source);
}
