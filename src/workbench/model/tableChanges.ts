import { documented, inferred } from "../richapi/errors";
import { isWholeColumns, isWholeRows } from "./boxes";
import { literal } from "./input";
import { insertCells } from "./rangeStructure";
import { defaultTableStyle } from "./tableStyles";
import type { WorkbookSession } from "./session";
import {
  type Box,
  type CellInput,
  MAX_ROWS,
  type SheetId,
  type TableColumnData,
  type TableData,
  type TableId,
} from "./store";
import { assertFreePlace, freeTableName, uniqueHeaders } from "./tableRules";

/** Rows of a table between header and totals. */
export function bodyBox(table: TableData): Box {
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  return { ...table.box, row: table.box.row + head, rows: table.box.rows - head - foot };
}

/** Makes a table over cells. Without headers, Excel puts a header row above them and shifts the cells down. documented */
export function createTable(
  session: WorkbookSession,
  sheet: SheetId,
  range: Box,
  hasHeaders: boolean,
): TableId {
  session.assertAllowed(sheet, "none");
  if (isWholeColumns(range) || isWholeRows(range))
    throw inferred("InvalidArgument", "whole rows and columns make no table");
  assertFreePlace(session, sheet, range);
  let box = range;
  if (!hasHeaders) {
    insertCells(session, sheet, { ...range, rows: 1 }, "Down");
    box = { ...range, rows: range.rows + 1 };
  } else if (range.rows === 1) {
    // A header alone gets an empty data row, as Excel's own samples show (tables.add("A1:D1", true)).
    box = { ...range, rows: 2 };
    const below = { ...range, row: range.row + 1 };
    assertFreePlace(session, sheet, below);
    if (session.store.usedBox(sheet, true, below) !== null) insertCells(session, sheet, below, "Down");
  }
  const names = writeHeaders(session, sheet, box);
  return session.store.addTable({
    sheet,
    name: freeTableName(session),
    box,
    showHeaders: true,
    showTotals: false,
    style: defaultTableStyle(session),
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: names.map((name, index) => ({ id: index + 1, name, filter: null })),
  });
}

/** Makes the header cells text: displayed text of what stood there, unique, `Column1` where empty. */
export function writeHeaders(session: WorkbookSession, sheet: SheetId, box: Box): string[] {
  const header = { ...box, rows: 1 };
  const [texts = []] = session.store.texts(sheet, header);
  const [contents = []] = session.store.formulas(sheet, header);
  const names = uniqueHeaders(texts);
  const line = names.map((name, index): CellInput => (contents[index] === name ? null : literal(name)));
  if (line.some((input) => input !== null)) session.store.write(sheet, header, { inputs: [line] });
  return names;
}

/** Names of a table's columns: the header cells while they are shown. */
export function columnNames(session: WorkbookSession, table: TableData): string[] {
  if (!table.showHeaders) return table.columns.map((column) => column.name);
  const [texts = []] = session.store.texts(table.sheet, { ...table.box, rows: 1 });
  return texts;
}

/** Columns for a new box: those that stay keep id and filter, new ones get fresh ids. */
export function columnsFor(table: TableData, box: Box, names: readonly string[]): TableColumnData[] {
  let next = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  return Array.from({ length: box.columns }, (_none, index): TableColumnData => {
    const old = table.columns[box.column + index - table.box.column];
    return { id: old?.id ?? next++, name: names[index] ?? "", filter: old?.filter ?? null };
  });
}

/** documented: the new range overlaps the old one and keeps its first row. */
export function resizeTable(session: WorkbookSession, id: TableId, box: Box): void {
  const table = session.table(id);
  session.assertAllowed(table.sheet, "none");
  const overlap =
    box.row === table.box.row &&
    box.column < table.box.column + table.box.columns &&
    table.box.column < box.column + box.columns;
  const minimum = (table.showHeaders ? 1 : 0) + 1;
  if (!overlap || box.rows < minimum || table.showTotals || box.rows === MAX_ROWS) {
    throw documented("InvalidArgument", "Table.resize");
  }
  assertFreePlace(session, table.sheet, box, id);
  const names = table.showHeaders ? writeHeaders(session, table.sheet, box) : columnNames(session, table);
  session.store.updateTable(id, { box, columns: columnsFor(table, box, names) });
}

/** Shows or hides the header row. Hiding leaves its cells empty; showing takes or makes a row above. */
export function setHeaders(session: WorkbookSession, id: TableId, show: boolean): void {
  const table = session.table(id);
  if (table.showHeaders === show) return;
  session.assertAllowed(table.sheet, "none");
  const { box, sheet } = table;
  const names = columnNames(session, table);
  const columns = table.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
  if (!show) {
    session.store.updateTable(id, {
      showHeaders: false,
      columns,
      box: { ...box, row: box.row + 1, rows: box.rows - 1 },
    });
    session.store.clear(sheet, { ...box, rows: 1 }, "Contents");
    return;
  }
  const above = { ...box, row: box.row - 1, rows: 1 };
  const free = box.row > 0 && session.store.usedBox(sheet, true, above) === null;
  if (!free) insertCells(session, sheet, { ...box, rows: 1 }, "Down");
  const body = session.table(id).box;
  const full = { ...body, row: body.row - 1, rows: body.rows + 1 };
  session.store.write(sheet, { ...full, rows: 1 }, { inputs: [names.map(literal)] });
  session.store.updateTable(id, { showHeaders: true, box: full, columns });
}

/** Shows or hides the totals row; Excel labels it and totals the last column. inferred */
export function setTotals(session: WorkbookSession, id: TableId, show: boolean): void {
  const table = session.table(id);
  if (table.showTotals === show) return;
  session.assertAllowed(table.sheet, "none");
  const { box, sheet } = table;
  if (!show) {
    const last = { ...box, row: box.row + box.rows - 1, rows: 1 };
    session.store.updateTable(id, { showTotals: false, box: { ...box, rows: box.rows - 1 } });
    session.store.deleteCells(sheet, last, "Up");
    return;
  }
  const row = { ...box, row: box.row + box.rows, rows: 1 };
  if (session.store.usedBox(sheet, true, row) !== null) insertCells(session, sheet, row, "Down");
  session.store.updateTable(id, { showTotals: true, box: { ...box, rows: box.rows + 1 } });
  const names = columnNames(session, session.table(id));
  const lastName = names[names.length - 1] ?? "";
  const body = bodyBox(table);
  const lastColumn = { ...body, column: body.column + body.columns - 1, columns: 1 };
  const numeric = session.store.valueTypes(sheet, lastColumn).some(([type]) => type === "Double");
  const total = `=SUBTOTAL(${numeric ? "109" : "103"},${table.name}[${lastName}])`;
  const inputs = names.map((_name, index): CellInput => {
    if (index === names.length - 1) return total;
    return index === 0 ? "Total" : null;
  });
  session.store.write(sheet, row, { inputs: [inputs] });
}
