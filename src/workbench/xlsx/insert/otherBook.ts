import type { OtherBook } from "../../model/otherBook";
import type { WorkbookSession } from "../../model/session";
import { copyName } from "../../model/sheetRules";
import type { SheetId } from "../../model/store";
import { putStyle, stylesOf } from "../../model/styles/registry";
import { ownTableStyles, putTableStyle } from "../../model/tableStyleNames";
import type { OpenedFile } from "../read/openedFile";
import { putBelongingsOfSheets, putSheetLooks, putSheets } from "../read/putSheets";
import { chosenSheets, type TakenNames } from "./chosenSheets";

/** A file that was read, for the model to take sheets from. */
export function otherBook(file: OpenedFile): OtherBook {
  return {
    sheets: file.sheets.map(({ name, features }) => ({ name, features })),
    losses: file.losses,
    insert: (session, indexes, position) => insertSheets(session, file, indexes, position),
  };
}

/** Puts sheets of a file among those of a workbook; nothing that was there is changed. Their ids, in their order. */
function insertSheets(
  session: WorkbookSession,
  file: OpenedFile,
  indexes: readonly number[],
  position: number,
): readonly SheetId[] {
  const { store } = session;
  const chosen = chosenSheets(file, indexes, takenNames(session, file));
  const ids = chosen.sheets.map((sheet, index) => store.addSheet(sheet.name, position + index));
  const styles = new Set(stylesOf(store).map((style) => style.name.toLowerCase()));
  const tableStyles = new Set(ownTableStyles(store).map((style) => style.name.toLowerCase()));
  // inferred, as when cells are pasted from another workbook: the workbook's own styles stay as they are
  for (const style of file.styles) if (!styles.has(style.name.toLowerCase())) putStyle(store, style);
  for (const style of file.tableStyles.own)
    if (!tableStyles.has(style.name.toLowerCase())) putTableStyle(store, style);
  putSheets(store, chosen, ids);
  putBelongingsOfSheets(store, chosen, ids);
  putSheetLooks(store, chosen, ids);
  return ids;
}

function takenNames(session: WorkbookSession, file: OpenedFile): TakenNames {
  const { store } = session;
  const sheets = new Set(store.sheets().map((sheet) => sheet.name.toLowerCase()));
  const tables = store.tables();
  const names = store.names().filter((name) => name.scope === null);
  const inFile = file.names.filter((name) => name.scope === null);
  const taken = new Set([...tables, ...names].map(({ name }) => name.toLowerCase()));
  return {
    // inferred: as worksheets that are copied, `Data (2)`
    sheet: (name) => {
      const free = sheets.has(name.toLowerCase()) ? copyName(name, (other) => sheets.has(other)) : name;
      sheets.add(free.toLowerCase());
      return free;
    },
    // inferred: as tables of worksheets that are copied, the name with a number behind
    table: (name) => {
      let free = name;
      const isFree = (): boolean =>
        !taken.has(free.toLowerCase()) &&
        (free === name || !inFile.some((item) => item.name.toLowerCase() === free.toLowerCase()));
      for (let number = tables.length + 1; !isFree(); number += 1) free = `${name}${String(number)}`;
      taken.add(free.toLowerCase());
      return free;
    },
    names,
    tables,
  };
}
