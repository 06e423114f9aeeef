/**
 * Every kind of gap is reached through a function, with a sentence of its own in each language; PORTWHY says the same.
 */
import type { Catalog } from "../../src/domain/model/catalog";
import { currentCatalog } from "../../src/data";
import { GAPS } from "../../src/strings/gaps";
import { fakeExcel, type FakeError } from "../support/customFunctions";
import { observation } from "../support/records";
import { catalogOf, sampleCatalog } from "../support/sampleCatalog";

type Call = readonly [id: string, ...args: unknown[]];

/** By kind: a call that meets it. The sample has what the bundled data happens not to have. */
const SAMPLE: Readonly<Record<string, Call>> = {
  "missing-argument": ["PORTDATA", "", "freight", 2014],
  "unknown-entity": ["PORTDATA", "满州里", "freight", 2014],
  "ambiguous-entity": ["PORTDATA", "宝山区", "freight", 2014],
  "contradicting-mode": ["PORTDATA", "二连浩特铁路口岸", "freight", 2014, "", "road"],
  "unknown-indicator": ["PORTDATA", "满洲里", "frieght", 2014],
  "unknown-flow": ["PORTDATA", "满洲里", "freight", 2014, "sideways"],
  "unknown-mode": ["PORTDATA", "满洲里", "freight", 2014, "", "camel"],
  "unknown-field": ["PORTINFO", "满洲里", "colour"],
  "bad-period": ["PORTDATA", "满洲里", "freight", "soon"],
  "short-year": ["PORTDATA", "满洲里", "freight", 14],
  "date-serial": ["PORTDATA", "满洲里", "freight", 41640],
  "clock-period": ["PORTDATA", "满洲里", "freight", "今年"],
  "unknown-unit": ["PORTDATA", "满洲里", "freight", 2014, "", "", "furlong"],
  "wrong-unit": ["PORTDATA", "满洲里", "freight", 2014, "", "", "亿元"],
  "unknown-option": ["PORTDATA", "满洲里", "freight", 2014, "", "", "", "colour=red"],
  "unused-option": ["PORTINFO", "满洲里", "modes", "commodity=coal"],
  "bad-option": ["PORTDATA", "满洲里", "freight", 2014, "", "", "", "headers=perhaps"],
  "flow-not-of-indicator": ["PORTDATA", "满洲里", "used-car-exports", 2024, "import"],
  "mode-not-of-indicator": ["PORTDATA", "策克", "vehicles", 2014, "", "rail"],
  "error-argument": ["PORTDATA", { type: "Error", basicValue: "#REF!" }, "freight", 2014],
  "several-values": ["PORTDATA", [["满洲里"], ["策克"]], "freight", 2014],
  "nothing-for-entity": ["PORTDATA", "满都拉", "freight", 2014],
  "not-in-period": ["PORTDATA", "满洲里", "freight", 2015],
  "only-part": ["PORTDATA", "满洲里", "freight", 2018],
  "only-other-flow": ["PORTDATA", "满洲里", "freight", 2019],
  "only-other-mode": ["PORTDATA", "满洲里", "freight", 2020],
  "only-other-scope": ["PORTDATA", "满洲里", "ceb-trains", 2023],
  "only-other-currency": ["PORTDATA", "满洲里", "goods-value", 2023],
  "only-other-kind": ["PORTDATA", "满洲里", "freight", 2025],
  "only-other-detail": ["PORTDATA", "满洲里", "freight", 2017, "import"],
  "only-change": ["PORTDATA", "满洲里", "freight", 2021],
  "not-known-then": ["PORTDATA", "满洲里", "freight", 2014, "", "", "", "asOf=2014"],
  "not-yet-due": ["PORTDATA", "满洲里", "freight", 2030],
  "not-open-then": ["PORTDATA", "乌力吉", "freight", 2014],
  "no-attribute": ["PORTINFO", "满都拉", "class"],
  "attribute-not-known-then": ["PORTINFO", "满洲里", "class", "asOf=2010"],
};

/** Kinds that the bundled data has, so that they are no theory. */
const BUNDLED: Readonly<Record<string, Call>> = {
  "not-in-period": ["PORTDATA", "满洲里", "freight", 2015],
  "only-part": ["PORTDATA", "二连浩特", "ceb-trains", 2022],
  "only-other-flow": ["PORTDATA", "内蒙古", "freight", "2016/2020", "import"],
  "only-other-mode": ["PORTDATA", "满洲里", "vehicles", 2014],
  "only-other-scope": ["PORTDATA", "黑河", "freight", 2010],
  "only-other-currency": ["PORTDATA", "二连浩特", "goods-value", 2014],
  "only-other-kind": ["PORTDATA", "内蒙古", "passengers", 2025],
  "only-other-detail": ["PORTDATA", "策克", "freight", 2010],
  "only-change": ["PORTDATA", "内蒙古", "foreign-trade", 2025, "", "", "", "partner=eu"],
  "not-known-then": ["PORTDATA", "满洲里", "freight", 2014, "", "", "", "asOf=2013"],
  "not-yet-due": ["PORTDATA", "满洲里", "freight", 2030],
  "nothing-for-entity": ["PORTDATA", "满洲里", "foreign-trade", 2014],
  "not-open-then": ["PORTDATA", "阿日哈沙特", "freight", 1990],
  "no-attribute": ["PORTINFO", "满洲里", "year-moved"],
  "attribute-not-known-then": ["PORTINFO", "满洲里", "status", "asOf=2010"],
};

/** The sentence's fixed words, by which kinds are told apart whatever fills them. */
function skeleton(kind: string, language: "zh" | "en"): RegExp {
  const text = GAPS[kind as keyof typeof GAPS][language];
  const [, ...longest] = text.split(/\{\w+\}/);
  const fixed = [text.split(/\{\w+\}/)[0] ?? "", ...longest].sort((a, b) => b.length - a.length)[0] ?? "";
  return new RegExp(fixed.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}

const data = currentCatalog();
const places: readonly (readonly [string, Catalog, Readonly<Record<string, Call>>])[] = [
  ["the sample", sampleCatalog, SAMPLE],
  ["the bundled data", data, BUNDLED],
];

test("every kind of gap has a call", () => {
  expect(Object.keys(SAMPLE).sort()).toEqual(Object.keys(GAPS).sort());
});

describe.each(places)("in %s", (_, catalog, calls) => {
  describe.each(["zh", "en"] as const)("in %s", (language) => {
    const excel = fakeExcel(catalog, language);
    const errors = new Map<string, FakeError>(
      Object.entries(calls).map(([kind, [id, ...args]]) => [kind, excel.error(id, ...args)]),
    );

    test.each(Object.keys(calls))("%s has its own words, filled in", (kind) => {
      const { message = "", code } = errors.get(kind) ?? {};
      expect(message).toMatch(skeleton(kind, language));
      expect(message).not.toMatch(/[{}]|undefined|null|NaN| {2}/);
      expect(code).toMatch(/^#(VALUE!|N\/A)$/);
    });

    test("no two kinds say the same", () => {
      const messages = [...errors.values()].map(({ message }) => message);
      expect(new Set(messages).size).toBe(messages.length);
    });

    test.each(
      Object.entries(calls).filter(([, [id, , , , , , unit]]) => id === "PORTDATA" && unit !== "furlong"),
    )("PORTWHY says the same: %s", (kind, [, entity, indicator, period, flow, mode, unit, options]) => {
      if (kind === "wrong-unit") return; // PORTWHY takes no unit.
      expect(unit ?? "").toBe("");
      const why = excel.call("PORTWHY", entity, indicator, period, flow, mode, options);
      expect(why).toBe(errors.get(kind)?.message);
    });
  });
});

describe("reasons of derived figures and spills", () => {
  const now = observation({ value: "110" });
  const value = { indicator: "goods-value", unit: "yi-cny" } as const;
  const cases: readonly (readonly [kind: string, catalog: Catalog, call: Call])[] = [
    ["no-year-before", sampleCatalog, ["PORTGROWTH", "满洲里", "freight", "2016/2020"]],
    ["growth-of-rate", sampleCatalog, ["PORTGROWTH", "内蒙古", "freight-average-growth", 2020]],
    ["no-base", catalogOf(now), ["PORTGROWTH", "满洲里", "freight", 2014]],
    [
      "changed-producer",
      catalogOf(now, observation({ period: "2013", source: "s-customs-2024" })),
      ["PORTGROWTH", "满洲里", "freight", 2014],
    ],
    [
      "changed-scope",
      catalogOf(now, observation({ period: "2013", scope: "customs" })),
      ["PORTGROWTH", "满洲里", "freight", 2014],
    ],
    [
      "changed-currency",
      catalogOf(observation(value), observation({ ...value, period: "2013", unit: "yi-usd" })),
      ["PORTGROWTH", "满洲里", "goods-value", 2014],
    ],
    [
      "only-currency",
      catalogOf(observation({ ...value, unit: "yi-usd" })),
      ["PORTGROWTH", "满洲里", "goods-value", 2014],
    ],
    [
      "other-base",
      catalogOf(observation({ value: null, changePct: "20", changeBase: "2010" })),
      ["PORTGROWTH", "满洲里", "freight", 2014],
    ],
    [
      "zero-base",
      catalogOf(now, observation({ period: "2013", value: "0" })),
      ["PORTGROWTH", "满洲里", "freight", 2014],
    ],
    ["no-actual", catalogOf(observation({ kind: "target" })), ["PORTPROGRESS", "满洲里", "freight", 2014]],
    ["no-target", catalogOf(now), ["PORTPROGRESS", "满洲里", "freight", 2014]],
    [
      "target-scope",
      catalogOf(observation({ kind: "target" }), observation({ scope: "customs" })),
      ["PORTPROGRESS", "满洲里", "freight", 2014],
    ],
    ["bad-count", sampleCatalog, ["PORTRANK", "freight", 2014, -1]],
    ["bad-choice", sampleCatalog, ["PORTLIST", "", "", "", "best"]],
    ["unknown-place", sampleCatalog, ["PORTLIST", "内萌古"]],
    ["no-frequency", sampleCatalog, ["PORTSERIES", "满洲里", "freight", "latest"]],
    ["backwards", sampleCatalog, ["PORTSERIES", "满洲里", "freight", 2014, 2012]],
    ["too-many-cells", sampleCatalog, ["PORTSERIES", "满洲里", "freight", "1001-01", "2999-12"]],
    ["unknown-dataset", sampleCatalog, ["PORTDATASET", "frieght"]],
    ["unknown-filter", sampleCatalog, ["PORTDATASET", "freight", "harbour=1"]],
    ["nothing-found", sampleCatalog, ["PORTFIND", "🜁"]],
    ["no-ports", sampleCatalog, ["PORTLIST", "内蒙古", "俄罗斯"]],
    ["nothing-to-rank", sampleCatalog, ["PORTRANK", "freight", 1950]],
    ["no-rows", sampleCatalog, ["PORTDATASET", "freight", "port=策克;flow=import"]],
  ];

  test.each(["zh", "en"] as const)("each has a sentence of its own in %s", (language) => {
    const sentences = cases.map(([kind, catalog, [id, ...args]]) => {
      const { message = "" } = fakeExcel(catalog, language).error(id, ...args);
      expect(`${kind}: ${message}`).not.toMatch(/[{}]|undefined|null|NaN| {2}/);
      return message;
    });
    expect(new Set(sentences).size).toBe(cases.length);
  });

  test.each(
    cases
      .filter(([, , [id]]) => id === "PORTGROWTH" || id === "PORTPROGRESS")
      .map((entry) => [entry[0], entry[1], entry[2]] as const),
  )("PORTWHY says the same: %s", (_, catalog, [id, entity, indicator, period]) => {
    const excel = fakeExcel(catalog, "zh");
    const options = id === "PORTGROWTH" ? "of=growth" : "of=progress";
    expect(excel.call("PORTWHY", entity, indicator, period, "", "", options)).toBe(
      excel.error(id, entity, indicator, period).message,
    );
  });
});
