import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compilePackage } from "../../../src/data/compiler/compile";
import { describeFinding } from "../../../src/data/compiler/issue";
import { figureRow, packageFolder } from "../../support/packageFolder";

/** The findings of a package, as the sentences a contributor reads. */
function findings(folder: string): string[] {
  const result = compilePackage(folder);
  return result.ok ? [] : result.findings.map(describeFinding);
}

/** Findings for a package whose only figure has these changes. */
function withFigure(changes: Readonly<Record<string, string>>): string[] {
  return findings(packageFolder({ observations: [figureRow(changes)] }));
}

describe("compilePackage", () => {
  test("compiles a package without mistakes and stamps both parts alike", () => {
    const result = compilePackage(packageFolder());
    if (!result.ok) throw new Error(result.findings.map(describeFinding).join("\n"));
    expect(result.compiled.index.version).toBe("1.2.3");
    expect(result.compiled.index.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(result.compiled.text.hash).toBe(result.compiled.index.hash);
  });

  test("the hash depends on content only, and on every cell of it", () => {
    const hash = (folder: string): string => {
      const result = compilePackage(folder);
      return result.ok ? result.compiled.index.hash : "";
    };
    expect(hash(packageFolder())).toBe(hash(packageFolder()));
    expect(hash(packageFolder({ observations: [figureRow({ note: "见注" })] }))).not.toBe(
      hash(packageFolder()),
    );
  });

  test.each([
    [
      "an unknown entity",
      { entity: "atlantis" },
      'observations.csv, row 2, column entity: "atlantis" is not an id of entities.csv.',
    ],
    [
      "an unknown flow",
      { flow: "sideways" },
      'column flow: "sideways" is not one of total, import, export, transit.',
    ],
    ["an unlisted scope", { scope: "rumour" }, '"rumour" is not a code of the list "scopes" in codes.csv.'],
    ["a period outside the grammar", { period: "2014/15 season" }, "is not a period of the grammar"],
    [
      "a period that Excel has turned into a date",
      { period: "14-Mar" },
      "looks like a value that a spreadsheet has turned into a date",
    ],
    ["a period that Excel has rewritten", { period: "2014/3/1" }, "turned into a date or a rounded number"],
    ["a month that Excel has rewritten", { period: "Mar-14" }, "turned into a date or a rounded number"],
    ["a number that Excel has rounded", { value: "3.01E+07" }, "turned into a date or a rounded number"],
    ["an error that Excel has left", { note: "#NAME?" }, '"#NAME?" is an error of a spreadsheet'],
    ["full-width digits as a value", { value: "３０１０" }, "is not a plain decimal number"],
    ["white space around a cell", { entity: "manzhouli " }, "begins or ends with white space"],
    ["a line break in a cell", { note: "一\n二" }, "The cell holds a control character (U+000a)"],
    ["an id outside the grammar", { id: "o 1" }, '"o 1" is not an id'],
    [
      "a value that has lost its zeros",
      { value: "1605.1", quote: "货运量1605.10万吨" },
      "The quote prints 1605.10; 1605.1 has lost its zeros",
    ],
    [
      "a change the quote does not print",
      { change_pct: "5.1", quote: "货运量3010万吨，增长5%" },
      "The quote does not print 5.1",
    ],
    ["a value the quote does not print", { value: "3011" }, "The quote does not print 3011"],
    ["a unit the quote does not print", { unit: "mt" }, 'The quote prints none of the spellings of "mt"'],
    [
      "a unit the indicator cannot have",
      { unit: "train", quote: "货运量3010列" },
      'The unit "train" cannot measure "freight".',
    ],
    ["a mode the indicator does not allow", { mode: "air" }, 'The indicator "freight" does not allow "air".'],
    [
      "a quote that is no clause any more",
      { quote: `${"长".repeat(200)}3010万吨` },
      "at most 200 are a clause",
    ],
    ["neither value nor change", { value: "" }, "Neither a value nor a change is given."],
    ["text that would act as a formula", { note: "=1+1" }, "would act as a formula"],
    ["a missing locator", { locator: "" }, "The cell is empty, but a value is needed."],
    ["an unknown source", { source: "s-nowhere" }, '"s-nowhere" is not an id of sources.csv.'],
  ])("rejects %s", (_, changes, sentence) => {
    expect(withFigure(changes).join("\n")).toContain(sentence);
  });

  test("accepts what the quote prints in other digits: full width, Chinese numerals, fractions, folds", () => {
    expect(withFigure({ quote: "货运量３０１０万吨" })).toEqual([]);
    expect(withFigure({ value: "13", quote: "货运量十三万吨" })).toEqual([]);
    expect(withFigure({ value: "0.5", quote: "货运量1/2万吨" })).toEqual([]);
    expect(withFigure({ change_pct: "100", quote: "货运量3010万吨，翻了一番" })).toEqual([]);
  });

  test("rejects a statement and an attribute that stand twice, and a quote of theirs that is too long", () => {
    const statement = {
      subject: "manzhouli",
      topic: "history",
      text_zh: "口岸开放",
      text_en: "The port opened",
      source: "s-paper-2015",
      locator: "第一节",
      quote: "口岸开放",
    };
    const topics = { list: "topics", code: "history", name_zh: "历史", name_en: "History" };
    const sentences = findings(
      packageFolder({
        codes: [topics],
        statements: [
          { id: "st1", ...statement },
          { id: "st2", ...statement },
          { id: "st3", ...statement, text_zh: "别的", quote: "长".repeat(201) },
        ],
      }),
    );
    expect(sentences).toEqual([
      "statements.csv, row 4, column quote: The quote has 201 characters; at most 200.",
      "statements.csv, row 3, column subject, topic, text_zh, source: The same fact of the same source stands in row 2.",
    ]);
  });

  test("rejects a file with another column, a row with too few cells and an indicator with a foreign unit", () => {
    const folder = packageFolder();
    writeFileSync(join(folder, "codes.csv"), "\uFEFFlist,key,name_zh,name_en\nscopes,customs\n");
    expect(findings(folder)).toEqual(
      expect.arrayContaining([
        'codes.csv, row 1, column code: Column 2 must be "code", but is "key".',
        "codes.csv, row 2, column -: The row has 2 cells, the header 4.",
      ]),
    );
    const foreign = packageFolder();
    const path = join(foreign, "indicators.csv");
    writeFileSync(path, readFileSync(path, "utf8").replace("wan-t", "train"));
    expect(findings(foreign).join()).toContain('"train" is not a unit of "mass".');
  });

  test("rejects the same figure of the same source twice", () => {
    const sentences = findings(packageFolder({ observations: [figureRow(), figureRow({ id: "o2" })] }));
    expect(sentences).toContain(
      "observations.csv, row 3, column value: The same figure of the same source stands in row 2.",
    );
  });

  test("lets two values of one key stand only with a note and another place", () => {
    const other = { id: "o2", value: "3000", quote: "货运量约3000万吨", qualifier: "about" };
    expect(findings(packageFolder({ observations: [figureRow(), figureRow(other)] })).join()).toContain(
      "must say what differs",
    );
    const told = { ...other, note: "正文另一处作约数", locator: "第三节" };
    expect(findings(packageFolder({ observations: [figureRow(), figureRow(told)] }))).toEqual([]);
  });

  test("rejects a growth rate that contradicts two levels of the source by more than rounding", () => {
    const before = figureRow({ period: "2013", value: "3000", quote: "2013年货运量3000万吨" });
    const grown = (change: string): string[] =>
      findings(
        packageFolder({
          observations: [
            before,
            figureRow({ id: "o2", change_pct: change, quote: `货运量3010万吨，同比增长${change}%` }),
          ],
        }),
      );
    expect(grown("0.3")).toEqual([]);
    expect(grown("5.0").join()).toContain("contradicts the levels of the same source (0.3 %)");
  });

  test("rejects an id that stands twice, a source nobody cites and a file without its byte order mark", () => {
    const twice = packageFolder({
      observations: [figureRow(), figureRow({ period: "2013", quote: "2013年3010万吨" })],
    });
    expect(findings(twice).join()).toContain('"o1" stands already in row 2.');
    expect(findings(packageFolder({ observations: [] })).join()).toContain(
      'Nothing cites the source "s-paper-2015".',
    );
    expect(findings(packageFolder({}, "")).join()).toContain("does not start with a UTF-8 byte order mark");
  });
});
