import { documented } from "../richapi/errors";
import { asInteger } from "./checks";
import { LEVELS } from "./groups";
import { marksOn } from "./marks";
import type { WorkbookSession } from "./session";
import type { Box, MarkKind, SheetId } from "./store";

/**
 * Worksheet.showOutlineLevels: groups deeper than the levels are hidden, the others shown; 0 leaves rows or columns alone.
 * documented: 0 to 8 levels
 */
export function showOutlineLevels(
  session: WorkbookSession,
  sheet: SheetId,
  rowLevels: unknown,
  columnLevels: unknown,
): void {
  const rows = checked(rowLevels);
  const columns = checked(columnLevels);
  if (rows > 0) {
    session.assertAllowed(sheet, "allowFormatRows");
    show(session, sheet, "rowGroup", rows, (box, hidden) =>
      session.store.setRowsHidden(sheet, box.row, box.rows, hidden),
    );
  }
  if (columns > 0) {
    session.assertAllowed(sheet, "allowFormatColumns");
    show(session, sheet, "columnGroup", columns, (box, hidden) =>
      session.store.setColumnsHidden(sheet, box.column, box.columns, hidden),
    );
  }
}

function checked(value: unknown): number {
  const levels = asInteger(value);
  if (levels < 0 || levels > LEVELS) throw documented("InvalidArgument", "Worksheet.showOutlineLevels");
  return levels;
}

/** Level 1 shows no group, level 2 the outermost groups, and so on. */
function show(
  session: WorkbookSession,
  sheet: SheetId,
  kind: MarkKind,
  levels: number,
  set: (box: Box, hidden: boolean) => void,
): void {
  const boxes = marksOn(session, sheet, kind).flatMap((mark) => mark.boxes);
  const depth = (box: Box): number =>
    boxes.filter(
      (other) =>
        other.row <= box.row &&
        other.column <= box.column &&
        other.row + other.rows >= box.row + box.rows &&
        other.column + other.columns >= box.column + box.columns,
    ).length;
  const sorted = boxes.map((box) => ({ box, depth: depth(box) })).sort((a, b) => a.depth - b.depth);
  // From the outside in, so that what is hidden within something shown is hidden at last.
  for (const { box, depth: level } of sorted) if (level < levels) set(box, false);
  for (const { box, depth: level } of sorted) if (level >= levels) set(box, true);
}
