import { quoteHoldsUnit, quoteHoldsValue } from "../../../src/data/compiler/quote";
import { readChineseNumeral } from "../../../src/data/compiler/quoteNumbers";

describe("quoteHoldsValue", () => {
  test.each([
    ["口岸货运量3010万吨", "3010"],
    ["货运量１０７４.４万吨", "1074.4"],
    ["达到1.32亿吨", "1.32"],
    ["provided 1,036 trains", "1036"],
    ["1,35 milhão de TEU", "1.35"],
    ["18,7 млн т", "18.7"],
    ["4 867 поездов", "4867"],
    ["铁路口岸二个", "2"],
    ["共有十三个口岸", "13"],
    ["压缩1/2", "0.5"],
    ["four ports", "4"],
    ["货运量破亿吨", "1"],
  ])("finds in %p the value %p", (quote, value) => {
    expect(quoteHoldsValue(quote, value)).toBe(true);
  });

  test.each([
    ["口岸货运量3010万吨", "301"],
    ["口岸货运量3010万吨", "3010.5"],
    ["共有十三个口岸", "10"],
    ["增长5.7%", "7"],
    ["达到1.32亿吨", "1"],
    ["达到1.32亿吨", "100000000"],
  ])("does not find in %p the value %p", (quote, value) => {
    expect(quoteHoldsValue(quote, value)).toBe(false);
  });
});

describe("quoteHoldsUnit", () => {
  test("compares without case, width and white space", () => {
    expect(quoteHoldsUnit("18,7 МЛН Т", ["млн т"])).toBe(true);
    expect(quoteHoldsUnit("3010万 吨", ["万吨"])).toBe(true);
    expect(quoteHoldsUnit("3010万吨", ["亿吨"])).toBe(false);
  });
});

test("readChineseNumeral reads tens, hundreds and ten thousands, and nothing else", () => {
  expect(["十", "十三", "二十", "一百二十", "一千零五", "三万"].map(readChineseNumeral)).toEqual([
    10, 13, 20, 120, 1005, 30000,
  ]);
  expect(readChineseNumeral("第十")).toBeNull();
});
