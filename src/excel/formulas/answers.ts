import { gather, readGrids, rangeOf, stage, type Ask, type WriteControl } from "../blocks";
import type { CellContent } from "../cellText";
import type { FormulaCell } from "./scan";

/** A formula and what it shows, with the area it spills into. */
export interface AnsweredCell extends FormulaCell {
  readonly values: readonly (readonly CellContent[])[];
}

const ASK_COST = 20;

/**
 * What formulas show, spilled areas whole; cells that another formula spills into are left out. One request per 1,000
 * formulas for the areas, one per 20,000 cells for the values. Requires ExcelApi 1.12.
 */
export async function readAnswers(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
  control: WriteControl = {},
): Promise<AnsweredCell[]> {
  const sizes = await gather(context, cells.map(askForSize), stage(control, 0, 2));
  const regions = cells.map(({ sheet, row, column }, index) => ({
    sheetId: sheet.id,
    row,
    column,
    rows: sizes[index]?.rows ?? 1,
    columns: sizes[index]?.columns ?? 1,
  }));
  const areas = regions.filter(({ rows, columns }) => rows * columns > 1);
  const free = regions.map(
    (region) =>
      !areas.some(
        (area) =>
          area !== region &&
          area.sheetId === region.sheetId &&
          area.row <= region.row &&
          region.row < area.row + area.rows &&
          area.column <= region.column &&
          region.column < area.column + area.columns,
      ),
  );
  const grids = await readGrids(context, regions, "values", stage(control, 1, 2));
  return cells
    .map((cell, index) => ({ ...cell, values: grids[index] ?? [] }))
    .filter((_, index) => free[index] === true);
}

function askForSize({ sheet, row, column }: FormulaCell): Ask<{ rows: number; columns: number } | null> {
  return {
    cost: ASK_COST,
    enqueue: (context) => {
      const cell = rangeOf(context, { sheetId: sheet.id, row, column, rows: 1, columns: 1 });
      const spill = cell.getSpillingToRangeOrNullObject().load("rowCount,columnCount");
      return () => (spill.isNullObject ? null : { rows: spill.rowCount, columns: spill.columnCount });
    },
  };
}
