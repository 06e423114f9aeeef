/**
 * Why something was not done in the workbook: kinds and data. The sentences stand in `strings/refusals.ts`.
 * @module
 */

/** Every reason why an action does nothing. After a refusal the workbook is as it was before the action. */
export type Refusal =
  /** Cells of the place asked for hold something; `address` is the first area that does. */
  | { readonly kind: "occupied"; readonly address: string }
  /** The place would overlap a table. */
  | { readonly kind: "overlap"; readonly table: string }
  /** The place touches a table, which Excel would then extend over it. */
  | { readonly kind: "touches-table"; readonly table: string }
  | { readonly kind: "protected-sheet"; readonly sheet: string }
  /** No sheet can be made: the structure of the workbook is protected. */
  | { readonly kind: "protected-workbook" }
  | { readonly kind: "hidden-sheet"; readonly sheet: string }
  /** The sheet is no longer in the workbook. */
  | { readonly kind: "sheet-gone"; readonly sheet: string }
  /** Rows or columns of the place are hidden by hand. */
  | { readonly kind: "hidden"; readonly address: string }
  /** Rows are hidden by a filter; `table` is "" for a sheet's own filter. */
  | { readonly kind: "filtered"; readonly table: string }
  /** A column is filtered by a condition on words that would be other ones in the language asked for. */
  | { readonly kind: "filter-of-words"; readonly table: string; readonly column: string }
  | { readonly kind: "merged"; readonly address: string }
  | { readonly kind: "several-areas"; readonly areas: number }
  /** A chart, a picture or nothing is selected. */
  | { readonly kind: "no-cells-selected" }
  /** The table would reach beyond the edge of the sheet. */
  | { readonly kind: "no-room"; readonly rows: number; readonly columns: number }
  /** New rows would push another table apart. */
  | { readonly kind: "no-room-to-grow"; readonly table: string; readonly other: string }
  /** Taking rows out would tear another table apart. */
  | { readonly kind: "no-room-to-shrink"; readonly table: string; readonly other: string }
  /** No row of the table would be left. */
  | { readonly kind: "all-rows-go"; readonly table: string }
  /** New columns would push aside what stands right of the table. */
  | { readonly kind: "no-room-beside"; readonly table: string; readonly address: string }
  /** Columns that go out, or come back, would move what stands right of the table. */
  | { readonly kind: "would-move-beside"; readonly table: string; readonly address: string }
  /** Somebody else has written into a column that was to be taken out. */
  | { readonly kind: "changed-meanwhile"; readonly table: string; readonly column: string }
  | { readonly kind: "row-changed-meanwhile"; readonly table: string }
  | { readonly kind: "too-large"; readonly rows: number; readonly columns: number }
  /** One formula cannot fill that many cells, or would itself be longer than Excel takes. */
  | { readonly kind: "spill-too-large"; readonly rows: number; readonly columns: number }
  /** This Excel has no formulas that fill other cells. */
  | { readonly kind: "no-spills" }
  /** The formula would stand in cells that it refers to, or spill over them. */
  | { readonly kind: "refers-to-itself"; readonly address: string }
  /** So many cells are not taken as an argument. */
  | { readonly kind: "too-many-referred"; readonly cells: number }
  /** The query gives no rows. */
  | { readonly kind: "nothing-to-insert" }
  | { readonly kind: "cell-editing" }
  | { readonly kind: "cancelled" }
  /** The table is no longer in the workbook. */
  | { readonly kind: "table-gone"; readonly title: string }
  /** A column that names the rows is missing, so rows cannot be told apart. */
  | { readonly kind: "key-column-gone"; readonly table: string; readonly column: string }
  /** No row of the table is one that the query gives. */
  | { readonly kind: "not-recognised"; readonly table: string }
  /** There is no earlier state to go back to. */
  | { readonly kind: "nothing-to-undo"; readonly title: string }
  /** The table's dataset or query is unknown to this version of Kouan. */
  | { readonly kind: "unknown-query"; readonly dataset: string }
  | { readonly kind: "busy" }
  /** Excel did not answer for so long that it was waited for no more. */
  | { readonly kind: "no-answer" }
  | { readonly kind: "read-only" }
  /** Excel denied access without saying why: a locked cell, a shared workbook, a policy. */
  | { readonly kind: "access-denied" }
  | { readonly kind: "unsupported-host"; readonly member: string }
  | { readonly kind: "request-too-large" }
  /** Excel answered with an error we have no better word for. */
  | { readonly kind: "host-failed"; readonly code: string; readonly message: string }
  /** Cancelled while a request had no answer yet: it may still be carried out. */
  | { readonly kind: "cancelled-unanswered" }
  /** Cancelled, and Excel did not let be taken back what had been begun. */
  | { readonly kind: "cancelled-unfinished" }
  /** Excel failed and the sheet could not be put back at once; the next start does it. */
  | { readonly kind: "left-unfinished"; readonly code: string; readonly message: string }
  /** The same while formulas were being frozen, thawed or repaired: each can be done again. */
  | { readonly kind: "formulas-unfinished"; readonly code: string; readonly message: string }
  | { readonly kind: "cancelled-formulas-unfinished" };

/** Kind of a refusal; `strings/` has one sentence for each. */
export type RefusalKind = Refusal["kind"];

/** Result of everything that may be refused. */
export type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };
