import { intersection, isWholeColumns, isWholeRows, without } from "./boxes";
import { shiftFormula } from "./formulaShift";
import { inLanes, type Shift, shiftBox } from "./shifting";
import { type Mark, type Box, MAX_COLUMNS, MAX_ROWS } from "./store";

/** Where marks are after cells moved. A box of which only a part moves is split; what has no cells left is gone. */
export function shiftMarks(marks: readonly Mark[], shift: Shift): readonly Mark[] {
  return marks.flatMap((mark) => {
    const boxes = mark.boxes.flatMap((box) => shifted(box, shift));
    return boxes.length === 0 ? [] : [{ ...mark, boxes }];
  });
}

/** Marks after a block of cells was moved by hand: what was on the block goes with it, what was at its new place is gone. */
export function moveMarks(
  marks: readonly Mark[],
  from: Box,
  to: { readonly row: number; readonly column: number },
): readonly Mark[] {
  const target: Box = { ...from, row: to.row, column: to.column };
  return marks.flatMap((mark) => {
    const moved = mark.boxes.flatMap((box) => {
      const part = intersection(box, from);
      if (part === null) return [];
      return [{ ...part, row: part.row - from.row + to.row, column: part.column - from.column + to.column }];
    });
    const left = mark.boxes.flatMap((box) => without(box, from)).flatMap((box) => without(box, target));
    const boxes = [...left, ...moved];
    return boxes.length === 0 ? [] : [{ ...mark, boxes }];
  });
}

/** Marks of a sheet after cells of a sheet moved: the formulas in their rules follow, as those of cells do. */
export function shiftMarkFormulas(
  marks: readonly Mark[],
  own: string,
  sheet: string,
  shift: Shift,
): readonly Mark[] {
  const after = marks.map((mark) => {
    const data = followed(mark.data, own, sheet, shift);
    return data === mark.data ? mark : { ...mark, data: data as Mark["data"] };
  });
  return after.every((mark, index) => mark === marks[index]) ? marks : after;
}

function followed(value: unknown, own: string, sheet: string, shift: Shift): unknown {
  if (typeof value === "string")
    return value.startsWith("=") ? shiftFormula(value, own, sheet, shift) : value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, inner]) => [key, followed(inner, own, sheet, shift)] as const,
  );
  if (entries.every(([key, inner]) => inner === Reflect.get(value, key))) return value;
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

function shifted(box: Box, shift: Shift): readonly Box[] {
  // What belongs to whole rows or columns moves only with whole rows or columns.
  if (isWholeRows(box) && !isWholeRows(shift.box)) return [box];
  if (isWholeColumns(box) && !isWholeColumns(shift.box)) return [box];
  if (inLanes(box, shift)) return [shiftBox(box, shift)].filter((moved) => moved !== null);
  const part = intersection(box, lanesOf(shift));
  if (part === null) return [box];
  const moved = shiftBox(part, shift);
  return [...without(box, part), ...(moved === null ? [] : [moved])];
}

/** All cells that a shift may move, with those before them in the same rows or columns. */
function lanesOf({ box, vertical }: Shift): Box {
  return vertical ? { ...box, row: 0, rows: MAX_ROWS } : { ...box, column: 0, columns: MAX_COLUMNS };
}
