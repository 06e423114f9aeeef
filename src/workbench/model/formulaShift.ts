import { absoluteAddress, parseBox, splitAddress } from "./address";
import { type Shift, shiftBox } from "./shifting";
import type { Box } from "./store";

/** A reference in a formula, with its sheet if it names one. Text in double quotes is matched to be skipped. */
const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(!.])/giu;

/**
 * A formula after cells of a sheet moved. `own` is the sheet that the formula stands on.
 * Relative marks (`$`) are kept; a reference to deleted cells becomes `#REF!`.
 */
export function shiftFormula(formula: string, own: string, sheet: string, shift: Shift): string {
  return mapReferences(formula, own, sheet, (box) => shiftBox(box, shift));
}

/**
 * A formula whose references to cells of a sheet are given anew; `own` is the sheet that the formula stands on.
 * Relative marks (`$`) are kept; what is `null` becomes `#REF!`.
 */
export function mapReferences(
  formula: string,
  own: string,
  sheet: string,
  map: (box: Box) => Box | null,
): string {
  return formula.replace(
    TOKEN,
    (all: string, prefix: string | undefined, reference?: string, at?: number) => {
      if (reference === undefined) return all;
      const before = typeof at === "number" && at > 0 ? formula.charAt(at - 1) : "";
      if (/[\p{L}\p{N}_.$[]/u.test(before)) return all;
      const target = prefix === undefined ? own : (splitAddress(`${prefix}A1`).sheet ?? own);
      if (target.toLowerCase() !== sheet.toLowerCase()) return all;
      const box = parseBox(reference);
      if (box === null) return all;
      const moved = map(box);
      if (moved === null) return `${prefix ?? ""}#REF!`;
      return (prefix ?? "") + withMarks(absoluteAddress(moved), reference);
    },
  );
}

/** Puts the `$` marks of the old reference onto the new one. */
function withMarks(absolute: string, old: string): string {
  const oldCells = old.split(":");
  return absolute
    .split(":")
    .map((cell, index) => {
      const model = oldCells[index] ?? oldCells[0] ?? "";
      const match = /^\$([A-Z]+)\$(\d+)$/.exec(cell);
      if (match === null) return cell;
      const columnMark = model.startsWith("$") ? "$" : "";
      const rowMark = /[A-Za-z]\$/.test(model) ? "$" : "";
      return `${columnMark}${match[1] ?? ""}${rowMark}${match[2] ?? ""}`;
    })
    .join(":");
}
