import { deleteSheetTable, readRegistered, writeRecords } from "../excel/registered";
import { Refused } from "../excel/refused";
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
    const { id: tableId, name: tableName } = reading.table;
    await writeRecords([{ partId, record: { ...record, tableId, tableName, state: "deleted" } }]);
    await deleteSheetTable(reading.table, noteDistance(record, reading));
    return null;
  });
}
