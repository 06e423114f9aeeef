import type { ConditionalData } from "../../../src/workbench/model/conditional/data";
import { ConditionalSheet } from "../../../src/workbench/model/conditional/evaluate";
import type { RuleSource } from "../../../src/workbench/model/conditional/source";
import { dateSerial } from "../../../src/workbench/model/displayText";
import { MemoryStore } from "../../../src/workbench/model/memoryStore";
import type { CellInput, Mark, Scalar } from "../../../src/workbench/model/store";

/** A Wednesday. */
const TODAY = dateSerial(2026, 3, 18);
const FILL = { fill: { color: "#FF0000" } };

function sheetOf(
  column: readonly CellInput[],
  rules: readonly ConditionalData[],
  evaluate: RuleSource["evaluate"] = () => undefined,
): ConditionalSheet {
  const store = new MemoryStore();
  const sheet = store.activeSheet();
  const all = { row: 0, column: 0, rows: column.length, columns: 1 };
  store.write(sheet, all, { inputs: column.map((value) => [value]) });
  const marks = rules.map((data, index): Mark => ({
    id: String(index),
    kind: "conditionalFormat",
    boxes: [all],
    data: { ...data },
  }));
  return new ConditionalSheet(marks, {
    cell: (row, at) => store.cell(sheet, row, at),
    filled: (box) => {
      const types = store.valueTypes(sheet, box).flat();
      return store
        .values(sheet, box)
        .flat()
        .flatMap((value, index) => {
          const type = types[index] ?? "Empty";
          return type === "Empty" ? [] : [{ value, type }];
        });
    },
    evaluate,
    today: () => TODAY,
  });
}

/** Rows that a rule holds for. */
function rowsOf(column: readonly CellInput[], type: ConditionalData["type"], rule: Record<string, unknown>) {
  const sheet = sheetOf(column, [{ type, rule, format: FILL }]);
  return column.flatMap((_value, row) => (sheet.at(row, 0) === null ? [] : [row]));
}

describe("rules on cells", () => {
  const values = [5, -1, "", "Abc", "#N/A", true, 10];
  test.each<[string, Record<string, unknown>, number[]]>([
    [
      "numbers come before texts and texts before TRUE",
      { operator: "GreaterThan", formula1: "=5" },
      [3, 5, 6],
    ],
    ["an empty cell counts as 0", { operator: "LessThan", formula1: "=5" }, [1, 2]],
    ["between, in either order", { operator: "Between", formula1: "=10", formula2: "=5" }, [0, 6]],
    ["not between", { operator: "NotBetween", formula1: "=-5", formula2: "=7" }, [3, 5, 6]],
    ["texts, whatever their case", { operator: "EqualTo", formula1: '="ABC"' }, [3]],
    ["not equal", { operator: "NotEqualTo", formula1: "=5" }, [1, 2, 3, 5, 6]],
    ["at least", { operator: "GreaterThanOrEqual", formula1: "=10" }, [3, 5, 6]],
    ["at most", { operator: "LessThanOrEqual", formula1: "5" }, [0, 1, 2]],
  ])("compare: %s", (_what, rule, rows) => {
    expect(rowsOf(values, "CellValue", rule)).toEqual(rows);
  });

  test.each<[string, string, number[]]>([
    ["Contains", "B", [0, 1]],
    ["Contains", "a?c", [0]],
    ["Contains", "~?", [3]],
    ["NotContains", "b", [2, 3, 4, 5]],
    ["BeginsWith", "AB", [0]],
    ["EndsWith", "5", [5]],
  ])("texts: %s %s", (operator, text, rows) => {
    expect(rowsOf(["abc", "xb", "", "w?", "#N/A", 15], "ContainsText", { operator, text })).toEqual(rows);
  });

  test.each<[string, number, number[]]>([
    ["TopItems", 2, [1, 3, 5]],
    ["BottomItems", 1, [0]],
    ["TopPercent", 50, [1, 3, 5]],
    ["BottomPercent", 1, [0]],
    ["TopItems", 100, [0, 1, 3, 4, 5]],
  ])("%s %i; equal numbers share a place, texts have none", (type, rank, rows) => {
    expect(rowsOf([1, 9, "x", 7, 5, 7], "TopBottom", { type, rank })).toEqual(rows);
  });

  test.each<[string, number[]]>([
    ["AboveAverage", [4]],
    ["BelowAverage", [0, 1, 2]],
    ["EqualOrAboveAverage", [3, 4]],
    ["OneStdDevAboveAverage", [4]],
    ["TwoStdDevAboveAverage", []],
    ["OneStdDevBelowAverage", []],
  ])("beside the average: %s", (criterion, rows) => {
    expect(rowsOf([1, 1, 1, 3, 9], "PresetCriteria", { criterion })).toEqual(rows);
  });

  test.each<[string, number[]]>([
    ["Blanks", [2, 5]],
    ["NonBlanks", [0, 1, 3, 6]],
    ["Errors", [4]],
    ["NonErrors", [0, 1, 2, 3, 5, 6]],
    ["UniqueValues", [3, 4, 5]],
    ["DuplicateValues", [0, 1, 6]],
  ])("%s", (criterion, rows) => {
    expect(rowsOf(["a", "A", "", 7, "#N/A", " ", "a"], "PresetCriteria", { criterion })).toEqual(rows);
  });

  const days = [-40, -12, -7, -6, -4, -3, -1, 0, 1, 3, 4, 10, 14, 40];
  test.each<[string, number[]]>([
    ["Yesterday", [-1]],
    ["Today", [0]],
    ["Tomorrow", [1]],
    ["LastSevenDays", [-6, -4, -3, -1, 0]],
    ["LastWeek", [-7, -6, -4]],
    ["ThisWeek", [-3, -1, 0, 1, 3]],
    ["NextWeek", [4, 10]],
    ["LastMonth", [-40]],
    ["ThisMonth", [-12, -7, -6, -4, -3, -1, 0, 1, 3, 4, 10]],
    ["NextMonth", [14, 40]],
  ])("%s, with weeks that begin on Sunday", (criterion, expected) => {
    const rows = rowsOf(
      days.map((day) => TODAY + day + 0.25),
      "PresetCriteria",
      { criterion },
    );
    // 40 days before the 18th of March is the 6th of February, 40 after it the 27th of April.
    expect(rows.map((row) => days[row])).toEqual(expected);
  });

  test("formulas are read relative to the first cell", () => {
    const asked: string[] = [];
    const sheet = sheetOf(
      [1, 2, 3],
      [{ type: "Custom", formula: "=AND($A1>1,B$1<>A1)", format: FILL }],
      (formula, row): Scalar => {
        asked.push(formula);
        return row > 0;
      },
    );
    expect([0, 1, 2].map((row) => sheet.at(row, 0) !== null)).toEqual([false, true, true]);
    expect(asked).toEqual(["=AND($A1>1,B$1<>A1)", "=AND($A2>1,B$1<>A2)", "=AND($A3>1,B$1<>A3)"]);
  });

  test("a formula that is not calculated yet holds for nothing", () => {
    expect(sheetOf([1], [{ type: "Custom", formula: "=A1>0", format: FILL }]).at(0, 0)).toBeNull();
  });
});

describe("several rules", () => {
  const bold: ConditionalData = {
    type: "CellValue",
    rule: { operator: "GreaterThan", formula1: "=1" },
    format: { font: { bold: true, color: "#111111" } },
  };
  const red: ConditionalData = { ...bold, format: { ...FILL, font: { color: "#222222", italic: true } } };

  test("add up; where they contradict the first wins", () => {
    expect(sheetOf([2], [bold, red]).at(0, 0)?.look).toEqual({
      ...FILL,
      font: { bold: true, italic: true, color: "#111111" },
      borders: {},
    });
  });

  test("end at one that stops, where it holds", () => {
    const sheet = sheetOf([2], [{ ...bold, stopIfTrue: true }, red]);
    expect(sheet.at(0, 0)?.look).toEqual(bold.format);
    const passed = { ...bold, stopIfTrue: true, rule: { operator: "LessThan", formula1: "=1" } };
    expect(sheetOf([2], [passed, red]).at(0, 0)?.look).toEqual(red.format);
  });
});

describe("scales, bars and icons", () => {
  const lookAt = (values: readonly CellInput[], data: ConditionalData) => {
    const sheet = sheetOf(values, [data]);
    return values.map((_value, row) => sheet.at(row, 0));
  };

  test("three colours meet at the median", () => {
    const colors = lookAt([0, 1, 100, "x"], { type: "ColorScale" }).map((one) => one?.look.fill?.color);
    expect(colors).toEqual(["#F8696B", "#FFEB84", "#63BE7B", undefined]);
  });

  test("two colours are mixed between numbers, and end there", () => {
    const criteria = {
      minimum: { type: "Number", formula: "0", color: "#000000" },
      maximum: { type: "Number", formula: "=10", color: "#FFFFFF" },
    };
    const colors = lookAt([-5, 5, 20], { type: "ColorScale", criteria }).map((one) => one?.look.fill?.color);
    expect(colors).toEqual(["#000000", "#808080", "#FFFFFF"]);
  });

  test("bars begin at 0 or at an axis", () => {
    const plain = lookAt([5, 10], { type: "DataBar" }).map((one) => one?.bar);
    expect(plain).toMatchObject([
      { from: 0, to: 0.5, axis: null },
      { from: 0, to: 1, axis: null },
    ]);
    const both = lookAt([-5, 15], { type: "DataBar" }).map((one) => one?.bar);
    expect(both).toMatchObject([
      { from: 0, to: 0.25, axis: 0.25, fill: "#FF0000", leftward: true },
      { from: 0.25, to: 1, axis: 0.25, fill: "#638EC6", leftward: false },
    ]);
    const middle = lookAt([-5, 10], { type: "DataBar", axisFormat: "CellMidPoint" }).map((one) => one?.bar);
    expect(middle).toMatchObject([
      { from: 0.25, to: 0.5, axis: 0.5 },
      { from: 0.5, to: 1 },
    ]);
    const turned = lookAt([5, 10], { type: "DataBar", barDirection: "RightToLeft" }).map((one) => one?.bar);
    expect(turned).toMatchObject([{ from: 0.5, to: 1, leftward: true }, { from: 0 }]);
  });

  test("icons by share, strictly or not, turned round, and own ones", () => {
    const icons = (data: Partial<ConditionalData>, values: readonly CellInput[] = [0, 33, 66, 67, 100]) =>
      lookAt(values, { type: "IconSet", ...data }).map((one) => one?.icon?.index);
    expect(icons({})).toEqual([0, 1, 1, 2, 2]);
    expect(icons({ reverseIconOrder: true })).toEqual([2, 1, 1, 0, 0]);
    const criteria = [
      { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" },
      { type: "Number", formula: "33", operator: "GreaterThan" },
      {
        type: "Number",
        formula: "67",
        operator: "GreaterThanOrEqual",
        customIcon: { set: "ThreeFlags", index: 1 },
      },
    ];
    expect(icons({ criteria })).toEqual([0, 0, 1, 1, 1]);
    expect(lookAt([100], { type: "IconSet", criteria })[0]?.icon?.set).toBe("ThreeFlags");
  });
});
