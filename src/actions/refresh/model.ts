/**
 * What a refresh would do, as the pane shows it.
 * @module
 */
import type { Language } from "../../domain/model/codes";
import type { Refusal } from "../../domain/model/refusal";
import type { TableQuery } from "../../domain/model/table";

export type { Scope } from "../../excel/registered";

/**
 * Why a change is offered. `changed`: the package has another figure. `cleared`: the cell was emptied. `edited`: it was
 * overtyped. `unknown`: it differs in a table that came from another workbook, so that nobody can tell whether it was
 * overtyped or is of an older package. `withdrawn`: the package no longer has the figure, or the row. `new-row`, `deleted-row`:
 * whole rows. `new-column`: a year or port that a layout across had no column for. `dropped-column`: one that the edited query no longer
 * asks for. `converted`: a figure that shall stand as a
 * formula from now on, or no longer. `reworded`: headers and words of ours in another language, all of them; it is what was asked
 * for and is always made. `answer`: a live formula outside our tables shows another answer than the package gives.
 */
export type ChangeState =
  | "changed"
  | "cleared"
  | "edited"
  | "unknown"
  | "withdrawn"
  | "new-row"
  | "deleted-row"
  | "new-column"
  | "dropped-column"
  | "converted"
  | "reworded"
  | "answer";

/** What of a table is said in another language. */
export interface RewordedCount {
  readonly language: Language;
  /** Headers and cells of ours. */
  readonly headers: number;
  readonly cells: number;
  /** Headers that the user has renamed, which stay. */
  readonly kept: readonly string[];
}

/** What of the user's a column would take with it. */
export interface LostWithColumn {
  /** Cells that were overtyped, or filled in rows of the user's own, or in the totals row. */
  readonly cells: number;
  /** Its header is one that the user has given it. */
  readonly header: boolean;
  /** Areas with formulas that refer to the column, as `Sheet1!H3:H7`. */
  readonly formulas: readonly string[];
  /** The table is filtered by it. */
  readonly filtered: boolean;
}

/** One offered change: a cell, a whole row when `column` is "", a whole column when `row` is "". */
export interface Change {
  /** Record, row and column: the same at every look. */
  readonly id: string;
  /** Row key. */
  readonly row: string;
  /** The row's key columns, joined. */
  readonly rowLabel: string;
  /** Column id; "" for a whole row. */
  readonly column: string;
  readonly columnHeader: string;
  readonly state: ChangeState;
  readonly old: string | number | null;
  readonly next: string | number | null;
  readonly oldText: string;
  readonly nextText: string;
  /** Offered ticked; overtyped cells are not, nor columns with which something of the user's would be lost. */
  readonly ticked: boolean;
  /** Of a new row or column: the year it is of, where the table had nothing of that year. */
  readonly newYear?: string;
  /** Of a withdrawn row: cells of ours in it hold something else. */
  readonly overtyped?: true;
  readonly words?: RewordedCount;
  /** Of a dropped column. */
  readonly lost?: LostWithColumn;
  /** Cell on the sheet, e.g. `Sheet1!C5`; absent for rows that are not there. */
  readonly address?: string;
  /** The observations behind old and next, where known. */
  readonly observations: { readonly old: string | null; readonly next: string | null };
}

/** What a refresh would do to one table. */
export interface PlannedTable {
  readonly id: string;
  readonly title: string;
  readonly tableName: string;
  readonly sheetName: string;
  readonly packageVersion: { readonly old: string; readonly next: string };
  readonly changes: readonly Change[];
  /** Cells of ours that stay as they are. */
  readonly unchanged: number;
  /** Withdrawn rows that are ticked are taken out of the table; else they are struck through. */
  readonly removal?: true;
  /** What the table asks for from now on, where that was edited. */
  readonly query?: TableQuery;
  /** What would stand in the way if everything were ticked. */
  readonly obstacle?: Refusal;
  /** Why this table cannot be refreshed now. `changes` may still be shown. */
  readonly refusal?: Refusal;
}

/** What a refresh would do. Plain data; goes back into `applyRefresh`. */
export interface RefreshPlan {
  readonly tables: readonly PlannedTable[];
}

/** What a refresh did. */
export interface RefreshOutcome {
  /** Cells written, rows put in. */
  readonly written: number;
  readonly insertedRows: number;
  /** Withdrawn rows taken out. */
  readonly removedRows: number;
  /** Ticked changes that were not made because the cell or the table is no longer as it was shown. */
  readonly skipped: readonly Change[];
  /** Tables that were left alone, and why. */
  readonly refused: readonly RefusedTable[];
}

/** A table that was left alone while others were written, and why. */
export interface RefusedTable {
  readonly id: string;
  readonly title: string;
  readonly refusal: Refusal;
}
