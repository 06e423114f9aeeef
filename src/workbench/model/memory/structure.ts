import { isWholeColumns, isWholeRows } from "../boxes";
import { shiftMarkFormulas, shiftMarks } from "../markShift";
import { shiftFormula } from "../formulaShift";
import { movedColumns } from "../movedColumns";
import { makeShift, type Shift, shiftBox } from "../shifting";
import type { Box, SheetId, StructureChange, TableData } from "../store";
import type { MemoryBook } from "./book";
import { cellKey, type Content, keyColumn, keyRow, type SheetState, type Style } from "./sheetState";

/** Inserts or deletes cells: everything that stands behind them moves. */
export function shiftCells(
  book: MemoryBook,
  id: SheetId,
  kind: Shift["kind"],
  box: Box,
  direction: "Down" | "Right" | "Up" | "Left",
): void {
  const shift = makeShift(kind, box, direction);
  const sheet = book.sheet(id);
  const { journal, calculator } = book;
  moveLines(book, sheet, shift);
  journal.assign(sheet, {
    contents: movedMap<Content>(sheet.contents, shift),
    styles: withInserted(movedMap<Style>(sheet.styles, shift), sheet.styles, shift),
    merges: sheet.merges.map((merge) => shiftBox(merge, shift)).filter((merge) => merge !== null),
    marks: shiftMarks(sheet.marks, shift),
  });
  shiftFormulas(book, sheet.data.name, shift);
  journal.assign(book.state, { tables: book.state.tables.flatMap((table) => movedTable(table, id, shift)) });
  book.attachments.follow(id, shift);
  calculator.invalidate();
  journal.edit(
    () => calculator.invalidate(),
    () => calculator.invalidate(),
  );
  journal.tell({
    kind: "structure",
    sheet: id,
    box,
    source: journal.source,
    change: changeName(kind, box),
    vertical: shift.vertical,
  });
}

function changeName(kind: Shift["kind"], box: Box): StructureChange {
  const done = kind === "insert" ? "Inserted" : "Deleted";
  if (isWholeRows(box)) return `Row${done}`;
  return isWholeColumns(box) ? `Column${done}` : `Cell${done}`;
}

function movedMap<T>(map: ReadonlyMap<number, T>, shift: Shift): Map<number, T> {
  const next = new Map<number, T>();
  for (const [key, value] of map) {
    const moved = shiftBox({ row: keyRow(key), column: keyColumn(key), rows: 1, columns: 1 }, shift);
    if (moved !== null) next.set(cellKey(moved.row, moved.column), value);
  }
  return next;
}

/** Inserted cells take the format of the cells before them. documented: Excel's default for inserted cells. */
function withInserted(
  next: Map<number, Style>,
  old: ReadonlyMap<number, Style>,
  shift: Shift,
): Map<number, Style> {
  const { box, kind, vertical } = shift;
  if (kind === "delete" || (vertical ? box.row : box.column) === 0) return next;
  for (const [key, style] of old) {
    const row = keyRow(key);
    const column = keyColumn(key);
    const before = vertical ? row === box.row - 1 : column === box.column - 1;
    const inLane = vertical
      ? column >= box.column && column < box.column + box.columns
      : row >= box.row && row < box.row + box.rows;
    if (!before || !inLane) continue;
    for (let step = 1; step <= (vertical ? box.rows : box.columns); step += 1) {
      next.set(vertical ? cellKey(row + step, column) : cellKey(row, column + step), style);
    }
  }
  return next;
}

function moveLines(book: MemoryBook, sheet: SheetState, shift: Shift): void {
  const { box, vertical } = shift;
  const rows = vertical && isWholeRows(box);
  const columns = !vertical && isWholeColumns(box);
  if (rows) {
    book.journal.assign(sheet, {
      rowHeights: movedIndexes(sheet.rowHeights, shift),
      rowStyles: movedIndexes(sheet.rowStyles, shift),
      hiddenRows: new Set(movedIndexes(flags(sheet.hiddenRows), shift).keys()),
    });
  }
  if (columns) {
    book.journal.assign(sheet, {
      columnWidths: movedIndexes(sheet.columnWidths, shift),
      columnStyles: movedIndexes(sheet.columnStyles, shift),
      hiddenColumns: new Set(movedIndexes(flags(sheet.hiddenColumns), shift).keys()),
    });
  }
}

function flags(set: ReadonlySet<number>): Map<number, true> {
  return new Map([...set].map((index) => [index, true]));
}

function movedIndexes<T>(map: ReadonlyMap<number, T>, shift: Shift): Map<number, T> {
  const next = new Map<number, T>();
  const { box, vertical } = shift;
  for (const [index, value] of map) {
    const line = vertical
      ? { row: index, column: box.column, rows: 1, columns: 1 }
      : { row: box.row, column: index, rows: 1, columns: 1 };
    const moved = shiftBox(line, shift);
    if (moved !== null) next.set(vertical ? moved.row : moved.column, value);
  }
  return next;
}

function shiftFormulas(book: MemoryBook, name: string, shift: Shift): void {
  const { journal, state } = book;
  for (const other of state.sheets) {
    let changed = false;
    const contents = new Map(other.contents);
    for (const [key, content] of other.contents) {
      if (content.kind !== "formula") continue;
      const formula = shiftFormula(content.formula, other.data.name, name, shift);
      if (formula === content.formula) continue;
      contents.set(key, { kind: "formula", formula });
      changed = true;
    }
    if (changed) journal.assign(other, { contents });
    const marks = shiftMarkFormulas(other.marks, other.data.name, name, shift);
    if (marks !== other.marks) journal.assign(other, { marks });
  }
  const names = state.names.map((item) => {
    const own = item.scope === null ? name : book.sheet(item.scope).data.name;
    return { ...item, formula: shiftFormula(item.formula, own, name, shift) };
  });
  journal.assign(state, { names });
}

function movedTable(table: TableData, id: SheetId, shift: Shift): readonly TableData[] {
  if (table.sheet !== id) return [table];
  const box = shiftBox(table.box, shift);
  if (box === null) return [];
  return [{ ...table, box, columns: shift.vertical ? table.columns : movedColumns(table, box, shift) }];
}
