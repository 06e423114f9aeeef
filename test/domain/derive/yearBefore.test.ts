import { yearBefore } from "../../../src/domain/derive/yearBefore";

test.each([
  ["2014", "2013"],
  ["2014-H1", "2013-H1"],
  ["2014-Q4", "2013-Q4"],
  ["2014-03", "2013-03"],
  ["2014-03-05", "2013-03-05"],
  ["2023-01/2023-07", "2022-01/2022-07"],
  ["2023-01-01/2023-11-20", "2022-01-01/2022-11-20"],
])("%s → %s", (period, before) => {
  expect(yearBefore(period)).toBe(before);
});

test.each(["2016/2020", "../2025-12-31", "2024-02-29", "2020-07/2021-06", "1000", "latest", ""])(
  "%p has none",
  (period) => {
    expect(yearBefore(period)).toBeNull();
  },
);
