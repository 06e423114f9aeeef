/**
 * How a table goes into the workbook, beside what it holds.
 * @module
 */

/** `selection`: from the selected cell on. `new-sheet`: on a sheet of its own, from its first cell on. */
export type Destination = "selection" | "new-sheet";

/** Excel's own table styles that are offered; each follows the workbook's theme. "" = none. */
export const TABLE_STYLES = [
  "TableStyleMedium2",
  "TableStyleLight9",
  "TableStyleLight1",
  "TableStyleMedium7",
  "",
] as const;

/** A style of {@link TABLE_STYLES}. */
export type TableStyle = (typeof TABLE_STYLES)[number];

/** How to insert. */
export interface InsertHow {
  readonly destination: Destination;
  /** One of {@link TABLE_STYLES} or, where another table's look is taken over, whatever it has. */
  readonly style: string;
  /** A chart of the figures beside the table, where they make one (see `chartOf`). */
  readonly chart: boolean;
}

/** What two clicks do. */
export const DEFAULT_HOW = {
  destination: "selection",
  style: "TableStyleMedium2",
  chart: false,
} as const satisfies InsertHow;
