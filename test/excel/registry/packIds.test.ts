import fc from "fast-check";
import { packIds, unpackIds } from "../../../src/excel/registry/packIds";

test("ids of one prefix take the room of their differences", () => {
  const ids = Array.from({ length: 1000 }, (_, i) => `o${7000 + i * 8}`);
  const packed = packIds(ids);
  expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(ids).length / 3);
  expect(unpackIds(packed)).toEqual(ids);
});

test("a blank column takes none", () => {
  expect(packIds([null, null])).toEqual([]);
});

test("any column comes back as it went", () => {
  const id = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.integer({ min: 0 }).map((number) => `o${number}`),
    fc.constantFrom("o007", "o", "", "bundled:o12", "o1.5", "o-3", "o99999999999999999999"),
  );
  fc.assert(
    fc.property(fc.array(id, { minLength: 1 }), (column) => {
      const back = unpackIds(packIds(column));
      expect(column.map((_, row) => back[row] ?? null)).toEqual(column);
    }),
  );
});
