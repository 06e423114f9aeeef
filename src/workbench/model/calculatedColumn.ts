import { contains, sameBox } from "./boxes";
import { shiftRelative } from "./relativeFormula";
import type { WorkbookSession } from "./session";
import type { Box, SheetId } from "./store";
import { bodyBox } from "./tableChanges";

/**
 * The cells of a table's column that a formula typed into it is the first content of.
 * documented: "Use calculated columns in an Excel table", support.microsoft.com (the rest of the column gets the formula as well)
 */
export function columnToFill(session: WorkbookSession, sheet: SheetId, typed: Box): Box | undefined {
  if (typed.rows !== 1 || typed.columns !== 1 || session.sheet(sheet).protection !== null) return undefined;
  const { store } = session;
  if (store.cell(sheet, typed.row, typed.column).formula === "") return undefined;
  const body = session
    .tablesOn(sheet)
    .map(bodyBox)
    .find((box) => contains(box, typed));
  if (body === undefined || body.rows === 1) return undefined;
  const column = { ...body, column: typed.column, columns: 1 };
  const used = store.usedBox(sheet, true, column);
  // A formula that spills fills cells by itself.
  return used !== null && sameBox(used, typed) ? column : undefined;
}

/** Puts the formula of one cell into all cells of its column. */
export function fillColumn(session: WorkbookSession, sheet: SheetId, column: Box, typed: Box): void {
  const { formula } = session.store.cell(sheet, typed.row, typed.column);
  const inputs = Array.from({ length: column.rows }, (_row, index) => {
    const moved = column.row + index - typed.row;
    return [moved === 0 ? null : shiftRelative(formula, moved, 0)];
  });
  session.store.write(sheet, column, { inputs });
}
