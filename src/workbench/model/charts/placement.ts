import type { Attachment, AnchorPlace } from "../attachments";
import { PLACE } from "../attachments";
import { MAX_COLUMNS, MAX_ROWS } from "../store";
import type { SheetStore } from "../sheetStore";

/** Where a chart lies: its corner is so far from the corner of its cell. Points. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
}

/** Distance of a chart's corner from the corner of the sheet, in points. */
export function placeOf(store: SheetStore, chart: Attachment): ChartPlace {
  const place = chart.anchors[PLACE];
  if (place === null || place === undefined) return { left: 0, top: 0 };
  const { dx = 0, dy = 0 } = chart.data as { readonly dx?: number; readonly dy?: number };
  return {
    left: columnsBefore(store, place.sheet, place.box.column) + dx,
    top: rowsBefore(store, place.sheet, place.box.row) + dy,
  };
}

/** Width of all columns before one. */
export function columnsBefore(store: SheetStore, sheet: string, column: number): number {
  let width = 0;
  for (let index = 0; index < column; index += 1) {
    if (!store.isColumnHidden(sheet, index)) width += store.columnWidth(sheet, index);
  }
  return width;
}

/** Height of all rows before one. */
export function rowsBefore(store: SheetStore, sheet: string, row: number): number {
  let height = 0;
  for (let index = 0; index < row; index += 1) {
    if (!store.isRowHidden(sheet, index)) height += store.rowHeight(sheet, index);
  }
  return height;
}

/** The cell at a distance from the sheet's corner, and how far inside it that is. */
export function cellAt(
  store: SheetStore,
  sheet: string,
  { left, top }: ChartPlace,
): { readonly place: AnchorPlace; readonly dx: number; readonly dy: number } {
  let column = 0;
  let dx = Math.max(0, left);
  while (column < MAX_COLUMNS - 1) {
    const width = store.isColumnHidden(sheet, column) ? 0 : store.columnWidth(sheet, column);
    if (dx < width) break;
    dx -= width;
    column += 1;
  }
  let row = 0;
  let dy = Math.max(0, top);
  while (row < MAX_ROWS - 1) {
    const height = store.isRowHidden(sheet, row) ? 0 : store.rowHeight(sheet, row);
    if (dy < height) break;
    dy -= height;
    row += 1;
  }
  return { place: { sheet, box: { row, column, rows: 1, columns: 1 } }, dx, dy };
}
