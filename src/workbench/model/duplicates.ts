import { DOCS, documented, inferred } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { overlaps } from "./boxes";
import { asInteger } from "./checks";
import { type HostOf, names } from "./hostTypes";
import { type Line, readLines, writeLines } from "./lines";
import type { WorkbookSession } from "./session";
import type { Box, SheetId } from "./store";

/** Excel.RemoveDuplicatesResult */
export class RemoveDuplicatesResultHost extends HostObject implements HostOf<Excel.RemoveDuplicatesResult> {
  static override readonly typeName = "RemoveDuplicatesResult";
  static override readonly scalars = names<Excel.Interfaces.RemoveDuplicatesResultLoadOptions>()(
    "removed",
    "uniqueRemaining",
  );

  constructor(
    readonly removed: number,
    readonly uniqueRemaining: number,
  ) {
    super();
  }
}

/**
 * Keeps the first of rows that are equal in some columns; the rows below move up inside the box.
 * documented: Range.removeDuplicates (the first occurrence stays); that case does not count is inferred from the user interface.
 */
export function removeDuplicates(
  session: WorkbookSession,
  sheet: SheetId,
  box: Box,
  columns: unknown,
  includesHeader: unknown,
): RemoveDuplicatesResultHost {
  if (!Array.isArray(columns) || columns.length === 0) throw documented("InvalidArgument", DOCS.codes);
  const keys = columns.map(asInteger);
  if (keys.some((key) => key < 0 || key >= box.columns)) throw documented("InvalidArgument", DOCS.codes);
  session.assertAllowed(sheet, null, box);
  if (session.store.merges(sheet).some((merge) => overlaps(merge, box))) {
    throw inferred("InvalidOperation", "rows with merged cells cannot move up");
  }
  const used = session.store.usedBox(sheet, true, box);
  const head = includesHeader === true ? 1 : 0;
  const rows = used === null ? 0 : used.row + used.rows - box.row - head;
  if (rows <= 0) return new RemoveDuplicatesResultHost(0, 0);
  const body = { ...box, row: box.row + head, rows };
  const lines = readLines(session.store, sheet, body);
  const seen = new Set<string>();
  const kept = lines.filter((line) => isNew(line, keys, seen));
  if (kept.length < lines.length) writeLines(session.store, sheet, body, kept);
  return new RemoveDuplicatesResultHost(lines.length - kept.length, kept.length);
}

function isNew(line: Line, keys: readonly number[], seen: Set<string>): boolean {
  const key = JSON.stringify(
    keys.map((at) => {
      const value = line.values[at] ?? "";
      return [line.types[at], typeof value === "string" ? value.toLowerCase() : value];
    }),
  );
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
