import { intersection, without } from "./boxes";
import { movedFormulas, onBoxes, sortMarks } from "./markShift";
import type { WorkbookSession } from "./session";
import type { Mark, MarkKind, Box, SheetId } from "./store";

/** Marks of one kind that touch a box, in their order. */
export function marksOn(
  session: WorkbookSession,
  sheet: SheetId,
  kind: MarkKind,
  box?: Box,
): readonly Mark[] {
  return session.store
    .marks(sheet)
    .filter((one) => one.kind === kind)
    .filter((one) => box === undefined || one.boxes.some((own) => intersection(own, box) !== null));
}

/** Adds an mark at the end, or in front. Returns its id. */
export function addMark(
  session: WorkbookSession,
  sheet: SheetId,
  kind: MarkKind,
  boxes: readonly Box[],
  data: Mark["data"],
  inFront = false,
): string {
  const id = session.nextMarkId();
  const before = session.store.marks(sheet);
  const added: Mark = { id, kind, boxes, data };
  replaceMarks(session, sheet, inFront ? [added, ...before] : [...before, added]);
  return id;
}

/** Takes marks of one kind off some cells; what is attached to other cells too stays there. */
export function removeMarks(
  session: WorkbookSession,
  sheet: SheetId,
  kind: MarkKind,
  boxes: readonly Box[],
): void {
  if (!boxes.some((box) => marksOn(session, sheet, kind, box).length > 0)) return;
  const after = session.store.marks(sheet).flatMap((one): readonly Mark[] => {
    if (one.kind !== kind) return [one];
    const left = boxes.reduce<readonly Box[]>(
      (rest, box) => rest.flatMap((own) => without(own, box)),
      one.boxes,
    );
    return left.length === 0 ? [] : [onBoxes(one, left)];
  });
  replaceMarks(session, sheet, after);
}

/** Changes the data or the cells of one mark; `null` removes it. */
export function changeMark(
  session: WorkbookSession,
  sheet: SheetId,
  id: string,
  change: (before: Mark) => Mark | null,
): void {
  const after = session.store.marks(sheet).flatMap((one) => {
    if (one.id !== id) return [one];
    const changed = change(one);
    return changed === null ? [] : [changed];
  });
  replaceMarks(session, sheet, after);
}

/** Replaces all marks of a sheet. */
export function replaceMarks(session: WorkbookSession, sheet: SheetId, marks: readonly Mark[]): void {
  session.store.setMarks(sheet, marks);
  session.dirty = true;
}

/** Lets links go with the lines of a box that were sorted; `order` says where each stood before. */
export function sortedMarks(
  session: WorkbookSession,
  sheet: SheetId,
  box: Box,
  byColumn: boolean,
  order: readonly number[],
): void {
  if (marksOn(session, sheet, "hyperlink", box).length === 0) return;
  replaceMarks(session, sheet, sortMarks(session.store.marks(sheet), box, byColumn, order));
}

/** Copies what is attached to the cells of a box onto cells elsewhere, in place of what was there. */
export function copyMarks(
  session: WorkbookSession,
  kinds: readonly MarkKind[],
  from: { readonly sheet: SheetId; readonly box: Box },
  to: { readonly sheet: SheetId; readonly box: Box },
): void {
  const source = session.store
    .marks(from.sheet)
    .filter(
      (one) => kinds.includes(one.kind) && one.boxes.some((box) => intersection(box, from.box) !== null),
    );
  for (const kind of kinds) removeMarks(session, to.sheet, kind, [to.box]);
  for (const one of source) {
    const parts = one.boxes.flatMap((box) => intersection(box, from.box) ?? []);
    const boxes = parts.flatMap((part) => repeated(part, from.box, to.box));
    const rows = to.box.row - from.box.row;
    const columns = to.box.column - from.box.column;
    addMark(session, to.sheet, one.kind, boxes, movedFormulas(onBoxes(one, parts), rows, columns).data);
  }
}

/** A part of the source wherever the target repeats it. */
function repeated(part: Box, from: Box, to: Box): Box[] {
  const boxes: Box[] = [];
  for (let row = 0; row < to.rows; row += from.rows) {
    for (let column = 0; column < to.columns; column += from.columns) {
      boxes.push({
        ...part,
        row: to.row + row + part.row - from.row,
        column: to.column + column + part.column - from.column,
      });
    }
  }
  return boxes;
}
