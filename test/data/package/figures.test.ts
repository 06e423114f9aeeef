import { currentCatalog } from "../../../src/data";
import { readFigure } from "../../../src/domain/queries/readFigure";
import { BOOK, DAILY, PAPER, PLAN, type Printed } from "./printedFigures";

const catalog = currentCatalog();
const FIVE = new Set([
  "s-tumen-2015",
  "s-tibet-ports-2015",
  "s-nmg-daily-2026-01",
  "s-nmg-daily-2025-03",
  "s-nmg-plan-2021",
]);

function answer([entity, indicator, period, rest, , unit]: Printed) {
  return readFigure(catalog, {
    entity,
    indicator,
    period,
    flow: "total",
    mode: "all",
    kind: "actual",
    commodity: "",
    partner: "",
    scope: "",
    unit: unit === "" ? null : unit,
    asOf: null,
    ...rest,
  });
}

const all = [...PLAN, ...DAILY, ...PAPER, ...BOOK];

test("asks at least sixty questions", () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
});

test.each(all.filter(([, , , , value]) => value !== ""))("%s, %s, %s %j is %s %s", (...printed) => {
  const [, , , , value, , words] = printed;
  const reading = answer(printed);
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  expect(reading.decimal).toBe(value);
  expect(reading.observation.quote).toContain(words);
  expect(FIVE.has(reading.observation.source)).toBe(true);
});

test.each(all.filter(([, , , , value]) => value === ""))(
  "%s, %s, %s %j: only the change is printed, and no level is made of it",
  (...printed) => {
    const [entity, indicator, period, rest, , , words] = printed;
    expect(answer(printed).ok).toBe(false);
    const found = catalog
      .observationsOf(entity, indicator)
      .find((seen) => seen.period === period && seen.partner === (rest.partner ?? ""));
    expect(found?.changePct).not.toBeNull();
    expect(found?.quote).toContain(words);
  },
);

describe("contradictions stay", () => {
  const values = (entity: string, indicator: string, period: RegExp): (string | null)[] =>
    catalog
      .observationsOf(entity, indicator)
      .filter((seen) => period.test(seen.period) && FIVE.has(seen.source) && seen.mode === "all")
      .filter((seen) => seen.partner === "")
      .map((seen) => seen.value);

  test("19 or 16 ports in one paper", () => {
    expect(values("inner-mongolia", "port-count", /^2015$/).sort()).toEqual(["16", "19"]);
  });

  test("158, 180 or 201 trade partners", () => {
    const partners = catalog.observationsOf("inner-mongolia", "foreign-trade-partners");
    expect(partners.map((seen) => seen.value).sort()).toEqual(["158", "180", "201"]);
    expect(partners.filter((seen) => seen.value !== "201").some((seen) => seen.note !== "")).toBe(true);
  });

  test("targets of 1 and 1.3 亿吨 against 1.32 亿吨 of land ports only", () => {
    const freight = catalog.observationsOf("inner-mongolia", "freight");
    const of = (kind: string) => freight.filter((seen) => seen.period === "2025" && seen.kind === kind);
    expect(of("target").map((seen) => [seen.value, seen.mode, seen.note !== ""])).toEqual([
      ["1", "all", true],
      ["1.3", "all", true],
    ]);
    expect(of("actual").every((seen) => seen.mode === "land" && seen.note !== "")).toBe(true);
  });
});

test("every figure of the five documents is there", () => {
  expect(catalog.records.observations.filter((seen) => FIVE.has(seen.source))).toHaveLength(237);
});
