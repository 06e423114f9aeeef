/**
 * What is measured of the audit: a workbook full of tables and formulas of ours, on the workbench's model in Node.
 */
import type { ActionContext } from "../../src/actions/context";
import { auditWorkbook } from "../../src/actions/audit";
import { insertTable } from "../../src/actions/insertTable";
import type { Catalog } from "../../src/domain/model/catalog";
import type { TablePlan } from "../../src/domain/model/table";
import { readWorkbook } from "../../src/excel/readWorkbook";
import { currentCatalog } from "../../src/data";
import { createExcel, type TestExcel } from "../support/excel";
import { evaluateKouan } from "../support/kouanFormulas";
import { syntheticPlan } from "./addin/syntheticPlan";
import { median } from "./machine";

const TABLES = 20;
const ROWS = 2500;
const COLUMNS = 4;
const FORMULAS = 5000;
const SUMS = 500;
const RUNS = 5;

/** A synthetic table whose numbers are the package's own figures, again and again. */
function planOfFigures(catalog: Catalog): TablePlan {
  const figures = catalog.records.observations.filter(({ value }) => value !== null);
  const plan = syntheticPlan(ROWS, COLUMNS);
  let next = 0;
  const rows = plan.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (cell.observation === null) return cell;
      const figure = figures[next++ % figures.length];
      return figure === undefined ? cell : { value: Number(figure.value), observation: figure.id };
    }),
  }));
  return { ...plan, rows };
}

/** Fills the workbook: tables side by side, formulas of ours and sums of the user's on sheets of their own. */
async function fill({ store }: TestExcel, catalog: Catalog, context: ActionContext): Promise<void> {
  const sheet = store.activeSheet();
  for (let table = 0; table < TABLES; table += 1) {
    store.select(sheet, [{ row: 0, column: table * (COLUMNS + 1), rows: 1, columns: 1 }]);
    const inserted = await insertTable(context, context.plan(EMPTY).query);
    if (!inserted.ok) throw new Error(JSON.stringify(inserted.refusal));
  }
  const names = [...new Set(catalog.records.entities.map(({ name }) => name.zh))];
  const formulas = Array.from({ length: FORMULAS }, (_, i) => [
    `=KOUAN.PORTFREIGHT("${names[i % names.length] ?? ""}",${String(2000 + Math.floor(i / names.length))})`,
  ]);
  const sheetName = store.sheets().find(({ id }) => id === sheet)?.name ?? "";
  const sums = Array.from({ length: SUMS }, (_, i) => [`=SUM('${sheetName}'!C${i + 2}:D${ROWS + 1})`]);
  for (const [name, inputs] of [
    ["Formulas", formulas],
    ["Sums", sums],
  ] as const)
    store.write(store.addSheet(name), { row: 0, column: 0, rows: inputs.length, columns: 1 }, { inputs });
}

const EMPTY = { dataset: "synthetic", filters: {}, columns: [], language: "en" } as const;

/** Prints how long the audit of a full workbook takes over reading it. */
export async function benchAudit(): Promise<void> {
  const catalog = currentCatalog();
  const excel = await createExcel({ evaluate: evaluateKouan(catalog) });
  excel.installGlobals();
  try {
    const plan = planOfFigures(catalog);
    const context: ActionContext = { language: "en", plan: () => plan };
    await fill(excel, catalog, context);
    const reads: number[] = [];
    const audits: number[] = [];
    let found = "";
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      await readWorkbook();
      const middle = performance.now();
      const audit = await auditWorkbook(context, catalog);
      reads.push(middle - start);
      audits.push(performance.now() - middle);
      if (!audit.ok) throw new Error(JSON.stringify(audit.refusal));
      const { figures, entries, complete } = audit.value;
      found = `${figures} figures, ${entries.length} entries${complete ? "" : ", not all of them"}`;
    }
    const [read, whole] = [median(reads), median(audits)];
    console.log(
      `audit of ${TABLES} tables of ${ROWS} rows, ${FORMULAS} formulas and ${SUMS} sums (${found}): ${whole.toFixed(0)} ms; reading the workbook ${read.toFixed(0)} ms; ${(whole - read).toFixed(0)} ms more`,
    );
  } finally {
    excel.dispose();
  }
}
