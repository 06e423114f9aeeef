import { readGrids, type WriteControl } from "../blocks";
import type { FormulaCell } from "./scan";

/** Of formulas those that show #NAME?. One request per 20,000. */
export async function readDead(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
  control: WriteControl = {},
): Promise<FormulaCell[]> {
  const regions = cells.map(({ sheet, row, column }) => ({
    sheetId: sheet.id,
    row,
    column,
    rows: 1,
    columns: 1,
  }));
  const grids = await readGrids(context, regions, "values", control);
  return cells.filter((_, index) => grids[index]?.[0]?.[0] === "#NAME?");
}
