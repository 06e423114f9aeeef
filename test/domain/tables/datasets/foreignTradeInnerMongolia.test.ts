import { foreignTradeInnerMongolia } from "../../../../src/domain/tables/datasets/foreignTradeInnerMongolia";
import { rowsOf } from "../rowsOf";

test("gives values and units as printed, yuan and dollars apart", () => {
  const rows = rowsOf(foreignTradeInnerMongolia);
  const find = (period: string, unit: string) =>
    rows.filter(({ values }) => values.period === period && values.unit === unit);
  expect(find("1978", "万元")[0]?.values).toMatchObject({
    quote: "1978年内蒙古货物贸易进出口总额2674万元人民币",
  });
  expect(find("2014", "亿美元").map(({ values }) => values.value)).toEqual(expect.arrayContaining([145.53]));
  expect(find("2014", "亿元")).toEqual([]);
});
