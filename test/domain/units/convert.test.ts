import fc from "fast-check";
import { convert } from "../../../src/domain/units/convert";
import { lastPlace, lastSignificantPlace } from "../../../src/domain/units/decimal";
import { sampleCatalog } from "../../support/sampleCatalog";

describe("convert", () => {
  test.each([
    ["1.32", "yi-t", "wan-t", "13200"],
    ["3010", "wan-t", "yi-t", "0.301"],
    ["1074.4", "wan-t", "t", "10744000"],
    ["0.1", "wan-t", "kg", "1000000"],
    ["12.5", "yi-usd", "million-usd", "1250"],
    ["1.5", "day", "hour", "36"],
  ])("gives %s %s in %s as %s exactly", (decimal, from, to, result) => {
    expect(convert(sampleCatalog, decimal, from, to)).toBe(result);
  });

  test("keeps the printed digits when the unit stays", () => {
    expect(convert(sampleCatalog, "1.320", "yi-t", "yi-t")).toBe("1.320");
  });

  test("never converts dimensions or currencies, nor unknown units", () => {
    expect(convert(sampleCatalog, "1", "wan-t", "train")).toBeNull();
    expect(convert(sampleCatalog, "1", "yi-usd", "yi-cny")).toBeNull();
    expect(convert(sampleCatalog, "1", "yi-usd", "rouble")).toBeNull();
  });

  test("there and back gives the same number", () => {
    const decimals = fc.tuple(fc.nat(9_999_999), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`);
    const mass = fc.constantFrom("t", "wan-t", "yi-t", "mt", "kg");
    fc.assert(
      fc.property(decimals, mass, mass, (decimal, from, to) => {
        const there = convert(sampleCatalog, decimal, from, to) ?? "";
        const back = convert(sampleCatalog, there, to, from) ?? "";
        expect(Number(back)).toBe(Number(decimal));
      }),
    );
  });
});

test("the last printed place of a number counts zeros, the last significant does not", () => {
  expect(lastPlace("3010").toString()).toBe("1");
  expect(lastPlace("1.320").toString()).toBe("0.001");
  expect(lastSignificantPlace("2400").toString()).toBe("100");
  expect(lastSignificantPlace("1.320").toString()).toBe("0.01");
  expect(lastSignificantPlace("0").toString()).toBe("1");
});
