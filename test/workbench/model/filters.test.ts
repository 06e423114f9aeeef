import { filterTest } from "../../../src/workbench/model/filterTest";
import type { FilterCriteria, Scalar } from "../../../src/workbench/model/store";
import { codeOf, excelForEachTest, onSheet } from "./support";

/** A Friday. */
const TODAY = new Date(2026, 10, 27);

/** Excel's number of a day. */
const day = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

function kept(criteria: FilterCriteria, values: readonly Scalar[]): Scalar[] {
  const cells = values.map((value) => ({ value, text: String(value) }));
  return cells.filter(filterTest(criteria, cells, TODAY)).map((cell) => cell.value);
}

describe("filters over a whole column", () => {
  it.each([
    ["TopItems", "=2", [9, 7]],
    ["TopItems", "2", [9, 7]],
    ["BottomItems", "=2", [1, 3]],
    ["TopPercent", "=40", [9, 7]],
    ["BottomPercent", "=1", [1]],
  ])("%s %s", (filterOn, criterion1, expected) => {
    expect(kept({ filterOn, criterion1 }, [3, 9, "text", 1, 7, 5, ""]).sort()).toEqual([...expected].sort());
  });

  it("keep equal values together", () => {
    expect(kept({ filterOn: "TopItems", criterion1: "=1" }, [5, 5, 4])).toEqual([5, 5]);
  });

  it.each([
    ["AboveAverage", [3, 5, 10], [10]],
    ["BelowAverage", [3, 5, 10], [3, 5]],
  ])("%s", (dynamicCriteria, values, expected) => {
    expect(kept({ filterOn: "Dynamic", dynamicCriteria }, values)).toEqual(expected);
  });

  it.each([
    ["Today", day(2026, 11, 27), day(2026, 11, 28)],
    ["Yesterday", day(2026, 11, 26), day(2026, 11, 27)],
    ["ThisWeek", day(2026, 11, 22), day(2026, 11, 29)],
    ["LastMonth", day(2026, 10, 31), day(2026, 11, 1)],
    ["NextMonth", day(2026, 12, 1), day(2026, 11, 30)],
    ["ThisQuarter", day(2026, 10, 1), day(2026, 9, 30)],
    ["NextQuarter", day(2027, 3, 31), day(2027, 4, 1)],
    ["LastYear", day(2025, 1, 1), day(2026, 1, 1)],
    ["YearToDate", day(2026, 1, 1), day(2026, 11, 28)],
    ["AllDatesInPeriodFebruray", day(2019, 2, 28), day(2019, 3, 1)],
    ["AllDatesInPeriodQuarter2", day(1999, 6, 30), day(1999, 7, 1)],
  ])("%s", (dynamicCriteria, inside, outside) => {
    expect(kept({ filterOn: "Dynamic", dynamicCriteria }, [inside, outside, "text"])).toEqual([inside]);
  });
});

describe("filters of a table", () => {
  const excel = excelForEachTest();

  it("hide the rows that are not among the largest, and show them again", async () => {
    const hidden = (): boolean[] =>
      [1, 2, 3].map((row) => excel().store.isRowHidden(excel().store.activeSheet(), row));
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:A4").values = [["n"], [1], [3], [2]];
      sheet.tables.add("A1:A4", true).columns.getItemAt(0).filter.applyTopItemsFilter(1);
    });
    expect(hidden()).toEqual([true, false, true]);
    const criteria = await onSheet(excel(), async (sheet, context) => {
      const { filter } = sheet.tables.getItemAt(0).columns.getItemAt(0);
      filter.load("criteria");
      await context.sync();
      const found = filter.criteria;
      filter.applyDynamicFilter("BelowAverage");
      return found;
    });
    expect(criteria).toMatchObject({ filterOn: "TopItems", criterion1: "=1" });
    expect(hidden()).toEqual([false, true, true]);
    excel().store.undo();
    expect(hidden()).toEqual([true, false, true]);
  });

  it("go by the icons that conditional formats give", async () => {
    const icons = [
      { set: "ThreeArrows", index: 2 },
      { set: "ThreeArrows", index: 0 },
      { set: "ThreeFlags", index: 2 },
    ] as const;
    const seen: unknown[] = [];
    await onSheet(excel(), (sheet) => {
      sheet.getRange("A1:A5").values = [["n"], [1], [30], [15], ["text"]];
      sheet.getRange("A2:A5").conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
      sheet.tables.add("A1:A5", true);
    });
    for (const icon of icons) {
      seen.push(
        await onSheet(excel(), async (sheet, context) => {
          const { filter } = sheet.tables.getItemAt(0).columns.getItemAt(0);
          filter.applyIconFilter(icon);
          filter.load("criteria");
          await context.sync();
          expect(filter.criteria).toMatchObject({ filterOn: "Icon", icon });
          return [1, 2, 3, 4].filter((row) => !excel().store.isRowHidden(excel().store.activeSheet(), row));
        }),
      );
    }
    expect(seen).toEqual([[2], [1], []]);
  });

  it("refuse what Excel refuses, and what this host lacks by name", async () => {
    await onSheet(excel(), (sheet) => void sheet.tables.add("A1:A4", true));
    const refused = (run: (filter: Excel.Filter) => void): Promise<string> =>
      codeOf(onSheet(excel(), (sheet) => run(sheet.tables.getItemAt(0).columns.getItemAt(0).filter)));
    expect(await refused((filter) => filter.applyTopItemsFilter(0))).toBe("InvalidArgument");
    expect(await refused((filter) => filter.applyTopPercentFilter(501))).toBe("InvalidArgument");
    expect(await refused((filter) => filter.applyDynamicFilter("Unknown"))).toBe("InvalidArgument");
    expect(await refused((filter) => filter.applyIconFilter({ set: "ThreeArrows", index: 3 }))).toBe(
      "InvalidArgument",
    );
    expect(await refused((filter) => filter.applyIconFilter({ set: "Invalid", index: 0 }))).toBe(
      "InvalidArgument",
    );
    expect(await refused((filter) => filter.apply({ filterOn: "Cards" as "Icon" }))).toBe("ApiNotFound");
  });
});
