import { DOCS, documented } from "../richapi/errors";
import { intersection } from "./boxes";
import { asOneOf } from "./checks";
import { addMark, changeMark, marksOn } from "./marks";
import { without } from "./boxes";
import type { Place } from "./resolve";
import type { WorkbookSession } from "./session";
import { type Box, type Mark, type MarkKind, MAX_COLUMNS, MAX_ROWS } from "./store";

interface Lines {
  readonly kind: MarkKind;
  readonly byRows: boolean;
  readonly box: Box;
}

/** documented: a range has at most eight levels of groups. */
export const LEVELS = 8;

/** Range.group: an outline over the range's rows or columns. */
export function group(session: WorkbookSession, place: Place, option: unknown): void {
  const { kind, byRows, box } = linesOf(place, option);
  session.assertAllowed(place.sheet, byRows ? "allowFormatRows" : "allowFormatColumns");
  if (marksOn(session, place.sheet, kind, box).length >= LEVELS - 1) {
    throw documented("InvalidOperation", "Range.group");
  }
  addMark(session, place.sheet, kind, [box], {});
}

/** Takes the innermost group off the range's rows or columns. documented: fails when there is none */
export function ungroup(session: WorkbookSession, place: Place, option: unknown): void {
  const { kind, byRows, box } = linesOf(place, option);
  session.assertAllowed(place.sheet, byRows ? "allowFormatRows" : "allowFormatColumns");
  const innermost = smallest(marksOn(session, place.sheet, kind, box));
  if (innermost === undefined) throw documented("InvalidOperation", "Range.ungroup");
  changeMark(session, place.sheet, innermost.id, (mark) => {
    const boxes = mark.boxes.flatMap((own) => without(own, box));
    return boxes.length === 0 ? null : { ...mark, boxes };
  });
}

/** Hides or shows the rows or columns of the groups in a range. */
export function setDetails(session: WorkbookSession, place: Place, option: unknown, hidden: boolean): void {
  const { kind, byRows, box } = linesOf(place, option);
  session.assertAllowed(place.sheet, byRows ? "allowFormatRows" : "allowFormatColumns");
  for (const mark of marksOn(session, place.sheet, kind, box)) {
    for (const own of mark.boxes) {
      const part = intersection(own, box);
      if (part === null) continue;
      if (byRows) session.store.setRowsHidden(place.sheet, part.row, part.rows, hidden);
      else session.store.setColumnsHidden(place.sheet, part.column, part.columns, hidden);
    }
  }
}

function linesOf({ box }: Place, option: unknown): Lines {
  const byRows = asOneOf(option, ["ByRows", "ByColumns"]) === "ByRows";
  if (byRows && box.rows === MAX_ROWS) throw documented("InvalidArgument", DOCS.codes);
  if (!byRows && box.columns === MAX_COLUMNS) throw documented("InvalidArgument", DOCS.codes);
  return byRows
    ? { kind: "rowGroup", byRows, box: { ...box, column: 0, columns: MAX_COLUMNS } }
    : { kind: "columnGroup", byRows, box: { ...box, row: 0, rows: MAX_ROWS } };
}

function smallest(marks: readonly Mark[]): Mark | undefined {
  const size = (mark: Mark): number => mark.boxes.reduce((sum, box) => sum + box.rows * box.columns, 0);
  return [...marks].sort((a, b) => size(a) - size(b))[0];
}

/** How many groups each grouped row or column lies in, in rising order. documented: no line is deeper than the eighth level */
export function outlineLevels(
  marks: readonly Mark[],
  kind: "rowGroup" | "columnGroup",
): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  for (const mark of marks) {
    if (mark.kind !== kind) continue;
    for (const { row, rows, column, columns } of mark.boxes) {
      const [start, count] = kind === "rowGroup" ? [row, rows] : [column, columns];
      for (let line = start; line < start + count; line += 1) {
        levels.set(line, Math.min((levels.get(line) ?? 0) + 1, LEVELS - 1));
      }
    }
  }
  return new Map([...levels].sort(([a], [b]) => a - b));
}
