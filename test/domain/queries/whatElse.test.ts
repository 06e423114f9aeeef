import { currentCatalog } from "../../../src/data";
import { indicatorsWith, relativesWith } from "../../../src/domain/queries/whatElse";

const catalog = currentCatalog();

test.each([
  ["the port of a city's name", "county-manzhouli", "freight", "manzhouli"],
  ["the Chinese port across the border", "gashuun-sukhait", "freight", "ganqimaodu"],
])("%s", (_, id, indicator, relative) => {
  const entity = catalog.entities.has(id) ? id : (catalog.named("嘎顺苏海图")[0]?.entity.id ?? "");
  expect(relativesWith(catalog, entity, indicator)).toContain(relative);
});

test("relatives have figures of the indicator and are not the entity itself", () => {
  for (const { id } of catalog.records.entities) {
    for (const relative of relativesWith(catalog, id, "freight")) {
      expect(relative).not.toBe(id);
      expect(catalog.observationsOf(relative, "freight").length).toBeGreaterThan(0);
    }
  }
});

test("the indicators of an entity, those with the most figures first", () => {
  const indicators = indicatorsWith(catalog, "manzhouli");
  const counts = indicators.map((id) => catalog.observationsOf("manzhouli", id).length);
  expect(indicators).toContain("freight");
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(indicatorsWith(catalog, "no such entity")).toEqual([]);
});
