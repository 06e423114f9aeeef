import { parsePeriod, type Period } from "../../../src/domain/periods/period";
import { countSteps, frequencyOf, stepsBetween } from "../../../src/domain/queries/periodSteps";

function period(text: string): Period {
  const read = parsePeriod(text);
  if (read === null) throw new Error(text);
  return read;
}

test.each([
  ["year", "2012", "2014", ["2012", "2013", "2014"]],
  ["half", "2012-H2", "2013", ["2012-H2", "2013-H1", "2013-H2"]],
  ["quarter", "2012-Q4", "2013-Q1", ["2012-Q4", "2013-Q1"]],
  ["month", "2012-11", "2013-02", ["2012-11", "2012-12", "2013-01", "2013-02"]],
  ["year", "2014", "2014", ["2014"]],
] as const)("by %s from %s to %s", (frequency, from, to, expected) => {
  expect(stepsBetween(frequency, period(from), period(to)).map(({ text }) => text)).toEqual(expected);
});

test("a year that ends after the last period is left out", () => {
  expect(stepsBetween("year", period("2012"), period("2013-06")).map(({ text }) => text)).toEqual(["2012"]);
});

test("nothing lies between periods in the wrong order", () => {
  expect(countSteps("year", period("2014"), period("2012"))).toBe(0);
  expect(stepsBetween("year", period("2014"), period("2012"))).toEqual([]);
});

test("days, intervals and open starts have no frequency", () => {
  expect(["year", "half", "quarter", "month"].map((grain) => frequencyOf(grain as "year"))).toEqual([
    "year",
    "half",
    "quarter",
    "month",
  ]);
  expect([frequencyOf("day"), frequencyOf("interval"), frequencyOf("open")]).toEqual([null, null, null]);
});
