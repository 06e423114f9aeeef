import type { SheetStore } from "../../model/sheetStore";
import { BOOK_EXTRAS } from "../../model/extras";
import type { SheetId } from "../../model/store";
import { putStyle } from "../../model/styles/registry";
import { putTableStyle } from "../../model/tableStyleNames";
import { protectStructure } from "../../model/workbookProtection";
import type { OpenedFile } from "./openedFile";
import { putBelongingsOfSheets, putSheetLooks, putSheets } from "./putSheets";

/** Replaces the whole workbook of a store by an opened file: one step, taken back when it fails, not undone by people. */
export function putIntoStore(store: SheetStore, file: OpenedFile): void {
  store.transaction("open", () => {
    const old = clearWorkbook(store);
    const ids = file.sheets.map((sheet) => store.addSheet(sheet.name));
    for (const sheet of old) store.deleteSheet(sheet);
    putSheets(store, file, ids);
    for (const style of file.styles) putStyle(store, style);
    for (const style of file.tableStyles.own) putTableStyle(store, style);
    putBelongingsOfSheets(store, file, ids);
    putBookSettings(store, file);
    const active = ids[file.active];
    if (active !== undefined) store.select(active, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
    putSheetLooks(store, file, ids);
  });
  store.clearUndo();
}

/** Takes names and tables away and gets the old sheets' names out of the way; the sheets go when there are new ones. */
function clearWorkbook(store: SheetStore): SheetId[] {
  for (const { name, scope } of store.names()) store.deleteName(name, scope);
  for (const { id } of store.tables()) store.deleteTable(id);
  store.attachments.clear();
  const old = store.sheets().map((sheet) => sheet.id);
  old.forEach((id, index) => {
    // Cleared first, so that renaming does not have to go through formulas.
    const used = store.usedBox(id, true);
    if (used !== null) store.clear(id, used, "Contents");
    store.updateSheet(id, { name: `~${String(index)}~${crypto.randomUUID().slice(0, 8)}` });
  });
  return old;
}

function putBookSettings(store: SheetStore, { book, tableStyles }: OpenedFile): void {
  if (book.structureProtected) protectStructure(store, true);
  const { usual } = tableStyles;
  const extras = { ...book.extras, ...(usual === undefined ? {} : { defaultTableStyle: usual }) };
  if (Object.keys(extras).length === 0) return;
  store.attachments.put({ kind: "workbookExtras", id: BOOK_EXTRAS, sheet: null, anchors: {}, data: extras });
}
