import type { Catalog } from "../../../src/domain/model/catalog";
import type { Gap, Reading } from "../../../src/domain/model/reading";
import { explain } from "../../../src/domain/queries/explain";
import type { RawQuestion } from "../../../src/domain/queries/parseQuestion";
import { createCatalog } from "../../../src/domain/createCatalog";
import { attribute, observation } from "../../support/records";
import { catalogOf, sampleCatalog, sampleRecords } from "../../support/sampleCatalog";

function ask(part: Partial<RawQuestion>, catalog: Catalog = sampleCatalog): Reading | Gap {
  return explain(catalog, { entity: "满洲里", indicator: "freight", period: 2014, ...part });
}

test("a period without the figure lists the nearest with one, years first", () => {
  expect(ask({ period: 2015 })).toMatchObject({
    class: "answer",
    kind: "not-in-period",
    periods: ["2014", "2016", "2012", "2018-01/2018-11"],
  });
});

test("another flow or mode of the same year is told, with the years of the asked key", () => {
  expect(ask({ period: 2019 })).toMatchObject({
    kind: "only-other-flow",
    flows: ["import"],
    inPeriod: true,
    periods: ["2019"],
    keyPeriods: ["2016", "2014", "2012", "2018-01/2018-11"],
  });
  expect(ask({ period: 2020 })).toMatchObject({ kind: "only-other-mode", modes: ["rail"] });
});

test("what is printed for other years only is told as such", () => {
  expect(ask({ entity: "乌力吉", period: 2023, flow: "export" })).toMatchObject({
    kind: "only-other-flow",
    inPeriod: true,
  });
  expect(ask({ entity: "乌力吉", period: 2020, flow: "export" })).toMatchObject({
    kind: "only-other-flow",
    inPeriod: false,
    periods: ["2023"],
    keyPeriods: [],
  });
});

test("a figure of all goods is told when a commodity is asked for", () => {
  expect(ask({ options: "commodity=timber" })).toMatchObject({
    kind: "only-other-detail",
    details: [{ commodity: "", partner: "" }],
  });
});

test("a change without a level is told as such", () => {
  expect(ask({ period: 2021 })).toMatchObject({ kind: "only-change", observation: { changePct: "8.3" } });
});

test("a period after the newest source is not yet due, but a target may be", () => {
  expect(ask({ period: 2026 })).toMatchObject({ kind: "not-yet-due" });
  expect(ask({ period: 2035, options: "kind=target" })).toMatchObject({
    kind: "not-in-period",
    periods: ["2025"],
  });
});

test("a period before the opening says when the port opened", () => {
  expect(ask({ entity: "乌力吉" })).toMatchObject({ kind: "not-open-then", opened: "2016" });
  expect(ask({ entity: "乌力吉", period: 2016 })).toMatchObject({ kind: "not-in-period" });
  expect(ask({ entity: "乌力吉", indicator: "passengers" })).toMatchObject({ kind: "not-open-then" });
});

test("what is known of a port before its opening makes the opening doubtful: nothing is claimed", () => {
  const opening = (facts: readonly [string, string][]): Catalog =>
    createCatalog({
      ...sampleRecords,
      attributes: facts.map(([name, value]) => attribute("mandula", name, value)),
    });
  const question = { entity: "满都拉", period: 1990 };
  expect(ask(question, opening([["year-opened", "1992"]]))).toMatchObject({
    kind: "not-open-then",
    opened: "1992",
  });
  const approved = opening([
    ["year-opened", "1992"],
    ["year-first-cargo", "1989"],
  ]);
  expect(ask(question, approved)).toMatchObject({ kind: "nothing-for-entity" });
  expect(ask(question, opening([["year-reopened", "2006"]]))).toMatchObject({ kind: "nothing-for-entity" });
});

test("a change may stand without a unit", () => {
  const catalog = catalogOf(observation({ value: null, unit: "", changePct: "-5.7" }));
  expect(ask({}, catalog)).toMatchObject({ kind: "only-change", observation: { changePct: "-5.7" } });
});

test("an entity without the indicator is told as such", () => {
  expect(ask({ entity: "满都拉" })).toMatchObject({ kind: "nothing-for-entity" });
});

test("of several differences the farthest is named first", () => {
  const catalog = catalogOf(observation({ flow: "import", mode: "rail", commodity: "coal" }));
  expect(ask({}, catalog)).toMatchObject({
    kind: "only-other-detail",
    details: [{ commodity: "coal", partner: "" }],
  });
  expect(ask({ options: "commodity=coal" }, catalog)).toMatchObject({ kind: "only-other-flow" });
  expect(ask({ options: "commodity=coal", flow: "import" }, catalog)).toMatchObject({
    kind: "only-other-mode",
  });
});

test("latest without any full period lists the parts there are", () => {
  const catalog = catalogOf(observation({ period: "2018-01/2018-11" }));
  expect(ask({ period: "latest" }, catalog)).toMatchObject({
    kind: "not-in-period",
    periods: ["2018-01/2018-11"],
  });
});
