import fc from "fast-check";
import { cellInput, holds, sameValue, token } from "../../src/excel/cellText";

describe("what goes into a cell", () => {
  test.each(["=1+1", "+7", "-5", "@SUM", "2014", "2014-03", "1/2", "TRUE", "#N/A", "3月5日", "50%", "'tis"])(
    "%s is kept from being read as anything but text",
    (text) => expect(cellInput(text)).toBe(`'${text}`),
  );

  test.each(["满洲里", "Erenhot", "公路、铁路", "二连浩特 (Erenhot)"])("%s needs no apostrophe", (text) =>
    expect(cellInput(text)).toBe(text),
  );

  test("numbers stay numbers and nothing clears", () => {
    expect(cellInput(3010)).toBe(3010);
    expect(cellInput(null)).toBe("");
  });
});

describe("whether a cell still holds what was written", () => {
  test("blank holds nothing", () => expect(holds("", null)).toBe(true));
  test("0 is not blank", () => expect(holds(0, null)).toBe(false));
  test("the last bits of a number do not matter", () => expect(holds(0.1 + 0.2, 0.3)).toBe(true));
  test("another number is another number", () => expect(holds(3010, 3011)).toBe(false));
  test("a formula is not its text's value", () => expect(holds("=3010", 3010)).toBe(false));
  test("a host that keeps the apostrophe is understood", () => expect(holds("'=x", "=x")).toBe(true));

  test("long texts are remembered by hash", () => {
    const quote = "经满洲里口岸进出境货运量完成三千零一十万吨。".repeat(5);
    expect(String(token(quote)).length).toBeLessThan(30);
    expect(holds(quote, token(quote))).toBe(true);
    expect(holds(`${quote}！`, token(quote))).toBe(false);
    expect(sameValue(quote, token(quote))).toBe(true);
  });

  test("any text equals its own token and no other text's", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 200 }),
        fc.string({ minLength: 1, maxLength: 200 }),
        (a, b) => {
          expect(holds(a, token(a))).toBe(true);
          if (a !== b && b !== `'${a}` && a !== `'${b}`) expect(holds(b, token(a))).toBe(false);
        },
      ),
    );
  });
});
