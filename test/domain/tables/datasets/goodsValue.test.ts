import { goodsValue } from "../../../../src/domain/tables/datasets/goodsValue";
import { rowOf, rowsOf } from "../rowsOf";

test("gives each figure in the currency its source prints", () => {
  expect(rowOf(goodsValue, "erenhot|2023|total|all||CNY")).toMatchObject({
    "goods-value-cny": 423.1,
    "goods-value-usd": null,
  });
  expect(rowOf(goodsValue, "ruili|2019|total|road||USD")).toMatchObject({
    "goods-value-cny": null,
    "goods-value-usd": 116.4,
  });
});

test("never has both currencies in a row", () => {
  for (const { values } of rowsOf(goodsValue))
    expect(
      [values["goods-value-cny"], values["goods-value-usd"]].filter((value) => value !== null),
    ).toHaveLength(1);
});
