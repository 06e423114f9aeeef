import type { IconAt } from "../conditional/icons";
import { type FilterCell, filterTest, isColorFilter, isIconFilter } from "../filterTest";
import type { FilterCriteria, SheetId, TableData, TableId } from "../store";
import type { TablePatch } from "../sheetStore";
import type { MemoryBook } from "./book";
import type { Cells } from "./cells";
import type { Formats } from "./formats";

/** Tables of the in-memory workbook. */
export class Tables {
  readonly #book: MemoryBook;
  readonly #cells: Cells;
  readonly #formats: Formats;

  readonly #iconsOn: (sheet: SheetId) => IconAt;

  constructor(book: MemoryBook, cells: Cells, formats: Formats, icons: (sheet: SheetId) => IconAt) {
    this.#iconsOn = icons;
    this.#book = book;
    this.#cells = cells;
    this.#formats = formats;
  }

  add(table: Omit<TableData, "id">): TableId {
    const { journal, state } = this.#book;
    const id = this.#book.nextTableId();
    journal.assign(state, { tables: [...state.tables, { ...table, id }] });
    journal.tell({ kind: "tableAdded", sheet: table.sheet, table: id, source: journal.source });
    return id;
  }

  update(id: TableId, patch: TablePatch): void {
    const { journal, state } = this.#book;
    const { sheet } = this.#book.table(id);
    const tables = state.tables.map((table) => (table.id === id ? { ...table, ...patch } : table));
    journal.assign(state, { tables });
    journal.tell({ kind: "tableUpdated", sheet, table: id, source: journal.source });
  }

  remove(id: TableId): void {
    const { journal, state } = this.#book;
    const { sheet, box } = this.#book.table(id);
    if (this.#isFiltered(id)) this.#showRows(sheet, box.row, box.rows);
    journal.assign(state, { tables: state.tables.filter((table) => table.id !== id) });
    journal.tell({ kind: "tableDeleted", sheet, table: id, source: journal.source });
  }

  setFilter(id: TableId, column: number, criteria: FilterCriteria | null): void {
    const { journal } = this.#book;
    const table = this.#book.table(id);
    const columns = table.columns.map((item, index) =>
      index === column ? { ...item, filter: criteria } : item,
    );
    const tables = this.#book.state.tables.map((item) => (item.id === id ? { ...item, columns } : item));
    journal.assign(this.#book.state, { tables });
    this.#applyFilters(id);
    journal.tell({ kind: "tableFiltered", sheet: table.sheet, table: id, source: journal.source });
  }

  #isFiltered(id: TableId): boolean {
    return this.#book.table(id).columns.some((column) => column.filter !== null);
  }

  #applyFilters(id: TableId): void {
    const { sheet, box, columns, showHeaders, showTotals } = this.#book.table(id);
    const first = box.row + (showHeaders ? 1 : 0);
    const last = box.row + box.rows - (showTotals ? 1 : 0);
    const state = this.#book.sheet(sheet);
    const hidden = new Set(state.hiddenRows);
    const tests = columns.map(({ filter }, index) => {
      if (filter === null) return null;
      const iconAt = isIconFilter(filter) ? this.#iconsOn(sheet) : null;
      const cells = Array.from({ length: last - first }, (_none, at): FilterCell => {
        const [row, column] = [first + at, box.column + index];
        const cell = this.#cell(sheet, row, column, filter);
        return iconAt === null ? cell : { ...cell, icon: iconAt(row, column) };
      });
      const test = filterTest(filter, cells);
      return cells.map((cell) => test(cell));
    });
    for (let row = first; row < last; row += 1) {
      const visible = tests.every((test) => test?.[row - first] !== false);
      if (visible) hidden.delete(row);
      else hidden.add(row);
    }
    this.#book.journal.assign(state, { hiddenRows: hidden });
  }

  #cell(sheet: string, row: number, column: number, filter: FilterCriteria): FilterCell {
    const cell = this.#cells.cell(sheet, row, column);
    if (!isColorFilter(filter)) return cell;
    const { fill, fontColor } = this.#formats.format(sheet, { row, column, rows: 1, columns: 1 });
    return { ...cell, fill: fill ?? "", fontColor: fontColor ?? "" };
  }

  #showRows(sheet: string, row: number, rows: number): void {
    const state = this.#book.sheet(sheet);
    const hidden = new Set([...state.hiddenRows].filter((index) => index < row || index >= row + rows));
    this.#book.journal.assign(state, { hiddenRows: hidden });
  }
}
