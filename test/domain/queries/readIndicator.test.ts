import { currentCatalog } from "../../../src/data";
import { readIndicator } from "../../../src/domain/queries/readIndicator";

const catalog = currentCatalog();

function named(text: string, entity = "inner-mongolia"): string {
  const read = readIndicator(catalog, text, catalog.entities.get(entity) ?? null);
  return read.ok ? read.value.id : read.kind;
}

test.each([
  ["口岸数量", "port-count"],
  ["中欧班列占比", "ceb-share"],
  ["交通工具", "transport-means"],
  ["边境线", "border-length"],
  ["人均GDP", "gdp-per-capita"],
  ["通关时间", "clearance-hours"],
  ["吞吐能力", "freight-capacity"],
  ["里程", "length"],
  ["边民互市免税额", "border-resident-allowance"],
  ["落地加工率", "processing-rate"],
  ["petty trade", "border-small-trade"],
  ["Clearance time", "clearance-hours"],
])("%s is %s, as people call it", (text, id) => {
  expect(named(text)).toBe(id);
});

test("the value of imports and exports is that of the goods at a port, and foreign trade elsewhere", () => {
  expect(named("进出口值", "erenhot")).toBe("goods-value");
  expect(named("进出口值")).toBe("foreign-trade");
});

test("every alias of the package leads to its indicator", () => {
  for (const { id, aliases } of catalog.records.indicators) {
    for (const alias of aliases) expect([alias, named(alias)]).toEqual([alias, id]);
  }
});
