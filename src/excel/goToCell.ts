import type { WriteControl } from "./blocks";
import { Refused } from "./refused";
import { runExcel } from "./run";

/** A cell of any sheet, counted from 0; the name is for people. */
export interface CellToShow {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Shows a cell and selects it. Two requests. Requires ExcelApi 1.7.
 * @throws Refused `sheet-gone`, `hidden-sheet`.
 */
export async function goToPlace(
  { sheetId, sheetName, row, column }: CellToShow,
  { signal }: WriteControl = {},
): Promise<void> {
  await runExcel(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("name,visibility");
      await context.sync();
      if (sheet.isNullObject) throw new Refused({ kind: "sheet-gone", sheet: sheetName });
      if (sheet.visibility !== "Visible") throw new Refused({ kind: "hidden-sheet", sheet: sheet.name });
      sheet.activate();
      sheet.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    },
    { signal },
  );
}
