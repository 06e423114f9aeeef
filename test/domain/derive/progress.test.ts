import { progress } from "../../../src/domain/derive/progress";
import { target } from "../../../src/domain/derive/target";
import type { Question } from "../../../src/domain/model/reading";
import { observation } from "../../support/records";
import { catalogOf } from "../../support/sampleCatalog";

const asked: Question = {
  entity: "manzhouli",
  indicator: "freight",
  period: "2025",
  flow: "total",
  mode: "all",
  kind: "actual",
  commodity: "",
  partner: "",
  scope: "",
  unit: null,
  asOf: null,
};
const planned = observation({ kind: "target", period: "2025", value: "0.02", unit: "yi-t" });
const actual = observation({ period: "2025", value: "150" });

test("actual ÷ target, exact across units", () => {
  expect(progress(catalogOf(planned, actual), asked)).toMatchObject({
    ok: true,
    decimal: "0.75",
    qualifier: "exact",
    actual: { decimal: "150" },
    target: { decimal: "200" },
  });
});

test("latest is the latest period with a target", () => {
  const later = observation({ period: "2026", value: "999" });
  expect(progress(catalogOf(planned, actual, later), { ...asked, period: "latest" })).toMatchObject({
    ok: true,
    question: { period: "2025" },
    value: 0.75,
  });
});

test("an inexact target makes an inexact progress", () => {
  const over = observation({ kind: "target", period: "2025", value: "200", qualifier: "over" });
  expect(progress(catalogOf(over, actual), asked)).toMatchObject({ value: 0.75, qualifier: "about" });
});

test("the actual figure is sought in the scope of the target", () => {
  const customsTarget = observation({ kind: "target", period: "2025", value: "200", scope: "customs" });
  const customs = observation({ period: "2025", value: "100", scope: "customs" });
  expect(progress(catalogOf(customsTarget, actual, customs), asked)).toMatchObject({ value: 0.5 });
  expect(progress(catalogOf(customsTarget, actual), asked)).toMatchObject({ kind: "no-actual" });
});

test("another scope than the target's is refused", () => {
  const customs = observation({ period: "2025", value: "100", scope: "customs" });
  expect(progress(catalogOf(planned, customs), asked)).toMatchObject({ kind: "target-scope" });
});

test("without an actual figure the gap tells why", () => {
  expect(progress(catalogOf(planned), asked)).toMatchObject({
    kind: "no-actual",
    gap: { kind: "only-other-kind" },
  });
});

test("an actual figure in another currency is not set against the target", () => {
  const value = { ...asked, indicator: "goods-value" };
  const inYuan = observation({
    indicator: "goods-value",
    kind: "target",
    period: "2025",
    value: "10",
    unit: "yi-cny",
  });
  const inDollars = observation({ indicator: "goods-value", period: "2025", value: "2", unit: "yi-usd" });
  expect(progress(catalogOf(inYuan, inDollars), value)).toMatchObject({
    kind: "no-actual",
    gap: { kind: "only-other-currency" },
  });
});

test("a target of 0 divides nothing", () => {
  const zero = observation({ kind: "target", period: "2025", value: "0" });
  expect(progress(catalogOf(zero, actual), asked)).toMatchObject({ kind: "zero-base" });
});

test("where there are actual figures only, there is no target; other years with one are named", () => {
  const other = observation({ kind: "target", period: "2020", value: "1" });
  expect(target(catalogOf(actual), asked)).toMatchObject({ kind: "no-target", periods: [] });
  expect(target(catalogOf(actual, other), asked)).toMatchObject({ kind: "no-target", periods: ["2020"] });
  expect(target(catalogOf(planned), asked)).toMatchObject({ ok: true, decimal: "200" });
});
