import fc from "fast-check";
import { editDistance, likeness, spelled } from "../../../src/domain/names/editDistance";

test.each([
  ["满州里", "满洲里", 1],
  ["manzhuoli", "manzhouli", 1],
  ["", "abc", 3],
  ["abc", "abc", 0],
  ["kitten", "sitting", 3],
])("from %p to %p it takes %d slips", (a, b, slips) => {
  expect(editDistance(a, b)).toBe(slips);
});

test("distance is symmetric and at most the longer length", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const distance = editDistance(a, b);
      expect(editDistance(b, a)).toBe(distance);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test("the shortcut never changes a likeness that matters", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "b", "c", "满", "洲", "里", "连"), maxLength: 8 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [first, second] = [spelled(a), spelled(b)];
      const exact = likeness(first, second);
      if (exact >= 0.4) expect(likeness(first, second, 0.4)).toBe(exact);
    }),
  );
});
