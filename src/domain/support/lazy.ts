/**
 * Work put off until it is asked for.
 * @module
 */

/** A function that makes its value on the first call and keeps it. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
