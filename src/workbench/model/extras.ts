import { DataNode } from "./storedObject";
import type { WorkbookSession } from "./session";
import type { SheetId } from "./store";

/** Id of what is kept about the workbook as a whole. */
export const BOOK_EXTRAS = "settings";

/** What is kept about the workbook beside sheets, tables and names: part of it by path. */
export function bookNode(session: WorkbookSession, ...path: readonly string[]): DataNode {
  return new DataNode(session, "workbookExtras", BOOK_EXTRAS, path, () => ({
    kind: "workbookExtras",
    id: BOOK_EXTRAS,
    sheet: null,
    anchors: {},
    data: {},
  }));
}

/** What is kept about a sheet beside its cells: part of it by path. It goes along when the sheet is copied. */
export function sheetNode(session: WorkbookSession, sheet: SheetId, ...path: readonly string[]): DataNode {
  return new DataNode(session, "sheetExtras", sheet, path, () => ({
    kind: "sheetExtras",
    id: sheet,
    sheet,
    anchors: {},
    data: {},
  }));
}
