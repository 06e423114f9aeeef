import fc from "fast-check";
import { explain } from "../../../src/domain/queries/explain";
import { sampleCatalog } from "../../support/sampleCatalog";

test("the same arguments give the same answer, not only an equal one", () => {
  const ask = (): unknown => explain(sampleCatalog, { entity: "满洲里", indicator: "freight", period: 2014 });
  expect(ask()).toBe(ask());
});

test("number and text, blank and word are told apart", () => {
  const base = { entity: "二连浩特", indicator: "freight", period: 2014 };
  expect(explain(sampleCatalog, base)).toMatchObject({ value: 1074.4 });
  expect(explain(sampleCatalog, { ...base, flow: "import" })).toMatchObject({ value: 790.4 });
  expect(explain(sampleCatalog, { ...base, flow: "" })).toMatchObject({ value: 1074.4 });
  expect(explain(sampleCatalog, { ...base, period: "14" })).toMatchObject({ kind: "short-year" });
  expect(explain(sampleCatalog, { ...base, unit: "吨" })).toMatchObject({ value: 10_744_000 });
});

test("no arguments throw, whatever they are", () => {
  fc.assert(
    fc.property(fc.array(fc.anything(), { minLength: 7, maxLength: 7 }), (args) => {
      const [entity, indicator, period, flow, mode, unit, options] = args;
      const answer = explain(sampleCatalog, { entity, indicator, period, flow, mode, unit, options });
      expect(typeof answer.ok).toBe("boolean");
    }),
  );
});

test("answers are forgotten before they fill the memory", () => {
  const known = explain(sampleCatalog, { entity: "策克", indicator: "freight", period: 2023 });
  for (let i = 0; i < 20_001; i++)
    explain(sampleCatalog, { entity: "策克", indicator: "freight", period: -i });
  const again = explain(sampleCatalog, { entity: "策克", indicator: "freight", period: 2023 });
  expect(again).toEqual(known);
  expect(again).not.toBe(known);
});
