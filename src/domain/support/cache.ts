/**
 * A cache that cannot grow without bound.
 * @module
 */

/** Remembers up to `limit` values. */
export interface Cache<K, V> {
  /** The remembered value of `key`, else what `make` gives, remembered from now on. */
  get(key: K, make: (key: K) => V): V;
}

/** A cache that forgets everything when it is full: simpler than LRU, and a full cache is rare. */
export function createCache<K, V>(limit: number): Cache<K, V> {
  const entries = new Map<K, { readonly value: V }>();
  return {
    get(key, make) {
      const known = entries.get(key);
      if (known !== undefined) return known.value;
      const value = make(key);
      if (entries.size >= limit) entries.clear();
      entries.set(key, { value });
      return value;
    },
  };
}
