import type { Gap, GapKind, Question } from "../../src/domain/model/reading";
import { explain } from "../../src/domain/queries/explain";
import type { RawQuestion } from "../../src/domain/queries/parseQuestion";
import { GAPS } from "../../src/strings/gaps";
import { gapSentence } from "../../src/strings/gapSentence";
import { observation } from "../support/records";
import { sampleCatalog } from "../support/sampleCatalog";

function sentences(part: Partial<RawQuestion>): { zh: string; en: string } | null {
  const answer = explain(sampleCatalog, { entity: "满洲里", indicator: "freight", period: 2014, ...part });
  if (answer.ok) return null;
  return { zh: gapSentence(sampleCatalog, answer, "zh"), en: gapSentence(sampleCatalog, answer, "en") };
}

test("a misspelt name is answered with the nearest", () => {
  expect(sentences({ entity: "满州里" })).toEqual({
    zh: "没有名为“满州里”的口岸或地区。您是不是要找：满洲里？",
    en: 'No port or place is called "满州里". Did you mean 满洲里 (Manzhouli)?',
  });
});

test("a year without a figure is answered with the nearest years", () => {
  expect(sentences({ period: 2015 })).toEqual({
    zh: "我们的来源没有刊载满洲里2015年的货运量（进出口合计、全部方式）。最近的有数年份：2014年、2016年、2012年。",
    en: "Our sources print no freight figure (total, all modes) for Manzhouli in 2015. Nearest years with one: 2014, 2016, 2012.",
  });
});

test("a figure of other modes is answered with them and what to change", () => {
  expect(sentences({ entity: "Erenhot", mode: "rail" })?.en).toBe(
    "Our sources print no freight figure (total, rail) for Erenhot in 2014; they do for: all modes. Change the mode argument.",
  );
});

test("persons and trains enter and leave in the sentence, goods are imported", () => {
  expect(sentences({ indicator: "passengers", flow: "import", mode: "all" })?.zh).not.toContain("进口");
  expect(sentences({ indicator: "ceb-trains", flow: "import", period: 2023 })?.zh).toContain("入境");
});

test("a date is told the two functions that make a period of it", () => {
  const { zh, en } = sentences({ period: 41640 }) ?? { zh: "", en: "" };
  for (const text of [zh, en]) {
    expect(text).toContain("YEAR(A1)");
    expect(text).toContain('TEXT(A1,"yyyy-mm")');
  }
});

test("months, halves and days are written out", () => {
  expect(sentences({ period: "2014-03" })?.en).toContain("in March 2014");
  expect(sentences({ period: "2014-H1" })?.zh).toContain("2014年上半年");
  expect(sentences({ period: "2014-03-05" })?.en).toContain("on 5 March 2014");
  expect(sentences({ period: "2014/2016" })?.en).toContain("in 2014–2016");
});

const question: Question = {
  entity: "manzhouli",
  indicator: "freight",
  period: "2015",
  flow: "total",
  mode: "all",
  kind: "actual",
  commodity: "",
  partner: "",
  scope: "",
  unit: null,
  asOf: "2014",
};
const argument = { ok: false, class: "argument" } as const;
const answer = { ok: false, class: "answer", question } as const;
const here = { inPeriod: true, periods: ["2015"], keyPeriods: ["2014"] } as const;

/** One gap of every kind: the type holds the list complete. */
const EVERY: Readonly<Record<GapKind, Gap>> = {
  "missing-argument": { ...argument, kind: "missing-argument", argument: "entity" },
  "unknown-entity": { ...argument, kind: "unknown-entity", text: "x", nearest: ["manzhouli", "ceke"] },
  "ambiguous-entity": {
    ...argument,
    kind: "ambiguous-entity",
    text: "宝山区",
    entityKind: "county",
    candidates: ["county-baoshan-shanghai", "county-baoshan-shuangyashan"],
  },
  "contradicting-mode": { ...argument, kind: "contradicting-mode", text: "x", named: "rail", asked: "road" },
  "unknown-indicator": { ...argument, kind: "unknown-indicator", text: "x", nearest: [] },
  "unknown-flow": { ...argument, kind: "unknown-flow", text: "x", known: ["total", "import"] },
  "unknown-mode": { ...argument, kind: "unknown-mode", text: "x", known: ["all", "road"] },
  "unknown-field": { ...argument, kind: "unknown-field", text: "x", known: ["class", "modes"] },
  "bad-period": { ...argument, kind: "bad-period", text: "soon" },
  "short-year": { ...argument, kind: "short-year", text: "14" },
  "clock-period": { ...argument, kind: "clock-period", text: "今年" },
  "date-serial": { ...argument, kind: "date-serial", text: "41640" },
  "unknown-unit": {
    ...argument,
    kind: "unknown-unit",
    text: "x",
    indicator: "freight",
    known: ["t", "wan-t"],
  },
  "wrong-unit": { ...argument, kind: "wrong-unit", unit: "yi-cny", indicator: "freight", fitting: ["t"] },
  "unknown-option": { ...argument, kind: "unknown-option", name: "x", known: ["scope"] },
  "unused-option": { ...argument, kind: "unused-option", name: "of", known: ["scope"] },
  "bad-option": { ...argument, kind: "bad-option", name: "kind", text: "x", known: ["actual", "target"] },
  "flow-not-of-indicator": {
    ...argument,
    kind: "flow-not-of-indicator",
    flow: "transit",
    indicator: "passengers",
  },
  "mode-not-of-indicator": {
    ...argument,
    kind: "mode-not-of-indicator",
    mode: "rail",
    indicator: "vehicles",
  },
  "error-argument": { ...argument, kind: "error-argument", argument: "mode", text: "#N/A" },
  "several-values": { ...argument, kind: "several-values", argument: "mode", rows: 2, columns: 1 },
  "nothing-for-entity": { ...answer, kind: "nothing-for-entity" },
  "not-in-period": { ...answer, kind: "not-in-period", periods: ["2014"] },
  "only-part": { ...answer, kind: "only-part", periods: ["2015-01/2015-06"] },
  "only-other-flow": { ...answer, kind: "only-other-flow", flows: ["import"], ...here },
  "only-other-mode": { ...answer, kind: "only-other-mode", modes: ["rail"], ...here },
  "only-other-scope": { ...answer, kind: "only-other-scope", scopes: ["customs", "railway"], ...here },
  "only-other-currency": { ...answer, kind: "only-other-currency", currencies: ["USD"], ...here },
  "only-other-kind": { ...answer, kind: "only-other-kind", kinds: ["target"], ...here },
  "only-other-detail": {
    ...answer,
    kind: "only-other-detail",
    details: [{ commodity: "coal", partner: "MN" }],
    ...here,
  },
  "only-change": {
    ...answer,
    kind: "only-change",
    observation: observation({ value: null, changePct: "8.3" }),
  },
  "not-known-then": { ...answer, kind: "not-known-then", published: "2016" },
  "not-yet-due": { ...answer, kind: "not-yet-due" },
  "not-open-then": { ...answer, kind: "not-open-then", opened: "2016" },
  "no-attribute": {
    ok: false,
    class: "answer",
    kind: "no-attribute",
    entity: "ceke",
    field: "opened",
    known: ["modes"],
  },
  "attribute-not-known-then": {
    ok: false,
    class: "answer",
    kind: "attribute-not-known-then",
    entity: "ceke",
    field: "opened",
    asOf: "2010",
  },
};

describe.each(Object.values(EVERY))("the gap $kind", (gap) => {
  const zh = gapSentence(sampleCatalog, gap, "zh");
  const en = gapSentence(sampleCatalog, gap, "en");

  test("is a whole sentence in both languages, without holes", () => {
    expect(zh).toMatch(/[。？]$/);
    expect(en).toMatch(/[.?]$/);
    for (const text of [zh, en]) expect(text).not.toMatch(/[{}]|undefined|null| {2}|“”|""/);
  });

  test("is Chinese in Chinese and English in English", () => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en.split(" ").length).toBeGreaterThan(5);
    expect(zh).not.toBe(en);
  });
});

test("every kind has its own sentence", () => {
  const said = Object.values(EVERY).flatMap((gap) => [
    gapSentence(sampleCatalog, gap, "zh"),
    gapSentence(sampleCatalog, gap, "en"),
  ]);
  expect(new Set(said).size).toBe(said.length);
  expect(Object.keys(GAPS).sort()).toEqual(Object.keys(EVERY).sort());
});

test("what is printed for another year only says in which", () => {
  const gap: Gap = {
    ...answer,
    kind: "only-other-flow",
    flows: ["import"],
    inPeriod: false,
    periods: ["2012"],
    keyPeriods: [],
  };
  expect(gapSentence(sampleCatalog, gap, "en")).toContain("import (in 2012)");
});

test("a general figure beside an asked commodity or count tells what to leave out", () => {
  expect(sentences({ options: "commodity=timber" })?.en).toContain("leave commodity and partner out");
  expect(sentences({ options: "scope=customs" })?.en).toContain("leave scope out");
});
