import { DOCS, documented } from "../richapi/errors";
import { bounding, hasCell } from "./boxes";
import type { SheetStore } from "./sheetStore";
import { type Box, MAX_COLUMNS, MAX_ROWS, type SheetId } from "./store";

/** Where an arrow key goes. */
export type Direction = "Up" | "Down" | "Left" | "Right";

/** The cell that Ctrl and an arrow key go to. documented: Range.getRangeEdge */
export function edgeFrom(store: SheetStore, sheet: SheetId, start: Box, direction: Direction): Box {
  const vertical = direction === "Up" || direction === "Down";
  const step = direction === "Down" || direction === "Right" ? 1 : -1;
  const own = vertical ? start.row : start.column;
  const end = step < 0 ? 0 : (vertical ? MAX_ROWS : MAX_COLUMNS) - 1;
  const isFilled = filledAlong(store, sheet, start, vertical);
  let at = own;
  if (isFilled.test(own) && isFilled.test(own + step)) {
    while (isFilled.test(at + step)) at += step;
  } else {
    at += step;
    const last = step > 0 ? isFilled.last : isFilled.first;
    while (at !== end && (last - at) * step > 0 && !isFilled.test(at)) at += step;
    if (!isFilled.test(at)) at = end;
  }
  const index = Math.min(Math.max(at, 0), (vertical ? MAX_ROWS : MAX_COLUMNS) - 1);
  return vertical
    ? { row: index, column: start.column, rows: 1, columns: 1 }
    : { row: start.row, column: index, rows: 1, columns: 1 };
}

/** A range stretched to where Ctrl, Shift and an arrow key take it. documented: Range.getExtendedRange */
export function extended(
  store: SheetStore,
  sheet: SheetId,
  box: Box,
  direction: Direction,
  active: Box,
): Box {
  const edge = edgeFrom(store, sheet, active, direction);
  return bounding(
    box,
    direction === "Up" || direction === "Down"
      ? { ...edge, column: box.column, columns: box.columns }
      : { ...edge, row: box.row, rows: box.rows },
  );
}

/** The cell to start from: the first of the range unless another of its cells is given. documented: Range.getRangeEdge */
export function startCell(box: Box, active: Box | null): Box {
  if (active === null) return { ...box, rows: 1, columns: 1 };
  if (!hasCell(box, active.row, active.column)) throw documented("InvalidArgument", DOCS.codes);
  return { ...active, rows: 1, columns: 1 };
}

function filledAlong(
  store: SheetStore,
  sheet: SheetId,
  start: Box,
  vertical: boolean,
): { test: (index: number) => boolean; first: number; last: number } {
  const line: Box = vertical
    ? { row: 0, rows: MAX_ROWS, column: start.column, columns: 1 }
    : { row: start.row, rows: 1, column: 0, columns: MAX_COLUMNS };
  const used = store.usedBox(sheet, true, line);
  if (used === null) return { test: () => false, first: Infinity, last: -Infinity };
  const cells = store.formulas(sheet, used).flat();
  const first = vertical ? used.row : used.column;
  return { test: (index) => (cells[index - first] ?? "") !== "", first, last: first + cells.length - 1 };
}
