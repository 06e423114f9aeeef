import type { TablePlan } from "../../src/domain/model/table";
import { insertTable } from "../../src/actions/insertTable";
import { evaluateKouan } from "../support/kouanFormulas";
import { sampleCatalog } from "../support/sampleCatalog";
import { openBook, type Book } from "./book";
import { planOf, QUERY } from "./fixtures";

/** A plan whose figures are observations of the sample catalog. */
export function observedPlan(...figures: readonly (readonly [string, string, number, number])[]): TablePlan {
  const plan = planOf(figures.map(([, port, year, value]) => [port, year, value]));
  const rows = plan.rows.map((row, index) => {
    const [entity = "", , year, value] = figures[index] ?? [];
    const observation = sampleCatalog
      .observationsOf(entity, "freight")
      .find((each) => each.period === String(year) && Number(each.value) === value);
    if (observation === undefined) throw new Error(`${entity} ${String(year)}`);
    const cells = row.cells.map((cell) =>
      cell.observation === null ? cell : { ...cell, observation: observation.id },
    );
    return { ...row, cells };
  });
  return { ...plan, rows };
}

/** A workbook with a table of two figures and, on a second sheet, formulas. */
export async function bookWithFigures(): Promise<Book> {
  const book = await openBook({ sheets: ["Sheet1", "数 据"], evaluate: evaluateKouan(sampleCatalog) });
  book.plan = observedPlan(["manzhouli", "满洲里", 2012, 2800], ["manzhouli", "满洲里", 2014, 3010]);
  await insertTable(book.context(), QUERY);
  return book;
}

/** Types into another sheet without showing it. */
export function typeOn(book: Book, sheet: string, address: string, content: string | number): void {
  const id = book.store.sheets().find(({ name }) => name === sheet)?.id ?? "";
  book.store.transaction(
    "user",
    () => book.store.write(id, book.box(address), { inputs: [[content]] }),
    "user",
  );
}

/** Contents of a sheet, rows without anything at their end left out. */
export function sheetCells(book: Book, sheet: string): (string | number | boolean)[][] {
  const id = book.store.sheets().find(({ name }) => name === sheet)?.id ?? "";
  const used = book.store.usedBox(id, true);
  if (used === null) return [];
  const box = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  return book.store.formulas(id, box);
}
