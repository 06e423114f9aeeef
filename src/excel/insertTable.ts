import type { TablePlan } from "../domain/model/table";
import { runSteps, type WriteControl } from "./blocks";
import { loadSelectedPlace, type Place } from "./guards/selection";
import { checkOutline, checkTarget, type Before } from "./guards/target";
import { refusalOf } from "./hostErrors";
import { Refused } from "./refused";
import { enqueuePartDeletion, enqueueRecord } from "./registry/parts";
import type { RegistryRecord } from "./registry/record";
import { runExcel } from "./run";
import { survey } from "./survey";
import { clearBlock } from "./tables/clearBlock";
import { blockOf, creationSteps } from "./tables/createTable";
import { uniqueHeaders, uniqueTableName } from "./tables/names";

/** A place that was checked and is free, and the names the table will have there. */
export interface PreparedInsertion {
  readonly place: Place;
  readonly before: Before;
  readonly name: string;
  readonly headers: readonly string[];
  /** Records of tables of that name that are gone (an insertion that was undone); the new record replaces them. */
  readonly stale: readonly string[];
}

/** What was created. */
export interface CreatedTable {
  readonly tableId: string;
  readonly tableName: string;
  readonly address: string;
  readonly sheetName: string;
}

/**
 * Checks the selection as a place for a plan. Reads only: three requests, more when the place is formatted or tables
 * were renamed. Requires ExcelApi 1.13.
 * @throws Refused for every reason in `guards/`.
 */
export async function prepareInsertion(plan: TablePlan): Promise<PreparedInsertion> {
  if (plan.rows.length === 0) throw new Refused({ kind: "nothing-to-insert" });
  return runExcel(async (context) => {
    const found = await survey(context, () => ({
      readPlace: loadSelectedPlace(context),
      names: context.workbook.names.load("items/name"),
    }));
    const place = found.also.readPlace();
    const region = blockOf(plan, place.sheetId, place.row, place.column);
    checkOutline(region, found.tables);
    const before = await checkTarget(context, region);
    const taken = new Set([...found.tables, ...found.also.names.items].map(({ name }) => name.toLowerCase()));
    const name = uniqueTableName(plan.name, taken);
    const stale = found.located.flatMap(({ partId, table, record }) =>
      partId !== null && table === null && record.tableName.toLowerCase() === name.toLowerCase()
        ? [partId]
        : [],
    );
    return { place, before, name, headers: uniqueHeaders(plan.headers), stale };
  });
}

/**
 * Writes record and table. The record goes first, in a request of its own, so that the cells stay one undo step.
 * One request for the record, one per 1.5 MB for the cells. When anything fails or is cancelled, block and record are
 * put back.
 * @throws Refused as the host answers; `left-unfinished` when it did not let the block be put back.
 */
export async function writeInsertion(
  prepared: PreparedInsertion,
  plan: TablePlan,
  record: RegistryRecord,
  control: WriteControl,
): Promise<CreatedTable> {
  const { before, name, headers, stale, place } = prepared;
  const partId = await runExcel(async (context) => {
    for (const old of stale) enqueuePartDeletion(context, old);
    const readId = enqueueRecord(context, null, record);
    await context.sync();
    return readId();
  });
  try {
    return await runExcel(
      async (context) => {
        const made: { table: Excel.Table | null; range: Excel.Range | null } = { table: null, range: null };
        const table = { plan, name, headers, note: record.current.note };
        const steps = creationSteps(table, before, (added) => {
          made.table = added.load("id,name");
          made.range = added.getRange().load("address");
        });
        await runSteps(context, steps, control);
        return {
          tableId: made.table?.id ?? "",
          tableName: made.table?.name ?? name,
          address: made.range?.address ?? "",
          sheetName: place.sheetName,
        };
      },
      { oneUndoStep: true },
    );
  } catch (error) {
    await takeBack(before, partId, error);
    throw error;
  }
}

async function takeBack(before: Before, partId: string, cause: unknown): Promise<void> {
  try {
    await runExcel(async (context) => {
      await clearBlock(context, before);
      enqueuePartDeletion(context, partId);
      await context.sync();
    });
  } catch {
    const refusal = refusalOf(cause);
    if (refusal === null) throw cause;
    const { code, message } = refusal.kind === "host-failed" ? refusal : { code: refusal.kind, message: "" };
    throw new Refused({ kind: "left-unfinished", code, message });
  }
}
