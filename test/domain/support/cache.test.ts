import { createCache } from "../../../src/domain/support/cache";
import { perCatalog } from "../../../src/domain/support/perCatalog";
import { catalogOf } from "../../support/sampleCatalog";

test("a cache makes a value once, and forgets all when it is full", () => {
  const made: number[] = [];
  const cache = createCache<number, number>(2);
  const get = (key: number): number =>
    cache.get(key, (asked) => {
      made.push(asked);
      return asked * 2;
    });
  expect([get(1), get(1), get(2), get(3), get(1)]).toEqual([2, 2, 4, 6, 2]);
  expect(made).toEqual([1, 2, 3, 1]);
});

test("what is worked out for a catalog is worked out once for each", () => {
  let count = 0;
  const made = perCatalog(() => ++count);
  const [a, b] = [catalogOf(), catalogOf()];
  expect([made(a), made(a), made(b), made(a)]).toEqual([1, 1, 2, 1]);
});
