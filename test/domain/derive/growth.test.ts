import { growth } from "../../../src/domain/derive/growth";
import type { Observation } from "../../../src/domain/model/package";
import type { Question } from "../../../src/domain/model/reading";
import { observation } from "../../support/records";
import { catalogOf } from "../../support/sampleCatalog";

const asked: Question = {
  entity: "manzhouli",
  indicator: "freight",
  period: "2014",
  flow: "total",
  mode: "all",
  kind: "actual",
  commodity: "",
  partner: "",
  scope: "",
  unit: null,
  asOf: null,
};
const now = observation({ value: "110" });
const before = observation({ period: "2013", value: "100" });
const printed = { changePct: "9.5", changeBase: "previous-year" };

function grown(...own: readonly Observation[]): ReturnType<typeof growth> {
  return growth(catalogOf(...own), asked);
}

describe("the order of ways", () => {
  test("two exact levels of one producer are computed, and what the source prints is kept beside", () => {
    const found = grown(observation({ value: "110", ...printed }), before);
    expect(found).toMatchObject({ ok: true, decimal: "0.1", value: 0.1, qualifier: "exact" });
    expect(found.ok && found.basis.kind === "computed" && found.basis.printed?.observation.changePct).toBe(
      "9.5",
    );
  });

  test("exact in decimal, across units of one dimension", () => {
    const found = grown(
      observation({ value: "0.0033", unit: "yi-t" }),
      observation({ period: "2013", value: "30" }),
    );
    expect(found).toMatchObject({ ok: true, decimal: "0.1" });
  });

  test("another producer's level is not used, the printed rate is", () => {
    const other = observation({ period: "2013", value: "100", source: "s-customs-2024" });
    const found = grown(observation({ value: "110", ...printed }), other);
    expect(found).toMatchObject({ ok: true, value: 0.095, basis: { kind: "printed" } });
  });

  test("an alternative of the same producer makes the pair", () => {
    const better = observation({ value: "111", source: "s-customs-2024" });
    const found = grown(better, now, before);
    expect(found).toMatchObject({ ok: true, value: 0.1, basis: { current: { decimal: "110" } } });
  });

  test("a printed rate precedes an inexact level; without one the ratio is about", () => {
    const over = observation({ period: "2013", value: "100", qualifier: "over" });
    expect(grown(observation({ value: "110", ...printed }), over)).toMatchObject({ value: 0.095 });
    expect(grown(now, over)).toMatchObject({ ok: true, value: 0.1, qualifier: "about" });
  });

  test("a rate without a level answers", () => {
    const only = observation({ value: null, changePct: "-4.2", changeBase: "previous-year" });
    expect(grown(only)).toMatchObject({ ok: true, value: -0.042, basis: { kind: "printed" } });
  });

  test("a base that names the same stretch of the year before is the year before", () => {
    const stretch = observation({
      period: "2014-01/2014-06",
      value: null,
      changePct: "5",
      changeBase: "2013-01/2013-06",
    });
    expect(growth(catalogOf(stretch), { ...asked, period: "2014-01/2014-06" })).toMatchObject({
      value: 0.05,
    });
  });
});

describe("periods", () => {
  test("latest takes the latest full period, and says which", () => {
    const found = growth(catalogOf(now, before), { ...asked, period: "latest" });
    expect(found).toMatchObject({ ok: true, question: { period: "2014" }, value: 0.1 });
  });

  test("latest of a stock compares years", () => {
    const stock = { indicator: "freight-capacity", mode: "all" } as const;
    const found = growth(
      catalogOf(
        observation({ ...stock, period: "2014-12-31", value: "120" }),
        observation({ ...stock, period: "2013-06", value: "100" }),
      ),
      { ...asked, indicator: "freight-capacity", period: "latest" },
    );
    expect(found).toMatchObject({ ok: true, value: 0.2, question: { period: "2014" } });
  });

  test("several years have no year before", () => {
    expect(growth(catalogOf(now), { ...asked, period: "2016/2020" })).toMatchObject({
      class: "argument",
      kind: "no-year-before",
    });
  });

  test("what was not known on the date does not answer", () => {
    const later = observation({ value: null, source: "s-daily-2026", ...printed });
    expect(growth(catalogOf(later), { ...asked, asOf: "2025" })).toMatchObject({ ok: false });
    expect(growth(catalogOf(later), asked)).toMatchObject({ ok: true });
  });
});

describe("refusals", () => {
  test("rates do not grow", () => {
    const rate = { ...asked, indicator: "freight-average-growth" };
    expect(growth(catalogOf(), rate)).toMatchObject({ class: "argument", kind: "growth-of-rate" });
  });

  test("no figure at all is the gap of the figure", () => {
    expect(grown(before)).toMatchObject({ class: "answer", kind: "not-in-period" });
  });

  test("no year before", () => {
    expect(grown(now)).toMatchObject({ class: "answer", kind: "no-base", period: "2013" });
  });

  test("changed producer", () => {
    const other = observation({ period: "2013", value: "100", source: "s-customs-2024" });
    expect(grown(now, other)).toMatchObject({ kind: "changed-producer", base: { decimal: "100" } });
  });

  test("changed scope", () => {
    const customs = observation({ period: "2013", value: "100", scope: "customs" });
    expect(grown(now, customs)).toMatchObject({ kind: "changed-scope" });
  });

  test("a figure of one scope is compared with that scope only", () => {
    const customs = observation({ value: "120", scope: "customs" });
    const general = observation({ period: "2013", value: "100" });
    const same = observation({ period: "2013", value: "80", scope: "customs" });
    expect(grown(customs, general, same)).toMatchObject({ ok: true, value: 0.5 });
    expect(grown(customs, general)).toMatchObject({ ok: false });
  });

  test("changed currency, and a figure in another currency only", () => {
    const value = { ...asked, indicator: "goods-value" };
    const yuan = observation({ indicator: "goods-value", value: "10", unit: "yi-cny" });
    const dollars = observation({ indicator: "goods-value", period: "2013", value: "2", unit: "yi-usd" });
    expect(growth(catalogOf(yuan, dollars), value)).toMatchObject({
      kind: "changed-currency",
      currencies: ["USD"],
    });
    expect(growth(catalogOf(dollars), { ...value, period: "2013" })).toMatchObject({
      kind: "only-currency",
      currencies: ["USD"],
    });
  });

  test("a unit that cannot be converted is no base", () => {
    const trains = observation({ period: "2013", value: "100", unit: "train" });
    expect(grown(now, trains)).toMatchObject({ ok: false });
  });

  test("a rate against another base is not given for one on the year before", () => {
    const odd = { changePct: "20", changeBase: "2010" };
    expect(grown(observation({ value: "110", ...odd }))).toMatchObject({ kind: "other-base" });
    expect(grown(observation({ value: null, ...odd }))).toMatchObject({ kind: "other-base" });
  });

  test("nothing is divided by 0", () => {
    expect(grown(now, observation({ period: "2013", value: "0" }))).toMatchObject({ kind: "zero-base" });
  });
});
