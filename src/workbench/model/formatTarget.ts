import type { WorkbookSession } from "./session";
import type { Box, CellFormat, SheetId } from "./store";

/** Cells whose format is meant. */
export interface FormatTarget {
  readonly session: WorkbookSession;
  readonly sheet: SheetId;
  readonly boxes: readonly Box[];
}

/** The common value over the target's boxes; null where they differ. documented */
export function common<K extends keyof CellFormat>(
  { session, sheet, boxes }: FormatTarget,
  key: K,
): CellFormat[K] | null {
  const values = boxes.map((box) => session.store.format(sheet, box)[key]);
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** Sets formats, unless the sheet is protected. */
export function putFormat({ session, sheet, boxes }: FormatTarget, patch: Partial<CellFormat>): void {
  session.assertAllowed(sheet, "allowFormatCells");
  for (const box of boxes) session.store.setFormat(sheet, box, patch);
}
