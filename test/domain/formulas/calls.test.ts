import { isKouanFormula, kouanFormula, repairedFormula } from "../../../src/domain/formulas/calls";
import type { FormulaArgument } from "../../../src/domain/formulas/formulaArgument";

function args(formula: string): readonly FormulaArgument[] | undefined {
  return kouanFormula(formula)?.calls[0]?.args;
}

const value = (given: string | number | boolean | null): FormulaArgument => ({ is: "value", value: given });

describe("calls in a formula", () => {
  test("literals, left out ones too", () => {
    expect(args('=KOUAN.PORTFREIGHT("满洲里",2014,,"rail",TRUE,"a ""b"", (c)")')).toEqual(
      ["满洲里", 2014, null, "rail", true, 'a "b", (c)'].map(value),
    );
    expect(args("= kouan.PortFreight( -1.5 , +2e3 )")).toEqual([value(-1.5), value(2000)]);
    expect(args("=KOUAN.PORTVERSION()")).toEqual([]);
  });

  test("cells, on other sheets too, and columns of the own row", () => {
    const cell = (row: number, column: number, sheet: string | null = null): FormulaArgument => ({
      is: "cell",
      sheet,
      row,
      column,
    });
    expect(args("=KOUAN.PORTFREIGHT($A$2,XFD1048576,数据!B3,'It''s 1'!$AA4,@A1)")).toEqual([
      cell(1, 0),
      cell(1_048_575, 16_383),
      cell(2, 1, "数据"),
      cell(3, 26, "It's 1"),
      cell(0, 0),
    ]);
    expect(args("=KOUAN.PORTFREIGHT([@Port],T_1[@[Year of x]],T[[#This Row],[Flow]])")).toEqual(
      ["Port", "Year of x", "Flow"].map((column) => ({ is: "own-row", column })),
    );
  });

  test("ranges, arrays and columns of tables", () => {
    expect(args("=KOUAN.PORTTABLE(A2:$B$9,'It''s 1'!C3:A1,T[Freight (t)],T[[Year]])")).toEqual([
      { is: "range", sheet: null, row: 1, column: 0, rows: 8, columns: 2 },
      { is: "range", sheet: "It's 1", row: 0, column: 0, rows: 3, columns: 3 },
      { is: "table-column", table: "T", column: "Freight (t)" },
      { is: "table-column", table: "T", column: "Year" },
    ]);
    expect(args('=KOUAN.PORTTABLE({"满洲里";"二连浩特"},{1,-2;TRUE,"a,b"})')).toEqual([
      { is: "array", values: [["满洲里"], ["二连浩特"]] },
      {
        is: "array",
        values: [
          [1, -2],
          [true, "a,b"],
        ],
      },
    ]);
  });

  test.each([
    "A1&B1",
    "LEFT(A1,3)",
    "{1,A1}",
    "Name",
    "A1#",
    "[B.xlsx]S!A1",
    "A0",
    "2:2",
    "XFE1",
    "A1:XFE1",
    "T[#All]",
  ])("%s is left to Excel", (text) => {
    expect(args(`=KOUAN.PORTFREIGHT(${text},2014)`)).toEqual([{ is: "complex", text }, value(2014)]);
  });

  test.each([
    ['=KOUAN.PORTFREIGHT("a",1)', 1, true],
    ['=_xldudf_KOUAN_PORTFREIGHT("a",1)', 1, true],
    ['=KOUAN.PORTFREIGHT("a",1)/10', 1, false],
    ['=IFERROR(KOUAN.PORTFREIGHT("a",1),0)', 1, false],
    ['=KOUAN.PORTFREIGHT("a",1)-KOUAN.PORTFREIGHT("a",2)', 2, false],
    ['=KOUAN.PORTFREIGHT(KOUAN.PORTFIND("a"),1)', 2, true],
  ])("%s has %d call(s)", (formula, count, whole) => {
    const found = kouanFormula(formula);
    expect([found?.calls.length, found?.whole]).toEqual([count, whole]);
    expect(found?.calls[0]?.name).toBe("PORTFREIGHT");
  });

  test.each([
    '="KOUAN.PORTFREIGHT(1)"',
    "KOUAN.PORTFREIGHT(1)",
    "=MYKOUAN.PORTFREIGHT(1)",
    "=SUM(A1)",
    "",
    5,
  ])("%s is none of ours", (content) => {
    expect(kouanFormula(content)).toBeNull();
    expect(isKouanFormula(content)).toBe(false);
  });

  test.each([
    "=KOUAN.",
    "=KOUAN.PORTFREIGHT(",
    '=KOUAN.PORTFREIGHT("',
    "=KOUAN.PORTFREIGHT((((",
    "=)KOUAN.X(1))",
  ])("a broken one does no harm: %s", (formula) => {
    expect(() => kouanFormula(formula)).not.toThrow();
  });

  test("the namespace is put right, not in texts", () => {
    expect(repairedFormula('=_xldudf_KOUAN_PORTFREIGHT("_xldudf_KOUAN_")+_xldudf_KOUAN_PORTFIND("a")')).toBe(
      '=KOUAN.PORTFREIGHT("_xldudf_KOUAN_")+KOUAN.PORTFIND("a")',
    );
    expect(repairedFormula("=KOUAN.PORTFREIGHT(A1,2014)")).toBe("=KOUAN.PORTFREIGHT(A1,2014)");
  });
});
