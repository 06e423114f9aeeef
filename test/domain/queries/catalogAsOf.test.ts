import { currentCatalog } from "../../../src/data";
import { catalogAsOf } from "../../../src/domain/queries/catalogAsOf";
import { readFigure } from "../../../src/domain/queries/readFigure";
import { questionOf } from "../../../src/domain/tables/figureRows";
import { datasets } from "../../../src/domain/tables/datasets";
import { sampleCatalog } from "../../support/sampleCatalog";

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

describe("a catalog as of a date", () => {
  test("is the catalog itself without a date, and the same object for the same day", () => {
    expect(catalogAsOf(sampleCatalog, null)).toBe(sampleCatalog);
    expect(catalogAsOf(sampleCatalog, "2024")).toBe(catalogAsOf(sampleCatalog, "2024-12-31"));
    expect(catalogAsOf(sampleCatalog, "2024")).not.toBe(catalogAsOf(sampleCatalog, "2023"));
  });

  test("holds the figures of sources dated by its last day, and none of undated ones", () => {
    const known = catalogAsOf(sampleCatalog, "2024").records.observations;
    const sources = new Set(known.map(({ source }) => source));
    expect(sources).toContain("s-press-2024");
    expect(sources).toContain("s-plan");
    expect(sources).not.toContain("s-daily-2026");
    expect(sources).not.toContain("s-undated");
  });

  test("keeps names, vocabulary and version", () => {
    const then = catalogAsOf(sampleCatalog, "2015");
    expect(then.version).toBe(sampleCatalog.version);
    expect(then.hash).toBe(sampleCatalog.hash);
    expect(then.named("Manchouli")).toEqual(sampleCatalog.named("Manchouli"));
    expect(then.units).toEqual(sampleCatalog.units);
  });

  test.each(["2015", "2021-12-24", "2024-01", "2026-02"])(
    "reads every figure as the same question with asOf=%s does",
    (asOf) => {
      const then = catalogAsOf(sampleCatalog, asOf);
      for (const observation of sampleCatalog.records.observations) {
        const question = questionOf(observation, null);
        const whole = readFigure(then, question);
        const single = readFigure(sampleCatalog, { ...question, asOf });
        expect(whole.ok).toBe(single.ok);
        if (!whole.ok || !single.ok) continue;
        expect(whole.observation).toBe(single.observation);
        expect(ids(whole.alternatives)).toEqual(ids(single.alternatives));
        expect(whole.conflicts).toEqual(single.conflicts);
      }
    },
  );
});

describe("the bundled package as of a date", () => {
  const catalog = currentCatalog();

  test("the same holds for all its figures", () => {
    const asOf = "2021";
    const then = catalogAsOf(catalog, asOf);
    for (const observation of catalog.records.observations) {
      const question = questionOf(observation, null);
      const whole = readFigure(then, question);
      const single = readFigure(catalog, { ...question, asOf });
      expect([observation.id, whole.ok && whole.observation.id]).toEqual([
        observation.id,
        single.ok && single.observation.id,
      ]);
    }
  });

  test.each(datasets.map((dataset) => [dataset.id, dataset] as const))(
    "dataset %s shows nothing printed later",
    (_, dataset) => {
      for (const row of dataset.rows(catalogAsOf(catalog, "2021-11"), {}, "zh")) {
        for (const { observation } of row.cells) {
          if (observation === null) continue;
          const source = catalog.observations.get(observation)?.source ?? "";
          const published = catalog.sources.get(source)?.published ?? "";
          expect(published).not.toBe("");
          expect(published.slice(0, 7) <= "2021-11").toBe(true);
        }
      }
    },
  );

  test("before the plan was issued it had no targets and no projects", () => {
    const before = catalogAsOf(catalog, "2021-12-23");
    const rows = (id: string): number =>
      datasets.find((dataset) => dataset.id === id)?.rows(before, {}, "zh").length ?? -1;
    expect(rows("key-projects")).toBe(0);
    expect(rows("ports-inner-mongolia")).toBe(0);
    expect(rows("border-counties")).toBe(139);
  });
});
