import { DOCS, documented, inferred } from "../richapi/errors";
import { contains, intersection, isWholeColumns, isWholeRows, overlaps } from "./boxes";
import type { WorkbookSession } from "./session";
import { inLanes, isTouched, makeShift, shiftBox } from "./shifting";
import { type Box, MAX_COLUMNS, MAX_ROWS, type SheetId, type TableData } from "./store";
import { uniqueHeader } from "./tableRules";

/** Inserts cells and keeps Excel's rules about tables, merges and the sheet's edge. */
export function insertCells(
  session: WorkbookSession,
  sheet: SheetId,
  box: Box,
  direction: "Down" | "Right",
): void {
  const { store } = session;
  session.assertAllowed(sheet, lineOption("Insert", box));
  const shift = makeShift("insert", box, direction);
  assertMovable(session, sheet, (target) => isTouched(target, shift) && !inLanes(target, shift));
  const used = store.usedBox(sheet, false, laneOf(box, shift.vertical));
  if (used !== null) {
    const end = shift.vertical ? used.row + used.rows + box.rows : used.column + used.columns + box.columns;
    if (end > (shift.vertical ? MAX_ROWS : MAX_COLUMNS)) throw documented("NonBlankCellOffSheet", DOCS.codes);
  }
  store.insertCells(sheet, box, direction);
  for (const table of session.tablesOn(sheet)) nameNewColumns(session, table);
}

/** Deletes cells and keeps Excel's rules about tables. */
export function deleteCells(
  session: WorkbookSession,
  sheet: SheetId,
  box: Box,
  direction: "Up" | "Left",
): void {
  session.assertAllowed(sheet, lineOption("Delete", box));
  const shift = makeShift("delete", box, direction);
  assertMovable(session, sheet, (target) => isTouched(target, shift) && !inLanes(target, shift));
  for (const table of session.tablesOn(sheet)) {
    if (contains(box, table.box) || !shift.vertical || !overlaps(table.box, box)) continue;
    if (table.showHeaders && overlaps({ ...table.box, rows: 1 }, box)) {
      throw inferred("InvalidOperation", "a header row goes only with its table");
    }
    keepOneRow(session, table, box);
  }
  const gone = session.tablesOn(sheet).filter((table) => shiftBox(table.box, shift) === null);
  for (const table of gone) session.store.deleteTable(table.id);
  session.store.deleteCells(sheet, box, direction);
}

/** A table always keeps a data row: when all are deleted, Excel leaves an empty one. */
function keepOneRow(session: WorkbookSession, table: TableData, box: Box): void {
  const head = table.showHeaders ? 1 : 0;
  const rows = table.box.rows - head - (table.showTotals ? 1 : 0);
  const body = { ...table.box, row: table.box.row + head, rows };
  const common = intersection(body, box);
  if (common?.rows !== rows) return;
  const below = { ...body, row: body.row + rows, rows: 1 };
  session.store.insertCells(table.sheet, below, "Down");
  // Above a totals row the insertion has already made the table longer.
  if (session.table(table.id).box.rows > table.box.rows) return;
  session.store.updateTable(table.id, { box: { ...table.box, rows: table.box.rows + 1 } });
}

function nameNewColumns(session: WorkbookSession, table: TableData): void {
  if (!table.showHeaders) return;
  const header = { ...table.box, rows: 1 };
  const [texts = []] = session.store.texts(table.sheet, header);
  if (!texts.includes("")) return;
  const names = [...texts];
  texts.forEach((text, index) => {
    if (text !== "") return;
    const others = names.filter((_name, position) => position !== index);
    names[index] = uniqueHeader("", others);
  });
  const inputs = [names.map((name, index) => (texts[index] === "" ? `'${name}` : null))];
  session.store.write(table.sheet, header, { inputs });
}

/** Cells may not be shifted through part of a table or a merge. inferred: InsertDeleteConflict */
function assertMovable(session: WorkbookSession, sheet: SheetId, isTorn: (target: Box) => boolean): void {
  const torn = session.tablesOn(sheet).some((table) => isTorn(table.box));
  if (torn || session.store.merges(sheet).some(isTorn)) throw documented("InsertDeleteConflict", DOCS.codes);
}

function laneOf(box: Box, vertical: boolean): Box {
  return vertical
    ? { row: box.row, column: box.column, rows: MAX_ROWS - box.row, columns: box.columns }
    : { row: box.row, column: box.column, rows: box.rows, columns: MAX_COLUMNS - box.column };
}

function lineOption(verb: "Insert" | "Delete", box: Box): string {
  if (isWholeRows(box)) return `allow${verb}Rows`;
  return isWholeColumns(box) ? `allow${verb}Columns` : "none";
}
