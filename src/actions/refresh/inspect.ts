import type { Refusal } from "../../domain/model/refusal";
import type { TablePlan, TableQuery } from "../../domain/model/table";
import { holds } from "../../excel/cellText";
import type { Registered } from "../../excel/registered";
import { columnsStandAgain, type RecordColumn, type RegistryRecord } from "../../excel/registry/record";
import type { Going } from "../../excel/readGoing";
import type { TableReading } from "../../excel/readTables";
import { UnknownQueryError, type ActionContext } from "../context";
import { align, type Aligned } from "./align";
import { askedNow } from "./asked";
import { changeId } from "./changeId";
import { droppedIds } from "./columnsOut";
import { difference, type Difference } from "./diff";
import type { DiffInput } from "./diffInput";

/** A table that was read and compared. `refusal`: it may not be written now. */
export interface Inspected {
  readonly input: DiffInput;
  readonly difference: Difference;
  readonly refusal: Refusal | null;
}

/** Compares a table with what the package says now; a refusal when that cannot be done at all. */
export function inspect(
  context: ActionContext,
  registered: Registered,
  query: TableQuery | null = null,
  removal = false,
): Inspected | Refusal {
  const { record } = registered.located;
  const { reading } = registered;
  if (reading === null) return { kind: "table-gone", title: record.title };
  const marksHold = !isUndone(record, reading);
  const before = askedNow(record, !marksHold).query;
  const asked = query ?? before;
  const plan = planOf(context, asked);
  if ("kind" in plan) return plan;
  const wording =
    asked.language === before.language ? null : planOf(context, { ...asked, language: before.language });
  if (wording !== null && "kind" in wording) return wording;
  const known = [...record.columns, ...newColumns(record, plan, query !== null)];
  const order = known.map(({ id }) => plan.columns.findIndex((column) => column.id === id));
  const found = align(record, reading.table.columnNames, reading.grid, plan.rows, order);
  if ("lost" in found) return { kind: "key-column-gone", table: reading.table.name, column: found.lost };
  const positions = known.map((_, index) => found.positions[index] ?? null);
  const again = query === null ? null : askedAgain(context, before, record, positions, order);
  if (again !== null && "kind" in again) return again;
  const columns = known.map((column, index) =>
    again?.has(column.id) === true
      ? { ...column, header: plan.headers[order[index] ?? -1] ?? column.header }
      : column,
  );
  const input: DiffInput = {
    record: { ...record, columns },
    dropped: query === null ? new Set() : droppedIds(record, reading.table, positions, order),
    table: reading.table,
    plan,
    order,
    aligned: { ...found, positions },
    fresh: new Set([...freshIds(record, columns, positions, marksHold), ...(again ?? [])]),
    known: record.columns.length,
    marksHold,
    removal,
    wording,
    language: context.language,
  };
  return { input, difference: difference(input), refusal: reading.refusal };
}

/** The dropped columns of a table, or those that are named. */
export function goingOf(found: Inspected | Refusal, only?: ReadonlySet<string>): Going | null {
  if ("kind" in found) return null;
  const { record, dropped, aligned, table } = found.input;
  const positions = record.columns.flatMap(({ id }, index) =>
    dropped.has(id) && only?.has(changeId(record, "", id)) !== false ? (aligned.positions[index] ?? []) : [],
  );
  return { table, positions };
}

/** Ids of the columns that a layout across has for each year or port. */
const ACROSS = /^[yp]:/;

/** Columns that the record does not know: of a layout across, or asked for just now. */
function newColumns(record: RegistryRecord, plan: TablePlan, edited: boolean): RecordColumn[] {
  const known = new Set(record.columns.map(({ id }) => id));
  return plan.columns.flatMap(({ id, key, numberFormat, ownDecimals }, index): RecordColumn[] => {
    const header = plan.headers[index] ?? id;
    return known.has(id) || !(edited || ACROSS.test(id))
      ? []
      : [{ id, header, name: header, key, numberFormat, ...(ownDecimals === true ? { ownDecimals } : {}) }];
  });
}

/** The new columns, and those of a refresh that was undone since. A column that the user deleted is not offered again. */
function freshIds(
  record: RegistryRecord,
  columns: readonly RecordColumn[],
  positions: readonly (number | null)[],
  marksHold: boolean,
): ReadonlySet<string> {
  const undone = record.action === "restore" || !marksHold ? (record.undo?.insertedColumns ?? []) : [];
  return new Set([
    ...columns.slice(record.columns.length).map(({ id }) => id),
    ...undone.filter((id) => positions[columns.findIndex((column) => column.id === id)] === null),
  ]);
}

/** Columns that an edited query asks for again after one that did not; the user has deleted them meanwhile. */
function askedAgain(
  context: ActionContext,
  before: TableQuery,
  record: RegistryRecord,
  positions: readonly (number | null)[],
  order: readonly number[],
): ReadonlySet<string> | Refusal {
  const gone = record.columns.filter((_, index) => positions[index] === null && (order[index] ?? -1) >= 0);
  if (gone.length === 0) return new Set();
  const plan = planOf(context, before);
  if ("kind" in plan) return plan;
  const asked = new Set(plan.columns.map(({ id }) => id));
  return new Set(gone.flatMap(({ id }) => (asked.has(id) ? [] : [id])));
}

/** Finds our rows and columns without asking the package: for the way back. */
export function alignWithRecord(record: RegistryRecord, reading: TableReading): Aligned | Refusal {
  const aligned = align(record, reading.table.columnNames, reading.grid, [], []);
  return "lost" in aligned
    ? { kind: "key-column-gone", table: reading.table.name, column: aligned.lost }
    : aligned;
}

/** How far below the table's last row its source note stands; null when the user moved, changed or deleted it. */
export function noteDistance(record: RegistryRecord, reading: TableReading): number | null {
  const notes = [record.current.note, record.previous?.note ?? ""].filter((note) => note !== "");
  const at = reading.below.findIndex((content) => notes.some((note) => holds(content, note)));
  return at < 0 ? null : at + 1;
}

/** Whether the source note, which is written last, is already that of the current generation alone. */
export function noteShowsCurrent(record: RegistryRecord, reading: TableReading): boolean {
  const { current, previous } = record;
  if (previous === null || previous.note === current.note) return false;
  return reading.below.some((content) => holds(content, current.note));
}

/** Whether the user has undone the last refresh: the source note is that of the generation before, or columns that went are there. */
function isUndone(record: RegistryRecord, reading: TableReading): boolean {
  const { current, previous } = record;
  if (previous === null) return false;
  if (previous.note === current.note)
    return columnsStandAgain(record, reading.table.columnNames, reading.grid);
  return reading.below.some((content) => holds(content, previous.note));
}

function planOf(context: ActionContext, query: TableQuery): TablePlan | Refusal {
  try {
    return context.plan(query);
  } catch (error) {
    if (error instanceof UnknownQueryError) return { kind: "unknown-query", dataset: error.dataset };
    throw error;
  }
}
