import { splitAddress } from "./address";
import { parseBox } from "./address";
import { findName, type Place } from "./resolve";
import type { WorkbookSession } from "./session";
import type { Box, SheetId } from "./store";
import { structuredBox } from "./structuredReferences";

/**
 * References of a formula: text (skipped), addresses with or without sheet, tables with brackets, names. What is followed by
 * `(` is a function.
 */
const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(!.[])|([\p{L}_\\][\p{L}\p{N}_.\\]*)?(\[(?:[^[\]]|\[[^[\]]*\])*\])|([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_(!.[])/giu;

/** The cells that a formula names, where they stand now. Names that stand for no cells are left out. */
export function referencesIn(
  session: WorkbookSession,
  formula: string,
  own: { readonly sheet: SheetId; readonly row: number; readonly column: number },
): readonly Place[] {
  if (!formula.startsWith("=")) return [];
  const places: Place[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const [, prefix, address, table, brackets, name] = match;
    const before = formula.charAt(match.index - 1);
    if (/[\p{L}\p{N}_.$]/u.test(before)) continue;
    const place =
      address !== undefined
        ? addressed(session, prefix, address, own.sheet)
        : brackets !== undefined
          ? structured(session, table, brackets, own)
          : name === undefined
            ? null
            : (findName(session, name, own.sheet) ?? structured(session, name, "[#Data]", own));
    if (place !== null) places.push(place);
  }
  return places;
}

function addressed(
  session: WorkbookSession,
  prefix: string | undefined,
  address: string,
  own: SheetId,
): Place | null {
  const box = parseBox(address);
  const sheet = prefix === undefined ? own : session.findSheet(splitAddress(`${prefix}A1`).sheet)?.id;
  return box === null || sheet === undefined ? null : { sheet, box };
}

function structured(
  session: WorkbookSession,
  name: string | undefined,
  brackets: string,
  own: { readonly sheet: SheetId; readonly row: number; readonly column: number },
): Place | null {
  const key = name?.toLowerCase();
  const table = session.store
    .tables()
    .find((one) =>
      key === undefined ? one.sheet === own.sheet && hasPlace(one.box, own) : one.name.toLowerCase() === key,
    );
  if (table === undefined) return null;
  const box = structuredBox(session, table, brackets, own.row);
  return box === null ? null : { sheet: table.sheet, box };
}

function hasPlace(box: Box, own: { readonly row: number; readonly column: number }): boolean {
  const down = own.row - box.row;
  const right = own.column - box.column;
  return down >= 0 && down < box.rows && right >= 0 && right < box.columns;
}
