import type { Refusal } from "../domain/model/refusal";
import { checkGrowth, checkMoving, checkShrinking } from "../excel/guards/growth";
import { stage, stopIfCancelled, type WriteControl } from "../excel/blocks";
import { refusalOf } from "../excel/hostErrors";
import {
  NO_LOOKS,
  NOTHING_GOES,
  readLooks,
  readUse,
  type GoingLooks,
  type GoingUse,
} from "../excel/readGoing";
import type { Refused } from "../excel/refused";
import { readRegistered, type Registered } from "../excel/registered";
import type { RecordPart } from "../excel/registry/pieces";
import type { RegistryRecord } from "../excel/registry/record";
import type { SheetTable } from "../excel/tables/sheetTable";
import type { TableUpdate } from "../excel/tables/tableUpdate";
import { writeRecords, type UnwrittenRecord } from "../excel/writeRecords";
import { writeUpdates } from "../excel/writeUpdates";
import type { ActionContext } from "./context";
import { changesetOf } from "./refresh/changeset";
import { withAccepted } from "./refresh/columnsIn";
import { choose } from "./refresh/choose";
import { endsUnseen } from "./refresh/finishing";
import { rememberedColumns, withLost } from "./refresh/columnsOut";
import { goingOf, inspect, type Inspected } from "./refresh/inspect";
import type { Change, PlannedTable, RefreshOutcome, RefreshPlan, RefusedTable } from "./refresh/model";
import { nextRecord } from "./refresh/nextRecord";
import { refreshUpdate } from "./refresh/toUpdate";
import { settled } from "./refresh/restore";
import { filtersOnward } from "./refresh/rewordFilters";
import { putBack } from "./refresh/wayBack";
import { attemptAlone, type ActionResult } from "./result";

/** A table as it was read again and compared. */
interface Seen extends Inspected {
  readonly registered: Registered;
}

/** One table's part of a refresh, worked out and ready to be written. */
interface Prepared {
  readonly part: RecordPart | null;
  readonly before: RegistryRecord;
  readonly after: RegistryRecord;
  readonly update: TableUpdate;
  readonly written: number;
  readonly insertedRows: number;
}

/**
 * Writes the ticked changes of a plan: only those cells, and only where the sheet is still as it was shown. The tables
 * are read again first; records go before cells; the cells are one undo step where the host can. When the host fails or the
 * user cancels, sheet and records are put back.
 */
export function applyRefresh(
  context: ActionContext,
  plan: RefreshPlan,
  ticked: ReadonlySet<string>,
): Promise<ActionResult<RefreshOutcome>> {
  return attemptAlone(async () => (await refreshTables(context, plan, ticked)).outcome, context);
}

/** Tables that were refreshed, and how to take that back, which gives the refusal to report. */
export interface RefreshedTables {
  readonly outcome: RefreshOutcome;
  readonly takeBack: (cause: Refusal) => Promise<Refused>;
}

/** The same within an action that goes on after it. @throws Refused; the tables are as they were. */
export async function refreshTables(
  context: ActionContext,
  plan: RefreshPlan,
  ticked: ReadonlySet<string>,
): Promise<RefreshedTables> {
  const wanted = plan.tables.filter(({ refusal }) => refusal === undefined);
  const reading = stage(context, 0, 2);
  const { found, registered } = await readRegistered(
    wanted.map(({ id }) => id),
    reading,
  );
  const work = new Map(registered.map((each) => [each.located.record.id, each]));
  const seen = wanted.map((table): Seen | Refusal => {
    const each = work.get(table.id);
    if (each === undefined) return { kind: "table-gone", title: table.title };
    const inspected = inspect(context, each, table.query ?? null, table.removal);
    return "kind" in inspected ? inspected : { ...inspected, registered: each };
  });
  const going = seen.map((each) => goingOf(each, ticked));
  const uses = await readUse(going, reading);
  const looks = await readLooks(going, reading);
  const prepared: Prepared[] = [];
  const skipped: Change[] = [];
  const refused: RefusedTable[] = [];
  for (const [index, table] of wanted.entries()) {
    const each = seen[index] ?? { kind: "table-gone", title: table.title };
    const columns = { use: uses[index] ?? NOTHING_GOES, looks: looks[index] ?? NO_LOOKS };
    const result = "kind" in each ? each : prepare(context, table, each, columns, found.tables, ticked);
    if ("kind" in result) refused.push({ id: table.id, title: table.title, refusal: result });
    else {
      skipped.push(...result.skipped);
      if (result.prepared !== null) prepared.push(result.prepared);
    }
  }
  await write(prepared, stage(context, 1, 2));
  const outcome = {
    written: sum(prepared.map(({ written }) => written)),
    insertedRows: sum(prepared.map(({ insertedRows }) => insertedRows)),
    removedRows: sum(prepared.map(({ update }) => update.removals.length)),
    skipped,
    refused,
  };
  return { outcome, takeBack: (cause) => putBack(prepared, cause, context) };
}

function prepare(
  context: ActionContext,
  shown: PlannedTable,
  { registered, input, difference, refusal }: Seen,
  { use, looks }: { readonly use: GoingUse; readonly looks: GoingLooks },
  tables: readonly SheetTable[],
  ticked: ReadonlySet<string>,
): Refusal | { readonly prepared: Prepared | null; readonly skipped: readonly Change[] } {
  const { reading, located } = registered;
  const now = withLost(input, difference.changes, use, reading?.filters ?? []);
  const { accepted, skipped } = choose(shown.changes, now, ticked);
  const newPackage = input.plan.packageHash !== located.record.current.packageHash;
  if (reading === null || (accepted.size === 0 && !newPackage && shown.query === undefined))
    return { prepared: null, skipped };
  if (refusal !== null) return refusal;
  const taken = withAccepted(input, accepted);
  const changeset = changesetOf(taken, accepted, difference.reworded);
  if (changeset.columns.length > 0 && reading.beside !== "")
    return { kind: "no-room-beside", table: reading.table.name, address: reading.beside };
  const room =
    checkGrowth(reading.table, tables, changeset.inserted.size) ??
    checkShrinking(reading.table, tables, changeset.removed.length - changeset.inserted.size);
  if (room !== null) return room;
  const moved = changeset.out.length === 0 ? null : checkMoving(reading.table, reading.beside, use);
  if (moved !== null) return moved;
  const { column } = filtersOnward(reading.filters, taken, changeset.headers);
  if (column !== null) return { kind: "filter-of-words", table: reading.table.name, column };
  const writtenAt = (context.now?.() ?? new Date()).toISOString();
  const removed = new Set(changeset.removed.map(({ row }) => row));
  const remembered =
    changeset.out.length === 0 ? {} : rememberedColumns(taken, changeset.out, use, looks, removed);
  const update = refreshUpdate(taken, changeset, reading, remembered.widths);
  const next = nextRecord(taken, changeset, writtenAt, remembered);
  const prepared = {
    part: located.part,
    before: located.record,
    after: update.filters.length === 0 ? next : { ...next, filters: update.filters },
    update,
    written: changeset.writes.length,
    insertedRows: changeset.inserted.size,
  };
  return { prepared, skipped };
}

async function write(prepared: readonly Prepared[], context: ActionContext): Promise<void> {
  if (prepared.length === 0) return;
  stopIfCancelled(context);
  let parts: RecordPart[];
  try {
    parts = await writeRecords(
      prepared.map(({ part, after }) => ({ part, record: after })),
      context,
    );
    await writeUpdates(
      prepared.map(({ update }) => update),
      context,
    );
  } catch (error) {
    const cause = refusalOf(error);
    if (cause === null) throw error;
    throw await putBack(prepared, cause, context);
  }
  const open = prepared.flatMap(({ after: { filters, ...record }, update }, index) => {
    const part = parts[index] ?? null;
    if (update.removals.length + update.columnRemovals.length > 0 || endsUnseen(update, record))
      return [{ part, record: settled(record) }];
    return filters === undefined ? [] : [{ part, record }];
  });
  if (open.length > 0) await forget(open, context);
}

/** The filters are on again, or rows are gone: what the records say of that does no harm until the next start. */
async function forget(records: readonly UnwrittenRecord[], { signal }: WriteControl): Promise<void> {
  try {
    await writeRecords(records, { signal });
  } catch (error) {
    if (refusalOf(error) === null) throw error;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
