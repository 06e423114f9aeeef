/**
 * The workbook's memory of one inserted table, as it stands in a custom XML part.
 * @module
 */
import type { TableQuery } from "../../domain/model/table";
import type { CellContent, CellValue } from "../cellText";
import type { TableFilter } from "../tables/filters";

/**
 * Version of the record's format. A record of a higher one is left alone; all lower ones are read. 1: columns as lists. 2: columns of
 * numbers and of ids packed, see steps.ts. 3: columns of the generation before packed too, where much of them differs; other records are
 * still written as 2. 4: either of these, cut into several parts, see pieces.ts.
 */
export const RECORD_FORMAT = 4;
export const PLAIN_FORMAT = 2;
export const PACKED_FORMAT = 3;
export const SPLIT_FORMAT = 4;

/**
 * A column that Kouan wrote. `name` is the table column's name as written (header, made unique). In layouts across, ids
 * are `y:2014` or `p:manzhouli` for figures, with `:` and the id of the dataset's column for what stands beside them.
 */
export interface RecordColumn {
  readonly id: string;
  readonly header: string;
  readonly name: string;
  readonly key: boolean;
  readonly numberFormat: string;
  /** Each cell was given the decimals of its own figure; `numberFormat` is what most were given. */
  readonly ownDecimals?: true;
  /** What it was called in the generation before, where the table's language was changed. */
  readonly before?: { readonly header: string; readonly name: string };
  /** An edited query no longer asks for it, and it was taken out of the table: only its own name can bring it back. */
  readonly out?: true;
}

/** The names that a column of ours may have on the sheet, in lower case: the one it has by now, then the one it had before. */
export function namesOf({ name, before }: RecordColumn): readonly string[] {
  return before === undefined ? [name.toLowerCase()] : [name.toLowerCase(), before.name.toLowerCase()];
}

/** Columns as the generation before had them; what they are called now is what they were called before it. */
export function columnsBefore(columns: readonly RecordColumn[]): readonly RecordColumn[] {
  return columns.map((column) => {
    const { before, header, name } = column;
    return before === undefined ? column : { ...column, ...before, before: { header, name } };
  });
}

/** What Kouan wrote into one row: values or tokens of long texts, and the observations they came from. */
export interface RecordRow {
  readonly key: string;
  readonly values: readonly CellValue[];
  readonly observations: readonly (string | null)[];
  /** Of a table of live formulas: the formula in each cell, null where the cell holds a value. */
  readonly formulas?: readonly (string | null)[];
  /** By column, of figures that were printed with more decimals than their numbers have: 302.60 has two. */
  readonly decimals?: Readonly<Partial<Record<number, number>>>;
  /** The package no longer has the row; its cells stay, struck through. */
  readonly withdrawn?: true;
  /** A withdrawn row that was taken out of the table because the user asked for it. */
  readonly removed?: true;
}

/** What Kouan wrote at one time. Cells that were not written hold what Kouan had written there before. */
export interface Generation {
  readonly number: number;
  readonly packageVersion: string;
  readonly packageHash: string;
  /** ISO date and time. */
  readonly writtenAt: string;
  /** The source note below the table. */
  readonly note: string;
  readonly rows: readonly RecordRow[];
}

/** A cell that the user had changed or emptied and that a refresh overwrote because it was ticked. */
export interface OverwrittenCell {
  readonly row: string;
  readonly column: string;
  readonly content: CellContent;
}

/** A row that a refresh took out, with everything that stood in it: the user's own columns too. */
export interface RemovedRow {
  readonly row: string;
  /** Key of the row of ours above it that stayed; null: none did. */
  readonly after: string | null;
  /** Its body row, and its row on the sheet, for formulas that refer to their own row. */
  readonly at: number;
  readonly sheetRow: number;
  /** Name of the table's column, and what stood there; blanks are left out. */
  readonly cells: readonly (readonly [column: string, content: CellContent])[];
}

/** A column of ours that an edited query no longer asks for and that was taken out, with everything that stood in it. */
export interface RemovedColumn {
  /** Its id. */
  readonly column: string;
  /** Its header as it stood. */
  readonly name: string;
  /** By rows of the generation before: what stood there; "" where nothing did, or the row was not there. */
  readonly cells: readonly CellContent[];
  /** In rows of the user's: key of the row of ours above (null: none), how many rows below that, and what stood there. */
  readonly others?: readonly (readonly [above: string | null, below: number, content: CellContent])[];
  /** What stood in its totals row. */
  readonly total?: CellContent;
  /** Number format of its cells, or the formats by rows of the generation before. */
  readonly formats: string | readonly string[];
}

/** What going back needs beyond the previous generation. */
export interface UndoNote {
  readonly insertedRows: readonly string[];
  readonly overwritten: readonly OverwrittenCell[];
  /** Ids of columns that a refresh put in. */
  readonly insertedColumns?: readonly string[];
  /** Ids of columns of one format in which a refresh gives figures their own decimals. */
  readonly ownDecimals?: readonly string[];
  /** What the table asked for, and was called, before its query was edited. */
  readonly query?: TableQuery;
  readonly title?: string;
  /** From the top down. */
  readonly removedRows?: readonly RemovedRow[];
  /** From the left. */
  readonly removedColumns?: readonly RemovedColumn[];
  /** Names of all columns before some were taken out, from the left, and the widths of theirs on the sheet, in points. */
  readonly widths?: readonly (readonly [column: string, points: number])[];
}

/** The columns that the pending write takes out or puts back, or that are out: known by their names alone. */
export function knownByName({ columns, state, undo }: RegistryRecord): ReadonlySet<string> {
  const pending = state === "pending" ? (undo?.removedColumns ?? []).map(({ column }) => column) : [];
  return new Set([...pending, ...columns.flatMap(({ id, out }) => (out === true ? [id] : []))]);
}

/**
 * Whether the table's columns are again those from before the last refresh, which took some out: the user has undone it. Asked where
 * the source note, which tells otherwise, is the same before and after.
 * @param grid - the table's body, where it was read: a column of that name in which nothing of ours stands is the user's
 */
export function columnsStandAgain(
  { action, undo }: RegistryRecord,
  names: readonly string[],
  grid?: readonly (readonly CellContent[])[],
): boolean {
  const { removedColumns = [], widths = [] } = undo ?? {};
  if (action !== "refresh" || removedColumns.length === 0 || names.length !== widths.length) return false;
  const here = names.map((name) => name.toLowerCase());
  if (!widths.every(([name], position) => here[position] === name.toLowerCase())) return false;
  return removedColumns.every(({ name, cells }) => {
    const known = new Set(cells.filter((content) => content !== ""));
    const position = here.indexOf(name.toLowerCase());
    return known.size === 0 || grid === undefined || grid.some((row) => known.has(row[position] ?? ""));
  });
}

/** Where the table stood when the record was written; for people and for clearing up after a failed insertion. */
export interface RecordPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** Row of the source note of a table that is being deleted. */
  readonly noteRow?: number;
  /** The sheet was made for it; its id was not known yet, so `sheetId` holds the name, which Excel takes as well. */
  readonly newSheet?: true;
}

/**
 * `pending`: written just before the cells, so the sheet itself shows whether they followed. `forgotten`: the user took
 * the table out of Kouan's hands; the record only keeps the table from being taken for a copy of another. `deleted`: table and record
 * were deleted; the record stays until the next start, in case the deletion is undone.
 */
export type RecordState = "pending" | "settled" | "forgotten" | "deleted";

/**
 * What was inserted: a table of values; a table whose figure cells are formulas (see {@link RecordRow.formulas}); one
 * formula outside a table that spills (`formula`; `tableId` and `tableName` are "", `place` is its cell, and the rows are
 * what it showed when it was written, its header row not among them).
 */
export type RecordKind = "table" | "formulas" | "spill";

/** The record of one inserted table or formula. */
export interface RegistryRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly state: RecordState;
  /** What the pending write is. */
  readonly action: "insert" | "refresh" | "restore";
  readonly query: TableQuery;
  readonly title: string;
  /** Id that Excel gave the table; "" until Kouan has seen it. Not trusted alone. */
  readonly tableId: string;
  readonly tableName: string;
  readonly place: RecordPlace;
  readonly insertedAt: string;
  /** The table came without a record: whether a cell that differs was edited or is of an older package is not known. */
  readonly adopted?: true;
  readonly columns: readonly RecordColumn[];
  readonly current: Generation;
  readonly previous: Generation | null;
  readonly undo: UndoNote | null;
  /** Of a spilled formula: its text, en-US, with the leading `=`. */
  readonly formula?: string;
  /** Filters that are off while the pending write goes on. */
  readonly filters?: readonly TableFilter[];
}
