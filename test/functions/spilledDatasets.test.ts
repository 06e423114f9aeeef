/**
 * The one formula that the pane writes for a query spills, from the function itself, exactly what the preview shows.
 */
import { currentCatalog } from "../../src/data";
import { kouanFormula } from "../../src/domain/formulas/calls";
import type { TablePlan, TableQuery } from "../../src/domain/model/table";
import { datasets } from "../../src/domain/tables/datasets";
import { layoutsOf } from "../../src/domain/tables/layAcross";
import { planTable } from "../../src/domain/tables/planTable";
import { fakeExcel, FakeError } from "../support/customFunctions";

const catalog = currentCatalog();
const excel = fakeExcel(catalog, "en");

function plan(dataset: string, query: Partial<TableQuery>): TablePlan {
  const found = datasets.find(({ id }) => id === dataset);
  if (found === undefined) throw new Error(dataset);
  const full = { dataset, filters: {}, columns: [], language: "zh", mode: "spill", ...query } as const;
  return planTable(catalog, found, full, () => "note");
}

function spilled(formula: string | undefined): unknown[][] {
  const call = kouanFormula(formula)?.calls[0];
  const args = call?.args.map((argument) => (argument.is === "value" ? argument.value : undefined)) ?? [];
  return excel
    .rows(call?.name ?? "", ...args)
    .map((row) => row.map((cell) => (cell instanceof FakeError ? cell.code : cell)));
}

/** Header and rows; a number that is not printed is #N/A in a cell of a formula, a blank text stays blank. */
function shown({ headers, rows, columns }: TablePlan): unknown[][] {
  const blank = columns.map(({ type }) => (type === "number" ? "#N/A" : ""));
  return [[...headers], ...rows.map(({ cells }) => cells.map(({ value }, i) => value ?? blank[i]))];
}

const CASES = datasets.flatMap((dataset) =>
  layoutsOf(dataset).map((layout) => [dataset.id, layout] as const),
);

test.each(CASES)("%s, %s: the formula spills the preview", (id, layout) => {
  const planned = plan(id, { layout });
  expect(spilled(planned.spill)).toEqual(shown(planned));
});

test("with filters, columns, date and the table's own language", () => {
  const planned = plan("freight", {
    filters: { port: ["manzhouli", "erenhot"], flow: ["total"] },
    columns: ["port", "year", "freight", "quote"],
    language: "en",
    asOf: "2016",
    layout: "years-across",
  });
  expect(planned.spill).toBe(
    '=KOUAN.PORTDATASET("freight","port=manzhouli,erenhot;flow=total","layout=years-across;columns=port,year,freight,quote;asOf=2016;language=en")',
  );
  expect(spilled(planned.spill)).toEqual(shown(planned));
});

test("columns by their headers, in either language", () => {
  const args = [
    "freight",
    "port=满洲里;year=2014;flow=total;mode=all",
    "columns=口岸,Year,货运量;headers=no",
  ];
  expect(excel.rows("PORTDATASET", ...args)[0]).toEqual(expect.arrayContaining([2014, 3010]));
});

test.each([
  ["layout=years-across", "policies"],
  ["columns=port,bananas", "freight"],
  ["layout=sideways", "freight"],
  ["language=fr", "freight"],
])("%s is refused by %s with what is known", (options, dataset) => {
  const error = excel.error("PORTDATASET", dataset, null, options);
  expect(error.code).toBe("#VALUE!");
  expect(error.message).not.toBe("");
});
