import { gridOf, sameBox } from "./boxes";
import type { SheetStore } from "./sheetStore";
import { type Box, MAX_COLUMNS, MAX_ROWS, type SheetId } from "./store";

/** The block of cells around a box, up to blank rows and columns. documented: Range.getSurroundingRegion */
export function surroundingRegion(store: SheetStore, sheet: SheetId, start: Box): Box {
  let region = start;
  for (;;) {
    const grown = grow(store, sheet, region);
    if (sameBox(grown, region)) return trim(store, sheet, region, start);
    region = grown;
  }
}

function grow(store: SheetStore, sheet: SheetId, box: Box): Box {
  const row = Math.max(0, box.row - 1);
  const column = Math.max(0, box.column - 1);
  const ring = {
    row,
    column,
    rows: Math.min(MAX_ROWS, box.row + box.rows + 1) - row,
    columns: Math.min(MAX_COLUMNS, box.column + box.columns + 1) - column,
  };
  const used = store.usedBox(sheet, true, ring);
  if (used === null) return box;
  const top = Math.min(box.row, used.row);
  const left = Math.min(box.column, used.column);
  return {
    row: top,
    column: left,
    rows: Math.max(box.row + box.rows, used.row + used.rows) - top,
    columns: Math.max(box.column + box.columns, used.column + used.columns) - left,
  };
}

/** An empty start at the edge of a block is not part of it unless it is a gap between cells. */
function trim(store: SheetStore, sheet: SheetId, region: Box, start: Box): Box {
  const used = store.usedBox(sheet, true, region);
  if (used === null) return start;
  const startHasContent = gridOf(start, (r, c) => store.cell(sheet, r, c).value !== "")
    .flat()
    .includes(true);
  return startHasContent ? used : region;
}
