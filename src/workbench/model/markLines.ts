import { originOf } from "./conditional/source";
import { mapReferences } from "./formulaShift";
import { boxAfter, boxesAfter, type LineMove } from "./lineMove";
import { mapFormulas, movedFormulas } from "./markShift";
import type { Mark } from "./store";

/**
 * Marks of a sheet after lines of a sheet were dragged: marks go with their cells, and formulas with what they refer to.
 * @param own - name of the sheet that the marks are on
 * @param sheet - name of the sheet whose lines moved
 */
export function moveMarkLines(
  marks: readonly Mark[],
  own: string,
  sheet: string,
  move: LineMove,
): readonly Mark[] {
  const after = marks.map((mark) => {
    const follow = (formula: string): string =>
      mapReferences(formula, own, sheet, (box) => boxAfter(box, move));
    if (own.toLowerCase() !== sheet.toLowerCase()) return mapFormulas(mark, follow);
    const before = originOf(mark.boxes);
    const [moved = before] = boxesAfter({ ...before, rows: 1, columns: 1 }, move);
    const boxes = mark.boxes.flatMap((box) => boxesAfter(box, move));
    const first = originOf(boxes);
    const followed = mapFormulas(mark, follow);
    // Formulas are read from the first cell, which may be another one now.
    const read = movedFormulas(followed, first.row - moved.row, first.column - moved.column);
    const isAlike = read.data === mark.data && JSON.stringify(boxes) === JSON.stringify(mark.boxes);
    return isAlike ? mark : { ...read, boxes };
  });
  return after.every((mark, index) => mark === marks[index]) ? marks : after;
}
