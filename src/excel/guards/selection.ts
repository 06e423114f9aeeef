import { Refused } from "../refused";

/** Where the user wants something: the first cell of the only selected area, and its sheet. */
export interface Place {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Loads what {@link Place} needs; read the place with the returned function after the next sync. Requires ExcelApi 1.9.
 * @throws Refused from the returned function: `several-areas`, `hidden-sheet`, `protected-sheet`.
 */
export function loadSelectedPlace(context: Excel.RequestContext): () => Place {
  const selected = context.workbook.getSelectedRanges().load("areaCount");
  const first = selected.areas.getItemAt(0).load("rowIndex,columnIndex");
  const sheet = selected.worksheet.load("id,name,visibility");
  const protection = sheet.protection.load("protected");
  return () => {
    if (selected.areaCount > 1) throw new Refused({ kind: "several-areas", areas: selected.areaCount });
    if (sheet.visibility !== "Visible") throw new Refused({ kind: "hidden-sheet", sheet: sheet.name });
    if (protection.protected) throw new Refused({ kind: "protected-sheet", sheet: sheet.name });
    return { sheetId: sheet.id, sheetName: sheet.name, row: first.rowIndex, column: first.columnIndex };
  };
}
