import { coverage } from "../../../../src/domain/tables/datasets/coverage";
import { rowOf, rowsOf } from "../rowsOf";

test("counts full-year figures by port, indicator and year", () => {
  const erenhot = rowOf(coverage, "erenhot|freight");
  expect(erenhot.y2014).toBe(9);
  expect(erenhot.y2001).toBeNull();
});

test("adds up to the number of figures", () => {
  for (const { values } of rowsOf(coverage, { indicator: ["freight"] })) {
    const years = Object.entries(values).filter(([id]) => /^y\d{4}$|^earlier$/.test(id));
    expect(years.reduce((sum, [, count]) => sum + Number(count ?? 0), 0)).toBe(values.figures);
  }
});
