import fc from "fast-check";
import { fromSteps, packNumbers, toSteps, unpackNumbers } from "../../../src/data/encoding/numbers";
import { makeAlphabet, packTexts, SEPARATOR, unpackTexts } from "../../../src/data/encoding/texts";

const text = fc.string({ unit: "grapheme", maxLength: 30 }).filter((value) => !value.includes(SEPARATOR));

describe("packTexts", () => {
  test("brings back any texts, whatever characters they hold", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (texts) => {
        const alphabet = makeAlphabet(texts);
        expect(unpackTexts(packTexts(texts, alphabet), alphabet)).toEqual(texts);
      }),
    );
  });

  test("writes a frequent Chinese character in two bytes", () => {
    const alphabet = makeAlphabet(["口岸口岸"]);
    expect(Buffer.byteLength(packTexts(["口岸"], alphabet))).toBe(4);
  });

  test("refuses a text that holds the separator", () => {
    expect(() => packTexts([`a${SEPARATOR}b`], makeAlphabet(["a"]))).toThrow("separator");
  });
});

describe("packNumbers", () => {
  test("brings back any numbers and steps", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6)), (numbers) => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
        expect(fromSteps(toSteps(numbers))).toEqual(numbers);
      }),
    );
  });
});
