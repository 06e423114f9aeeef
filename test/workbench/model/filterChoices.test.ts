import { criteriaOfTicks, filterChoices } from "../../../src/workbench/model/filterChoices";
import {
  conditionOf,
  criteriaOfCondition,
  FILTER_CONDITIONS,
  needsValue,
} from "../../../src/workbench/model/filterConditions";
import { sheetFilter } from "../../../src/workbench/model/sheetFilter";
import { excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest();

/** What a column of the filter offers. */
function offered(column: number) {
  const { store } = excel();
  const sheet = store.activeSheet();
  const filter = sheetFilter(store, sheet);
  if (filter === null) throw new Error("There is no filter.");
  return filterChoices(store, sheet, filter, column);
}

const apply = (run: (filter: Excel.AutoFilter) => void) => onSheet(excel(), (sheet) => run(sheet.autoFilter));

beforeEach(() =>
  onSheet(excel(), (sheet) => {
    sheet.getRange("A1:B7").values = [
      ["Port", "Freight"],
      ["khorgos", 900],
      ["Erenhot", 1200],
      ["", 12],
      ["Khorgos", true],
      ["Erenhot", "n/a"],
      ["Alashankou", 1200],
    ];
    sheet.autoFilter.apply("A1:B7");
  }),
);

describe("what a filter's column offers to tick", () => {
  it("is each value once, whatever its case, in the order of a sort", () => {
    expect(offered(0)).toEqual([
      { text: "Alashankou", count: 1, isKept: true },
      { text: "Erenhot", count: 2, isKept: true },
      { text: "khorgos", count: 2, isKept: true },
      { text: "", count: 1, isKept: true },
    ]);
    expect(offered(1).map(({ text }) => text)).toEqual(["12", "900", "1200", "n/a", "TRUE"]);
  });

  it("leaves out what other columns hide, and tells what its own filter keeps", async () => {
    await apply((filter) => {
      filter.apply("A1:B7", 0, { filterOn: "Values", values: ["Erenhot", ""] });
      filter.apply("A1:B7", 1, { filterOn: "Custom", criterion1: ">100" });
    });
    expect(offered(0)).toEqual([
      { text: "Alashankou", count: 1, isKept: false },
      { text: "Erenhot", count: 1, isKept: true },
      { text: "khorgos", count: 1, isKept: false },
    ]);
    expect(offered(1).map(({ text, isKept }) => [text, isKept])).toEqual([
      ["12", false],
      ["1200", true],
      ["n/a", false],
    ]);
  });

  it("becomes criteria that keep just what was ticked, and none where all is", async () => {
    const criteria = criteriaOfTicks(offered(0), new Set(["", "khorgos"]));
    expect(criteria).toEqual({ filterOn: "Values", values: ["khorgos", ""] });
    await apply((filter) => filter.apply("A1:B7", 0, criteria as unknown as Excel.FilterCriteria));
    const { store } = excel();
    const hidden = [1, 2, 3, 4, 5, 6].filter((row) => store.isRowHidden(store.activeSheet(), row));
    expect(hidden).toEqual([2, 5, 6]);
    expect(criteriaOfTicks(offered(1), new Set(offered(1).map(({ text }) => text)))).toBeNull();
  });
});

describe("a condition", () => {
  it.each(FILTER_CONDITIONS)("%s is read back from its criteria", (condition) => {
    const value = needsValue(condition) ? "12" : "";
    const criteria = criteriaOfCondition(condition, value);
    expect(criteria === null ? null : conditionOf(criteria)).toEqual({ condition, value });
  });

  it("needs a value that fits it", () => {
    expect(criteriaOfCondition("contains", "  ")).toBeNull();
    expect(criteriaOfCondition("topItems", "0")).toBeNull();
    expect(criteriaOfCondition("topItems", "501")).toBeNull();
    expect(criteriaOfCondition("bottomItems", "2.5")).toBeNull();
    expect(criteriaOfCondition("greaterOrEqual", " 5 ")).toEqual({ filterOn: "Custom", criterion1: ">=5" });
  });

  it.each([
    { filterOn: "Values", values: ["a"] },
    { filterOn: "Custom", criterion1: ">1", criterion2: "<5", operator: "And" },
    { filterOn: "Custom", criterion1: "=a*b*" },
    { filterOn: "CellColor", color: "#FF0000" },
    { filterOn: "Dynamic", dynamicCriteria: "ThisMonth" },
  ])("is not made out of other criteria: %j", (criteria) => {
    expect(conditionOf(criteria)).toBeNull();
  });
});
