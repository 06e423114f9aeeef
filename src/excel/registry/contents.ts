/**
 * What stands in a cell of ours: the formula in tables of formulas, else the value.
 * @module
 */
import type { CellValue } from "../cellText";
import type { RecordRow } from "./record";

/** What Kouan wrote into a cell of a row. */
export function contentOf(row: RecordRow, index: number): CellValue {
  return row.formulas?.[index] ?? row.values[index] ?? null;
}

/** A figure as it was printed; `decimals` where they are more than the number has. */
export interface Figure {
  readonly value: CellValue;
  readonly decimals?: number | undefined;
}

/** The figure in a cell of a row; of formulas, what they answered. */
export function figureIn(row: RecordRow | undefined, index: number): Figure {
  return { value: row?.values[index] ?? null, decimals: row?.decimals?.[index] };
}

/** The decimals of a row's cells, as its record has them: not at all where none was printed with more than its number has. */
export function printedDecimals(
  cells: readonly (Pick<Figure, "decimals"> | undefined)[],
): Pick<RecordRow, "decimals"> {
  const printed = cells.flatMap((cell, index) =>
    cell?.decimals === undefined ? [] : [[index, cell.decimals] as const],
  );
  return printed.length === 0 ? {} : { decimals: Object.fromEntries(printed) };
}

/** What Kouan wrote into a row. */
export function contentsOf(row: RecordRow): readonly CellValue[] {
  return row.formulas === undefined ? row.values : row.values.map((_, index) => contentOf(row, index));
}
