import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { MemoryStore, type MemoryStoreOptions } from "../../../src/workbench/model/memoryStore";
import { WorkbookSession } from "../../../src/workbench/model/session";
import type { Box, TableData } from "../../../src/workbench/model/store";
import { openSession, readXlsx, saveSession, type SaveOptions } from "../../../src/workbench/xlsx";

/** The add-in of these tests. */
export const ADDIN = [{ namespace: "KOUAN", names: ["PORTFREIGHT", "PORT.LIST"] }];

/** A workbook in memory. */
export function newSession(options: MemoryStoreOptions = {}): WorkbookSession {
  return new WorkbookSession(new MemoryStore(options));
}

/** Saves, with values in place of the add-in's formulas unless asked otherwise. */
export function save(session: WorkbookSession, addinFormulas: SaveOptions["addinFormulas"] = "values") {
  return saveSession(session, { addinFormulas, addins: ADDIN });
}

/** Opens bytes in a fresh workbook. */
export async function open(bytes: Uint8Array, options: MemoryStoreOptions = {}) {
  const file = await readXlsx(bytes, ADDIN);
  return { session: openSession(new MemoryStore(options), file, "opened.xlsx"), losses: file.losses };
}

/** Saves and opens again. */
export async function roundTrip(session: WorkbookSession, addinFormulas?: SaveOptions["addinFormulas"]) {
  return (await open((await save(session, addinFormulas)).bytes)).session;
}

/** A part of a file as text. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`There is no ${path}.`);
  return strFromU8(part);
}

/** The file with some parts changed or added; `null` takes one away. */
export function withParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array | null>>,
): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    if (part === null) Reflect.deleteProperty(files, path);
    else files[path] = typeof part === "string" ? strToU8(part) : part;
  }
  return zipSync(files);
}

export function box(row: number, column: number, rows = 1, columns = 1): Box {
  return { row, column, rows, columns };
}

/** A table with Excel's defaults. */
export function table(
  sheet: string,
  name: string,
  place: Box,
  names: readonly string[],
  patch: Partial<TableData> = {},
): Omit<TableData, "id"> {
  return {
    sheet,
    name,
    box: place,
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: names.map((text, index) => ({ id: index + 1, name: text, filter: null })),
    ...patch,
  };
}
