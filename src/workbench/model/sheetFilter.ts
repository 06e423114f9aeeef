import { type AnchorPlace, type Attachment, PLACE } from "./attachments";
import { iconsOn } from "./conditional/icons";
import { type FilterCell, filterTest, isColorFilter, isIconFilter } from "./filterTest";
import type { SheetStore } from "./sheetStore";
import type { Box, FilterCriteria, SheetId } from "./store";

/** A sheet's own filter: over cells that are no table. Their first row is the header. */
export interface SheetFilter {
  readonly box: Box;
  /** One entry for each column. */
  readonly criteria: readonly (FilterCriteria | null)[];
}

/** The filter of a sheet; `null` when there is none. */
export function sheetFilter(store: SheetStore, sheet: SheetId): SheetFilter | null {
  const kept = store.attachments.find("sheetFilter", sheet);
  const box = kept?.anchors[PLACE]?.box;
  if (kept === undefined || box === undefined) return null;
  const criteria = new Array<FilterCriteria | null>(box.columns).fill(null);
  // Each criterion hangs on its header cell, so that it follows when columns come and go.
  for (const [name, one] of Object.entries(kept.data.criteria as Record<string, FilterCriteria>)) {
    const at = kept.anchors[name]?.box.column;
    if (at !== undefined && at >= box.column && at < box.column + box.columns)
      criteria[at - box.column] = one;
  }
  return { box, criteria };
}

/** Sets a sheet's filter, and hides the rows that it hides. */
export function setSheetFilter(store: SheetStore, sheet: SheetId, filter: SheetFilter): void {
  putSheetFilter(store, sheet, filter);
  const { box, criteria } = filter;
  const visible = visibleRows(store, sheet, box, criteria);
  let from = 0;
  for (let row = 1; row <= visible.length; row += 1) {
    if (row < visible.length && visible[row] === visible[from]) continue;
    store.setRowsHidden(sheet, box.row + 1 + from, row - from, visible[from] !== true);
    from = row;
  }
}

/** Keeps a filter whose rows are hidden already, as in a file. */
export function putSheetFilter(store: SheetStore, sheet: SheetId, { box, criteria }: SheetFilter): void {
  const anchors: Record<string, AnchorPlace> = { [PLACE]: { sheet, box } };
  const data: Record<string, FilterCriteria> = {};
  criteria.forEach((one, index) => {
    if (one === null) return;
    const name = `column${String(index)}`;
    anchors[name] = { sheet, box: { row: box.row, column: box.column + index, rows: 1, columns: 1 } };
    data[name] = one;
  });
  const item: Attachment = { kind: "sheetFilter", id: sheet, sheet, anchors, data: { criteria: data } };
  store.attachments.put(item);
}

/** Takes a sheet's filter away; all of its rows are shown. */
export function removeSheetFilter(store: SheetStore, sheet: SheetId): void {
  const filter = sheetFilter(store, sheet);
  if (filter === null) return;
  const { box } = filter;
  if (box.rows > 1) store.setRowsHidden(sheet, box.row + 1, box.rows - 1, false);
  store.attachments.remove("sheetFilter", sheet);
}

/** Of each row below the header, whether all of these criteria keep it. */
export function visibleRows(
  store: SheetStore,
  sheet: SheetId,
  box: Box,
  criteria: readonly (FilterCriteria | null)[],
): boolean[] {
  const visible = new Array<boolean>(box.rows - 1).fill(true);
  criteria.forEach((one, index) => {
    if (one === null || box.rows < 2) return;
    const body = { row: box.row + 1, column: box.column + index, rows: box.rows - 1, columns: 1 };
    const values = store.values(sheet, body);
    const texts = store.texts(sheet, body);
    const iconAt = isIconFilter(one) ? iconsOn(store, sheet) : null;
    const cells = values.map((line, row): FilterCell => {
      const cell = { value: line[0] ?? "", text: texts[row]?.[0] ?? "" };
      if (iconAt !== null) return { ...cell, icon: iconAt(body.row + row, body.column) };
      if (!isColorFilter(one)) return cell;
      const { fill, fontColor } = store.format(sheet, { ...body, row: body.row + row, rows: 1 });
      return { ...cell, fill: fill ?? "", fontColor: fontColor ?? "" };
    });
    const test = filterTest(one, cells);
    cells.forEach((cell, row) => {
      if (!test(cell)) visible[row] = false;
    });
  });
  return visible;
}
