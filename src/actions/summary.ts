import type { TableQuery } from "../domain/model/table";
import type { RecordKind } from "../excel/registry/record";

/** `missing`: deleted, or its insertion was undone. `copied`: a copy of another table, from now on one of its own. */
export type TableState = "present" | "missing" | "copied";

/** One inserted table, as *My tables* lists it. */
export interface TableSummary {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly tableName: string;
  readonly sheetName: string;
  /** With sheet name; "" when missing. */
  readonly address: string;
  readonly datasetId: string;
  readonly query: TableQuery;
  /** Of the generation that the sheet shows. */
  readonly packageVersion: string;
  readonly packageHash: string;
  /** ISO date and time. */
  readonly insertedAt: string;
  readonly state: TableState;
  /** It was put on a sheet of its own. */
  readonly ownSheet: boolean;
  /** Headers of the columns that the user has added to it. */
  readonly userColumns: readonly string[];
  /** Data rows on the sheet; of the record when the table is missing. */
  readonly rows: number;
  /** Rows that the package no longer has and that are struck through. */
  readonly withdrawn: number;
  /** Whether `undoRefresh` has a way back. */
  readonly canRestore: boolean;
}

/** A table that was just inserted; of a spilled formula `tableName` is "" and `address` its cell. */
export interface InsertedTable {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly tableName: string;
  readonly sheetName: string;
  readonly address: string;
  readonly rows: number;
  /** Whether the chart that was asked for is there; absent when none was. */
  readonly chart?: "drawn" | "failed";
}
