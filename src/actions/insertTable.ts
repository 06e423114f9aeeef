import { DEFAULT_HOW, type InsertHow } from "../domain/model/insertion";
import type { TablePlan, TableQuery, TableRow } from "../domain/model/table";
import { chartOf } from "../domain/tables/chartOf";
import { token, type CellValue } from "../excel/cellText";
import { addChart } from "../excel/addChart";
import { prepareSpill, spillFormat, writeSpill } from "../excel/insertSpill";
import {
  prepareInsertion,
  writeInsertion,
  type CreatedTable,
  type PreparedInsertion,
} from "../excel/insertTable";
import { printedDecimals } from "../excel/registry/contents";
import type { RecordKind, RecordRow, RegistryRecord } from "../excel/registry/record";
import { supportsExcelApi } from "../excel/supports";
import type { ActionContext } from "./context";
import { attempt, attemptAlone, type ActionResult } from "./result";
import type { InsertedTable } from "./summary";
import { takeBackRecord } from "./takeBackRecord";

const KINDS: Readonly<Record<NonNullable<TableQuery["mode"]>, RecordKind>> = {
  values: "table",
  formulas: "formulas",
  spill: "spill",
};

/**
 * Inserts what a query asks for: a table of values or of live formulas with its source note below, or one formula that
 * spills; at the selection or on a new sheet. Refuses unless every cell it will fill is free. Inserting the same query again
 * elsewhere makes a second, independent table.
 */
export function insertTable(
  context: ActionContext,
  query: TableQuery,
  how: InsertHow = DEFAULT_HOW,
): Promise<ActionResult<InsertedTable>> {
  return attemptAlone(async () => {
    const plan = context.plan(query);
    const kind = KINDS[plan.query.mode ?? "values"];
    const spills = kind === "spill";
    const prepared = await (spills ? prepareSpill : prepareInsertion)(plan, how, context);
    const record = firstRecord(context, plan, prepared, kind);
    const writing = spills
      ? writeSpill(prepared, plan, record, context)
      : writeInsertion(prepared, plan, record, how, context);
    const created = await writing.catch((error: unknown) => takeBackRecord(record.id, error, context));
    return {
      id: record.id,
      kind,
      title: plan.title,
      tableName: created.tableName,
      sheetName: created.sheetName,
      address: created.address,
      rows: plan.rows.length,
      ...(how.chart ? await drawn(plan, created, prepared.newSheet, context) : {}),
    };
  }, context);
}

/** The chart comes after the table, which stays when this Excel has none. */
async function drawn(
  plan: TablePlan,
  { tableName }: CreatedTable,
  below: boolean,
  { signal }: ActionContext,
): Promise<Pick<InsertedTable, "chart">> {
  const chart = chartOf(plan);
  if (chart === null) return {};
  if (!supportsExcelApi("1.7")) return { chart: "failed" };
  const result = await attempt(() => addChart({ tableName, title: chart.title, chart, below, signal }));
  return { chart: result.ok ? "drawn" : "failed" };
}

function firstRecord(
  context: ActionContext,
  plan: TablePlan,
  prepared: PreparedInsertion,
  kind: RecordKind,
): RegistryRecord {
  const { sheetId, sheetName, row, column } = prepared.place;
  const now = (context.now?.() ?? new Date()).toISOString();
  return {
    id: context.newId?.() ?? crypto.randomUUID(),
    kind,
    state: "pending",
    action: "insert",
    query: plan.query,
    title: plan.title,
    tableId: "",
    tableName: kind === "spill" ? "" : prepared.name,
    place: { sheetId, sheetName, row, column, ...(prepared.newSheet ? { newSheet: true } : {}) },
    insertedAt: now,
    columns: plan.columns.map((column, index) => ({
      id: column.id,
      header: plan.headers[index] ?? column.id,
      name: prepared.headers[index] ?? column.id,
      key: column.key,
      numberFormat: kind === "spill" ? spillFormat(column) : column.numberFormat,
      ...(column.ownDecimals === true && kind !== "spill" ? { ownDecimals: true } : {}),
    })),
    current: {
      number: 1,
      packageVersion: plan.packageVersion,
      packageHash: plan.packageHash,
      writtenAt: now,
      note: plan.sourceNote,
      rows: plan.rows.map((row) => recordRow(row, kind)),
    },
    previous: null,
    undo: null,
    ...(plan.spill === undefined ? {} : { formula: plan.spill }),
  };
}

/** One loop over the cells: there may be hundreds of thousands of rows. */
function recordRow({ key, cells }: TableRow, kind: RecordKind): RecordRow {
  // Lists that grow take twice the room.
  const values = new Array<CellValue>(cells.length);
  const observations = new Array<string | null>(cells.length);
  let printed: Pick<RecordRow, "decimals"> = {};
  for (let at = 0; at < cells.length; at += 1) {
    values[at] = token(cells[at]?.value ?? null);
    observations[at] = cells[at]?.observation ?? null;
    if (cells[at]?.decimals !== undefined) printed = printedDecimals(cells);
  }
  if (kind !== "formulas") return { key, values, observations, ...printed };
  return { key, values, observations, ...printed, formulas: cells.map(({ formula }) => formula ?? null) };
}
