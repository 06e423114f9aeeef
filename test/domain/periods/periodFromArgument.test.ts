import fc from "fast-check";
import { parsePeriod, periodFromArgument } from "../../../src/domain/periods/period";

describe("periodFromArgument", () => {
  test.each([
    [2014, "2014"],
    ["2014", "2014"],
    [" 2014 ", "2014"],
    ["２０１４", "2014"],
    ["2014年", "2014"],
    ["2014年度", "2014"],
    ["二〇一四年", "2014"],
    ["2014-03", "2014-03"],
    ["2014-3", "2014-03"],
    ["2014/3", "2014-03"],
    ["2014.03", "2014-03"],
    ["2014年3月", "2014-03"],
    ["2014 年 3 月份", "2014-03"],
    ["March 2014", "2014-03"],
    ["Sept 2014", "2014-09"],
    ["2014 Mar", "2014-03"],
    ["2014-03-05", "2014-03-05"],
    ["2014/3/5", "2014-03-05"],
    ["2014年3月5日", "2014-03-05"],
    ["2014Q1", "2014-Q1"],
    ["2014-q1", "2014-Q1"],
    ["Q1 2014", "2014-Q1"],
    ["2014年第一季度", "2014-Q1"],
    ["2014年一季度", "2014-Q1"],
    ["2014H1", "2014-H1"],
    ["2014-H2", "2014-H2"],
    ["H1 2014", "2014-H1"],
    ["2014年上半年", "2014-H1"],
    ["2014下半年", "2014-H2"],
    ["2014年前三季度", "2014-01/2014-09"],
    ["2018年1-11月", "2018-01/2018-11"],
    ["2018年1月至11月", "2018-01/2018-11"],
    ["2016/2020", "2016/2020"],
    ["2016-2020", "2016/2020"],
    ["2016—2020年", "2016/2020"],
    ["2016年至2020年", "2016/2020"],
    ["2018-01/2018-11", "2018-01/2018-11"],
    ["../2025-12-31", "../2025-12-31"],
    ["2014.0", "2014"],
    ["2014年全年", "2014"],
    ["2014全年", "2014"],
    ["1Q2014", "2014-Q1"],
    ["2H2014", "2014-H2"],
    ["2014M3", "2014-03"],
    ["2014m03", "2014-03"],
    [201403, "2014-03"],
    ["201403", "2014-03"],
    [20140305, "2014-03-05"],
    ["2014年十月", "2014-10"],
    ["2014年十二月", "2014-12"],
    ["Jan-Nov 2014", "2014-01/2014-11"],
    ["January–November, 2014", "2014-01/2014-11"],
    ["5 March 2014", "2014-03-05"],
    ["十三五", "2016/2020"],
    ["“十四五”时期", "2021/2025"],
    ["第十三个五年规划", "2016/2020"],
    ["十五", "2001/2005"],
    ["13th Five-Year Plan", "2016/2020"],
    ["14th FYP", "2021/2025"],
    ["latest", "latest"],
    ["Latest", "latest"],
    ["最新", "latest"],
    [[[2014]], "2014"],
  ])("reads %p as %s", (raw, text) => {
    expect(periodFromArgument(raw)).toEqual({ ok: true, value: text });
  });

  test.each(["今年", "去年", "本年度", "this year", "Last year", "YTD"])("%p depends on today", (raw) => {
    expect(periodFromArgument(raw)).toMatchObject({ kind: "clock-period" });
  });

  test.each([14, 3, "14", "'14", "14年", "2016-20", "2014/15", "Mar-14", "1Q14"])(
    "finds %p too short for a year",
    (raw) => {
      expect(periodFromArgument(raw)).toMatchObject({ kind: "short-year" });
    },
  );

  test.each([41640, 41640.5, "41640"])("takes %p for the serial number of a date", (raw) => {
    expect(periodFromArgument(raw)).toMatchObject({ kind: "date-serial" });
  });

  test.each([null, undefined, "", 0])("finds nothing in %p", (raw) => {
    expect(periodFromArgument(raw)).toMatchObject({ kind: "missing-argument", argument: "period" });
  });

  test.each(["soon", "上半年", "五五", "2014Q5", 2014.5, 2014.3, -1, 201413, "2014-13", "2020-2016", true])(
    "refuses %p",
    (raw) => {
      expect(periodFromArgument(raw)).toMatchObject({ class: "argument", kind: "bad-period" });
    },
  );

  test("tells errors and ranges apart, under the name it was given", () => {
    expect(periodFromArgument("#N/A", "from")).toMatchObject({ kind: "error-argument", argument: "from" });
    expect(periodFromArgument([[2014], [2015]], "to")).toMatchObject({
      kind: "several-values",
      argument: "to",
    });
  });

  test("gives a period of the grammar, latest, or a gap of class argument, whatever comes", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const read = periodFromArgument(raw);
        if (!read.ok) expect(read.class).toBe("argument");
        else {
          expect(read.value === "latest" || parsePeriod(read.value) !== null).toBe(true);
          expect(periodFromArgument(read.value)).toEqual(read);
        }
      }),
    );
  });

  test("reads what it gave as the same period", () => {
    const year = fc.integer({ min: 1900, max: 2100 });
    const part = fc.constantFrom("", "-H1", "-Q3", "-07", "-02-28");
    fc.assert(
      fc.property(year, part, (number, rest) => {
        const text = `${number}${rest}`;
        expect(periodFromArgument(text)).toEqual({ ok: true, value: text });
      }),
    );
  });
});
