import { currentCatalog } from "../../../../src/data";
import { figures } from "../../../../src/domain/tables/datasets/figures";
import { rowOf, rowsOf } from "../rowsOf";

const catalog = currentCatalog();

test("has one row for every printed figure, none chosen and none left out", () => {
  expect(rowsOf(figures).map(({ key }) => key)).toHaveLength(catalog.records.observations.length);
  expect(new Set(rowsOf(figures).map(({ key }) => key)).size).toBe(catalog.records.observations.length);
});

test("shows value, unit and change as printed, with sentence, place and id", () => {
  expect(rowOf(figures, "bundled:o79", "en")).toMatchObject({
    subject: "Inner Mongolia",
    indicator: "Freight",
    period: "2025",
    mode: "land",
    value: 1.32,
    quote: "2025年,内蒙古陆路口岸货运量达1.32亿吨",
    observation: "bundled:o79",
  });
  // Only a change is printed: the value is blank, and so is its unit.
  expect(rowOf(figures, "bundled:o132")).toMatchObject({
    partner: "南美洲",
    value: null,
    unit: null,
    change: 32.6,
  });
});

test("narrows by subject, indicator, year, document and kind together", () => {
  const rows = rowsOf(figures, {
    subject: ["inner-mongolia"],
    indicator: ["freight"],
    year: ["2025"],
    document: ["s-nmg-plan-2021", "s-nmg-daily-2025-03"],
    kind: ["target"],
  });
  expect(rows.map(({ values }) => [values.value, values.unit])).toEqual([
    [1, "亿吨"],
    [1.3, "亿吨"],
  ]);
});

test("finds a figure of several years under its last year, and offers the newest year first", () => {
  const years = figures.filters.find(({ id }) => id === "year")?.choices(catalog) ?? [];
  expect(years.map(({ value }) => value)).toEqual([...years.map(({ value }) => value)].sort().reverse());
  expect(rowsOf(figures, { year: ["2020"] }).map(({ key }) => key)).toContain("bundled:o1");
});

test("offers the five documents, which were read line by line", () => {
  const documents = figures.filters.find(({ id }) => id === "document")?.choices(catalog) ?? [];
  expect(documents.map(({ value }) => value).sort()).toEqual([
    "s-nmg-daily-2025-03",
    "s-nmg-daily-2026-01",
    "s-nmg-plan-2021",
    "s-tibet-ports-2015",
    "s-tumen-2015",
  ]);
});
