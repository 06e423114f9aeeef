import { createCatalog } from "../../src/domain/createCatalog";
import { NO_RECORDS } from "../support/records";
import { sampleCatalog, sampleRecords } from "../support/sampleCatalog";

test("the catalog finds every record by its id", () => {
  expect(sampleCatalog.entities.size).toBe(sampleRecords.entities.length);
  expect(sampleCatalog.observations.size).toBe(sampleRecords.observations.length);
  expect(sampleCatalog.units.get("wan-t")?.factor).toBe("10000");
});

test("observations of an entity and indicator keep the order of the package", () => {
  const periods = sampleCatalog.observationsOf("erenhot", "freight").map(({ period }) => period);
  expect(periods).toEqual(["2014", "2014", "2014", "2023", "2023", "2023", "2022"]);
  expect(sampleCatalog.observationsOf("erenhot", "gdp")).toEqual([]);
  expect(sampleCatalog.observationsOf("nowhere", "freight")).toEqual([]);
});

test("a code without a label is its own label", () => {
  expect(sampleCatalog.label("modes", "rail")).toEqual({ zh: "铁路", en: "rail" });
  expect(sampleCatalog.label("modes", "sledge")).toEqual({ zh: "sledge", en: "sledge" });
});

test("a spelling leads to everything it may mean", () => {
  const kinds = sampleCatalog.named("二連浩特").map(({ entity }) => entity.kind);
  expect(kinds.sort()).toEqual(["city", "county", "port"]);
});

test("an empty package makes an empty catalog", () => {
  const catalog = createCatalog(NO_RECORDS);
  expect(catalog.named("满洲里")).toEqual([]);
  expect(catalog.attributesOf("manzhouli")).toEqual([]);
  expect(catalog.relationsOf("manzhouli")).toEqual([]);
});
