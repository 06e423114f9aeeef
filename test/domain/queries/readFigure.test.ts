import type { Catalog } from "../../../src/domain/model/catalog";
import type { Observation } from "../../../src/domain/model/package";
import type { Gap, Reading } from "../../../src/domain/model/reading";
import { parseQuestion, type RawQuestion } from "../../../src/domain/queries/parseQuestion";
import { readFigure } from "../../../src/domain/queries/readFigure";
import { observation } from "../../support/records";
import { catalogOf, sampleCatalog } from "../../support/sampleCatalog";

function read(part: Partial<RawQuestion>, catalog: Catalog = sampleCatalog): Reading | Gap {
  const question = parseQuestion(catalog, { entity: "满洲里", indicator: "freight", period: 2014, ...part });
  return question.ok ? readFigure(catalog, question.value) : question;
}

/** The printed value that answers freight of Manzhouli in 2014 among these. */
function chosen(...own: readonly Partial<Observation>[]): string | null {
  const answer = read({}, catalogOf(...own.map((part) => observation(part))));
  return answer.ok ? answer.observation.value : null;
}

describe("the printed figure", () => {
  test("is given in the default unit, as a number and as an exact decimal", () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: 3010,
      decimal: "3010",
      period: "2014",
      unit: { id: "wan-t" },
    });
    expect(read({ entity: "二连浩特" })).toMatchObject({ value: 1074.4 });
    expect(read({ entity: "二连浩特", flow: "import" })).toMatchObject({ value: 790.4 });
    expect(read({ entity: "Erenhot", period: "2014年", flow: "export", mode: "road" })).toMatchObject({
      value: 225.2,
    });
  });

  test("is converted exactly to the asked unit", () => {
    expect(read({ unit: "亿吨" })).toMatchObject({ decimal: "0.301", value: 0.301 });
    expect(read({ period: 2025, options: "kind=target" })).toMatchObject({
      decimal: "10000",
      unit: { id: "wan-t" },
    });
  });

  test("a year answers the same months written as an interval", () => {
    expect(read({ period: "2014-01/2014-12" })).toMatchObject({ ok: true, value: 3010 });
  });
});

describe("one key", () => {
  test("a port with one mode answers all modes by that mode and that mode by all", () => {
    expect(read({ entity: "策克", period: 2023 })).toMatchObject({
      value: 2300,
      observation: { mode: "road" },
    });
    expect(read({ entity: "策克", period: 2022, mode: "road" })).toMatchObject({ value: 1500 });
  });

  test("a port with several modes does not", () => {
    expect(read({ entity: "二连浩特", mode: "rail" })).toMatchObject({
      kind: "only-other-mode",
      modes: ["all"],
    });
  });

  test("a commodity, a partner, a target are other keys", () => {
    expect(read({ period: 2017, flow: "import" })).toMatchObject({ kind: "only-other-detail" });
    expect(read({ period: 2017, flow: "import", options: "commodity=coal" })).toMatchObject({ value: 120 });
    expect(read({ period: 2025 })).toMatchObject({ kind: "only-other-kind", kinds: ["target"] });
  });
});

describe("who counts", () => {
  const trains = { indicator: "ceb-trains", period: 2023 };

  test("customs and railway counts of the same trains are two figures, neither is guessed", () => {
    expect(read(trains)).toMatchObject({
      kind: "only-other-scope",
      scopes: ["customs", "railway"],
      inPeriod: true,
    });
    expect(read({ ...trains, options: "scope=customs" })).toMatchObject({ value: 5001, conflicts: [] });
    expect(read({ ...trains, options: "scope=railway" })).toMatchObject({ value: 4981 });
  });

  test("the only scope there is answers", () => {
    expect(read({ ...trains, period: 2020 })).toMatchObject({
      value: 3500,
      observation: { scope: "customs" },
    });
  });

  test("the general figure precedes the counts", () => {
    const trainsOf = (scope: string, value: string): Observation =>
      observation({ indicator: "ceb-trains", mode: "rail", unit: "train", period: "2023", scope, value });
    const catalog = catalogOf(trainsOf("customs", "5001"), trainsOf("", "5000"));
    expect(read(trains, catalog)).toMatchObject({ value: 5000 });
  });
});

describe("which of several is read", () => {
  test("within tiers 1 and 2 the exact precedes the qualified", () => {
    expect(
      chosen({ value: "3000", qualifier: "over", source: "s-plan" }, { value: "3010", source: "s-paper" }),
    ).toBe("3010");
  });

  test("an exact figure of tier 3 does not precede a qualified one of tier 1", () => {
    expect(
      chosen(
        { value: "3010", source: "s-press-2024" },
        { value: "3000", qualifier: "about", source: "s-plan" },
      ),
    ).toBe("3000");
  });

  test("then the tier, then the later source, then its id", () => {
    expect(chosen({ value: "1", source: "s-daily-2026" }, { value: "2", source: "s-plan" })).toBe("2");
    expect(chosen({ value: "1", source: "s-paper" }, { value: "2", source: "s-daily-2026" })).toBe("2");
    expect(chosen({ value: "1", source: "s-undated" }, { value: "2", source: "s-press-2024" })).toBe("2");
  });

  test("the others stay visible, best first", () => {
    const answer = read({ entity: "二连浩特", period: 2023 });
    expect(answer.ok && answer.alternatives.map(({ source }) => source)).toEqual(["s-plan", "s-press-2024"]);
  });
});

describe("conflicts", () => {
  function conflicting(a: Partial<Observation>, b: Partial<Observation>): boolean {
    const answer = read({}, catalogOf(observation(a), observation({ source: "s-plan", ...b })));
    return answer.ok && answer.conflicts.length > 0;
  }

  test("a figure that rounds to the coarser one does not conflict", () => {
    expect(conflicting({ value: "3010.4" }, { value: "3010" })).toBe(false);
    expect(conflicting({ value: "3010" }, { value: "0.30", unit: "yi-t" })).toBe(false);
  });

  test("a difference beyond half a unit of the last digit of the coarser one does", () => {
    expect(conflicting({ value: "3010.6" }, { value: "3010" })).toBe(true);
    expect(conflicting({ value: "3060" }, { value: "0.30", unit: "yi-t" })).toBe(true);
  });

  test("exactly half a unit is rounding", () => {
    expect(conflicting({ value: "3010.5" }, { value: "3010" })).toBe(false);
  });

  test.each<[Observation["qualifier"], string, boolean]>([
    ["over", "3000", false],
    ["over", "3100", true],
    ["at-least", "3010", false],
    ["at-most", "3010", false],
    ["at-most", "3000", true],
    ["about", "3000", false],
    ["about", "4000", true],
    ["nearly", "3011", false],
    ["nearly", "3000", true],
    ["nearly", "4000", true],
  ])("a figure %s %s beside the exact 3010: conflict %p", (qualifier, value, expected) => {
    expect(conflicting({ value: "3010" }, { value, qualifier })).toBe(expected);
  });

  test("two qualified figures conflict only when no number satisfies both", () => {
    expect(conflicting({ value: "3000", qualifier: "over" }, { value: "2400", qualifier: "over" })).toBe(
      false,
    );
    expect(conflicting({ value: "3000", qualifier: "over" }, { value: "2900", qualifier: "at-most" })).toBe(
      true,
    );
  });

  test("the conflict shows the other value in the asked unit", () => {
    const answer = read({ entity: "二连浩特", period: 2023, unit: "t" });
    expect(answer.ok && answer.conflicts.map(({ decimal }) => decimal)).toEqual(["25000000"]);
  });
});

describe("periods", () => {
  test("a part of the year never answers for the year", () => {
    expect(read({ period: 2018 })).toMatchObject({ kind: "only-part", periods: ["2018-01/2018-11"] });
    expect(read({ period: "2018-01/2018-11" })).toMatchObject({ value: 2900 });
  });

  test("a stock answers a year by its latest instant in it", () => {
    const capacity = { entity: "二连浩特", indicator: "freight-capacity", mode: "rail" };
    expect(read({ ...capacity, period: 2024 })).toMatchObject({ value: 2000, period: "2024-12-31" });
    expect(read({ ...capacity, period: "2024-H1" })).toMatchObject({ value: 1500, period: "2024-06" });
    expect(read({ ...capacity, period: 2020 })).toMatchObject({ kind: "not-in-period" });
    expect(read({ ...capacity, period: "latest" })).toMatchObject({ value: 2000 });
  });

  test("latest is the latest full year, not the latest part nor the latest change", () => {
    expect(read({ period: "latest" })).toMatchObject({ value: 3100, period: "2016" });
  });

  test("latest is the latest month where no year is printed", () => {
    const catalog = catalogOf(
      observation({ period: "2023-11", value: "1" }),
      observation({ period: "2024-02", value: "2" }),
      observation({ period: "2024-01/2024-03", value: "3" }),
    );
    expect(read({ period: "latest" }, catalog)).toMatchObject({ value: 2, period: "2024-02" });
  });

  test("a rate over several years answers its interval", () => {
    const growth = { entity: "内蒙古", indicator: "freight-average-growth" };
    expect(read({ ...growth, period: "2016/2020" })).toMatchObject({ value: 4.1 });
    expect(read({ ...growth, period: "latest" })).toMatchObject({ value: 4.1 });
  });
});

describe("asOf", () => {
  test("a source dated to a year counts from its last day", () => {
    expect(read({ options: "asOf=2015-12-30" })).toMatchObject({ kind: "not-known-then", published: "2015" });
    expect(read({ options: "asOf=2015-12-31" })).toMatchObject({ value: 3010 });
    expect(read({ options: "asOf=2015" })).toMatchObject({ value: 3010 });
  });

  test("later sources are not seen", () => {
    const question = { entity: "二连浩特", period: 2023 };
    expect(read({ ...question, options: "asOf=2024" })).toMatchObject({ value: 2400 });
    expect(read({ ...question, options: "asOf=2026-01-31" })).toMatchObject({ value: 2403.5 });
  });

  test("an undated source never counts", () => {
    const question = { entity: "二连浩特", period: 2022 };
    expect(read(question)).toMatchObject({ value: 1700 });
    expect(read({ ...question, options: "asOf=2026" })).toMatchObject({
      kind: "not-known-then",
      published: "",
    });
  });
});

describe("currency", () => {
  test("dollars never answer for yuan", () => {
    expect(read({ indicator: "goods-value", period: 2023 })).toMatchObject({
      kind: "only-other-currency",
      currencies: ["USD"],
    });
  });

  test("dollars answer when a unit of dollars is asked for", () => {
    expect(read({ indicator: "trade", period: 2023, unit: "百万美元" })).toMatchObject({ value: 1250 });
  });
});
