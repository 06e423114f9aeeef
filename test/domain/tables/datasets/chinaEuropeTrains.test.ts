import { chinaEuropeTrains } from "../../../../src/domain/tables/datasets/chinaEuropeTrains";
import { rowOf } from "../rowsOf";

test("keeps customs and railway counts of the same trains apart", () => {
  expect(rowOf(chinaEuropeTrains, "manzhouli|2020|total|rail|customs")).toMatchObject({ trains: 3079 });
  expect(rowOf(chinaEuropeTrains, "manzhouli|2020|total|rail|railway")).toMatchObject({ trains: 3548 });
  expect(rowOf(chinaEuropeTrains, "manzhouli|2020|total|rail|")).toMatchObject({ trains: 3054 });
});
