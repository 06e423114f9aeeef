import type { TablePlan, TableQuery } from "../domain/model/table";
import { token } from "../excel/cellText";
import { prepareInsertion, writeInsertion, type PreparedInsertion } from "../excel/insertTable";
import type { RegistryRecord } from "../excel/registry/record";
import type { ActionContext } from "./context";
import { attemptAlone, type ActionResult } from "./result";
import type { InsertedTable } from "./summary";

/**
 * Inserts the table of a query at the selection: header, rows, number formats, and below it its source note. Refuses
 * unless every cell of that block is free. Inserting the same query again elsewhere makes a second, independent table.
 */
export function insertTable(context: ActionContext, query: TableQuery): Promise<ActionResult<InsertedTable>> {
  return attemptAlone(async () => {
    const plan = context.plan(query);
    const prepared = await prepareInsertion(plan);
    const record = firstRecord(context, plan, prepared);
    const created = await writeInsertion(prepared, plan, record, context);
    return {
      id: record.id,
      title: plan.title,
      tableName: created.tableName,
      sheetName: created.sheetName,
      address: created.address,
      rows: plan.rows.length,
    };
  });
}

function firstRecord(context: ActionContext, plan: TablePlan, prepared: PreparedInsertion): RegistryRecord {
  const now = (context.now?.() ?? new Date()).toISOString();
  return {
    id: context.newId?.() ?? crypto.randomUUID(),
    kind: "table",
    state: "pending",
    action: "insert",
    query: plan.query,
    title: plan.title,
    tableId: "",
    tableName: prepared.name,
    place: prepared.place,
    insertedAt: now,
    columns: plan.columns.map((column, index) => ({
      id: column.id,
      header: plan.headers[index] ?? column.id,
      name: prepared.headers[index] ?? column.id,
      key: column.key,
      numberFormat: column.numberFormat,
    })),
    current: {
      number: 1,
      packageVersion: plan.packageVersion,
      packageHash: plan.packageHash,
      writtenAt: now,
      note: plan.sourceNote,
      rows: plan.rows.map((row) => ({
        key: row.key,
        values: row.cells.map((cell) => token(cell.value)),
        observations: row.cells.map((cell) => cell.observation),
      })),
    },
    previous: null,
    undo: null,
  };
}
