import type { Worksheet } from "exceljs";
import { outlineLevels } from "../../model/groups";
import type { SheetStore } from "../../model/sheetStore";
import type { SheetId } from "../../model/store";
import type { Loss } from "../types";
import { fileWidth } from "../units";

/** Rows of groups that are written at most: a file lists each. */
const MOST_ROWS = 100_000;
const FAR_ROW = 1_000_000;
const FAR_COLUMN = 16_000;

/** Puts groups of rows and columns into a worksheet: each row or column has a level, and the one after a closed group says so. */
export function writeOutline(store: SheetStore, sheet: SheetId, out: Worksheet, losses: Set<Loss>): void {
  const rows = outlineLevels(store.marks(sheet), "rowGroup");
  const columns = outlineLevels(store.marks(sheet), "columnGroup");
  if (rows.size > MOST_ROWS) losses.add("groups");
  // ExcelJS calls a line closed whose level reaches this; which are is said here.
  out.properties.outlineLevelRow = Math.max(0, ...new Set(rows.values()));
  out.properties.outlineLevelCol = Math.max(0, ...new Set(columns.values()));
  // ExcelJS leaves out rows that have neither cells nor height.
  const heightOf = (row: number): number => store.rowHeight(sheet, row) || store.rowHeight(sheet, FAR_ROW);
  const widthOf = (column: number): number =>
    fileWidth(store.columnWidth(sheet, column) || store.columnWidth(sheet, FAR_COLUMN));
  for (const [row, level] of [...rows].slice(0, MOST_ROWS)) {
    const line = out.getRow(row + 1);
    line.outlineLevel = level;
    line.hidden = store.isRowHidden(sheet, row);
    line.height = heightOf(row);
    if (!Object.hasOwn(line, "collapsed")) setCollapsed(line, false);
    if ((rows.get(row + 1) ?? 0) >= level) continue;
    const next = out.getRow(row + 2);
    next.height = heightOf(row + 1);
    setCollapsed(next, store.isRowHidden(sheet, row));
  }
  for (const [column, level] of columns) {
    const line = out.getColumn(column + 1);
    line.outlineLevel = level;
    line.hidden = store.isColumnHidden(sheet, column);
    line.width = widthOf(column);
    if (!Object.hasOwn(line, "collapsed")) setCollapsed(line, false);
    if ((columns.get(column + 1) ?? 0) >= level || !store.isColumnHidden(sheet, column)) continue;
    const next = out.getColumn(column + 2);
    next.width = widthOf(column + 1);
    setCollapsed(next, true);
    // ExcelJS takes columns together that are alike, and does not look at this.
    for (const after of [next, out.getColumn(column + 3)]) {
      Object.defineProperty(after, "equivalentTo", { value: () => false });
    }
  }
}

function setCollapsed(line: object, value: boolean): void {
  Object.defineProperty(line, "collapsed", { value, configurable: true });
}
