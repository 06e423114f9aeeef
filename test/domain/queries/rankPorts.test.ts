import { rankPorts, type RawRanking } from "../../../src/domain/queries/rankPorts";
import { observation } from "../../support/records";
import { catalogOf } from "../../support/sampleCatalog";

const catalog = catalogOf(
  observation({ entity: "manzhouli", period: "2023", value: "300" }),
  observation({ entity: "erenhot", period: "2023", value: "500" }),
  observation({ entity: "ceke", period: "2023", value: "300" }),
  observation({ entity: "mandula", period: "2023", value: "2" }),
  observation({ entity: "inner-mongolia", period: "2023", value: "9999" }),
  observation({ entity: "wuliji", period: "2022", value: "7" }),
  observation({ entity: "wuliji", period: "2024-H1", value: "7" }),
);

function ranked(part: Partial<RawRanking> = {}): string[] {
  const answer = rankPorts(catalog, { indicator: "freight", period: 2023, ...part });
  if (!answer.ok) throw new Error(answer.kind);
  return answer.ranked.map(({ rank, port }) => `${rank} ${port}`);
}

test("the largest first; equal figures share a rank; regions are no ports", () => {
  expect(ranked()).toEqual(["1 erenhot", "2 manzhouli", "2 ceke", "4 mandula"]);
});

test("the smallest first, and a top", () => {
  expect(ranked({ order: "asc" })[0]).toBe("1 mandula");
  expect(ranked({ top: 2 })).toEqual(["1 erenhot", "2 manzhouli"]);
});

test("it says how many of the ports have a figure, also with a top", () => {
  expect(rankPorts(catalog, { indicator: "freight", period: 2023, top: 1 })).toMatchObject({
    counted: 4,
    total: 5,
  });
});

test("with a mode only ports that have it are counted", () => {
  const rail = catalogOf(observation({ entity: "manzhouli", mode: "rail", period: "2023", value: "1" }));
  // Ceke and Wuliji have a road only; of Mandula no source says.
  expect(rankPorts(rail, { indicator: "freight", period: 2023, mode: "rail" })).toMatchObject({
    counted: 1,
    total: 3,
  });
});

test("latest is one year for all, the latest in which any port has a figure", () => {
  expect(rankPorts(catalog, { indicator: "freight", period: "latest" })).toMatchObject({
    question: { period: "2023" },
    counted: 4,
  });
});

test("the unit counts, and figures in another currency do not", () => {
  const money = catalogOf(
    observation({
      entity: "manzhouli",
      indicator: "goods-value",
      period: "2023",
      value: "10",
      unit: "yi-cny",
    }),
    observation({ entity: "erenhot", indicator: "goods-value", period: "2023", value: "90", unit: "yi-usd" }),
  );
  const answer = rankPorts(money, { indicator: "trade", period: 2023, unit: "万元" });
  expect(answer).toMatchObject({
    counted: 1,
    ranked: [{ port: "manzhouli", reading: { decimal: "100000" } }],
  });
});

test.each([
  [{ indicator: "frieght" }, "unknown-indicator"],
  [{ period: "" }, "missing-argument"],
  [{ period: 14 }, "short-year"],
  [{ period: 1950 }, "nothing-to-rank"],
  [{ period: "latest", flow: "transit" }, "nothing-to-rank"],
])("%p is %s", (part, kind) => {
  expect(rankPorts(catalog, { indicator: "freight", period: 2023, ...part })).toMatchObject({
    ok: false,
    kind,
  });
});
