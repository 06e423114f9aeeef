import { passengers } from "../../../../src/domain/tables/datasets/passengers";
import { rowOf } from "../rowsOf";

test("gives people in 万人次, whatever unit the source prints", () => {
  expect(rowOf(passengers, "manzhouli|2014|total|all|")).toMatchObject({ passengers: 152 });
  expect(rowOf(passengers, "manzhouli|2024|total|road|russian-side")).toMatchObject({ passengers: 55.96 });
});
