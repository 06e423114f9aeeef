import { columnIndex, columnName } from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./store";

/** Text and quoted sheet names are matched to be skipped; then cells, columns and rows in A1 style. */
const A1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.$])(?:(\$?[A-Z]{1,3}\$?\d+)|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})|(\$?\d+):(\$?\d+))(?![\p{L}\p{N}_(!.])/giu;

/** The same in R1C1 style: `R[1]C2`, `C[-1]`, `R5`. */
const R1C1 =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.$[])(?:R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?|C(\[-?\d+\]|\d+)?(?::C(\[-?\d+\]|\d+)?)?|R(\[-?\d+\]|\d+)?(?::R(\[-?\d+\]|\d+)?)?)(?![\p{L}\p{N}_(!.[])/giu;

/** A formula as R1C1 style writes it in a cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    A1,
    (all: string, cell?: string, left?: string, right?: string, top?: string, bottom?: string) => {
      if (cell !== undefined) {
        const match = /^(\$?[A-Z]+)(\$?\d+)$/i.exec(cell);
        return `R${rowPart(match?.[2] ?? "", row)}C${columnPart(match?.[1] ?? "", column)}`;
      }
      if (left !== undefined) {
        const [a, b] = [`C${columnPart(left, column)}`, `C${columnPart(right ?? left, column)}`];
        return a === b ? a : `${a}:${b}`;
      }
      if (top !== undefined) {
        const [a, b] = [`R${rowPart(top, row)}`, `R${rowPart(bottom ?? top, row)}`];
        return a === b ? a : `${a}:${b}`;
      }
      return all;
    },
  );
}

/** A formula in R1C1 style as A1 style writes it in a cell; references that leave the sheet become `#REF!`. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (all: string, ...groups: (string | undefined)[]) => {
    if (all.startsWith('"') || all.startsWith("'")) return all;
    const [rowOfCell, columnOfCell, left, right, top, bottom] = groups;
    if (/^R[^:]*C/i.test(all) && !/^R[^C]*:/i.test(all)) {
      const [letters, digits] = [columnOf(columnOfCell, column), rowOf(rowOfCell, row)];
      return letters === null || digits === null ? "#REF!" : letters + digits;
    }
    const isColumn = /^C/i.test(all);
    const first = isColumn ? columnOf(left, column) : rowOf(top, row);
    const second = !all.includes(":") ? first : isColumn ? columnOf(right, column) : rowOf(bottom, row);
    return first === null || second === null ? "#REF!" : `${first}:${second}`;
  });
}

function rowPart(text: string, row: number): string {
  return part(text.startsWith("$"), Number(text.replace("$", "")) - 1, row);
}

function columnPart(text: string, column: number): string {
  return part(text.startsWith("$"), columnIndex(text.replace("$", "")), column);
}

function part(isAbsolute: boolean, index: number, own: number): string {
  if (isAbsolute) return String(index + 1);
  return index === own ? "" : `[${String(index - own)}]`;
}

function rowOf(text: string | undefined, own: number): string | null {
  const { index, mark } = place(text, own);
  return index >= 0 && index < MAX_ROWS ? `${mark}${String(index + 1)}` : null;
}

function columnOf(text: string | undefined, own: number): string | null {
  const { index, mark } = place(text, own);
  return index >= 0 && index < MAX_COLUMNS ? `${mark}${columnName(index)}` : null;
}

function place(text: string | undefined, own: number): { index: number; mark: string } {
  if (text === undefined) return { index: own, mark: "" };
  const relative = /^\[(-?\d+)\]$/.exec(text);
  if (relative !== null) return { index: own + Number(relative[1]), mark: "" };
  return { index: Number(text) - 1, mark: "$" };
}
