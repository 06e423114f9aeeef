import { filterTest } from "../filterTest";
import type { FilterCriteria, TableData, TableId } from "../store";
import type { TablePatch } from "../sheetStore";
import type { MemoryBook } from "./book";
import type { Cells } from "./cells";

/** Tables of the in-memory workbook. */
export class Tables {
  readonly #book: MemoryBook;
  readonly #cells: Cells;

  constructor(book: MemoryBook, cells: Cells) {
    this.#book = book;
    this.#cells = cells;
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
      const cells = Array.from({ length: last - first }, (_none, at) =>
        this.#cells.cell(sheet, first + at, box.column + index),
      );
      return filterTest(filter, cells);
    });
    for (let row = first; row < last; row += 1) {
      const visible = tests.every(
        (test, index) => test === null || test(this.#cells.cell(sheet, row, box.column + index)),
      );
      if (visible) hidden.delete(row);
      else hidden.add(row);
    }
    this.#book.journal.assign(state, { hiddenRows: hidden });
  }

  #showRows(sheet: string, row: number, rows: number): void {
    const state = this.#book.sheet(sheet);
    const hidden = new Set([...state.hiddenRows].filter((index) => index < row || index >= row + rows));
    this.#book.journal.assign(state, { hiddenRows: hidden });
  }
}
