import { jsonBytes, runSteps, rangeOf, type Step, type WriteControl } from "../blocks";
import { cellBlocks, type CellIn, type CellInput } from "../cellBlocks";
import { refusalOf } from "../hostErrors";
import { leftUnfinished, Refused } from "../refused";

/** A cell to write, with what stood there. */
export interface SheetWrite {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
  readonly before: CellInput;
}

/**
 * Writes cells of several sheets in few blocks. When the host fails or it is cancelled, what stood there is written back.
 * @throws Refused the reason, or `formulas-unfinished` or `cancelled-formulas-unfinished` when that failed as well.
 */
export async function writeSheetCells(
  context: Excel.RequestContext,
  writes: readonly SheetWrite[],
  control: WriteControl = {},
): Promise<void> {
  try {
    await runSteps(context, cellSteps(writes, "input"), control);
  } catch (error) {
    const cause = refusalOf(error);
    if (cause === null) throw error;
    try {
      await runSteps(context, cellSteps(writes, "before"));
    } catch {
      throw leftUnfinished(cause, true);
    }
    throw new Refused(cause);
  }
}

/** Steps that write each cell's `input`, or what stood `before`, in few blocks. */
export function cellSteps(writes: readonly SheetWrite[], what: "input" | "before"): Step[] {
  const sheets = [...new Set(writes.map(({ sheetId }) => sheetId))];
  return sheets.flatMap((sheetId) => {
    const own = writes.filter((write) => write.sheetId === sheetId);
    const cells = own.map(({ row, column, ...each }): CellIn => ({
      row,
      position: column,
      input: each[what],
    }));
    const columns = own.map(({ column }) => column);
    const width =
      1 + columns.reduce((a, b) => Math.max(a, b), 0) - columns.reduce((a, b) => Math.min(a, b), Infinity);
    return cellBlocks(cells, width).map(({ row, position, grid }): Step => ({
      bytes: jsonBytes(grid),
      enqueue: (inner) => {
        const region = { sheetId, row, column: position, rows: grid.length, columns: grid[0]?.length ?? 1 };
        rangeOf(inner, region).formulas = grid;
      },
    }));
  });
}
