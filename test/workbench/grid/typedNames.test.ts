import { withTypedNames } from "../../../src/workbench/grid/typedNames";

const titles = (table: string) => (table === "港口" ? ["货运量（万吨）", "A(b)", "Ａ(b)"] : []);

describe("names of columns in a formula that a person typed", () => {
  it.each([
    ["=SUM(港口[货运量(万吨)])", "=SUM(港口[货运量（万吨）])"],
    ["=港口[@货运量(万吨)]", "=港口[@货运量（万吨）]"],
    ["=港口[[#This Row],[货运量(万吨)]]", "=港口[[#This Row],[货运量（万吨）]]"],
    ["=港口[A(b)]", "=港口[A(b)]"],
    ["=别的[货运量(万吨)]", "=别的[货运量(万吨)]"],
    ['="港口[货运量(万吨)]"', '="港口[货运量(万吨)]"'],
  ])("%s", (typed, kept) => {
    expect(withTypedNames(typed, titles)).toBe(kept);
  });
});
