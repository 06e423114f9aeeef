import { cellInput } from "../excel/cellText";
import { clearDebris, completeInsertion, lacksName } from "../excel/debris";
import { deleteParts, readListing, readRegistered, writeRecords, writeUpdates } from "../excel/registered";
import type { Located } from "../excel/registry/match";
import type { RegistryRecord } from "../excel/registry/record";
import type { SheetTable } from "../excel/tables/sheetTable";
import type { ActionContext } from "./context";
import { noteShowsCurrent } from "./refresh/inspect";
import {
  refreshIsComplete,
  refreshLooksInterrupted,
  restoredRecord,
  restoreIsComplete,
  restoreLooksInterrupted,
} from "./refresh/restore";
import { wayBack } from "./refresh/wayBack";
import { attemptAlone, type ActionResult } from "./result";

/** What was put right. */
export interface RecoverOutcome {
  /** Insertions of which remains were cleared, refreshes that were taken back or completed. */
  readonly recovered: number;
}

/**
 * Puts right what the host broke off and did not let us put right at the time. To be called once at start. Does nothing
 * in the usual case; never touches a cell that does not hold exactly what Kouan wrote.
 */
export const recoverTables: (context: ActionContext) => Promise<ActionResult<RecoverOutcome>> = () =>
  attemptAlone(async () => {
    const { found } = await readListing();
    const pending = found.located.filter(
      ({ record, partId }) => record.state === "pending" && partId !== null,
    );
    const insertions = pending.filter(({ record }) => record.action === "insert");
    const refreshes = pending.filter(({ record, table }) => record.previous !== null && table !== null);
    const inserted = await finishInsertions(insertions, found.tables);
    return { recovered: inserted + (await finishRefreshes(refreshes)) };
  });

async function finishInsertions(
  insertions: readonly Located[],
  tables: readonly SheetTable[],
): Promise<number> {
  const gone = insertions.filter(({ table }) => table === null);
  const nameless = insertions.filter(({ record, table }) => table !== null && lacksName(record, table));
  await oneByOne([
    ...gone.map((each) => () => clearDebris(each.record, tables)),
    ...nameless.flatMap(({ record, table }) =>
      table === null ? [] : [() => completeInsertion(record, table)],
    ),
  ]);
  await deleteParts(gone.flatMap(({ partId }) => (partId === null ? [] : [partId])));
  return gone.length + nameless.length;
}

function oneByOne(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  return jobs.reduce((before, job) => before.then(job), Promise.resolve());
}

async function finishRefreshes(refreshes: readonly Located[]): Promise<number> {
  if (refreshes.length === 0) return 0;
  const { registered } = await readRegistered(refreshes.map(({ record }) => record.id));
  const broken = registered.flatMap((each) => {
    const { record, partId } = each.located;
    const restoring = record.action === "restore";
    const way = wayBack(restoring ? turned(record) : record, each);
    if ("kind" in way || each.reading?.refusal !== null || noteShowsCurrent(record, each.reading)) return [];
    const interrupted = restoring ? restoreLooksInterrupted : refreshLooksInterrupted;
    if (interrupted(way.restoration)) {
      const after = restoring ? record : restoredRecord(record, record.current.writtenAt);
      return [{ update: way.update, partId, after: { ...after, state: "settled" as const } }];
    }
    const complete = restoring ? restoreIsComplete : refreshIsComplete;
    const oneNote = record.previous?.note === record.current.note;
    if (oneNote || way.update.note === null || !complete(way.restoration)) return [];
    const note = { ...way.update.note, input: cellInput(record.current.note) };
    const update = { ...way.update, cells: [], deletions: [], note };
    return [{ update, partId, after: { ...record, state: "settled" as const } }];
  });
  if (broken.length === 0) return 0;
  await writeUpdates(broken.map(({ update }) => update));
  await writeRecords(broken.map(({ partId, after }) => ({ partId, record: after })));
  return broken.length;
}

/** A restoration that was broken off is completed: seen from before, it goes from the later generation to the earlier. */
function turned(record: RegistryRecord): RegistryRecord {
  return record.previous === null
    ? record
    : { ...record, current: record.previous, previous: record.current };
}
