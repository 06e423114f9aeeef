import { currentCatalog } from "../../../src/data";
import type { TablePlan, TableQuery } from "../../../src/domain/model/table";
import { chartOf, MOST_LINES } from "../../../src/domain/tables/chartOf";
import { freight } from "../../../src/domain/tables/datasets/freight";
import { planTable } from "../../../src/domain/tables/planTable";

function plan(query: Partial<TableQuery>): TablePlan {
  const filters = { port: ["manzhouli", "erenhot"], flow: ["total"], mode: ["all"] };
  const full = { dataset: "freight", filters, columns: [], language: "en", ...query } as const;
  return planTable(currentCatalog(), freight, full, () => "note");
}

test("years across: a line for each row, named by what differs, over the headers", () => {
  const planned = plan({ layout: "years-across" });
  const chart = chartOf(planned);
  expect(chart).toMatchObject({ lines: "rows", names: ["Manzhouli", "Erenhot"], axis: null });
  expect(planned.headers.slice(chart?.first, (chart?.first ?? 0) + 1)[0]).toMatch(/^\d{4}$/);
  expect((chart?.first ?? 0) + (chart?.count ?? 0)).toBe(planned.columns.length);
});

test("ports across: a line for each column, over the years", () => {
  const planned = plan({ layout: "ports-across" });
  expect(chartOf(planned)).toMatchObject({ lines: "columns", names: ["Manzhouli", "Erenhot"], axis: 0 });
});

test("long: one line where only the year differs", () => {
  expect(chartOf(plan({ filters: { port: ["manzhouli"], flow: ["total"], mode: ["all"] } }))).toMatchObject({
    lines: "columns",
    count: 1,
  });
  expect(chartOf(plan({}))).toBeNull();
});

test("none of many lines, of two units, of one formula, or with other columns in between", () => {
  const all = plan({ layout: "years-across", filters: {} });
  expect(all.rows.length).toBeGreaterThan(MOST_LINES);
  expect(chartOf(all)).toBeNull();
  expect(chartOf(plan({ layout: "years-across", columns: ["freight", "qualifier"] }))).toBeNull();
  expect(chartOf(plan({ layout: "years-across", mode: "spill" }))).toBeNull();
});
