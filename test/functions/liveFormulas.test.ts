/**
 * Tables of live formulas: what each formula answers, asked of the functions themselves, is what the plan shows.
 */
import { currentCatalog } from "../../src/data";
import { kouanFormula } from "../../src/domain/formulas/calls";
import type { Language } from "../../src/domain/model/codes";
import type { TableCell, TablePlan, TableQuery } from "../../src/domain/model/table";
import { datasets } from "../../src/domain/tables/datasets";
import { layoutsOf } from "../../src/domain/tables/layAcross";
import { countFormulas } from "../../src/domain/tables/liveFormulas";
import { planTable } from "../../src/domain/tables/planTable";
import { fakeExcel } from "../support/customFunctions";

const catalog = currentCatalog();

function plan(dataset: string, query: Partial<TableQuery>): TablePlan {
  const found = datasets.find(({ id }) => id === dataset);
  if (found === undefined) throw new Error(dataset);
  const full = { dataset, filters: {}, columns: [], language: "zh", mode: "formulas", ...query } as const;
  return planTable(catalog, found, full, () => "note");
}

function live({ rows }: TablePlan): (TableCell & { readonly formula: string })[] {
  return rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => (cell.formula === undefined ? [] : [{ ...cell, formula: cell.formula }]));
}

function answersOf(cells: readonly { readonly formula: string }[], language: Language): unknown[] {
  const excel = fakeExcel(catalog, language);
  return cells.map(({ formula }) => {
    const call = kouanFormula(formula)?.calls[0];
    const args = call?.args.map((argument) => (argument.is === "value" ? argument.value : undefined)) ?? [];
    return excel.call(call?.name ?? "", ...args);
  });
}

const CASES = datasets.flatMap((dataset) =>
  layoutsOf(dataset).flatMap((layout) =>
    (["zh", "en"] as const).map((language) => [dataset.id, layout, language] as const),
  ),
);

test.each(CASES)(
  "%s, %s, in %s: every formula answers with the figure it stands for",
  (id, layout, language) => {
    const cells = live(plan(id, { layout, language }));
    expect(answersOf(cells, language)).toEqual(cells.map(({ value }) => value));
  },
);

test.each(["freight", "passengers", "vehicles", "china-europe-trains", "goods-value"])(
  "%s: every figure is a formula, none is left a plain number",
  (id) => {
    const { rows } = plan(id, {});
    const figures = rows.flatMap(({ cells }) => cells).filter(({ observation }) => observation !== null);
    expect(countFormulas(rows)).toBe(figures.length);
  },
);

test("as known on a date, the formulas ask for the same date", () => {
  const cells = live(plan("freight", { asOf: "2015", language: "en" }));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.every(({ formula }) => formula.includes("asOf=2015"))).toBe(true);
  expect(answersOf(cells, "en")).toEqual(cells.map(({ value }) => value));
});

test("reads like a formula that a person would write", () => {
  const { rows } = plan("freight", { filters: { port: ["manzhouli"], year: ["2014"], flow: ["total"] } });
  const [formula] = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.formula ?? []));
  expect(formula).toBe('=KOUAN.PORTFREIGHT("满洲里",2014)');
});

test("a share that was worked out stays a number: no formula gives it", () => {
  const { rows, columns } = plan("plan-targets", {});
  const at = columns.findIndex(({ id }) => id === "progress");
  expect(rows.some(({ cells }) => cells[at]?.value !== null)).toBe(true);
  expect(rows.every(({ cells }) => cells[at]?.formula === undefined)).toBe(true);
});
