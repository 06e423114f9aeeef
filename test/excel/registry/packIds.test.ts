import fc from "fast-check";
import { packIds, unpackIds } from "../../../src/excel/registry/packIds";
import { packValues, unpackValues } from "../../../src/excel/registry/packValues";
import { LARGEST, packSteps, unpackSteps } from "../../../src/excel/registry/steps";

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

test("whole numbers come back as they went, up to the largest", () => {
  const number = fc.oneof(fc.constant(null), fc.integer(), fc.constantFrom(LARGEST, -LARGEST, 0, 1, -1));
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const packed = packSteps(Float64Array.from(numbers, (each) => each ?? Number.NaN));
      expect(packed).toMatch(/^[\w-]*$/);
      expect(unpackSteps(packed)).toEqual(numbers);
    }),
  );
});

test("figures of one column take less room than their digits", () => {
  const figures = Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 100_003) / 100);
  const packed = packValues(figures);
  expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(figures).length * 0.75);
  expect(unpackValues(packed, [])).toEqual(figures);
});

test("any column of values comes back as it went, to the last bit", () => {
  const figure = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(9)).map(([n, d]) => (n + 0) / 10 ** d);
  const value = fc.oneof(
    fc.constant(null),
    figure,
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((each) => !Object.is(each, -0)),
    fc.string(),
  );
  for (const values of [fc.array(figure), fc.array(fc.option(figure)), fc.array(value)])
    fc.assert(
      fc.property(values, (column) => {
        const back = unpackValues(packValues(column), []);
        expect(column.map((_, row) => back[row] ?? null)).toEqual(column);
      }),
    );
});
