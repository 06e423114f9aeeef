import { cellInput } from "../excel/cellText";
import { clearDebris, completeInsertion, lacksName } from "../excel/debris";
import {
  clearLoneNotes,
  deleteParts,
  readListing,
  readRegistered,
  readStruck,
  writeRecords,
  writeUpdates,
  type Registered,
} from "../excel/registered";
import type { Located } from "../excel/registry/match";
import { columnsBefore, type RegistryRecord } from "../excel/registry/record";
import { clearSpillFormats, recordsWithoutFormula } from "../excel/spillDebris";
import type { SheetTable } from "../excel/tables/sheetTable";
import type { TableUpdate } from "../excel/tables/tableUpdate";
import type { ActionContext } from "./context";
import { noteShowsCurrent } from "./refresh/inspect";
import { filtersBetween } from "./refresh/rewordFilters";
import {
  isBare,
  refreshIsComplete,
  refreshLooksInterrupted,
  restoredRecord,
  restoreIsComplete,
  restoreLooksInterrupted,
  settled,
} from "./refresh/restore";
import { filteredBack, wayBack, withFilters, type WayBack } from "./refresh/wayBack";
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
    const unfinished = pending.filter(({ record }) => record.action === "insert");
    const insertions = unfinished.filter(({ record }) => record.kind !== "spill");
    const spills = unfinished.filter(({ record }) => record.kind === "spill");
    const refreshes = pending.filter(({ record, table }) => record.previous !== null && table !== null);
    const deleted = found.located.filter(({ record, table }) => record.state === "deleted" && table === null);
    await clearLoneNotes(deleted.map(({ record }) => record));
    await deleteParts(deleted.flatMap(({ partId }) => partId ?? []));
    const inserted = (await finishInsertions(insertions, found.tables)) + (await finishSpills(spills));
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

/** A formula that is nowhere never came: what was made ready for it is taken back. */
async function finishSpills(spills: readonly Located[]): Promise<number> {
  const gone = await recordsWithoutFormula(spills.map(({ record }) => record));
  await oneByOne(
    gone.map(
      (record) => () =>
        record.place.newSheet === true ? clearDebris(record, []) : clearSpillFormats(record),
    ),
  );
  await deleteParts(
    spills.flatMap(({ partId, record }) => (partId !== null && gone.includes(record) ? [partId] : [])),
  );
  return gone.length;
}

function oneByOne(jobs: readonly (() => Promise<void>)[]): Promise<void> {
  return jobs.reduce((before, job) => before.then(job), Promise.resolve());
}

async function finishRefreshes(refreshes: readonly Located[]): Promise<number> {
  if (refreshes.length === 0) return 0;
  const { registered } = await readRegistered(refreshes.map(({ record }) => record.id));
  const open = registered.flatMap((each) => openWrite(each) ?? []);
  const marked = await readMarked(open);
  const broken = open.flatMap((write, index) => finishing(write, marked[index] ?? false) ?? []);
  if (broken.length === 0) return 0;
  await writeUpdates(broken.map(({ update }) => update));
  await writeRecords(broken.map(({ partId, after }) => ({ partId, record: after })));
  return broken.length;
}

/** A refresh, or the way back from one, of which the note that is written last is not there. */
interface OpenWrite {
  readonly record: RegistryRecord;
  readonly partId: string | null;
  readonly way: WayBack;
  readonly table: SheetTable;
  /** Its filters are off, as the write that was broken off had left them. */
  readonly unfiltered: boolean;
}

function openWrite(registered: Registered): OpenWrite | null {
  const { located, reading } = registered;
  const { record, partId } = located;
  const found = wayBack(record.action === "restore" ? turned(record) : record, registered, true);
  if ("kind" in found || reading?.refusal !== null || noteShowsCurrent(record, reading)) return null;
  const unfiltered = (record.filters ?? []).length > 0 && reading.filters.length === 0;
  const off = record.action === "restore" ? record : filteredBack(record);
  const way = { ...found, update: withFilters(found.update, off) };
  return { record, partId, way, table: reading.table, unfiltered };
}

/** Whether rows are already struck through (or no longer) as the write had it; asked only where there are such rows. */
async function readMarked(open: readonly OpenWrite[]): Promise<boolean[]> {
  const asked = open.map(({ way, table }) =>
    way.restoration.marks.map(({ row }) => ({ table, row, position: way.update.own[0] ?? 0 })),
  );
  if (asked.every((questions) => questions.length === 0)) return open.map(() => false);
  const struck = await readStruck(asked.flat());
  let next = 0;
  return open.map(({ record, way }) =>
    way.restoration.marks
      .map((mark) => (struck[next++] === mark.struck) === (record.action === "restore"))
      .includes(true),
  );
}

function finishing(
  { record, partId, way, unfiltered }: OpenWrite,
  marked: boolean,
): { update: TableUpdate; partId: string | null; after: RegistryRecord } | null {
  const restoring = record.action === "restore";
  const interrupted = restoring ? restoreLooksInterrupted : refreshLooksInterrupted;
  const complete = restoring ? restoreIsComplete : refreshIsComplete;
  const whole = complete(way.restoration) || (marked && isBare(way.restoration));
  if (interrupted(way.restoration) || (unfiltered && !whole)) {
    const after = restoring ? record : restoredRecord(record, record.current.writtenAt);
    return { update: way.update, partId, after: settled(after) };
  }
  const oneNote = record.previous?.note === record.current.note;
  // Rows that were brought back may lack their marks, which come last.
  const rowsBack = restoring && way.restoration.standing > 0;
  if (!whole || ((oneNote || way.update.note === null) && !unfiltered && !rowsBack)) return null;
  const note = way.update.note && { ...way.update.note, input: cellInput(record.current.note) };
  const marks = way.update.marks.map(({ row, struck }) => ({ row, struck: restoring ? struck : !struck }));
  const { columnsOut } = way.update;
  const nothing = { cells: [], insertions: [], fills: [], deletions: [], columnsOut: [], headers: [] };
  // With columns taken out, the positions to mark would be other ones; marks come before what is missing here.
  const filters = restoring
    ? way.update.filters
    : filtersBetween(way.update.filters, record, "onward").filters;
  const update = { ...way.update, ...nothing, filters, marks: columnsOut.length > 0 ? [] : marks, note };
  return { update, partId, after: settled(record) };
}

/** A restoration that was broken off is completed: seen from before, it goes from the later generation to the earlier. */
function turned(record: RegistryRecord): RegistryRecord {
  return record.previous === null
    ? record
    : {
        ...record,
        current: record.previous,
        previous: record.current,
        columns: columnsBefore(record.columns),
      };
}
