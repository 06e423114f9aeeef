import { refusalOf } from "../excel/hostErrors";
import { readRegistered, writeRecords, writeUpdates, type Registered } from "../excel/registered";
import { leftUnfinished, Refused } from "../excel/refused";
import type { RegistryRecord } from "../excel/registry/record";
import type { ActionContext } from "./context";
import { endsUnseen } from "./refresh/finishing";
import { restoredRecord, settled } from "./refresh/restore";
import { filtersBetween } from "./refresh/rewordFilters";
import { wayBack, withFilters } from "./refresh/wayBack";
import { attemptAlone, type ActionResult } from "./result";

/** What going back did. */
export interface RestoreOutcome {
  readonly written: number;
  readonly removedRows: number;
}

/**
 * Restores the generation before the last refresh in one table: cells that still hold what the refresh wrote get back
 * what stood there, the user's overwritten cells too; rows it put in go, unless the user has used them.
 */
export function undoRefresh(context: ActionContext, id: string): Promise<ActionResult<RestoreOutcome>> {
  return attemptAlone(async () => {
    const { located, registered } = await readOne(id);
    const { record } = located;
    if (record.previous === null || record.action !== "refresh")
      throw new Refused({ kind: "nothing-to-undo", title: record.title });
    const way = wayBack(record, registered);
    if ("kind" in way) throw new Refused(way);
    const { table, filters: standing = [], refusal = null } = registered.reading ?? {};
    if (refusal !== null) throw new Refused(refusal);
    const { column } = filtersBetween(standing, record, "back");
    if (column !== null) throw new Refused({ kind: "filter-of-words", table: table?.name ?? "", column });
    const now = (context.now?.() ?? new Date()).toISOString();
    const { filters } = way.update;
    const restored = { ...restoredRecord(record, now), ...(filters.length === 0 ? {} : { filters }) };
    const [partId = ""] = await writeRecords([{ partId: located.partId, record: restored }]);
    try {
      await writeUpdates([way.update], context);
    } catch (error) {
      await finish(record, partId, restored, error);
    }
    const unseen = way.update.insertions.length > 0 || endsUnseen(way.update, restored);
    if (filters.length > 0 || unseen) await settle(partId, restored);
    return { written: way.update.cells.length, removedRows: way.update.deletions.length };
  });
}

/** Goes on from where the host stopped: rows that are gone cannot be brought back, so the way back is completed. */
async function finish(
  record: RegistryRecord,
  partId: string,
  restored: RegistryRecord,
  error: unknown,
): Promise<void> {
  const cause = refusalOf(error);
  if (cause === null) throw error;
  try {
    const { registered } = await readOne(record.id);
    const way = wayBack(record, registered, true);
    if ("kind" in way) throw new Refused(way);
    await writeUpdates([withFilters(way.update, restored)]);
    await writeRecords([{ partId, record: settled(restored) }]);
  } catch {
    throw leftUnfinished(cause);
  }
}

/** The filters are on again, the rows that were taken out are there. What stays of them in the record by a failure here is met by the next start. */
async function settle(partId: string, restored: RegistryRecord): Promise<void> {
  try {
    await writeRecords([{ partId, record: settled(restored) }]);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
  }
}

async function readOne(
  id: string,
): Promise<{ readonly located: Registered["located"]; readonly registered: Registered }> {
  const { registered } = await readRegistered([id]);
  const [only] = registered;
  if (only === undefined) throw new Refused({ kind: "table-gone", title: "" });
  return { located: only.located, registered: only };
}
