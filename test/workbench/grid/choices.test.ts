import { argumentAt } from "../../../src/workbench/grid/customFunctions/argumentAt";
import { constantOf, fitting, parameterAt } from "../../../src/workbench/grid/customFunctions/choices";
import { parseFunctions } from "../../../src/workbench/grid/customFunctions/metadata";

/** The argument at the bar `|` in a formula. */
function at(marked: string) {
  const caret = marked.indexOf("|");
  return argumentAt(marked.replace("|", ""), caret);
}

/** What becomes of a formula when `text` is chosen at the bar. */
function chosen(marked: string, text: string): string | undefined {
  const formula = marked.replace("|", "");
  const found = at(marked);
  return found && formula.slice(0, found.from) + text + formula.slice(found.to);
}

describe("the argument at the caret", () => {
  test.each([
    ["=A.F(|", "A.F", 0],
    ["=A.F(1,|", "A.F", 1],
    ['=A.F("a,b(",|)', "A.F", 1],
    ["=A.F({1,2;3,4}, |", "A.F", 1],
    ["=A.F(T[[#All],[x, y]],|", "A.F", 1],
    ["=A.F('a,(b'!A1,|", "A.F", 1],
    ["=A.F(G(1,2),H(3,|", "H", 1],
    ["=A.F(G(1,2),|", "A.F", 1],
    ["=IF(A1>0,A.F(,|),2)", "A.F", 1],
    ["=a.f((1+2)*3,|", "a.f", 1],
    ["=中文.函数(1,|", "中文.函数", 1],
  ])("%s", (marked, functionName, index) => {
    expect(at(marked)).toMatchObject({ functionName, index, typed: "" });
  });

  test.each([
    ['=F(1,"|', "", true],
    ['=F(1,"im|', "im", true],
    ['=F(1,"i|mport")', "i", true],
    ['=F(1,"say ""x|', 'say "x', true],
    ["=F(1,im|", "im", false],
    ["=F(1,进|", "进", false],
    ["=F(1,-1|", "-1", false],
    ["=F(1,ceb-tr|ains,2)", "ceb-tr", false],
  ])("%s has the beginning of a constant", (marked, typed, quoted) => {
    expect(at(marked)).toMatchObject({ index: 1, typed, quoted });
  });

  test.each([
    "F(|",
    "=|",
    "=F|(1)",
    "=F(1)|",
    "=1+(|",
    '=F("import"|',
    '=F("a"&|',
    "=F(A1+|",
    "=F($A|",
    "=F({1,|",
    "=F('a sh|eet'!A1",
    "=F(T[|",
    "=F(|A1:B2)",
    "=F(|G(1))",
  ])("%s has none", (marked) => {
    expect(at(marked)).toBeUndefined();
  });

  test.each([
    ["=F(1,|", '=F(1,"x"'],
    ["=F(1, |, 2)", '=F(1, "x", 2)'],
    ['=F(1,"im|', '=F(1,"x"'],
    ['=F(1,"im|port",2)', '=F(1,"x",2)'],
    ['=F(1,|"import",2)', '=F(1,"x",2)'],
    ['=F("im|,"b")', '=F("x","b")'],
    ["=F(1,im|port)", '=F(1,"x")'],
  ])("what is chosen at %s takes the place of what was typed", (marked, result) => {
    expect(chosen(marked, '"x"')).toBe(result);
  });
});

describe("what fits", () => {
  const choices = [
    { name: "进口", tooltip: "", value: "import" },
    { name: "出口", tooltip: "", value: "export" },
    { name: "Re-import", tooltip: "", value: "again" },
  ];
  const values = (typed: string, quoted: boolean) =>
    fitting(choices, typed, quoted).map(({ value }) => value);

  it("is everything where nothing was typed", () => {
    expect(values("", false)).toEqual(["import", "export", "again"]);
  });

  it("begins with what was typed, by value or label, in either case", () => {
    expect([values("IM", false), values("出", false), values("re", false)]).toEqual([
      ["import"],
      ["export"],
      ["again"],
    ]);
  });

  it("may contain a text that was begun with a quotation mark, after what begins with it", () => {
    expect(values("im", true)).toEqual(["import", "again"]);
    expect(values("im", false)).toEqual(["import"]);
    expect(values("coal", true)).toEqual([]);
  });

  it("is written as a constant", () => {
    expect([constantOf("import"), constantOf('6" pipe'), constantOf(-1)]).toEqual([
      '"import"',
      '"6"" pipe"',
      "-1",
    ]);
  });
});

test("values after the last parameter go to it, if it repeats", () => {
  const enums = [{ id: "E", values: [{ name: "One", numberValue: 1 }] }];
  const parse = (repeating: boolean) =>
    parseFunctions({
      functions: [{ id: "F", parameters: [{ name: "a" }, { name: "b", customEnumId: "E", repeating }] }],
      enums,
    })[0] ?? { parameters: [] };
  expect(parameterAt(parse(true), 5)?.choices).toHaveLength(1);
  expect(parameterAt(parse(false), 1)?.name).toBe("b");
  expect(parameterAt(parse(false), 2)).toBeUndefined();
  expect(parameterAt({ parameters: [] }, 0)).toBeUndefined();
});
