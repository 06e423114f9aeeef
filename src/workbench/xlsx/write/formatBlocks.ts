import { cellCount } from "../../model/boxes";
import type { SheetStore } from "../../model/sheetStore";
import type { Box, CellFormat, CommonFormat, SheetId } from "../../model/store";

// A store may look only at so many cells when it compares formats.
const ROWS_AT_ONCE = 1024;

/** Finds out the format of every cell of a box with few questions: a block that is all alike needs one. */
export function eachFormat(
  store: SheetStore,
  sheet: SheetId,
  box: Box,
  take: (part: Box, format: CellFormat) => void,
): void {
  for (let column = box.column; column < box.column + box.columns; column += 1) {
    for (let row = box.row; row < box.row + box.rows; row += ROWS_AT_ONCE) {
      const rows = Math.min(ROWS_AT_ONCE, box.row + box.rows - row);
      halve(store, sheet, { row, column, rows, columns: 1 }, take);
    }
  }
}

function halve(
  store: SheetStore,
  sheet: SheetId,
  box: Box,
  take: (part: Box, format: CellFormat) => void,
): void {
  const common = store.format(sheet, box);
  if (isUniform(common)) {
    take(box, common);
    return;
  }
  // One cell always has one format; a store that says otherwise must not send us round for ever.
  if (cellCount(box) === 1) return;
  const rows = Math.floor(box.rows / 2);
  halve(store, sheet, { ...box, rows }, take);
  halve(store, sheet, { ...box, row: box.row + rows, rows: box.rows - rows }, take);
}

function isUniform(format: CommonFormat): format is CellFormat {
  return Object.values(format).every((value) => value !== null);
}
