import type { Refusal } from "../domain/model/refusal";
import { stage, stopIfCancelled, type WriteControl } from "../excel/blocks";
import { checkMoving } from "../excel/guards/growth";
import { refusalOf } from "../excel/hostErrors";
import { readMerged } from "../excel/readGoing";
import { readListing, readRegistered, type Registered } from "../excel/registered";
import { leftUnfinished, Refused } from "../excel/refused";
import type { RecordPart } from "../excel/registry/pieces";
import type { RegistryRecord } from "../excel/registry/record";
import { recordById } from "../excel/survey";
import type { TableUpdate } from "../excel/tables/tableUpdate";
import { writeRecords } from "../excel/writeRecords";
import { writeUpdates } from "../excel/writeUpdates";
import type { ActionContext } from "./context";
import { endsUnseen } from "./refresh/finishing";
import type { RefusedTable } from "./refresh/model";
import { restoredRecord, settled } from "./refresh/restore";
import { filtersBetween } from "./refresh/rewordFilters";
import { wayBack, withFilters } from "./refresh/wayBack";
import { attemptAlone, type ActionResult } from "./result";

/** What going back did. */
export interface RestoreOutcome {
  readonly written: number;
  readonly removedRows: number;
  /** Tables that were left alone, and why. */
  readonly refused: readonly RefusedTable[];
}

/** One table's way back, worked out and ready to be written. */
interface Prepared {
  readonly before: RegistryRecord;
  readonly after: RegistryRecord;
  readonly part: RecordPart | null;
  readonly update: TableUpdate;
  /** What stands right of the table. */
  readonly beside: string;
}

/**
 * Restores the generation before the last refresh in some tables: cells that still hold what the refresh wrote get back
 * what stood there, the user's overwritten cells too; rows it put in go, unless the user has used them. One step for all
 * tables. It can be cancelled until the first cell is written; from then on it is completed, for rows that are gone cannot be
 * brought back. Refuses when no table can be restored.
 */
export function undoRefresh(
  context: ActionContext,
  ...ids: readonly string[]
): Promise<ActionResult<RestoreOutcome>> {
  return attemptAlone(async () => {
    const reading = stage(context, 0, 2);
    const { registered } = await readRegistered(ids, reading);
    const now = (context.now?.() ?? new Date()).toISOString();
    const worked: Prepared[] = [];
    const refused: RefusedTable[] = [];
    for (const id of ids) {
      const found = prepare(
        registered.find(({ located }) => located.record.id === id),
        now,
      );
      if ("update" in found) worked.push(found);
      else refused.push({ id, ...found });
    }
    const moved = await movedBeside(worked, reading);
    refused.push(...moved);
    const prepared = worked.filter(({ before }) => moved.every(({ id }) => id !== before.id));
    const [first] = refused;
    if (prepared.length === 0 && first !== undefined) throw new Refused(first.refusal);
    stopIfCancelled(context);
    await write(prepared, { ...stage(context, 1, 2), toTheEnd: true });
    return {
      written: prepared.reduce((sum, { update }) => sum + update.cells.length, 0),
      removedRows: prepared.reduce((sum, { update }) => sum + update.deletions.length, 0),
      refused,
    };
  }, context);
}

function prepare(registered: Registered | undefined, now: string): Prepared | Omit<RefusedTable, "id"> {
  if (registered === undefined) return { title: "", refusal: { kind: "table-gone", title: "" } };
  const { record, part } = registered.located;
  const { title } = record;
  const refuse = (refusal: Refusal): Omit<RefusedTable, "id"> => ({ title, refusal });
  if (record.previous === null || record.action !== "refresh")
    return refuse({ kind: "nothing-to-undo", title });
  const way = wayBack(record, registered);
  if ("kind" in way) return refuse(way);
  const { table, filters: standing = [], refusal = null } = registered.reading ?? {};
  if (refusal !== null) return refuse(refusal);
  const { column } = filtersBetween(standing, record, "back");
  if (column !== null) return refuse({ kind: "filter-of-words", table: table?.name ?? "", column });
  const { filters } = way.update;
  const restored = restoredRecord(record, now, way.names);
  const after = { ...restored, ...(filters.length === 0 ? {} : { filters }) };
  return { before: record, after, part, update: way.update, beside: registered.reading?.beside ?? "" };
}

/** Tables of which columns go or come back, where that would move what stands right of them. One request, where there are any. */
async function movedBeside(prepared: readonly Prepared[], control: WriteControl): Promise<RefusedTable[]> {
  const moving = prepared.filter(({ update }) => update.columnsIn.length + update.columnsOut.length > 0);
  const merged = await readMerged(
    moving.map(({ update }) => update.table),
    control,
  );
  return moving.flatMap(({ before: { id, title }, update, beside }, index) => {
    const refusal = checkMoving(update.table, beside, { merged: merged[index] ?? "" });
    return refusal === null ? [] : [{ id, title, refusal }];
  });
}

async function write(prepared: readonly Prepared[], control: WriteControl): Promise<void> {
  const parts = await writeRecords(
    prepared.map(({ part, after }) => ({ part, record: after })),
    control,
  ).catch((error: unknown) => asBefore(prepared, error, control));
  const stored = prepared.map((each, index) => ({ ...each, part: parts[index] ?? null }));
  try {
    await writeUpdates(
      prepared.map(({ update }) => update),
      control,
    );
  } catch (error) {
    await finish(stored, error, control);
    return;
  }
  const open = stored.filter(
    ({ after, update }) =>
      after.filters !== undefined ||
      update.insertions.length + update.columnsIn.length > 0 ||
      endsUnseen(update, after),
  );
  if (open.length > 0) await settle(open, control);
}

/** No cell was written yet, but the records may be. @throws the error, or `left-unfinished` or `cancelled-unfinished`. */
async function asBefore(
  prepared: readonly Prepared[],
  error: unknown,
  control: WriteControl,
): Promise<never> {
  const cause = refusalOf(error);
  if (cause === null) throw error;
  try {
    const { found } = await readListing(control);
    const stored = prepared.flatMap(({ before }) => {
      const part = recordById(found, before.id)?.part ?? null;
      return part === null ? [] : [{ part, record: before }];
    });
    await writeRecords(stored, control);
  } catch {
    throw leftUnfinished(cause);
  }
  throw new Refused(cause);
}

/** Goes on from where the host stopped: rows that are gone cannot be brought back, so the way back is completed. */
async function finish(stored: readonly Prepared[], error: unknown, control: WriteControl): Promise<void> {
  const cause = refusalOf(error);
  if (cause === null) throw error;
  try {
    const { registered } = await readRegistered(
      stored.map(({ before }) => before.id),
      { ...control, progress: undefined },
    );
    const updates = stored.map(({ before, after }) => {
      const each = registered.find(({ located }) => located.record.id === before.id);
      const way = each === undefined ? null : wayBack(before, each, true);
      if (way === null || "kind" in way) throw new Refused(cause);
      return withFilters(way.update, after);
    });
    await writeUpdates(updates, { ...control, progress: undefined });
    await writeSettled(stored, control);
  } catch {
    throw leftUnfinished(cause);
  }
}

/** The filters are on again, the rows that were taken out are there. What stays of them in the record by a failure here is met by the next start. */
async function settle(stored: readonly Prepared[], control: WriteControl): Promise<void> {
  try {
    await writeSettled(stored, control);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
  }
}

async function writeSettled(stored: readonly Prepared[], control: WriteControl): Promise<void> {
  await writeRecords(
    stored.map(({ part, after }) => ({ part, record: settled(after) })),
    control,
  );
}
