import type { Catalog } from "../../domain/model/catalog";

/** Remembers an answer for each catalog and thing asked about. */
export function perCatalog<K extends object, V>(
  compute: (catalog: Catalog, key: K) => V,
): (catalog: Catalog, key: K) => V {
  const known = new WeakMap<Catalog, WeakMap<K, V>>();
  return (catalog, key) => {
    const answers = known.get(catalog) ?? new WeakMap<K, V>();
    known.set(catalog, answers);
    const seen = answers.get(key);
    if (seen !== undefined) return seen;
    const answer = compute(catalog, key);
    answers.set(key, answer);
    return answer;
  };
}
