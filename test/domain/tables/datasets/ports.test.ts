import { currentCatalog } from "../../../../src/data";
import type { Catalog } from "../../../../src/domain/model/catalog";
import { catalogAsOf } from "../../../../src/domain/queries/catalogAsOf";
import { listPorts } from "../../../../src/domain/queries/listPorts";
import { ports } from "../../../../src/domain/tables/datasets/ports";
import { rowOf, rowsOf } from "../rowsOf";

test("gives every port of the registry with place, modes, neighbour, code and coordinates", () => {
  expect(rowsOf(ports)).toHaveLength(100);
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

test("has as many ports as lists and rankings, those without facts in their province", () => {
  const entities = currentCatalog().records.entities.filter(({ kind }) => kind === "port");
  const list = listPorts(currentCatalog(), {});
  expect(rowsOf(ports).map(({ key }) => key)).toEqual(entities.map(({ id }) => id));
  expect(list.ok && list.ports.map(({ port }) => port.id)).toEqual(entities.map(({ id }) => id));
  expect(rowOf(ports, "mengman")).toMatchObject({ province: "云南省", modes: null, neighbour: null });
  const yunnan = listPorts(currentCatalog(), { province: "云南" });
  const keys = rowsOf(ports, { province: ["yunnan"] }).map(({ key }) => key);
  expect(keys).toContain("mengman");
  expect(yunnan.ok && yunnan.ports.map(({ port }) => port.id)).toEqual(keys);
});

test("names the port opposite in the language of the table where it is on record", () => {
  const opposite = (port: string, language?: "en"): unknown => rowOf(ports, port, language).counterpart;
  expect(opposite("manzhouli")).toBe("后贝加尔斯克");
  expect(opposite("manzhouli", "en")).toBe("Zabaikalsk / Забайкальск");
  expect(opposite("erenhot", "en")).toBe("Zamyn-Uud");
  // Printed in one language only.
  expect(opposite("tumen", "en")).toBe("南阳");
  expect(opposite("alashankou")).toBe("Dostyk (formerly Druzhba)");
});

test("filters by province", () => {
  const rows = rowsOf(ports, { province: ["tibet"] });
  expect(rows.length).toBeGreaterThanOrEqual(4);
  expect(rows.every(({ values }) => values.province === "西藏自治区")).toBe(true);
});

test("shows the status that holds now, and the one that held then", () => {
  const statusOf = (catalog: Catalog): unknown => {
    const column = ports.columns.findIndex(({ id }) => id === "status");
    return ports.rows(catalog, {}, "zh").find(({ key }) => key === "wuliji")?.cells[column]?.value;
  };
  expect(statusOf(currentCatalog())).toBe("开放");
  expect(statusOf(catalogAsOf(currentCatalog(), "2022"))).toBe("建设中");
});

test("narrows by mode and neighbour", () => {
  const rail = rowsOf(ports, { mode: ["rail"], neighbour: ["MN"] });
  expect(rail.map(({ key }) => key)).toEqual(["erenhot"]);
});
