import { portsInnerMongolia } from "../../../../src/domain/tables/datasets/portsInnerMongolia";
import { rowOf, rowsOf } from "../rowsOf";

test("lists 20 ports under 16 names: 2 hubs, 3 specialised, 11 ordinary", () => {
  const rows = rowsOf(portsInnerMongolia);
  expect(rows).toHaveLength(20);
  const names = (type: string): number =>
    new Set(rows.filter(({ values }) => values.class === type).map(({ values }) => values.port)).size;
  expect(["综合枢纽口岸", "重点专业口岸", "普通口岸"].map(names)).toEqual([2, 3, 11]);
  const modes = (mode: string): number => rows.filter(({ values }) => values.mode === mode).length;
  expect(["铁路", "公路", "航空"].map(modes)).toEqual([2, 12, 6]);
  expect(rowOf(portsInnerMongolia, "ceke|road")).toMatchObject({
    neighbour: "蒙古国",
    counterpart: "西伯库伦",
    positioning: "以中国西部能源资源交易与物流为核心的重点专业口岸",
  });
});
