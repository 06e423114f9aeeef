import type { Catalog } from "../domain/model/catalog";
import { datasetById } from "../domain/tables/datasets";
import { fitsOf } from "../domain/tables/recognise/fits";
import type { TableQuery } from "../domain/model/table";
import { Refused } from "../excel/refused";
import { writeRecords } from "../excel/writeRecords";
import type { RegistryRecord } from "../excel/registry/record";
import { readStranger, readStrangers } from "../excel/strangers";
import { adoptedRecord } from "./adopt/adoptedRecord";
import type { AdoptableTable } from "./adopt/model";
import { matchPlan, recognise } from "./adopt/recognise";
import type { ActionContext } from "./context";
import { forgottenRecord } from "./forgetTable";
import { attempt, attemptAlone, type ActionResult } from "./result";

/**
 * Tables that came into this workbook without their record (copied from another, or from a file that lost it) and are ours by
 * headers, keys and figures. Reads only: two requests, where no table has such headers.
 */
export function findAdoptable(
  context: ActionContext,
  catalog: Catalog,
): Promise<ActionResult<readonly AdoptableTable[]>> {
  return attempt(async () => {
    const strangers = await readStrangers((names) => fitsOf(catalog, names).length > 0);
    return strangers.flatMap(({ table, grid }): AdoptableTable[] => {
      const found = recognise(catalog, (query) => context.plan(query), {
        columnNames: table.columnNames,
        grid,
      });
      if (found === null) return [];
      const { query, rows, known, different } = found;
      const title = datasetById(query.dataset)?.title[context.language] ?? "";
      return [
        {
          tableId: table.id,
          tableName: table.name,
          address: table.address,
          title,
          query,
          rows,
          known,
          different,
        },
      ];
    });
  });
}

/**
 * Makes a record for such a table, so that it can be refreshed. Writes nothing into the sheet: what differs is listed by the
 * next refresh. Four requests and one more per 20,000 cells.
 * @param query What the table asks for from now on, as the user confirmed it.
 */
export function adoptTable(
  context: ActionContext,
  tableId: string,
  query: TableQuery,
): Promise<ActionResult<string>> {
  return attemptAlone(async () => {
    const record = await newRecord(context, tableId, query);
    await writeRecords([{ part: null, record }], context);
    return record.id;
  }, context);
}

/** Notes that such a table is the user's own, so that it is not offered again. Requests as in {@link adoptTable}. */
export function leaveTable(
  context: ActionContext,
  tableId: string,
  query: TableQuery,
): Promise<ActionResult<null>> {
  return attemptAlone(async () => {
    const record = await newRecord(context, tableId, query);
    await writeRecords([{ part: null, record: forgottenRecord(record) }], context);
    return null;
  }, context);
}

async function newRecord(
  context: ActionContext,
  tableId: string,
  query: TableQuery,
): Promise<RegistryRecord> {
  const plan = context.plan(query);
  const reading = await readStranger(tableId, context);
  if (reading === null) throw new Refused({ kind: "table-gone", title: plan.title });
  const { columnNames, name } = reading.table;
  const matched = matchPlan(plan, { columnNames, grid: reading.grid });
  if (matched === null || matched.rowOf.size === 0)
    throw new Refused({ kind: "not-recognised", table: name });
  const now = (context.now?.() ?? new Date()).toISOString();
  return adoptedRecord(matched, reading, { id: context.newId?.() ?? crypto.randomUUID(), now });
}
