import { DOCS, documented, inferred } from "../richapi/errors";
import { isPlainObject } from "../richapi/arguments";
import { Later } from "../richapi/later";
import { asOneOf, asString, given } from "./checks";
import type { WorkbookSession } from "./session";
import type { SheetId } from "./store";
import { assertStructure } from "./workbookProtection";
import { WorksheetHost } from "./worksheet";

/** What keeps Excel on the web from inserting a sheet. documented: see {@link WORKBOOKS} */
export type SheetFeature = "chart" | "comment" | "pivotTable" | "slicer";

/** Another workbook that was read, to take sheets from. */
export interface OtherBook {
  readonly sheets: readonly { readonly name: string; readonly features: readonly SheetFeature[] }[];
  /** Names of what it holds and this host cannot keep. */
  readonly losses: readonly string[];
  /** Puts sheets, by their indexes, at a position; the model has checked both. Their new ids. */
  readonly insert: (
    session: WorkbookSession,
    indexes: readonly number[],
    position: number,
  ) => readonly SheetId[];
}

/** What a session needs to deal with other workbooks. The model itself knows no file format. */
export interface OtherBooks {
  /** Reads the bytes of a file; rejects when they are no workbook. */
  readonly read: (bytes: Uint8Array) => Promise<OtherBook>;
  /** Whether sheets come with everything on them, as in Excel on Windows and Mac; as in Excel on the web without. */
  readonly takesEverything?: () => boolean;
  /** Told when sheets were inserted of a workbook that could not be kept whole. */
  readonly onLosses?: (losses: readonly string[]) => void;
  /** Opens a new workbook, or a copy of a file, beside this one; `false` when the browser does not let it. */
  readonly open?: (bytes: Uint8Array | undefined) => boolean;
}

const WORKBOOKS = "https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks";
const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

/** `Workbook.insertWorksheetsFromBase64`: reads the file, then inserts its sheets in one go. */
export function insertWorksheets(
  session: WorkbookSession,
  base64: unknown,
  options: unknown,
): Later<string[]> {
  const { wanted, position } = optionsOf(session, options);
  assertStructure(session);
  return new Later(
    readBook(session, base64).then((book) => () => {
      assertStructure(session);
      const indexes = chosen(book, wanted);
      const unsupported = indexes.some((index) => (book.sheets[index]?.features.length ?? 0) > 0);
      if (unsupported && session.otherBooks?.takesEverything?.() !== true)
        throw documented("UnsupportedFeature", WORKBOOKS);
      const ids = book.insert(session, indexes, position());
      if (book.losses.length > 0) session.otherBooks?.onLosses?.(book.losses);
      return [...ids];
    }),
  );
}

/** Bytes of a base64 text. inferred: anything else is InvalidArgument */
export function bytesOf(base64: unknown): Uint8Array {
  try {
    return Uint8Array.from(atob(asString(base64)), (character) => character.charCodeAt(0));
  } catch {
    throw inferred("InvalidArgument", "no page says what Excel answers to what is not base64");
  }
}

/** Reads another workbook. inferred: what is none is InvalidArgument */
export async function readBook(session: WorkbookSession, base64: unknown): Promise<OtherBook> {
  const { otherBooks } = session;
  if (otherBooks === undefined) throw inferred("GeneralException", "this host was given no reader of files");
  const bytes = bytesOf(base64);
  try {
    return await otherBooks.read(bytes);
  } catch (error) {
    const reason = error instanceof Error ? ` (${error.message})` : "";
    throw inferred(
      "InvalidArgument",
      "no page says what Excel answers to a file that is no workbook",
      `The base64 text is not an .xlsx workbook that can be read${reason}.`,
    );
  }
}

function optionsOf(
  session: WorkbookSession,
  options: unknown,
): { readonly wanted: readonly string[]; readonly position: () => number } {
  if (given(options) && !isPlainObject(options)) throw documented("InvalidArgument", DOCS.codes);
  const { sheetNamesToInsert, positionType, relativeTo } = (options ?? {}) as Record<string, unknown>;
  if (given(sheetNamesToInsert) && !Array.isArray(sheetNamesToInsert))
    throw documented("InvalidArgument", DOCS.codes);
  // documented: at the end unless said otherwise
  const type = given(positionType) ? asOneOf(positionType, POSITIONS) : "End";
  const anchor = given(relativeTo) ? sheetOf(session, relativeTo) : null;
  const wanted = ((sheetNamesToInsert ?? []) as unknown[]).map(asString);
  return { wanted, position: () => positionFor(session, type, anchor) };
}

/** documented: without `relativeTo`, sheets go to the start or the end */
function positionFor(
  session: WorkbookSession,
  type: (typeof POSITIONS)[number],
  anchor: SheetId | null,
): number {
  const sheets = session.store.sheets();
  if (type === "Beginning") return 0;
  if (type === "None" || type === "End") return sheets.length;
  if (anchor === null) return type === "Before" ? 0 : sheets.length;
  const at = sheets.findIndex((sheet) => sheet.id === anchor);
  if (at < 0) throw documented("ItemNotFound", DOCS.codes);
  return type === "Before" ? at : at + 1;
}

function sheetOf(session: WorkbookSession, relativeTo: unknown): SheetId {
  if (relativeTo instanceof WorksheetHost) return relativeTo.id;
  const found = session.findSheet(asString(relativeTo));
  if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
  return found.id;
}

/** documented: an empty list means all. inferred: in the file's order, and an unknown name is ItemNotFound */
function chosen(book: OtherBook, wanted: readonly string[]): readonly number[] {
  const names = book.sheets.map((sheet) => sheet.name.toLowerCase());
  if (wanted.length === 0) return names.map((_name, index) => index);
  const found = wanted.map((name) => names.indexOf(name.toLowerCase()));
  if (found.includes(-1)) throw inferred("ItemNotFound", "a sheet that the file does not have");
  return [...new Set(found)].sort((a, b) => a - b);
}
