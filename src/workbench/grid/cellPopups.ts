import { CellAlertType } from "@univerjs/sheets-ui";
import { decodeValue } from "./cellCodec";
import type { CellNote, CellNotes } from "./customFunctions/cellNotes";
import type { Engine } from "./engine";

// Univer shows the kind of error after a tenth of a second, under this key. Ours says why, and takes its place.
const UNIVER_ALERT = "SHEET_FORMULA_ALERT";
const DELAY = 140;

/** Shows why a cell is an error while the pointer rests on it. */
export function showNotesOnHover(engine: Engine, notes: CellNotes): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  engine.api.addEvent(engine.api.Event.CellHover, ({ worksheet, row, column }) => {
    clearTimeout(timer);
    const note = noteAt(engine, notes, worksheet.getSheetId(), row, column);
    if (note === undefined || note.message === "") return;
    timer = setTimeout(() => {
      worksheet.getRange(row, column).attachAlertPopup({
        title: note.value,
        message: note.message,
        type: CellAlertType.ERROR,
        key: UNIVER_ALERT,
        width: 280,
        height: 76,
      });
    }, DELAY);
  });
}

/** What a cell says beside the value that it shows. */
export function noteAt(
  engine: Engine,
  notes: CellNotes,
  sheetId: string,
  row: number,
  column: number,
): (CellNote & { readonly value: string }) | undefined {
  const sheet = engine.workbook.getSheetBySheetId(sheetId);
  const value = decodeValue(sheet?.getCell(row, column));
  const note = notes.at(sheetId, row, column, value);
  return note === undefined ? undefined : { ...note, value: String(value) };
}
