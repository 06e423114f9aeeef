/**
 * The workbook's memory of one inserted table, as it stands in a custom XML part.
 * @module
 */
import type { TableQuery } from "../../domain/model/table";
import type { CellContent, CellValue } from "../cellText";

/** Version of the record's format. A record of a higher one is left alone. */
export const RECORD_FORMAT = 1;

/** A column that Kouan wrote. `name` is the table column's name as written (header, made unique). */
export interface RecordColumn {
  readonly id: string;
  readonly header: string;
  readonly name: string;
  readonly key: boolean;
  readonly numberFormat: string;
}

/** What Kouan wrote into one row: values or tokens of long texts, and the observations they came from. */
export interface RecordRow {
  readonly key: string;
  readonly values: readonly CellValue[];
  readonly observations: readonly (string | null)[];
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

/** What going back needs beyond the previous generation. */
export interface UndoNote {
  readonly insertedRows: readonly string[];
  readonly overwritten: readonly OverwrittenCell[];
}

/** Where the table stood when the record was written; for people and for clearing up after a failed insertion. */
export interface RecordPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/**
 * `pending`: written just before the cells, so the sheet itself shows whether they followed. `forgotten`: the user took
 * the table out of Kouan's hands; the record only keeps the table from being taken for a copy of another.
 */
export type RecordState = "pending" | "settled" | "forgotten";

/** What was inserted. Later kinds: formulas, spilled formula. */
export type RecordKind = "table";

/** The record of one inserted table. */
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
  readonly columns: readonly RecordColumn[];
  readonly current: Generation;
  readonly previous: Generation | null;
  readonly undo: UndoNote | null;
}
