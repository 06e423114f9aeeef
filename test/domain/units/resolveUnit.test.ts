import fc from "fast-check";
import type { Indicator } from "../../../src/domain/model/package";
import { resolveUnit } from "../../../src/domain/units/resolveUnit";
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
])("the unit %p is %s", (text, id) => {
  expect(resolveUnit(sampleCatalog, text, freight)).toMatchObject({ ok: true, value: { id } });
});

test("a unit of another dimension is refused with those that fit", () => {
  expect(resolveUnit(sampleCatalog, "亿元", freight)).toMatchObject({
    kind: "wrong-unit",
    unit: "yi-cny",
    indicator: "freight",
    fitting: ["t", "wan-t", "yi-t", "mt", "kg"],
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

test("reads any argument without throwing", () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      const unit = resolveUnit(sampleCatalog, raw, freight);
      if (!unit.ok) expect(unit.class).toBe("argument");
    }),
  );
});
