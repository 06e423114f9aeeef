import { borderPorts } from "../../../../src/domain/tables/datasets/borderPorts";
import { rowOf, rowsOf } from "../rowsOf";

test("lists the 91 ports of table 1-1 with zone and province", () => {
  const rows = rowsOf(borderPorts);
  expect(rows).toHaveLength(91);
  expect(rowOf(borderPorts, "heihe")).toMatchObject({
    zone: "东北边境贸易区",
    region: "黑龙江省",
    quote: "黑河",
  });
  expect(rowOf(borderPorts, "mazongshan")).toMatchObject({ zone: "西北边境贸易区", region: "甘肃省" });
  const count = (region: string): number => rows.filter(({ values }) => values.region === region).length;
  expect(["黑龙江省", "吉林省", "辽宁省", "内蒙古自治区", "新疆维吾尔自治区"].map(count)).toEqual([
    17, 14, 1, 14, 16,
  ]);
  expect(["甘肃省", "云南省", "广西壮族自治区", "西藏自治区"].map(count)).toEqual([1, 16, 8, 4]);
});
