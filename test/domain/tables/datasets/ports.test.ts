import { ports } from "../../../../src/domain/tables/datasets/ports";
import { rowOf, rowsOf } from "../rowsOf";

test("gives every port of the registry with place, modes, neighbour, code and coordinates", () => {
  expect(rowsOf(ports)).toHaveLength(97);
  expect(rowOf(ports, "erenhot")).toMatchObject({
    province: "内蒙古自治区",
    modes: "公路、铁路、航空",
    neighbour: "蒙古国",
    "counterpart-zh": "扎门乌德",
    latitude: 43.6475,
    longitude: 111.97667,
  });
  expect(rowOf(ports, "manzhouli", "en")).toMatchObject({ unlocode: "CNMLX", modes: "road, rail, air" });
});

test("filters by province", () => {
  const rows = rowsOf(ports, { province: ["tibet"] });
  expect(rows.length).toBeGreaterThanOrEqual(4);
  expect(rows.every(({ values }) => values.province === "西藏自治区")).toBe(true);
});
