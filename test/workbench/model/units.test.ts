import {
  absoluteAddress,
  boxAddress,
  columnIndex,
  columnName,
  parseBox,
  quoteSheet,
  splitAddress,
} from "../../../src/workbench/model/address";
import { displayText } from "../../../src/workbench/model/displayText";
import { matchesFilter } from "../../../src/workbench/model/filter";
import { shiftFormula } from "../../../src/workbench/model/formulaShift";
import { interpret, isWellFormed } from "../../../src/workbench/model/input";
import { shiftRelative } from "../../../src/workbench/model/relativeFormula";
import { makeShift, shiftBox } from "../../../src/workbench/model/shifting";
import { isValidName, uniqueHeaders } from "../../../src/workbench/model/tableRules";

const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("addresses", () => {
  it.each(["A1", "B2:D5", "XFD1048576", "C:E", "3:7"])("read and write %s", (text) => {
    const parsed = parseBox(text);
    expect(parsed === null ? null : boxAddress(parsed)).toBe(text);
  });

  it.each([
    ["$B$2:A1", "A1:B2"],
    [" a1 ", "A1"],
  ])("normalise %s to %s", (text, expected) => {
    expect(boxAddress(parseBox(text) ?? box(99, 99))).toBe(expected);
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B2:C3", "A1:B", "Sheet1!A1", "A-1"])(
    "refuse %j",
    (text) => {
      expect(parseBox(text)).toBeNull();
    },
  );

  it("count columns in letters", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(columnIndex("XFD")).toBe(16383);
  });

  it("quote sheets that need it", () => {
    expect(["Data", "数据", "two words", "it's", "A1", "2014", "R1C1"].map(quoteSheet)).toEqual([
      "Data",
      "数据",
      "'two words'",
      "'it''s'",
      "'A1'",
      "'2014'",
      "'R1C1'",
    ]);
    expect(splitAddress("'it''s'!A1")).toEqual({ sheet: "it's", rest: "A1" });
    expect(absoluteAddress(box(0, 0, 2, 2))).toBe("$A$1:$B$2");
  });
});

describe("shifting", () => {
  const inserted = (at: number, count: number) => makeShift("insert", box(at, 0, count, 3), "Down");
  const deleted = (at: number, count: number) => makeShift("delete", box(at, 0, count, 3), "Up");

  it.each([
    ["insert above", inserted(0, 2), box(7, 1, 3, 2)],
    ["insert at its first row", inserted(5, 1), box(6, 1, 3, 2)],
    ["insert inside", inserted(6, 1), box(5, 1, 4, 2)],
    ["insert at its end", inserted(8, 1), box(5, 1, 3, 2)],
    ["delete above", deleted(1, 2), box(3, 1, 3, 2)],
    ["delete across its start", deleted(4, 2), box(4, 1, 2, 2)],
    ["delete inside", deleted(6, 1), box(5, 1, 2, 2)],
    ["delete across its end", deleted(7, 9), box(5, 1, 2, 2)],
    ["delete all of it", deleted(5, 3), null],
  ])("%s", (_what, shift, expected) => {
    expect(shiftBox(box(5, 1, 3, 2), shift)).toEqual(expected);
  });

  it("leaves boxes outside its lanes", () => {
    expect(shiftBox(box(5, 2, 3, 2), inserted(0, 1))).toEqual(box(5, 2, 3, 2));
  });

  it("changes formulas that refer to the sheet, and only references", () => {
    const shift = makeShift("insert", box(2, 0, 1, 16384), "Down");
    const of = (formula: string, own = "Data"): string => shiftFormula(formula, own, "Data", shift);
    expect(of('=A1+A3+$B$5&"A3"+Data!C9+Other!C9')).toBe('=A1+A4+$B$6&"A3"+Data!C10+Other!C9');
    expect(of("=SUM(A1:A9)+LOG10(A3)+Q3_TOTAL", "Data")).toBe("=SUM(A1:A10)+LOG10(A4)+Q3_TOTAL");
    expect(of("='Data'!A3", "Other")).toBe("='Data'!A4");
    expect(of('=KOUAN.PORTFREIGHT("满洲里",A3)')).toBe('=KOUAN.PORTFREIGHT("满洲里",A4)');
    expect(shiftFormula("=A3", "Data", "Data", makeShift("delete", box(2, 0, 1, 16384), "Up"))).toBe(
      "=#REF!",
    );
  });

  it("copies formulas relatively", () => {
    expect(shiftRelative('=A1+$A1+A$1+$A$1+"A1"+Sheet1!B2', 1, 2)).toBe('=C2+$A2+C$1+$A$1+"A1"+Sheet1!D3');
    expect(shiftRelative("=A1", -1, 0)).toBe("=#REF!");
  });
});

describe("input", () => {
  it.each([
    [null, null],
    ["", ""],
    [5, 5],
    [true, true],
    ["-1,234.5", -1234.5],
    ["1e3", 1000],
    ["$5.50", 5.5],
    ["1,23", "1,23"],
    ["5 t", "5 t"],
    ["+5", 5],
    ["12:30", 0.5208333333333334],
    ["2014-13", "2014-13"],
    ["2/30/2014", "2/30/2014"],
    ["Mar 2014", 41699],
    ["2014年", "2014年"],
    ["+abc", "=+abc"],
    ["- note", "=- note"],
    ["-", "-"],
    ["=", "'="],
    ["#n/a", "#N/A"],
    ["#tag", "'#tag"],
    ["'5", "'5"],
  ])("%j becomes %j", (raw, expected) => {
    expect(interpret(raw, "General").input).toEqual(expected);
  });

  it("keeps a format that the cell has", () => {
    expect(interpret("12%", "0.0").format).toBeUndefined();
    expect(interpret("12%", "General").format).toBe("0%");
  });

  it("refuses objects, overlong text and broken formulas", () => {
    for (const bad of [{}, [], "x".repeat(40_000), "=SUM(", `=${"1+".repeat(5_000)}1`]) {
      expect(() => interpret(bad, "General")).toThrow("invalid");
    }
    expect(isWellFormed('A1&"("')).toBe(true);
  });
});

describe("display", () => {
  it.each([
    [3010, "General", "3010"],
    [0.1 + 0.2, "General", "0.3"],
    [1234567.891, "#,##0.0", "1,234,567.9"],
    [0.256, "0.0%", "25.6%"],
    [-5, "#,##0;(#,##0)", "(5)"],
    [-0.4, "0", "0"],
    [5, '0" t"', "5 t"],
    [41699, "yyyy-mm-dd", "2014-03-01"],
    [41699.5, "m/d/yy h:mm", "3/1/14 12:00"],
    [true, "0", "TRUE"],
    ["text", "0.0", "text"],
    [7, "000", "007"],
  ])("%j as %s is %s", (value, format, expected) => {
    expect(displayText(value, format)).toBe(expected);
  });
});

describe("filters", () => {
  it.each([
    [{ filterOn: "Values", values: ["a", "5"] }, 5, "5", true],
    [{ filterOn: "Values", values: ["a"] }, "A", "A", true],
    [{ filterOn: "Custom", criterion1: ">5" }, 6, "6", true],
    [{ filterOn: "Custom", criterion1: ">5", criterion2: "<7", operator: "And" }, 8, "8", false],
    [{ filterOn: "Custom", criterion1: "=1", criterion2: "=2", operator: "Or" }, 2, "2", true],
    [{ filterOn: "Custom", criterion1: "满*" }, "满洲里", "满洲里", true],
    [{ filterOn: "Custom", criterion1: "<>满*" }, "满洲里", "满洲里", false],
    [{ filterOn: "Custom", criterion1: "a~*" }, "ab", "ab", false],
    [{ filterOn: "Custom", criterion1: ">5" }, "", "", false],
  ])("%j of %j", (criteria, value, text, expected) => {
    expect(matchesFilter(criteria, value, text)).toBe(expected);
  });
});

describe("names", () => {
  it("of tables and ranges", () => {
    expect(["Ports", "_x", "口岸", "a.b", "T1x"].map(isValidName)).toEqual([true, true, true, true, true]);
    expect(
      ["A1", "a b", "1a", "R1C1", "R", "c", "XFD1", "", "a-b", "A".repeat(256)].filter(isValidName),
    ).toEqual([]);
  });

  it("of columns are made unique", () => {
    expect(uniqueHeaders(["", "a", "A", "a2", "", "Column1"])).toEqual([
      "Column2",
      "a",
      "A2",
      "a22",
      "Column3",
      "Column1",
    ]);
  });
});
