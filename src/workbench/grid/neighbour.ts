import { BooleanNumber, type Workbook, type Worksheet } from "@univerjs/core";

/**
 * The sheet to bring to the front before the one in front goes: the nearest visible one, rather to the left. Univer does
 * that by itself, but only after everything else that happens at the same time, in which there is no sheet in front.
 */
export function neighbourOf(workbook: Workbook, id: string): Worksheet | undefined {
  if (workbook.getActiveSheet(true)?.getSheetId() !== id) return undefined;
  const sheets = workbook.getSheets();
  const at = sheets.findIndex((sheet) => sheet.getSheetId() === id);
  return [...sheets.slice(0, at).reverse(), ...sheets.slice(at + 1)].find(
    (sheet) => sheet.isSheetHidden() !== BooleanNumber.TRUE,
  );
}
