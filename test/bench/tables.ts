/**
 * What is measured of tables in a workbook, on the workbench's model in Node behind Microsoft's own office.js.
 */
import type { ActionContext } from "../../src/actions/context";
import { insertTable } from "../../src/actions/insertTable";
import { listTables } from "../../src/actions/listTables";
import { planRefresh } from "../../src/actions/planRefresh";
import type { TablePlan } from "../../src/domain/model/table";
import { readGrids } from "../../src/excel/blocks";
import { runExcel } from "../../src/excel/run";
import { createExcel, type TestExcel } from "../support/excel";
import { syntheticPlan } from "./addin/syntheticPlan";
import { median } from "./machine";

const ROWS = 50_000;
const COLUMNS = 8;
const TABLES = 50;
const RUNS = 3;

function contextOf(plan: TablePlan): ActionContext {
  return { language: "en", plan: () => plan };
}

async function timed<T>(job: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const from = performance.now();
  const value = await job();
  return { ms: performance.now() - from, value };
}

/** Counts requests and the time the host takes, so that what is left is ours. */
function watchHost({ executor }: TestExcel): { requests: number; ms: number } {
  const spent = { requests: 0, ms: 0 };
  const execute = executor.execute.bind(executor);
  executor.execute = async (body, flags) => {
    const from = performance.now();
    const answer = await execute(body, flags);
    if (!body.includes('"_RemoveReference"')) spent.requests += 1;
    spent.ms += performance.now() - from;
    return answer;
  };
  return spent;
}

/** The difference of a large table against a newer package: every tenth figure changed. */
async function difference(): Promise<void> {
  const excel = await createExcel();
  excel.installGlobals();
  try {
    const plan = syntheticPlan(ROWS, COLUMNS);
    const inserted = await insertTable(contextOf(plan), plan.query);
    if (!inserted.ok) throw new Error(JSON.stringify(inserted.refusal));
    const bytes = excel.session.xmlParts.all().reduce((sum, { xml }) => sum + xml.length, 0);
    console.log(
      `registry of ${ROWS} × ${COLUMNS}: ${(bytes / 1024).toFixed(0)} KB, ${(bytes / (ROWS * COLUMNS)).toFixed(1)} bytes a cell`,
    );
    const newer: TablePlan = {
      ...plan,
      packageHash: "1",
      rows: plan.rows.map((row, index) => ({
        ...row,
        cells: row.cells.map((cell) =>
          index % 10 === 0 && typeof cell.value === "number" ? { ...cell, value: cell.value + 1 } : cell,
        ),
      })),
    };
    const sheetId = excel.store.activeSheet();
    const region = { sheetId, row: 1, column: 0, rows: ROWS, columns: COLUMNS };
    const reads: number[] = [];
    const plans: number[] = [];
    let changes = 0;
    for (let run = 0; run < RUNS; run += 1) {
      reads.push((await timed(() => runExcel((context) => readGrids(context, [region])))).ms);
      const shown = await timed(() => planRefresh(contextOf(newer), "all"));
      plans.push(shown.ms);
      if (shown.value.ok) changes = shown.value.value.tables[0]?.changes.length ?? 0;
    }
    const [read, planned] = [median(reads), median(plans)];
    console.log(
      `refresh difference of ${ROWS} rows (${changes} changes): ${planned.toFixed(0)} ms; reading the cells once ${read.toFixed(0)} ms; ${(planned - read).toFixed(0)} ms more (aim: at most 500)`,
    );
  } finally {
    excel.dispose();
  }
}

/** A workbook with many tables, as the pane finds it when it opens. */
async function opening(): Promise<void> {
  const excel = await createExcel();
  excel.installGlobals();
  try {
    const plan = syntheticPlan(40, COLUMNS);
    for (let table = 0; table < TABLES; table += 1) {
      excel.store.select(excel.store.activeSheet(), [
        { row: 0, column: table * (COLUMNS + 2), rows: 1, columns: 1 },
      ]);
      const inserted = await insertTable(contextOf(plan), plan.query);
      if (!inserted.ok) throw new Error(JSON.stringify(inserted.refusal));
    }
    const spent = watchHost(excel);
    const listed = await timed(() => listTables(contextOf(plan)));
    const found = listed.value.ok ? listed.value.value.length : 0;
    console.log(
      `opening a workbook with ${found} tables: ${spent.requests} requests, ${(listed.ms - spent.ms).toFixed(0)} ms of our time (aim: under 100), ${spent.ms.toFixed(0)} ms of the host's`,
    );
  } finally {
    excel.dispose();
  }
}

/** Prints the measurements of tables. */
export async function benchTables(): Promise<void> {
  await difference();
  await opening();
}
