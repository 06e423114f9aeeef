import fc from "fast-check";
import { OPEN_START, parsePeriod } from "../../../src/domain/periods/period";

describe("parsePeriod", () => {
  test.each([
    ["2014", "year", "2014-01-01", "2014-12-31"],
    ["2014-H1", "half", "2014-01-01", "2014-06-30"],
    ["2014-H2", "half", "2014-07-01", "2014-12-31"],
    ["2014-Q1", "quarter", "2014-01-01", "2014-03-31"],
    ["2014-Q4", "quarter", "2014-10-01", "2014-12-31"],
    ["2012-02", "month", "2012-02-01", "2012-02-29"],
    ["2014-03-05", "day", "2014-03-05", "2014-03-05"],
    ["2016/2020", "interval", "2016-01-01", "2020-12-31"],
    ["2018-01/2018-11", "interval", "2018-01-01", "2018-11-30"],
    ["2013/2025-12-31", "interval", "2013-01-01", "2025-12-31"],
    ["../2025-12-31", "open", OPEN_START, "2025-12-31"],
  ])("reads %s as a %s from %s to %s", (text, grain, start, end) => {
    expect(parsePeriod(text)).toEqual({ text, grain, start, end });
  });

  test.each([
    "",
    "14",
    "2014-13",
    "2014-00",
    "2014-3",
    "2014-H3",
    "2014-Q5",
    "2014-02-29",
    "2014-03-32",
    "2014年",
    "2020/2016",
    "2016/",
    "/2016",
    "../..",
    "2016/2018/2020",
    "2016/..",
    "0014",
  ])("refuses %p", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test("is total: any text gives a period that keeps the text, or null", () => {
    const shaped = fc.stringMatching(/^[0-9HQ/.-]{0,24}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), shaped), (text) => {
        const period = parsePeriod(text);
        if (period === null) return;
        expect(period.text).toBe(text);
        expect(period.start <= period.end).toBe(true);
      }),
    );
  });
});
