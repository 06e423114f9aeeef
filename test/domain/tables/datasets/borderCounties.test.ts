import { borderCounties } from "../../../../src/domain/tables/datasets/borderCounties";
import { rowsOf } from "../rowsOf";

test("lists the 139 counties of table 1-2, as many of each region as the table says", () => {
  const rows = rowsOf(borderCounties);
  expect(rows).toHaveLength(139);
  const regions = new Map<unknown, number>();
  for (const { values } of rows) regions.set(values.region, (regions.get(values.region) ?? 0) + 1);
  expect(Object.fromEntries(regions)).toEqual({
    内蒙古自治区: 19,
    辽宁省: 5,
    吉林省: 10,
    黑龙江省: 18,
    广西壮族自治区: 8,
    云南省: 25,
    西藏自治区: 21,
    甘肃省: 1,
    新疆维吾尔自治区: 32,
  });
});

test("keeps the names as printed in 2015 in the quote", () => {
  expect(rowsOf(borderCounties).map(({ values }) => values.quote)).toEqual(
    expect.arrayContaining(["额济纳旗", "东宁县", "腾冲县", "潞西市"]),
  );
});
