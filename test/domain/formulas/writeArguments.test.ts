import fc from "fast-check";
import { kouanFormula } from "../../../src/domain/formulas/calls";
import { writeArguments } from "../../../src/domain/formulas/writeCall";

test.each([
  [[{ reference: "A2:A5" }, "freight", { rows: [[2013, 2014]] }], '=KOUAN.X(A2:A5,"freight",{2013,2014})'],
  [[{ rows: [["满洲里"], ['a"b']] }, null, null], '=KOUAN.X({"满洲里";"a""b"})'],
  [[{ reference: "'My ports'!A2" }, 2014], "=KOUAN.X('My ports'!A2,2014)"],
  [[], "=KOUAN.X()"],
] as const)("%p is %s", (args, formula) => {
  expect(writeArguments("X", args)).toBe(formula);
});

test("text never becomes part of the formula", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 250 }), (text) => {
      const formula = kouanFormula(writeArguments("PORTFREIGHT", [text, 2014]));
      expect(formula?.calls).toHaveLength(1);
      expect(formula?.calls[0]?.args).toEqual([
        { is: "value", value: text },
        { is: "value", value: 2014 },
      ]);
    }),
  );
});
