import { DOCS, documented } from "../richapi/errors";
import { parseBox } from "./address";
import { overlaps } from "./boxes";
import type { WorkbookSession } from "./session";
import type { Box, SheetId, TableId } from "./store";

/** The header text that Excel gives a column: unique without regard to case, the first free `Column1` when empty. inferred */
export function uniqueHeader(text: string, others: readonly string[]): string {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  if (text === "") {
    let number = 1;
    while (taken.has(`column${String(number)}`)) number += 1;
    return `Column${String(number)}`;
  }
  if (!taken.has(text.toLowerCase())) return text;
  let number = 2;
  while (taken.has(`${text}${String(number)}`.toLowerCase())) number += 1;
  return `${text}${String(number)}`;
}

/** Header texts for a whole row, from left to right. */
export function uniqueHeaders(texts: readonly string[]): string[] {
  const names: string[] = [];
  // A made-up name may not be one that a later cell has.
  for (const [index, text] of texts.entries()) {
    names.push(uniqueHeader(text, text === "" ? [...names, ...texts.slice(index + 1)] : names));
  }
  return names;
}

/**
 * Whether Excel accepts a name for a table or a range: a letter, `_` or `\` first, then letters, digits, `.` and `_`,
 * no cell address. documented: "Rename an Excel table", support.microsoft.com
 */
export function isValidName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255) return false;
  if (/^[RrCc]$/.test(name) || /^[Rr]\d+([Cc]\d*)?$|^[Rr]?[Cc]\d+$|^[Rr]\d*[Cc]\d*$/.test(name)) return false;
  return parseBox(name) === null && !/^[A-Za-z]{1,3}\d+$/.test(name);
}

/**
 * Throws when a name is invalid or taken by another table or a name of the workbook.
 * documented: InvalidArgument for duplicates, https://github.com/OfficeDev/office-js/issues/551
 */
export function assertFreeTableName(session: WorkbookSession, name: string, own?: TableId): void {
  const key = name.toLowerCase();
  const taken =
    session.store.tables().some((table) => table.id !== own && table.name.toLowerCase() === key) ||
    session.store.names().some((item) => item.scope === null && item.name.toLowerCase() === key);
  if (taken || !isValidName(name)) throw documented("InvalidArgument", DOCS.tableNames);
}

/**
 * Throws when a table would lie on another or on merged cells.
 * documented: https://github.com/OfficeDev/office-js/issues/1199 (InvalidArgument with this message)
 */
export function assertFreePlace(session: WorkbookSession, sheet: SheetId, box: Box, own?: TableId): void {
  const others = session.tablesOn(sheet).filter((table) => table.id !== own);
  if (others.some((table) => overlaps(table.box, box))) {
    throw documented("InvalidArgument", DOCS.tableOverlap, "A table can't overlap another table.");
  }
  if (session.store.merges(sheet).some((merge) => overlaps(merge, box))) {
    throw documented("MergedRangeConflict", DOCS.tableOverlap);
  }
}

/** `Table1`, `Table2`, …: the first name that is free. */
export function freeTableName(session: WorkbookSession): string {
  const taken = new Set([
    ...session.store.tables().map((table) => table.name.toLowerCase()),
    ...session.store.names().map((item) => item.name.toLowerCase()),
  ]);
  let number = 1;
  while (taken.has(`table${String(number)}`)) number += 1;
  return `Table${String(number)}`;
}
