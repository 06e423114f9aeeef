import { readSeries, type RawSeries } from "../../../src/domain/queries/readSeries";
import { observation } from "../../support/records";
import { catalogOf, sampleCatalog } from "../../support/sampleCatalog";

function points(raw: Partial<RawSeries>, catalog = sampleCatalog): string[] {
  const series = readSeries(catalog, { entity: "满洲里", indicator: "freight", ...raw });
  if (!series.ok) throw new Error(series.kind);
  return series.points.map(
    ({ period, answer }) => `${period.text} ${answer.ok ? answer.decimal : answer.kind}`,
  );
}

test("every year from the first figure to the last, the gaps with their reasons", () => {
  expect(points({})).toEqual([
    "2012 2800",
    "2013 not-in-period",
    "2014 3010",
    "2015 not-in-period",
    "2016 3100",
  ]);
});

test.each([
  [{ from: 2014 }, ["2014 3010", "2015 not-in-period", "2016 3100"]],
  [{ to: 2013 }, ["2012 2800", "2013 not-in-period"]],
  [{ from: "2013年", to: "2014" }, ["2013 not-in-period", "2014 3010"]],
  [{ from: 2016, to: "latest" }, ["2016 3100"]],
  [{ from: "", to: 0 }, 5],
  [{ from: 2030 }, ["2030 not-yet-due"]],
] as const)("%p", (raw, expected) => {
  if (typeof expected === "number") expect(points(raw)).toHaveLength(expected);
  else expect(points(raw)).toEqual(expected);
});

test("the frequency is that of from", () => {
  const catalog = catalogOf(
    observation({ period: "2020-H1", value: "10" }),
    observation({ period: "2020-Q3", value: "5" }),
    observation({ period: "2021-H1", value: "12" }),
  );
  expect(points({ from: "2020H1" }, catalog)).toEqual(["2020-H1 10", "2020-H2 only-part", "2021-H1 12"]);
  expect(points({ from: "2020-07", to: "2020-09" }, catalog)).toHaveLength(3);
});

test("a stock answers the year in which it was counted", () => {
  const raw = { entity: "二连浩特", indicator: "freight-capacity", mode: "rail" };
  expect(points(raw)[0]).toBe("2014 800");
  expect(points(raw).at(-1)).toBe("2024 2000");
});

test.each([
  [{ from: "2016/2020" }, "no-frequency"],
  [{ from: "latest" }, "no-frequency"],
  [{ from: "2014-03-05" }, "no-frequency"],
  [{ from: 2014, to: 2012 }, "backwards"],
  [{ from: 2014, to: "2014-06" }, "backwards"],
  [{ from: 14 }, "short-year"],
  [{ to: 41640 }, "date-serial"],
  [{ from: "1001-01", to: "2999-12" }, "too-many-cells"],
  [{ entity: "满州里" }, "unknown-entity"],
  [{ entity: "乌力吉", indicator: "passengers" }, "nothing-for-entity"],
])("%p is %s", (raw, kind) => {
  expect(readSeries(sampleCatalog, { entity: "满洲里", indicator: "freight", ...raw })).toMatchObject({
    ok: false,
    kind,
  });
});

test("figures of other frequencies only are named", () => {
  const catalog = catalogOf(observation({ period: "2020-H1", value: "10" }));
  expect(readSeries(catalog, { entity: "满洲里", indicator: "freight" })).toMatchObject({
    kind: "not-in-period",
    periods: ["2020-H1"],
  });
});
