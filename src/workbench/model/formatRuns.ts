import { cellCount } from "./boxes";
import type { SheetStore } from "./sheetStore";
import type { Box, CellFormat, CommonFormat, SheetId } from "./store";

/** A store may look only at so many cells when it compares formats. */
const COMPARED = 10_000;

/** The formats of a box as few blocks that are each all alike. */
export function formatRuns(
  store: SheetStore,
  sheet: SheetId,
  box: Box,
): readonly { readonly box: Box; readonly format: CellFormat }[] {
  const common = cellCount(box) > COMPARED ? null : store.format(sheet, box);
  if (common !== null && isUniform(common)) return [{ box, format: common }];
  if (cellCount(box) === 1) return [];
  const halves =
    box.rows >= box.columns
      ? [
          { ...box, rows: Math.floor(box.rows / 2) },
          { ...box, row: box.row + Math.floor(box.rows / 2), rows: Math.ceil(box.rows / 2) },
        ]
      : [
          { ...box, columns: Math.floor(box.columns / 2) },
          { ...box, column: box.column + Math.floor(box.columns / 2), columns: Math.ceil(box.columns / 2) },
        ];
  return halves.flatMap((half) => formatRuns(store, sheet, half));
}

function isUniform(format: CommonFormat): format is CellFormat {
  return Object.values(format).every((value) => value !== null);
}
