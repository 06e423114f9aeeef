import { vehicles } from "../../../../src/domain/tables/datasets/vehicles";
import { rowOf } from "../rowsOf";

test("gives vehicles by port and year", () => {
  expect(rowOf(vehicles, "aershan|2024|total|all|")).toMatchObject({ vehicles: 1000, qualifier: "超过" });
  expect(rowOf(vehicles, "linjiang|2004|total|road|")).toMatchObject({ vehicles: 16136 });
});
