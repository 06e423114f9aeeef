import { type Attachment, freshAttachmentId } from "../../model/attachments";
import { columnsBefore, placeOf, rowsBefore } from "../../model/charts/placement";
import type { SheetStore } from "../../model/sheetStore";
import type { SheetId } from "../../model/store";
import { inPoints } from "./chart/shares";
import type { OpenedFile, OpenedSheet } from "./openedFile";

/** Fills new sheets with what a file has in its sheets; `ids` in the file's order. */
export function putSheets(store: SheetStore, file: OpenedFile, ids: readonly SheetId[]): void {
  file.sheets.forEach((sheet, index) => fillSheet(store, ids[index] ?? "", sheet));
}

/** Puts tables, names, charts and the like where the sheets of a file now are. */
export function putBelongingsOfSheets(store: SheetStore, file: OpenedFile, ids: readonly SheetId[]): void {
  putTables(store, file, ids);
  for (const { scope, ...name } of file.names) {
    store.setName({ ...name, scope: scope === null ? null : (ids[scope] ?? null) });
  }
  putAttachments(store, file, ids);
}

/** What is done to sheets last, as it may keep things from being put on them. */
export function putSheetLooks(store: SheetStore, file: OpenedFile, ids: readonly SheetId[]): void {
  file.sheets.forEach(({ visibility, protection, tabColor, showGridlines, frozen }, index) => {
    store.updateSheet(ids[index] ?? "", {
      showGridlines,
      ...(frozen.rows > 0 || frozen.columns > 0 ? { frozen } : {}),
      ...(tabColor === "" ? {} : { tabColor }),
      ...(protection === null ? {} : { protection }),
      ...(visibility === "Visible" ? {} : { visibility }),
    });
  });
}

function fillSheet(store: SheetStore, id: SheetId, sheet: OpenedSheet): void {
  store.setStandardWidth(id, sheet.usualWidth);
  for (const { start, count, value } of sheet.widths) store.setColumnWidth(id, start, count, value);
  for (const { start, count, value } of sheet.heights) store.setRowHeight(id, start, count, value);
  for (const { box, inputs, numberFormats } of sheet.bands) {
    const hasFormats = numberFormats.some((line) => line.some((format) => format !== null));
    store.write(id, box, hasFormats ? { inputs, numberFormats } : { inputs });
  }
  for (const { box, patch } of sheet.formats) store.setFormat(id, box, patch);
  for (const box of sheet.merges) store.merge(id, box);
  store.setMarks(
    id,
    sheet.marks.map((mark) => ({ ...mark, id: freshAttachmentId() })),
  );
  for (const { start, count } of sheet.hiddenColumns) store.setColumnsHidden(id, start, count, true);
}

function putAttachments(store: SheetStore, file: OpenedFile, ids: readonly SheetId[]): void {
  for (const { sheet, anchors, data, ...item } of file.attachments) {
    const places = Object.entries(anchors).map(([name, anchor]) => [
      name,
      anchor === null ? null : { sheet: ids[anchor.sheet] ?? "", box: anchor.box },
    ]);
    const id = ids[sheet] ?? "";
    const attachment = {
      ...item,
      id: item.id === "" ? id : item.id,
      sheet: id,
      anchors: Object.fromEntries(places) as Attachment["anchors"],
      data,
    };
    const known = sized(store, attachment);
    store.attachments.put({ ...attachment, data: item.kind === "chart" ? inPoints(known) : known });
  }
}

/** A chart between two corners gets its size. */
function sized(store: SheetStore, chart: Attachment): Attachment["data"] {
  const { to, ...data } = chart.data as {
    readonly to?: { readonly row: number; readonly column: number; readonly dx: number; readonly dy: number };
  };
  if (to === undefined || chart.sheet === null) return data;
  const { left, top } = placeOf(store, chart);
  const right = columnsBefore(store, chart.sheet, to.column) + to.dx;
  const bottom = rowsBefore(store, chart.sheet, to.row) + to.dy;
  return { ...data, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function putTables(store: SheetStore, file: OpenedFile, ids: readonly SheetId[]): void {
  const filtered = new Map<number, { readonly from: number; readonly to: number }[]>();
  for (const { sheet, columns, ...table } of file.tables) {
    const plain = columns.map((column) => ({ ...column, filter: null }));
    const id = store.addTable({ ...table, sheet: ids[sheet] ?? "", columns: plain });
    columns.forEach(({ filter }, index) => {
      if (filter === null) return;
      store.setTableFilter(id, index, filter);
      const { row, rows } = table.box;
      filtered.set(sheet, [...(filtered.get(sheet) ?? []), { from: row, to: row + rows }]);
    });
  }
  file.sheets.forEach((sheet, index) => {
    for (const { start, count } of sheet.hiddenRows) {
      // A filter hides its rows by itself, and shows them again when it is lifted.
      const byFilter = (filtered.get(index) ?? []).some(
        ({ from, to }) => start >= from && start + count <= to,
      );
      if (!byFilter) store.setRowsHidden(ids[index] ?? "", start, count, true);
    }
  });
}
