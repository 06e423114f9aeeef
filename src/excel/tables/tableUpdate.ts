import type { CellIn, CellInput } from "../cellBlocks";
import type { CellContent } from "../cellText";
import type { TableFilter } from "./filters";
import type { SheetTable } from "./sheetTable";
import type { WidthIn, WidthMove } from "./widths";

/** Rows to put in before a body row; `at` = number of body rows: at the end. */
export interface RowsIn {
  readonly at: number;
  /** Full width of the table; null in the user's columns. */
  readonly rows: readonly (readonly CellInput[])[];
  /** Number formats, as wide; null leaves a cell alone. Absent: as Excel makes new rows. */
  readonly formats?: readonly (readonly (string | null)[])[];
  /** Whether our cells in each are struck through; absent: as Excel makes new rows. */
  readonly struck?: readonly boolean[];
}

/** A formula of the user's that goes on into the rows put in at a place. */
export interface FillDown {
  /** `RowsIn.at` of the rows. */
  readonly at: number;
  readonly position: number;
  /** Body row, as read, that has the formula. */
  readonly from: number;
}

/** A header to write. */
export interface HeaderIn {
  /** Position of its column once columns went in or out. */
  readonly position: number;
  readonly name: string;
}

/** A column to take out. */
export interface ColumnRemoval {
  /** Its position as the table was read, and once others went in or out. */
  readonly before: number;
  readonly position: number;
  /** What is remembered of its body; when it holds something else by then, nothing is done. */
  readonly contents: readonly CellContent[];
}

/** A body row to take out. */
export interface RowRemoval {
  readonly row: number;
  /** What is remembered of it, as wide as the table was read; when it holds something else by then, nothing is done. */
  readonly contents: readonly CellContent[];
}

/** Everything one action writes into one table. */
export interface TableUpdate {
  readonly table: SheetTable;
  /** Body rows of the table as it was read. */
  readonly bodyRows: number;
  readonly insertions: readonly RowsIn[];
  /** Body rows to take out before others go in. */
  readonly deletions: readonly number[];
  /** Body rows to take out after everything else, so that what is broken off before has lost nothing. */
  readonly removals: readonly RowRemoval[];
  /** Columns to put in, and where they are once all are in. Columns go in or out before everything else. */
  readonly columnsIn: readonly {
    readonly position: number;
    readonly name: string;
    readonly numberFormat: string;
    /** What goes into its totals row. */
    readonly total?: CellInput;
  }[];
  /** Positions of columns to take out. */
  readonly columnsOut: readonly number[];
  /** Columns to take out after everything else, so that what is broken off before has lost nothing. */
  readonly columnRemovals: readonly ColumnRemoval[];
  /** Widths on the sheet that go with columns which move. */
  readonly widthMoves: readonly WidthMove[];
  /** After the columns, before everything else: what is written later may name them. */
  readonly headers: readonly HeaderIn[];
  /** Columns to widen with them. */
  readonly widths: readonly WidthIn[];
  /** Columns of the table once they went in or out, but for the last removals; all other positions count in these. */
  readonly width: number;
  readonly cells: readonly CellIn[];
  readonly fills: readonly FillDown[];
  /** Body rows to strike through, or no longer, in the columns of ours. */
  readonly marks: readonly { readonly row: number; readonly struck: boolean }[];
  /** Positions of our columns. */
  readonly own: readonly number[];
  /** Filters of the table: off while cells are written, which would else land in the wrong rows. */
  readonly filters: readonly TableFilter[];
  /** They are off already: a write that was broken off had taken them off. */
  readonly filtersOff: boolean;
  /** Source note: how many rows below the table's last row it stands, and its new text. */
  readonly note: { readonly distance: number; readonly input: CellInput } | null;
}
