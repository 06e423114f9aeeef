import { conflicts } from "../../../../src/domain/tables/datasets/conflicts";
import { rowsOf } from "../rowsOf";

test("shows the figure that is read beside the one that contradicts it", () => {
  const found = rowsOf(conflicts).find(({ key }) => key.startsWith("erenhot|freight|2014|total|all|"));
  expect(found?.values).toMatchObject({
    value: 1074.4,
    "other-value": 1355.9,
    "other-publisher": "中国交通报",
  });
  const counts = rowsOf(conflicts).find(({ key }) => key.startsWith("inner-mongolia|port-count|2015"));
  expect(counts?.values).toMatchObject({ value: 19, "other-value": 16 });
});

test("counts no qualified figure that the exact one satisfies", () => {
  expect(rowsOf(conflicts).some(({ key }) => key.startsWith("inner-mongolia|foreign-trade|2025"))).toBe(
    false,
  );
});
