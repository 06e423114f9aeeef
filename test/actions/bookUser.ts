import type { Scalar, TableData } from "../../src/workbench/model/store";
import { protectStructure } from "../../src/workbench/model/workbookProtection";
import { BookView } from "./bookView";

/** What a user does to a workbook by hand. */
export class BookUser extends BookView {
  select(...addresses: string[]): void {
    this.store.select(
      this.sheet(),
      addresses.map((address) => this.box(address)),
    );
  }

  type(address: string, content: Scalar): void {
    this.#user(() => this.store.write(this.sheet(), this.box(address), { inputs: [[content]] }));
  }

  protect(sheet: string): void {
    const found = this.store.sheets().find(({ name }) => name === sheet);
    this.store.updateSheet(found?.id ?? "", { protection: {} });
  }

  protectStructure(): void {
    protectStructure(this.store, true);
  }

  unprotect(sheet: string): void {
    const found = this.store.sheets().find(({ name }) => name === sheet);
    this.store.updateSheet(found?.id ?? "", { protection: null });
  }

  filter(table: string, column: number, values: readonly string[]): void {
    this.store.setTableFilter(this.#table(table).id, column, { filterOn: "Values", values });
  }

  deleteTableRow(table: string, bodyRow: number): void {
    const { box, sheet } = this.#table(table);
    const row = { ...box, row: box.row + 1 + bodyRow, rows: 1 };
    this.#user(() => this.store.deleteCells(sheet, row, "Up"));
  }

  /** Puts a row into a table and fills it. */
  insertTableRow(table: string, bodyRow: number, content: string): void {
    const { box, sheet } = this.#table(table);
    const row = { ...box, row: box.row + 1 + bodyRow, rows: 1 };
    this.#user(() => {
      this.store.insertCells(sheet, row, "Down");
      const inputs = [Array.from({ length: box.columns }, (_, column) => `${content}.${column}`)];
      this.store.write(sheet, row, { inputs });
    });
  }

  deleteTableColumn(table: string, column: number): void {
    const { box, sheet } = this.#table(table);
    this.#user(() =>
      this.store.deleteCells(sheet, { ...box, column: box.column + column, columns: 1 }, "Left"),
    );
  }

  deleteTable(table: string): void {
    const { id, sheet, box } = this.#table(table);
    this.#user(() => {
      this.store.deleteTable(id);
      this.store.clear(sheet, box, "All");
    });
  }

  addTableColumn(table: string, header: string, content: (bodyRow: number) => Scalar): void {
    const { id, sheet, box, columns } = this.#table(table);
    const column = { ...box, column: box.column + box.columns, columns: 1 };
    const cells = Array.from({ length: box.rows }, (_, row) => [row === 0 ? header : content(row - 1)]);
    this.#user(() => {
      this.store.write(sheet, column, { inputs: cells });
      this.store.updateTable(id, {
        box: { ...box, columns: box.columns + 1 },
        columns: [...columns, { id: 1 + Math.max(...columns.map((c) => c.id)), name: header, filter: null }],
      });
    });
  }

  /** Sorts by a column, rows and all, as Excel does. */
  sortTable(table: string, column: number): void {
    const { sheet, box } = this.#table(table);
    const body = { ...box, row: box.row + 1, rows: box.rows - 1 };
    const formats = this.store.numberFormats(sheet, body);
    const rows = this.store
      .formulas(sheet, body)
      .map((cells, index) => ({ cells, formats: formats[index] ?? [] }));
    rows.sort((a, b) => Number(a.cells[column]) - Number(b.cells[column]));
    const inputs = rows.map(({ cells }) => cells.map((cell) => (cell === "=按原文" ? `'${cell}` : cell)));
    const numberFormats = rows.map((row) => row.formats);
    this.#user(() => this.store.write(sheet, body, { inputs, numberFormats }));
  }

  /** Types another header. */
  renameColumn(table: string, column: number, name: string): void {
    const { id, sheet, box, columns } = this.#table(table);
    const cell = { ...box, column: box.column + column, rows: 1, columns: 1 };
    this.#user(() => {
      this.store.write(sheet, cell, { inputs: [[name]] });
      const renamed = columns.map((each, at) => (at === column ? { ...each, name } : each));
      this.store.updateTable(id, { columns: renamed });
    });
  }

  renameTable(table: string, name: string): void {
    this.store.updateTable(this.#table(table).id, { name });
  }

  renameSheet(sheet: string, name: string): void {
    const found = this.store.sheets().find((each) => each.name === sheet);
    this.store.updateSheet(found?.id ?? "", { name });
  }

  insertRows(row: number, rows: number): void {
    this.#user(() => this.store.insertCells(this.sheet(), { row, column: 0, rows, columns: 16_384 }, "Down"));
  }

  addTable(name: string, address: string): void {
    const box = this.box(address);
    const columns = Array.from({ length: box.columns }, (_, index) => ({
      id: index + 1,
      name: `Column${index + 1}`,
      filter: null,
    }));
    this.store.write(this.sheet(), { ...box, rows: 1 }, { inputs: [columns.map((column) => column.name)] });
    this.store.addTable({
      sheet: this.sheet(),
      name,
      box,
      columns,
      showHeaders: true,
      showTotals: false,
      style: "",
      showFilterButton: true,
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    });
  }

  /** Switches the totals row on, which takes the empty row below the table. */
  showTotals(table: string, column: number, formula: string): void {
    const { id, sheet, box } = this.#table(table);
    this.#user(() => {
      this.store.updateTable(id, { showTotals: true, box: { ...box, rows: box.rows + 1 } });
      const cell = { row: box.row + box.rows, column: box.column + column, rows: 1, columns: 1 };
      this.store.write(sheet, cell, { inputs: [[formula]] });
    });
  }

  /** Copies a table as Excel does on copy and paste: cells, formats, a new name. */
  copyTable(table: string, to: string, name: string): void {
    const data = this.#table(table);
    const { row, column } = this.box(to);
    const box = { ...data.box, row, column };
    const inputs = this.store
      .formulas(data.sheet, data.box)
      .map((line) => line.map((cell) => (cell === "=按原文" ? `'${cell}` : cell)));
    this.#user(() => {
      this.store.write(data.sheet, box, { inputs });
      this.store.addTable({ ...data, name, box });
    });
  }

  /** Takes Kouan's records away: what is left when sheets are copied into another workbook. */
  forgetParts(): void {
    for (const { id } of this.session.xmlParts.all()) this.session.xmlParts.remove(id);
  }

  #table(name: string): TableData {
    const found = this.tables().find((table) => table.name === name);
    if (found === undefined) throw new Error(`No table ${name}`);
    return found;
  }

  #user(change: () => void): void {
    this.store.transaction("user", change, "user");
  }
}
