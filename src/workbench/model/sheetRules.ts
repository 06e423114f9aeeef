import { DOCS, documented } from "../richapi/errors";
import type { WorkbookSession } from "./session";
import type { SheetId } from "./store";

/**
 * Throws when a sheet cannot have a name.
 * documented: "Rename a worksheet", support.microsoft.com (31 characters, no / \ ? * : [ ], no apostrophe at the ends,
 * not "History"); a taken name is ItemAlreadyExists. inferred: an invalid one is InvalidArgument.
 */
export function assertSheetName(session: WorkbookSession, name: string, own?: SheetId): void {
  const invalid = name.trim() === "" || name.length > 31 || /[/\\?*:[\]]|^'|'$/.test(name);
  if (invalid || name.toLowerCase() === "history") throw documented("InvalidArgument", DOCS.limits);
  const taken = session.store
    .sheets()
    .some((sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) {
    throw documented(
      "ItemAlreadyExists",
      DOCS.codes,
      "A resource with the same name or identifier already exists.",
    );
  }
}

/** `Sheet2`, `Sheet3`, …: the first name that is free. */
export function freeSheetName(session: WorkbookSession): string {
  let number = session.store.sheets().length + 1;
  while (session.findSheet(`Sheet${String(number)}`) !== undefined) number += 1;
  return `Sheet${String(number)}`;
}

/**
 * `Data (2)`: the name of a copy.
 * @param isTaken - of a name in lower case
 */
export function copyName(name: string, isTaken: (name: string) => boolean): string {
  let number = 2;
  const of = (n: number): string => {
    const suffix = ` (${String(n)})`;
    return name.slice(0, 31 - suffix.length) + suffix;
  };
  while (isTaken(of(number).toLowerCase())) number += 1;
  return of(number);
}
