// Univer 0.25.1 calls iterator helpers (map.keys().some(…)), which browsers before 2025 and Node 20 lack.

type Helper = (this: Iterable<unknown>, callback: (value: unknown) => unknown) => unknown;

const HELPERS: Record<string, Helper> = {
  some(callback) {
    return Array.from(this).some((value) => Boolean(callback(value)));
  },
  every(callback) {
    return Array.from(this).every((value) => Boolean(callback(value)));
  },
  find(callback) {
    return Array.from(this).find((value) => Boolean(callback(value)));
  },
  forEach(callback) {
    Array.from(this).forEach((value) => void callback(value));
  },
  map(callback) {
    return Array.from(this, callback)[Symbol.iterator]();
  },
  filter(callback) {
    return Array.from(this)
      .filter((value) => Boolean(callback(value)))
      [Symbol.iterator]();
  },
  toArray() {
    return Array.from(this);
  },
};

const arrayIterator: object = Object.getPrototypeOf([][Symbol.iterator]()) as object;
const iteratorPrototype: object = Object.getPrototypeOf(arrayIterator) as object;
for (const [name, value] of Object.entries(HELPERS)) {
  if (!(name in iteratorPrototype)) {
    Object.defineProperty(iteratorPrototype, name, { configurable: true, writable: true, value });
  }
}
