import { kouanFormula } from "../../../src/domain/formulas/calls";
import { writeCall, writeOptions } from "../../../src/domain/formulas/writeCall";

test("leaves out what is left out at the end, and keeps the commas between", () => {
  expect(writeCall("PORTFREIGHT", ["满洲里", 2014, null, null, "吨", null])).toBe(
    '=KOUAN.PORTFREIGHT("满洲里",2014,,,"吨")',
  );
});

test("doubles quotes, so that text stays text", () => {
  const formula = writeCall("PORTFIND", ['say "=1+1"']);
  expect(formula).toBe('=KOUAN.PORTFIND("say ""=1+1""")');
  expect(kouanFormula(formula)?.calls[0]?.args).toEqual([{ is: "value", value: 'say "=1+1"' }]);
});

test("joins text from pieces that Excel takes", () => {
  const formula = writeCall("PORTDATASET", ["freight", "x".repeat(600)]);
  const pieces = [...formula.matchAll(/"(x+)"/g)].map((match) => match[1]?.length);
  expect(pieces).toEqual([255, 255, 90]);
  expect(formula).toContain('"&"');
});

test("writes options that are given", () => {
  expect(
    writeOptions([
      ["scope", ""],
      ["asOf", "2025-03"],
    ]),
  ).toBe("asOf=2025-03");
  expect(writeOptions([["scope", ""]])).toBeNull();
});
