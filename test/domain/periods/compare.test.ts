import {
  comparePeriods,
  contains,
  nearestFirst,
  parsePeriod,
  samePeriod,
  type Period,
} from "../../../src/domain/periods/period";

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(`${text} is no period`);
  return parsed;
}

test("periods sort by their first day, then by their last", () => {
  const texts = ["2015", "2014", "2014-H1", "2014-Q1", "2014-02", "../2025"];
  const sorted = texts
    .map(period)
    .sort(comparePeriods)
    .map(({ text }) => text);
  expect(sorted).toEqual(["../2025", "2014-Q1", "2014-H1", "2014", "2014-02", "2015"]);
});

test("a year contains its months and itself, not an interval beyond it", () => {
  expect(contains(period("2014"), period("2014-03"))).toBe(true);
  expect(contains(period("2014"), period("2014"))).toBe(true);
  expect(contains(period("2014"), period("2014/2015"))).toBe(false);
});

test("January to December is the year", () => {
  expect(samePeriod(period("2014-01/2014-12"), period("2014"))).toBe(true);
  expect(samePeriod(period("2014-01/2014-11"), period("2014"))).toBe(false);
});

test("the nearest come first: same grain, then distance, the earlier of two equally far", () => {
  const others = ["2020", "2016", "2014-06", "2014", "2012"].map(period);
  expect(nearestFirst(period("2015"), others).map(({ text }) => text)).toEqual([
    "2014",
    "2016",
    "2012",
    "2020",
    "2014-06",
  ]);
});
