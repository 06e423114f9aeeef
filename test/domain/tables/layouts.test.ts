/**
 * Years and ports across, on the real package: nothing is lost, summed or mixed.
 */
import { currentCatalog } from "../../../src/data";
import type { Dataset, Layout, TablePlan, TableQuery } from "../../../src/domain/model/table";
import { datasets } from "../../../src/domain/tables/datasets";
import { figureColumnsOf, layoutsOf } from "../../../src/domain/tables/layAcross";
import { planTable } from "../../../src/domain/tables/planTable";

const catalog = currentCatalog();

function planOf(dataset: Dataset, query: Partial<TableQuery> = {}): TablePlan {
  const full = { dataset: dataset.id, filters: {}, columns: [], language: "en", ...query } as const;
  return planTable(catalog, dataset, full, () => "note");
}

/** Every figure of a plan as observation and value, sorted. */
function figures(plan: TablePlan): string[] {
  return plan.rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ observation, value }) => (observation === null ? [] : [`${observation} ${value ?? ""}`]))
    .sort();
}

const CASES = datasets.flatMap((dataset) =>
  layoutsOf(dataset)
    .filter((layout) => layout !== "long")
    .map((layout) => [dataset.id, layout, dataset] as const),
);

test("figures by port and year can be laid across; registers and lists cannot", () => {
  const across = datasets.filter((dataset) => layoutsOf(dataset).length > 1).map(({ id }) => id);
  expect(across).toEqual(
    expect.arrayContaining(["freight", "passengers", "vehicles", "china-europe-trains", "goods-value"]),
  );
  expect(across).not.toContain("policies");
});

describe.each(CASES)("%s, %s", (_id, layout: Layout, dataset) => {
  const plan = planOf(dataset, { layout });

  test("has every figure of the long table in one cell, with its observation", () => {
    expect(figures(plan)).toEqual(figures(planOf(dataset)));
  });

  test("has rows and columns of their own, with stable ids that no language changes", () => {
    expect(new Set(plan.rows.map(({ key }) => key)).size).toBe(plan.rows.length);
    expect(new Set(plan.columns.map(({ id }) => id)).size).toBe(plan.columns.length);
    const zh = planOf(dataset, { layout, language: "zh" });
    expect(zh.columns.map(({ id }) => id)).toEqual(plan.columns.map(({ id }) => id));
    expect(zh.rows.map(({ key }) => key)).toEqual(plan.rows.map(({ key }) => key));
  });

  test("never has two units in a column, and says which unit it is", () => {
    plan.columns.forEach((column, at) => {
      if (column.key || column.type !== "number") return;
      const currencies = plan.rows.flatMap(({ cells }) => {
        const seen = catalog.observations.get(cells[at]?.observation ?? "");
        return seen === undefined ? [] : [catalog.units.get(seen.unit)?.currency ?? ""];
      });
      expect(new Set(currencies).size).toBe(1);
      const symbol = catalog.units.get(column.unit ?? "")?.symbol.en ?? "?";
      const said = plan.columns.some(({ id }) => id === "unit")
        ? plan.rows.map(({ cells }) => cells[plan.columns.findIndex(({ id }) => id === "unit")]?.value)
        : [plan.headers[at]?.includes(`(${symbol})`) === true ? symbol : ""];
      expect(new Set(said)).toEqual(new Set([symbol]));
    });
  });

  test("shows beside each figure what was asked for", () => {
    const asked = planOf(dataset, {
      layout,
      columns: [...figureColumnsOf(dataset).map(({ id }) => id), "qualifier", "quote"],
    });
    asked.rows.forEach(({ cells }) =>
      asked.columns.forEach((column, at) => {
        const seen = catalog.observations.get(cells[at]?.observation ?? "");
        if (seen === undefined) return;
        const member = column.id.split(":").slice(0, 2).join(":");
        const beside = (id: string): unknown =>
          cells[asked.columns.findIndex((each) => each.id === `${member}:${id}`)]?.value;
        expect(beside("quote")).toBe(seen.quote === "" ? null : seen.quote);
        expect(beside("qualifier")).toBe(
          seen.qualifier === ("" as string) ? null : catalog.label("qualifiers", seen.qualifier).en,
        );
      }),
    );
  });
});

describe("freight with years across", () => {
  const freight = datasets.find(({ id }) => id === "freight");
  if (freight === undefined) throw new Error("no freight");

  test("is a row for each port, flow, mode and scope, years in order", () => {
    const plan = planOf(freight, {
      layout: "years-across",
      filters: { port: ["manzhouli", "erenhot"], flow: ["total"], mode: ["all"] },
    });
    const years = plan.columns.map(({ id }) => id).filter((id) => id.startsWith("y:"));
    expect(years).toEqual([...years].sort());
    const at = plan.columns.findIndex(({ id }) => id === "y:2014");
    const row = plan.rows.find(({ key }) => key === "manzhouli|total|all|");
    expect(row?.cells[at]?.value).toBe(3010);
    expect(plan.headers[at]).toBe("2014");
    expect(plan.headers.slice(0, 5)).toEqual(["Port", "Flow", "Mode", "Counted by", "Unit"]);
  });

  test("with ports across has a column for each port, named in the table's language", () => {
    const query = { filters: { flow: ["total"], mode: ["all"] }, layout: "ports-across" } as const;
    const zh = planOf(freight, { ...query, language: "zh" });
    const at = zh.columns.findIndex(({ id }) => id === "p:manzhouli");
    expect(zh.headers[at]).toBe("满洲里");
    expect(zh.rows.find(({ key }) => key === "2014|total|all|")?.cells[at]?.value).toBe(3010);
  });

  test("marks a figure that another source contradicts, and can say what the other one has", () => {
    const plan = planOf(freight, { columns: ["port", "year", "freight", "others"] });
    const [figure, others] = ["freight", "others"].map((id) => plan.columns.findIndex((c) => c.id === id));
    const disputed = plan.rows.filter(({ cells }) => cells[figure ?? -1]?.disputed === true);
    expect(disputed.length).toBeGreaterThan(0);
    for (const { cells } of plan.rows)
      expect(cells[others ?? -1]?.value !== null).toBe(cells[figure ?? -1]?.disputed === true);
  });

  test("as known on a date shows only what had been printed by then", () => {
    const then = planOf(freight, { asOf: "2015" });
    expect(then.rows.length).toBeGreaterThan(0);
    expect(then.rows.length).toBeLessThan(planOf(freight).rows.length);
    for (const { cells } of then.rows)
      for (const { observation } of cells) {
        const source = catalog.sources.get(catalog.observations.get(observation ?? "")?.source ?? "");
        if (source !== undefined) expect(source.published <= "2015-12-31").toBe(true);
      }
  });
});
