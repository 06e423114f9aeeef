/** .xlsx both ways. Loaded when first asked for: ExcelJS alone is as large as the rest of the page without the grid. */
import { WorkbookSession } from "../model/session";
import type { SheetStore } from "../model/sheetStore";
import { putIntoStore } from "./read/putIntoStore";
import type { OpenedFile } from "./read/openedFile";
import { saveXlsx, type SavedFile, type SaveOptions } from "./write/saveXlsx";
import type { Loss } from "./types";

export { emptyFile } from "./read/emptyFile";
export { readXlsx } from "./read/readXlsx";
export { otherBook } from "./insert/otherBook";
export type { OpenedFile } from "./read/openedFile";
export type { SavedFile, SaveOptions } from "./write/saveXlsx";
export { type AddinFunctions, type Loss, type RefusalReason, UnreadableFile } from "./types";

/** Saves the workbook of a session, and names what the file could not take. */
export async function saveSession(session: WorkbookSession, options: SaveOptions): Promise<SavedFile> {
  const { store, properties, customProperties, xmlParts, passwords } = session;
  const saved = await saveXlsx(
    store,
    { settings: session.allSettings, properties, customProperties, xmlParts: xmlParts.all() },
    options,
  );
  const losses: Loss[] = [...saved.losses];
  if (passwords.size > 0 || session.bookPassword !== undefined) losses.push("passwords");
  return { ...saved, losses };
}

/** Replaces a store's workbook by an opened file and begins a session on it, as Excel does with another document. */
export function openSession(store: SheetStore, file: OpenedFile, name: string): WorkbookSession {
  putIntoStore(store, file);
  const session = new WorkbookSession(store, { name });
  for (const { xml, id } of file.belongings.xmlParts) session.xmlParts.add(xml, id);
  for (const [addin, settings] of file.belongings.settings) session.keepSettings(addin, settings);
  for (const [key, text] of file.belongings.properties) session.properties.set(key, text);
  for (const [key, data] of file.belongings.customProperties) session.customProperties.set(key, data);
  return session;
}
