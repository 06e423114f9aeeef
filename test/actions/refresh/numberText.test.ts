import { assert, double, integer, oneof, property } from "fast-check";
import { numberText } from "../../../src/actions/refresh/numberText";

const LOCALES = { zh: "zh-CN", en: "en-US" } as const;

function byIntl(value: number, useGrouping: boolean, language: "zh" | "en"): string {
  return new Intl.NumberFormat(LOCALES[language], { useGrouping, maximumFractionDigits: 10 }).format(value);
}

test("numbers are written as Intl writes them, whatever their size and decimals", () => {
  const decimals = oneof(
    integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 100),
    integer({ min: -999_999, max: 999_999 }).map((n) => n / 1e6),
  );
  assert(
    property(oneof(double(), integer(), decimals), (value) => {
      for (const language of ["zh", "en"] as const)
        for (const grouped of [true, false])
          expect(numberText(value, grouped, language)).toBe(byIntl(value, grouped, language));
    }),
    { numRuns: 300 },
  );
});

test.each([
  [1234567.25, "1,234,567.25"],
  [-1234, "-1,234"],
  [-123, "-123"],
  [999, "999"],
  [1000, "1,000"],
  [0, "0"],
  [0.1, "0.1"],
  [1e21, "1,000,000,000,000,000,000,000"],
  [1e-7, "0.0000001"],
  [1 / 3, "0.3333333333"],
])("%p is written %s", (value, text) => {
  expect(numberText(value, true, "en")).toBe(text);
  expect(numberText(value, true, "zh")).toBe(text);
});
