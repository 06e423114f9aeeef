/**
 * Things worked out once for each catalog: indexes and bounded caches. They live as long as the catalog does.
 * @module
 */
import type { Catalog } from "../model/catalog";

/** Makes a function that works `make` out on first use for a catalog and keeps the result. */
export function perCatalog<T>(make: (catalog: Catalog) => T): (catalog: Catalog) => T {
  const made = new WeakMap<Catalog, { readonly value: T }>();
  return (catalog) => {
    let entry = made.get(catalog);
    if (entry === undefined) {
      entry = { value: make(catalog) };
      made.set(catalog, entry);
    }
    return entry.value;
  };
}
