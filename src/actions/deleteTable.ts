import { stopIfCancelled } from "../excel/blocks";
import { refusalOf } from "../excel/hostErrors";
import { clearLoneNotes, deleteSheetTable, readListing, readRegistered } from "../excel/registered";
import { Refused } from "../excel/refused";
import type { RegistryRecord } from "../excel/registry/record";
import { recordById } from "../excel/survey";
import { writeRecords } from "../excel/writeRecords";
import type { ActionContext } from "./context";
import { noteDistance } from "./refresh/inspect";
import { attemptAlone, type ActionResult } from "./result";

/**
 * Deletes a table, columns of the user's included, with its source note; one undo step of the host's brings it back. The
 * record stays until the next start, so that an undone deletion finds it again. Six requests.
 */
export function deleteTable(context: ActionContext, id: string): Promise<ActionResult<null>> {
  return attemptAlone(async () => {
    const { registered } = await readRegistered([id], context);
    const [only] = registered;
    const reading = only?.reading ?? null;
    if (only === undefined || reading === null)
      throw new Refused({ kind: "table-gone", title: only?.located.record.title ?? "" });
    const { record, part } = only.located;
    const protectedSheet = reading.refusal?.kind === "protected-sheet" ? reading.refusal : null;
    if (protectedSheet !== null) throw new Refused(protectedSheet);
    const { table } = reading;
    const distance = noteDistance(record, reading);
    const place = {
      sheetId: table.sheetId,
      sheetName: table.sheetName,
      row: table.row,
      column: table.column,
      ...(distance === null ? {} : { noteRow: table.row + table.rows - 1 + distance }),
    };
    const gone = { ...record, tableId: table.id, tableName: table.name, place, state: "deleted" } as const;
    stopIfCancelled(context);
    try {
      await writeRecords([{ part, record: gone }], context);
      await deleteSheetTable(table, place, context);
    } catch (error) {
      await finish(record, gone, error, context);
    }
    return null;
  }, context);
}

/**
 * The table may be gone and its note left: then the note follows, now or at the next start. Else the record is put back, and
 * the error is thrown.
 */
async function finish(
  before: RegistryRecord,
  gone: RegistryRecord,
  error: unknown,
  { signal }: ActionContext,
): Promise<void> {
  const cause = refusalOf(error);
  if (cause === null) throw error;
  const stands = await standsStill(before, signal).catch((failure: unknown) => {
    // Nobody knows now whether it was still carried out.
    throw cause.kind === "cancelled" ? new Refused({ kind: "cancelled-unanswered" }) : failure;
  });
  if (stands) throw error;
  await clearLoneNotes([gone], { signal });
}

async function standsStill(before: RegistryRecord, signal: AbortSignal | undefined): Promise<boolean> {
  const located = recordById((await readListing({ signal })).found, before.id);
  const table = located?.table ?? null;
  if (located === null || table === null) return false;
  if (located.part !== null) await writeRecords([{ part: located.part, record: before }], { signal });
  return true;
}
