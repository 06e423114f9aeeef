import { currentCatalog } from "../../../../src/data";
import { freight } from "../../../../src/domain/tables/datasets/freight";
import { rowOf, rowsOf } from "../rowsOf";

test("gives the printed figures with their sentence", () => {
  expect(rowOf(freight, "manzhouli|2014|total|all|")).toMatchObject({
    port: "满洲里",
    year: 2014,
    freight: 3010,
    quote: "2014年，满洲里口岸货运量3010万吨，较上年略有增长",
  });
  expect(rowOf(freight, "erenhot|2014|export|road|", "en")).toMatchObject({
    flow: "export (exit)",
    freight: 225.2,
  });
});

test("loses no full-year figure of a port: each key has a row", () => {
  const catalog = currentCatalog();
  const keys = catalog.records.observations
    .filter((seen) => seen.indicator === "freight" && catalog.entities.get(seen.entity)?.kind === "port")
    .filter((seen) => seen.kind === "actual" && seen.value !== null && /^\d{4}$/.test(seen.period))
    .filter((seen) => seen.commodity === "" && seen.partner === "")
    .map((seen) => [seen.entity, seen.period, seen.flow, seen.mode, seen.scope].join("|"));
  expect(
    rowsOf(freight)
      .map(({ key }) => key)
      .sort(),
  ).toEqual([...new Set(keys)].sort());
});

test("filters by port and year", () => {
  const rows = rowsOf(freight, { port: ["erenhot"], year: ["2014"] });
  expect(rows.map(({ values }) => [values.flow, values.mode, values.freight])).toEqual(
    expect.arrayContaining([
      ["进出口合计", "全部方式", 1074.4],
      ["进口(入境)", "铁路", 785.6],
    ]),
  );
  expect(rows.every(({ values }) => values.year === 2014 && values.port === "二连浩特")).toBe(true);
});
