import { freshAttachmentId } from "./attachments";
import { intersection, isWholeColumns, isWholeRows, without } from "./boxes";
import { originOf } from "./conditional/source";
import { shiftFormula } from "./formulaShift";
import { shiftRelative } from "./relativeFormula";
import { inLanes, type Shift, shiftBox } from "./shifting";
import { type Mark, type Box, MAX_COLUMNS, MAX_ROWS } from "./store";

/** Where marks are after cells moved. A box of which only a part moves is split; what has no cells left is gone. */
export function shiftMarks(marks: readonly Mark[], shift: Shift): readonly Mark[] {
  return marks.flatMap((mark) => {
    const boxes = mark.boxes.flatMap((box) => shifted(box, shift));
    if (boxes.length === 0) return [];
    if (shift.kind === "insert") return [{ ...mark, boxes }];
    // Where the first cell goes, the formulas are from now on read from the first one that stays.
    const staying = mark.boxes.flatMap((box) => without(box, shift.box));
    return [{ ...onBoxes(mark, staying), boxes }];
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
    const parts = mark.boxes.flatMap((box) => intersection(box, from) ?? []);
    const left = mark.boxes.flatMap((box) => without(box, from)).flatMap((box) => without(box, target));
    const moved = parts.map((part) => ({
      ...part,
      row: part.row - from.row + to.row,
      column: part.column - from.column + to.column,
    }));
    if (left.length === 0) return moved.length === 0 ? [] : [{ ...onBoxes(mark, parts), boxes: moved }];
    const stays = onBoxes(mark, left);
    if (moved.length === 0) return [stays];
    // documented: the formulas of moved cells go on saying what they said
    const goes = { ...onBoxes(mark, parts), boxes: moved };
    const isAlike = stays.data === mark.data && goes.data === mark.data && !hasFormulas(mark.data);
    return isAlike
      ? [{ ...mark, boxes: [...left, ...moved] }]
      : [stays, { ...goes, id: freshAttachmentId() }];
  });
}

/** Marks after the lines of a box were sorted: links go with their cells, rules stay where they are. inferred */
export function sortMarks(
  marks: readonly Mark[],
  box: Box,
  byColumn: boolean,
  order: readonly number[],
): readonly Mark[] {
  return marks.map((mark) => {
    if (mark.kind !== "hyperlink") return mark;
    const inside = mark.boxes.flatMap((own) => intersection(own, box) ?? []);
    if (inside.length === 0) return mark;
    const moved = order.flatMap((before, at) =>
      inside.flatMap((part): Box[] => {
        const [start, count] = byColumn
          ? [part.column - box.column, part.columns]
          : [part.row - box.row, part.rows];
        if (before < start || before >= start + count) return [];
        return [
          byColumn
            ? { ...part, column: box.column + at, columns: 1 }
            : { ...part, row: box.row + at, rows: 1 },
        ];
      }),
    );
    return { ...mark, boxes: [...mark.boxes.flatMap((own) => without(own, box)), ...moved] };
  });
}

/** A mark on some of its cells: its formulas are read from the first of these from now on. At least one box. */
export function onBoxes(mark: Mark, boxes: readonly Box[]): Mark {
  const [before, after] = [originOf(mark.boxes), originOf(boxes)];
  return { ...movedFormulas(mark, after.row - before.row, after.column - before.column), boxes };
}

/** A mark whose formulas are written for a cell some rows and columns further, as copying does. */
export function movedFormulas(mark: Mark, rows: number, columns: number): Mark {
  if (rows === 0 && columns === 0) return mark;
  return mapFormulas(mark, (formula) => shiftRelative(formula, rows, columns));
}

/** A mark with other formulas; the same one where none changes. */
export function mapFormulas(mark: Mark, change: (formula: string) => string): Mark {
  const data = changed(mark.data, change);
  return data === mark.data ? mark : { ...mark, data: data as Mark["data"] };
}

function hasFormulas(value: unknown): boolean {
  if (typeof value === "string") return value.startsWith("=");
  return typeof value === "object" && value !== null && Object.values(value).some(hasFormulas);
}

/** Marks of a sheet after cells of a sheet moved: the formulas in their rules follow, as those of cells do. */
export function shiftMarkFormulas(
  marks: readonly Mark[],
  own: string,
  sheet: string,
  shift: Shift,
): readonly Mark[] {
  const after = marks.map((mark) => mapFormulas(mark, (formula) => shiftFormula(formula, own, sheet, shift)));
  return after.every((mark, index) => mark === marks[index]) ? marks : after;
}

/** Data with its formulas changed; the same object where none is. */
function changed(value: unknown, change: (formula: string) => string): unknown {
  if (typeof value === "string") return value.startsWith("=") ? change(value) : value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, changed(inner, change)] as const);
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
