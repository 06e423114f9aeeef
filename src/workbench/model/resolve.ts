import { DOCS, documented } from "../richapi/errors";
import { parseBox, splitAddress } from "./address";
import { asString } from "./checks";
import { MAX_COLUMNS, MAX_ROWS, type Box, type SheetId } from "./store";
import type { WorkbookSession } from "./session";

/** Cells somewhere in the workbook. */
export interface Place {
  readonly sheet: SheetId;
  readonly box: Box;
}

/** All cells of a sheet. */
export const WHOLE_SHEET: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Reads an address with or without sheet; `own` is the sheet when it names none. `null` = no such place. */
export function findPlace(session: WorkbookSession, text: string, own: SheetId): Place | null {
  const { sheet: name, rest } = splitAddress(text.trim().replace(/^=/, ""));
  const sheet = name === null ? own : session.findSheet(name)?.id;
  if (sheet === undefined) return null;
  const box = parseBox(rest);
  if (box !== null) return { sheet, box };
  return findName(session, rest, sheet) ?? findTable(session, rest);
}

/** As {@link findPlace}, for arguments: anything else is InvalidArgument. */
export function requirePlace(session: WorkbookSession, address: unknown, own: SheetId): Place {
  const place = findPlace(session, asString(address), own);
  if (place === null) throw documented("InvalidArgument", DOCS.codes);
  return place;
}

/** The cells that a defined name stands for; names of the sheet come first. */
export function findName(session: WorkbookSession, name: string, sheet: SheetId): Place | null {
  const key = name.toLowerCase();
  const known = session.store.names().filter((item) => item.name.toLowerCase() === key);
  const found = known.find((item) => item.scope === sheet) ?? known.find((item) => item.scope === null);
  return found === undefined || found.formula.slice(1).toLowerCase() === key
    ? null
    : findPlace(session, found.formula, sheet);
}

/** A table's name stands for its data rows, as in a formula. inferred */
function findTable(session: WorkbookSession, text: string): Place | null {
  const match = /^([^[\]]+)(\[#All\])?$/i.exec(text);
  const name = match?.[1]?.toLowerCase();
  const table = session.store.tables().find((item) => item.name.toLowerCase() === name);
  if (table === undefined) return null;
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  const all = match?.[2] !== undefined;
  const box = all
    ? table.box
    : { ...table.box, row: table.box.row + head, rows: table.box.rows - head - foot };
  return { sheet: table.sheet, box };
}
