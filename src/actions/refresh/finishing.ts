/**
 * Refreshes, and ways back from them, that the host broke off: which there are, and what puts them right. Pure.
 * @module
 */
import type { Registered } from "../../excel/registered";
import type { TableReading } from "../../excel/readTables";
import type { RecordPart } from "../../excel/registry/pieces";
import { columnsBefore, type RegistryRecord } from "../../excel/registry/record";
import type { TableUpdate } from "../../excel/tables/tableUpdate";
import { noteShowsCurrent } from "./inspect";
import {
  isBare,
  refreshIsComplete,
  refreshLooksInterrupted,
  restoredRecord,
  restoreIsComplete,
  restoreLooksInterrupted,
  settled,
} from "./restore";
import { completionUpdate } from "./toUpdate";
import { filteredBack, wayBack, withFilters, type WayBack } from "./wayBack";

/** A refresh, or the way back from one, of which the note that is written last is not there. */
export interface OpenWrite {
  readonly record: RegistryRecord;
  readonly part: RecordPart | null;
  /** As the sheet is seen: from the later generation to the earlier. */
  readonly seen: RegistryRecord;
  readonly way: WayBack;
  readonly reading: TableReading;
  /** Its filters are off, as the write that was broken off had left them. */
  readonly unfiltered: boolean;
}

/** What puts it right, and its record afterwards. */
export interface Finishing {
  readonly update: TableUpdate;
  readonly part: RecordPart | null;
  readonly after: RegistryRecord;
  /** Nothing tells that it was broken off, unless a format is still that of the other generation. */
  readonly doubtful: boolean;
}

/** The pending write of a table as it was read; null where it is complete or the table cannot be written. */
export function openWrite(registered: Registered): OpenWrite | null {
  const { located, reading } = registered;
  const { record, part } = located;
  const seen = record.action === "restore" ? turned(record) : record;
  const found = wayBack(seen, registered, true);
  if ("kind" in found || reading?.refusal !== null || noteShowsCurrent(record, reading)) return null;
  const unfiltered = (record.filters ?? []).length > 0 && reading.filters.length === 0;
  const off = record.action === "restore" ? record : filteredBack(record);
  const way = { ...found, update: withFilters(found.update, off) };
  return { record, part, seen, way, reading, unfiltered };
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

/**
 * What puts a pending write right: it is taken back or gone on with where it stopped in the middle, completed where only its end is
 * missing. Null where nothing is.
 * @param marked - rows are already struck through, or no longer, as the write had it
 */
export function finishing(
  { record, part, seen, way, reading, unfiltered }: OpenWrite,
  marked: boolean,
): Finishing | null {
  const restoring = record.action === "restore";
  const { restoration, aligned, update } = way;
  const interrupted = restoring ? restoreLooksInterrupted : refreshLooksInterrupted;
  const complete = restoring ? restoreIsComplete : refreshIsComplete;
  const whole = complete(restoration) || (marked && isBare(restoration));
  if (interrupted(restoration) || (unfiltered && !whole)) {
    const after = restoring ? record : restoredRecord(record, record.current.writtenAt);
    return { update, part, after: settled(after), doubtful: false };
  }
  if (!whole) return null;
  const shown = restoring ? "previous" : "current";
  const complement = withFilters(completionUpdate(seen, restoration, aligned, reading, shown), record);
  const completion = { ...complement, filters: ofColumns(complement.filters, reading.table.columnNames) };
  // Rows that were brought back may lack their marks, which come last, and columns their formats and widths.
  const back = (restoring && restoration.standing > 0) || restoration.columnsBack.length > 0;
  const doubtful = !noteTells(completion, record) && !unfiltered && !back;
  if (doubtful && completion.cells.length === 0) return null;
  return { update: completion, part, after: settled(record), doubtful };
}

/** The filters of columns that are there: those of columns that went are gone with them. */
function ofColumns(filters: TableUpdate["filters"], names: readonly string[]): TableUpdate["filters"] {
  const here = new Set(names.map((name) => name.toLowerCase()));
  return filters.filter(({ column }) => here.has(column.toLowerCase()));
}

/**
 * Whether a write of that record gives formats, which come after the cells, and no note will tell at the next start that it is complete:
 * then its record has to.
 */
export function endsUnseen(update: TableUpdate, record: RegistryRecord): boolean {
  return !noteTells(update, record) && update.cells.some(({ format }) => format !== undefined);
}

/** The note comes last and is another one than before. */
function noteTells({ note }: TableUpdate, { current, previous }: RegistryRecord): boolean {
  return note !== null && previous?.note !== current.note;
}
