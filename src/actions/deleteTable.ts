import { refusalOf } from "../excel/hostErrors";
import {
  clearLoneNotes,
  deleteSheetTable,
  readListing,
  readRegistered,
  writeRecords,
} from "../excel/registered";
import { Refused } from "../excel/refused";
import type { RegistryRecord } from "../excel/registry/record";
import type { ActionContext } from "./context";
import { noteDistance } from "./refresh/inspect";
import { attemptAlone, type ActionResult } from "./result";

/**
 * Deletes a table, columns of the user's included, with its source note; one undo step of the host's brings it back. The
 * record stays until the next start, so that an undone deletion finds it again. Six requests.
 */
export function deleteTable(_context: ActionContext, id: string): Promise<ActionResult<null>> {
  return attemptAlone(async () => {
    const { registered } = await readRegistered([id]);
    const [only] = registered;
    const reading = only?.reading ?? null;
    if (only === undefined || reading === null)
      throw new Refused({ kind: "table-gone", title: only?.located.record.title ?? "" });
    const { record, partId } = only.located;
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
    await writeRecords([{ partId, record: gone }]);
    try {
      await deleteSheetTable(table, place);
    } catch (error) {
      await finish(gone, error);
    }
    return null;
  });
}

/** The table may be gone and its note left: then the note follows, now or at the next start. */
async function finish(record: RegistryRecord, error: unknown): Promise<void> {
  if (refusalOf(error) === null) throw error;
  const { found } = await readListing();
  if (found.located.some(({ record: other, table }) => other.id === record.id && table !== null)) throw error;
  await clearLoneNotes([record]);
}
