import { isWholeColumns, isWholeRows } from "./boxes";
import type { Box } from "./store";

/** Cells moving because a box was inserted or deleted. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly box: Box;
  /** True: cells move up or down; false: left or right. */
  readonly vertical: boolean;
}

/** The shift that Excel does: whole rows always move vertically, whole columns horizontally. */
export function makeShift(kind: Shift["kind"], box: Box, direction: "Down" | "Right" | "Up" | "Left"): Shift {
  if (isWholeRows(box) && !isWholeColumns(box)) return { kind, box, vertical: true };
  if (isWholeColumns(box) && !isWholeRows(box)) return { kind, box, vertical: false };
  return { kind, box, vertical: direction === "Down" || direction === "Up" };
}

/** Whether the box's extent across the shift lies wholly in the shifted lanes. */
export function inLanes(target: Box, shift: Shift): boolean {
  const { box, vertical } = shift;
  return vertical
    ? target.column >= box.column && target.column + target.columns <= box.column + box.columns
    : target.row >= box.row && target.row + target.rows <= box.row + box.rows;
}

/** Whether any cell of the box would move or vanish. */
export function isTouched(target: Box, shift: Shift): boolean {
  const { box, vertical } = shift;
  const crosses = vertical
    ? target.column < box.column + box.columns && box.column < target.column + target.columns
    : target.row < box.row + box.rows && box.row < target.row + target.rows;
  const end = vertical ? target.row + target.rows : target.column + target.columns;
  return crosses && end > (vertical ? box.row : box.column);
}

/** Where a box is after a shift; `null` when all of it was deleted. Boxes not wholly in the lanes stay. */
export function shiftBox(target: Box, shift: Shift): Box | null {
  if (!inLanes(target, shift)) return target;
  const { box, vertical } = shift;
  const span = vertical
    ? shiftSpan(target.row, target.rows, box.row, box.rows, shift.kind)
    : shiftSpan(target.column, target.columns, box.column, box.columns, shift.kind);
  if (span === null) return null;
  return vertical
    ? { ...target, row: span.start, rows: span.length }
    : { ...target, column: span.start, columns: span.length };
}

function shiftSpan(
  start: number,
  length: number,
  at: number,
  count: number,
  kind: Shift["kind"],
): { start: number; length: number } | null {
  if (kind === "insert") {
    if (at <= start) return { start: start + count, length };
    return at < start + length ? { start, length: length + count } : { start, length };
  }
  const end = start + length;
  const newStart = start < at ? start : Math.max(at, start - count);
  const newEnd = end <= at ? end : Math.max(at, end - count);
  return newEnd > newStart ? { start: newStart, length: newEnd - newStart } : null;
}
