import fc from "fast-check";
import { currentCatalog } from "../../../src/data";
import type { Indicator } from "../../../src/domain/model/package";
import { isUnitName, resolveUnit, unitsOf } from "../../../src/domain/units/resolveUnit";
import { sampleCatalog } from "../../support/sampleCatalog";

function indicator(id: string): Indicator {
  const found = sampleCatalog.indicators.get(id);
  if (found === undefined) throw new Error(id);
  return found;
}

const freight = indicator("freight");

test.each([
  ["wan-t", "wan-t"],
  ["万吨", "wan-t"],
  ["萬噸", "wan-t"],
  [" 万 吨 ", "wan-t"],
  ["10,000 t", "wan-t"],
  ["MT", "mt"],
  ["Tonnes", "t"],
  ["Million Tonnes", "mt"],
  ["万t", "wan-t"],
  ["10000 tonnes", "wan-t"],
  ["10,000t", "wan-t"],
  ["亿 t", "yi-t"],
  ["百万吨", "mt"],
])("the unit %p is %s", (text, id) => {
  expect(resolveUnit(sampleCatalog, text, freight)).toMatchObject({ ok: true, value: { id } });
});

test.each([
  ["tons", "freight", "t"],
  ["$", "goods-value", "usd"],
  ["travelers", "passengers", "person"],
  ["CNY billion", "goods-value", "billion-cny"],
  ["billion yuan", "foreign-trade", "billion-cny"],
  ["人民币", "foreign-trade", "cny"],
  ["万亿元", "foreign-trade", "trillion-cny"],
])("of the bundled units %p for %s is %s", (text, indicatorId, id) => {
  const catalog = currentCatalog();
  const asked = catalog.indicators.get(indicatorId);
  expect(asked && resolveUnit(catalog, text, asked)).toMatchObject({ ok: true, value: { id } });
});

test("every symbol and spelling without a multiple in it names a unit of its dimension", () => {
  const catalog = currentCatalog();
  for (const asked of catalog.indicators.values()) {
    for (const unit of unitsOf(catalog, asked)) {
      for (const text of [unit.id, unit.symbol.zh, unit.symbol.en, ...unit.spellings]) {
        const read = resolveUnit(catalog, text, asked);
        expect([text, read.ok && read.value.dimension]).toEqual([text, asked.dimension]);
      }
    }
  }
});

test("no spelling names two units of one dimension that differ in size", () => {
  const sizes = new Map<string, string>();
  for (const { symbol, spellings, dimension, factor, currency } of currentCatalog().units.values()) {
    for (const text of new Set([symbol.zh, symbol.en, ...spellings])) {
      const size = sizes.get(`${dimension} ${text}`) ?? `${factor} ${currency}`;
      expect([text, size]).toEqual([text, `${factor} ${currency}`]);
      sizes.set(`${dimension} ${text}`, size);
    }
  }
});

test.each(["border crossings", "million to 2.1 billion U.S. dollars", "万余人次", "places"])(
  "what a quote prints beside a number is no unit: %p",
  (text) => {
    expect(isUnitName(currentCatalog(), text)).toBe(false);
  },
);

test("what names a unit of any dimension is told from what names none", () => {
  const texts = ["万吨", "亿元", "bushel", "road", ""];
  expect(texts.filter((text) => isUnitName(sampleCatalog, text))).toEqual(["万吨", "亿元"]);
});

test("a unit of another dimension is refused with those that fit", () => {
  expect(resolveUnit(sampleCatalog, "亿元", freight)).toMatchObject({
    kind: "wrong-unit",
    unit: "yi-cny",
    indicator: "freight",
    fitting: ["wan-t", "t", "yi-t", "mt", "kg"],
  });
});

test("a unit of another currency fits the indicator: the reading decides", () => {
  expect(resolveUnit(sampleCatalog, "亿美元", indicator("goods-value"))).toMatchObject({ ok: true });
});

test("an unknown unit lists those that fit", () => {
  expect(resolveUnit(sampleCatalog, "bushel", freight)).toMatchObject({
    kind: "unknown-unit",
    text: "bushel",
  });
});

test("the id of a unit that was read is read as the same unit", () => {
  fc.assert(
    fc.property(fc.constantFrom("万吨", "T", "million tonnes", "kg", "10000t", "亿吨"), (text) => {
      const once = resolveUnit(sampleCatalog, text, freight);
      const id = once.ok ? once.value.id : "";
      expect(resolveUnit(sampleCatalog, id, freight)).toEqual(once);
    }),
  );
});

test("reads any argument without throwing", () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      const unit = resolveUnit(sampleCatalog, raw, freight);
      if (!unit.ok) expect(unit.class).toBe("argument");
    }),
  );
});
