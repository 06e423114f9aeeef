/**
 * The user's calculated columns, which go on into new rows. Pure.
 * @module
 */
import type { CellContent } from "../../excel/cellText";
import type { FillDown } from "../../excel/tables/tableUpdate";
import type { Aligned } from "./align";

/** The user's columns in which most filled cells are formulas. */
export function calculatedColumns({ grid, positions }: Aligned): number[] {
  const own = new Set(positions);
  return (grid[0] ?? []).flatMap((_, position): number[] => {
    if (own.has(position)) return [];
    const filled = grid.filter((row) => (row[position] ?? "") !== "");
    return filled.filter((row) => isFormula(row[position])).length * 2 > filled.length ? [position] : [];
  });
}

/** Where they go on into rows put in at a place: from the row above or, at the top, the one below. */
export function fillsAt(at: number, { grid }: Aligned, calculated: readonly number[]): FillDown[] {
  const from = at > 0 ? at - 1 : 0;
  return calculated.flatMap((position) =>
    isFormula(grid[from]?.[position]) ? [{ at, position, from }] : [],
  );
}

export function isFormula(content: CellContent | undefined): boolean {
  return typeof content === "string" && content.startsWith("=");
}
