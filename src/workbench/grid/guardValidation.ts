import type { SheetId } from "../model/store";
import type { Engine } from "./engine";

/**
 * Keeps the person at the grid from leaving a cell with what its validation refuses: the cell stays in edit, as after "Retry" in Excel,
 * and Escape gives it up.
 * @param refuses - tells whether a cell refuses a text, and says so to the person
 */
export function guardValidation(
  engine: Engine,
  refuses: (sheet: SheetId, row: number, column: number, text: string) => boolean,
): void {
  engine.api.addEvent(engine.api.Event.BeforeSheetEditEnd, (event) => {
    if (!event.isConfirm) return;
    const text = event.value.toPlainText().replace(/[\r\n]+$/, "");
    if (refuses(event.worksheet.getSheetId(), event.row, event.column, text)) event.cancel = true;
  });
}
