/**
 * Going back to the generation before: what to write so that the sheet shows it again. Pure.
 * @module
 */
import { cellInput, holds, isHash, sameValue } from "../../excel/cellText";
import { contentOf, figureIn } from "../../excel/registry/contents";
import {
  columnsBefore,
  type RecordColumn,
  type RecordRow,
  type RegistryRecord,
  type RemovedRow,
} from "../../excel/registry/record";
import type { HeaderIn } from "../../excel/tables/tableUpdate";
import type { Aligned } from "./align";
import type { CellWrite, RowMark } from "./changeset";
import { cellKey } from "./changeId";
import { columnsBack, type ColumnBack } from "./columnsBack";
import { restoreFormat } from "./figureFormats";
import { headersBack } from "./rewording";
import { userInput } from "./userInput";

/** What going back writes and takes out. */
export interface Restoration {
  readonly writes: readonly CellWrite[];
  /** Body rows that the refresh had put in and nobody has used since. */
  readonly deletions: readonly number[];
  /**
   * Cells that show the current generation where the one before differs, in sheet order as [row, position]; the row of headers is -1.
   */
  readonly applied: readonly (readonly [number, number])[];
  /** Cells that show the generation before. */
  readonly open: readonly (readonly [number, number])[];
  /** Rows that the refresh put in: absent from the sheet, and there but still empty. */
  readonly insertedRows: { readonly absent: number; readonly blank: number };
  /** Rows that were struck through, or no longer, by the refresh. */
  readonly marks: readonly RowMark[];
  /** Headers that the refresh wrote in another language. */
  readonly headers: readonly HeaderIn[];
  /** Positions of the columns that the refresh had put in and nobody has used since. */
  readonly columnsOut: readonly number[];
  /** Columns that the refresh put in: absent from the sheet, and there but still empty. */
  readonly insertedColumns: { readonly absent: number; readonly blank: number };
  /** Rows that the refresh took out and that are not there; `blank`: body row that is there for it but still empty. */
  readonly missing: readonly { readonly row: RemovedRow; readonly blank: number | null }[];
  /** Rows that the refresh was to take out and that are there. */
  readonly standing: number;
  /** Columns that the refresh took out, or was to. */
  readonly columnsBack: readonly ColumnBack[];
}

/** Row of the headers, which are written before everything else. */
const HEADERS = -1;

/** Works out the way back. Cells that the user changed since stay; what a refresh overwrote of the user's comes back. */
export function restoration(record: RegistryRecord, aligned: Aligned): Restoration {
  const previous = new Map((record.previous?.rows ?? []).map((row) => [row.key, row]));
  const overwritten = new Map(
    (record.undo?.overwritten ?? []).map((cell) => [cellKey(cell.row, cell.column), cell.content]),
  );
  const inserted = new Set(record.undo?.insertedRows ?? []);
  const removed = record.undo?.removedRows ?? [];
  const removedNow = new Set(removed.map(({ row }) => row));
  const columns = insertedColumns(record, aligned);
  const writes: CellWrite[] = [];
  const deletions: number[] = [];
  const applied: [number, number][] = [];
  const open: [number, number][] = [];
  const insertedRows = { absent: 0, blank: 0 };
  const marks: RowMark[] = [];
  const headers = headersBack(record.columns, aligned);
  for (const { position } of headers.back) applied.push([HEADERS, position]);
  for (const position of headers.there) open.push([HEADERS, position]);

  for (const row of record.current.rows) {
    const at = aligned.rowOf.get(row.key);
    if (inserted.has(row.key)) {
      if (at === undefined) insertedRows.absent += 1;
      else if (isBlank(aligned, at)) insertedRows.blank += 1;
      if (at !== undefined && isUnused(row, aligned, at)) deletions.push(at);
      continue;
    }
    if (at === undefined) continue;
    const struck = previous.get(row.key)?.withdrawn === true;
    // A row that is back although it was taken out may have come back without its mark.
    const unmarked = row.removed === true ? removedNow.has(row.key) : struck !== (row.withdrawn === true);
    if (unmarked) marks.push({ row: at, struck });
    if (row.removed === true) continue;
    record.columns.forEach((column, index) => {
      const position = aligned.positions[index] ?? null;
      if (position === null) return;
      const content = aligned.grid[at]?.[position] ?? "";
      const now = contentOf(row, index);
      const users = overwritten.get(cellKey(row.key, column.id));
      const before = previous.get(row.key);
      const old = before === undefined ? null : contentOf(before, index);
      if (users === undefined && sameValue(old, now)) return;
      if (holds(content, now)) {
        applied.push([at, position]);
        if (columns.ids.has(column.id)) return;
        const format = restoreFormat(column, position, figureIn(row, index), figureIn(before, index));
        if (users !== undefined) writes.push({ row: at, position, input: userInput(users), format });
        else if (!isHash(old))
          writes.push({ row: at, position, input: before?.formulas?.[index] ?? cellInput(old), format });
      } else if (users === undefined ? holds(content, old) : content === users) {
        open.push([at, position]);
      }
    });
  }
  const { out: columnsOut, absent, blank } = columns;
  const missing = removed.flatMap((row): Restoration["missing"] => {
    const at = aligned.rowOf.get(row.row);
    if (at === undefined) return [{ row, blank: null }];
    return isBlank(aligned, at) ? [{ row, blank: at }] : [];
  });
  return {
    writes,
    deletions,
    applied,
    open,
    insertedRows,
    marks,
    headers: headers.back,
    columnsOut,
    insertedColumns: { absent, blank },
    missing,
    standing: removed.length - missing.length,
    columnsBack: columnsBack(record, aligned),
  };
}

/** What became of the columns that the refresh put in. */
function insertedColumns(
  record: RegistryRecord,
  { grid, positions, rowOf }: Aligned,
): { ids: ReadonlySet<string>; out: number[]; absent: number; blank: number } {
  const ids = new Set(record.undo?.insertedColumns ?? []);
  const found = { ids, out: [] as number[], absent: 0, blank: 0 };
  record.columns.forEach((column, index) => {
    if (!ids.has(column.id)) return;
    const position = positions[index] ?? null;
    if (position === null) {
      found.absent += 1;
      return;
    }
    const cells = grid.map((row) => row[position] ?? "");
    const ours = new Set<number>(
      record.current.rows.flatMap((row) => {
        const at = rowOf.get(row.key);
        return at !== undefined && holds(cells[at] ?? "", contentOf(row, index)) ? [at] : [];
      }),
    );
    const filled = record.current.rows.some((row) => contentOf(row, index) !== null);
    if (filled && cells.every((content) => content === "")) found.blank += 1;
    if (cells.every((content, at) => content === "" || ours.has(at))) found.out.push(position);
  });
  return found;
}

/**
 * The record that goes with the way back: the generations change places. It keeps what the refresh overwrote of the
 * user's: those cells are the user's again, and a way back that is broken off can be completed.
 * @param names - of columns that come back under another name
 */
export function restoredRecord(
  record: RegistryRecord,
  writtenAt: string,
  names: ReadonlyMap<string, string> = new Map(),
): RegistryRecord {
  const { previous, current, undo } = record;
  if (previous === null) return record;
  const query = undo?.query ?? record.query;
  const back = new Set((undo?.removedColumns ?? []).map(({ column }) => column));
  const columns = columnsBefore(record.columns).map(({ out, ...column }): RecordColumn => {
    const name = names.get(column.id) ?? column.name;
    return back.has(column.id) || out !== true ? { ...column, name } : { ...column, out };
  });
  return {
    ...record,
    state: "pending",
    action: "restore",
    query,
    title: undo?.title ?? record.title,
    columns,
    undo: undo?.query === undefined ? undo : { ...undo, query: record.query, title: record.title },
    kind: query.mode === "formulas" ? "formulas" : "table",
    current: { ...previous, number: current.number + 1, writtenAt },
    previous: current,
  };
}

/** A record with nothing pending. */
export function settled(record: RegistryRecord): RegistryRecord {
  return { ...record, state: "settled", ...(record.filters === undefined ? {} : { filters: [] }) };
}

/**
 * Whether a pending refresh looks as if the host had stopped in the middle: rows are put in before cells are written, and
 * cells from the top down. A user who put single cells back leaves another pattern.
 */
export function refreshLooksInterrupted({
  applied,
  open,
  deletions,
  insertedRows,
  insertedColumns: columns,
  missing,
  standing,
  columnsBack: back,
}: Restoration): boolean {
  if (missing.length > 0 && standing > 0) return true;
  // Columns go last: when one is there that was to go, it was broken off before, or undone.
  if (back.some(({ state }) => state !== "missing")) return true;
  // When all are gone, everything else was done.
  if (back.length > 0) return false;
  if (insertedRows.blank + columns.blank > 0) return applied.every(([row]) => row === HEADERS);
  const begun = applied.length > 0 || deletions.length > 0;
  return begun && (standing > 0 || (open.length > 0 && isAbove(applied, open)));
}

/** The same for going back, seen from before it: rows are taken out first, then cells are written from the top down. */
export function restoreLooksInterrupted(way: Restoration): boolean {
  const { applied, open, insertedRows, insertedColumns: columns } = way;
  // A restoration that brings rows back is settled when it is done: while it is pending and they are not there, it is not.
  if (way.missing.length > 0 || way.columnsBack.some(({ state }) => state !== "whole")) return true;
  const begun = open.length > 0 || insertedRows.absent + columns.absent + way.columnsBack.length > 0;
  return begun && applied.length > 0 && isAbove(open, applied);
}

/** Whether every cell of a refresh was written, so that at most its source note is missing. */
export function refreshIsComplete(way: Restoration): boolean {
  const { applied, open, deletions, insertedRows, insertedColumns: columns } = way;
  if (way.columnsBack.length > 0) return way.columnsBack.every(({ state }) => state === "missing");
  const missing = open.length + insertedRows.absent + insertedRows.blank + columns.absent + columns.blank;
  return missing + way.standing === 0 && applied.length + deletions.length + way.missing.length > 0;
}

/** The same for going back, seen from before it. */
export function restoreIsComplete(way: Restoration): boolean {
  const { applied, deletions, open, insertedRows, columnsOut, insertedColumns: columns } = way;
  const back = way.columnsBack.filter(({ state }) => state === "whole").length;
  const lacking = way.missing.length + way.columnsBack.length - back;
  const left = applied.length + deletions.length + columnsOut.length + lacking;
  return left === 0 && open.length + insertedRows.absent + columns.absent + way.standing + back > 0;
}

/** No cell or row differs between the generations; at most rows are struck through. */
export function isBare(way: Restoration): boolean {
  const { applied, open, deletions, insertedRows, columnsOut, insertedColumns: columns } = way;
  const rows = deletions.length + insertedRows.absent + insertedRows.blank + way.missing.length;
  const moved = columnsOut.length + columns.absent + way.columnsBack.length;
  return applied.length + open.length + rows + moved === 0;
}

function isAbove(
  upper: readonly (readonly [number, number])[],
  lower: readonly (readonly [number, number])[],
): boolean {
  const place = ([row, position]: readonly [number, number]): number => row * 16_384 + position;
  const last = upper.reduce((most, cell) => Math.max(most, place(cell)), -Infinity);
  return lower.every((cell) => place(cell) > last);
}

function isBlank({ grid, positions }: Aligned, at: number): boolean {
  return positions.every((position) => position === null || (grid[at]?.[position] ?? "") === "");
}

/** Nothing but what we wrote, blanks, and formulas that Excel filled down. */
function isUnused(row: RecordRow, { grid, positions }: Aligned, at: number): boolean {
  return (grid[at] ?? []).every((content, position) => {
    const index = positions.indexOf(position);
    if (content === "") return true;
    if (index >= 0) return holds(content, contentOf(row, index));
    return typeof content === "string" && content.startsWith("=");
  });
}
