import { PLAIN_FORMAT } from "./plainFormat";
import type { Attachments } from "./attachments";
import { iconsOn } from "./conditional/icons";
import { without } from "./boxes";
import { MemoryBook } from "./memory/book";
import type { Evaluate } from "./memory/calculator";
import { Cells } from "./memory/cells";
import { Formats } from "./memory/formats";
import { Sheets } from "./memory/sheets";
import { shiftCells } from "./memory/structure";
import { Tables } from "./memory/tables";
import type { SheetPatch, SheetStore, TablePatch } from "./sheetStore";
import type {
  BlockWrite,
  Box,
  CellData,
  CellFormat,
  ChangeSource,
  CommonFormat,
  FilterCriteria,
  Mark,
  NameData,
  Scalar,
  SelectionData,
  SheetData,
  SheetId,
  StoreChange,
  TableData,
  TableId,
  ValueType,
} from "./store";

export type { Evaluate, FormulaPlace } from "./memory/calculator";

/** Options of the in-memory store. */
export interface MemoryStoreOptions {
  /** Names of the first sheets; default `Sheet1`. */
  readonly sheets?: readonly string[];
  /** Calculates formulas; without it, every formula shows `#NAME?`. */
  readonly evaluate?: Evaluate;
}

/** A complete sheet engine without grid or formulas of its own: for Node and tests. */
export class MemoryStore implements SheetStore {
  readonly attachments: Attachments;
  readonly plainFormat = PLAIN_FORMAT;
  readonly #book: MemoryBook;
  readonly #cells: Cells;
  readonly #formats: Formats;
  readonly #sheets: Sheets;
  readonly #tables: Tables;

  constructor(options: MemoryStoreOptions = {}) {
    this.#book = new MemoryBook(options.sheets ?? ["Sheet1"], options.evaluate);
    this.attachments = this.#book.attachments;
    this.#cells = new Cells(this.#book);
    this.#formats = new Formats(
      this.#book,
      (sheet, row, column) => this.#cells.cell(sheet, row, column).text,
    );
    this.#sheets = new Sheets(this.#book);
    this.#tables = new Tables(this.#book, this.#cells, this.#formats, (sheet) => iconsOn(this, sheet));
  }

  sheets(): readonly SheetData[] {
    return this.#book.state.sheets.map((sheet) => sheet.data);
  }
  addSheet(name: string, position?: number): SheetId {
    return this.#step("addSheet", () => this.#sheets.add(name, position));
  }
  copySheet(sheet: SheetId, name: string, position: number): SheetId {
    return this.#step("copySheet", () => this.#sheets.copy(sheet, name, position));
  }
  deleteSheet(sheet: SheetId): void {
    this.#step("deleteSheet", () => this.#sheets.remove(sheet));
  }
  updateSheet(sheet: SheetId, patch: SheetPatch): void {
    this.#step("updateSheet", () => this.#sheets.update(sheet, patch));
  }
  activeSheet(): SheetId {
    return this.#sheets.selection().sheet;
  }
  activateSheet(sheet: SheetId): void {
    this.#step("activate", () => this.#sheets.activate(sheet));
  }
  selection(): SelectionData {
    return this.#sheets.selection();
  }
  select(sheet: SheetId, areas: readonly Box[]): void {
    this.#step("select", () => this.#sheets.select(sheet, areas));
  }

  cell(sheet: SheetId, row: number, column: number): CellData {
    return this.#cells.cell(sheet, row, column);
  }
  values(sheet: SheetId, box: Box): Scalar[][] {
    return this.#cells.values(sheet, box);
  }
  valueTypes(sheet: SheetId, box: Box): ValueType[][] {
    return this.#cells.valueTypes(sheet, box);
  }
  formulas(sheet: SheetId, box: Box): Scalar[][] {
    return this.#cells.formulas(sheet, box);
  }
  numberFormats(sheet: SheetId, box: Box): string[][] {
    return this.#cells.numberFormats(sheet, box);
  }
  texts(sheet: SheetId, box: Box): string[][] {
    return this.#cells.texts(sheet, box);
  }
  write(sheet: SheetId, box: Box, block: BlockWrite): void {
    this.#step("write", () => this.#cells.write(sheet, box, block));
  }
  fillNumberFormat(sheet: SheetId, box: Box, format: string): void {
    this.#step("numberFormat", () => this.#formats.setFormat(sheet, box, { numberFormat: format }));
  }
  clear(sheet: SheetId, box: Box, what: "All" | "Contents" | "Formats"): void {
    this.#step("clear", () => this.#cells.clear(sheet, box, what));
  }
  usedBox(sheet: SheetId, valuesOnly: boolean, within?: Box): Box | null {
    return this.#cells.usedBox(sheet, valuesOnly, within);
  }
  spillBox(sheet: SheetId, row: number, column: number): Box | null {
    return this.#book.calculator.spillBox(this.#book.sheet(sheet), row, column);
  }

  insertCells(sheet: SheetId, box: Box, shift: "Down" | "Right"): void {
    this.#step("insert", () => shiftCells(this.#book, sheet, "insert", box, shift));
  }
  deleteCells(sheet: SheetId, box: Box, shift: "Up" | "Left"): void {
    this.#step("delete", () => shiftCells(this.#book, sheet, "delete", box, shift));
  }

  format(sheet: SheetId, box: Box): CommonFormat {
    return this.#formats.format(sheet, box);
  }
  setFormat(sheet: SheetId, box: Box, patch: Partial<CellFormat>): void {
    this.#step("format", () => this.#formats.setFormat(sheet, box, patch));
  }
  columnWidth(sheet: SheetId, column: number): number {
    return this.#formats.columnWidth(sheet, column);
  }
  setColumnWidth(sheet: SheetId, column: number, count: number, points: number): void {
    this.#step("columnWidth", () => this.#formats.setColumnWidth(sheet, column, count, points));
  }
  setStandardWidth(sheet: SheetId, points: number): void {
    this.#step("columnWidth", () => this.#formats.setStandardWidth(sheet, points));
  }
  rowHeight(sheet: SheetId, row: number): number {
    return this.#formats.rowHeight(sheet, row);
  }
  setRowHeight(sheet: SheetId, row: number, count: number, points: number): void {
    this.#step("rowHeight", () => this.#formats.setRowHeight(sheet, row, count, points));
  }
  autofitColumns(sheet: SheetId, column: number, count: number): void {
    this.#step("autofit", () => this.#formats.autofitColumns(sheet, column, count));
  }
  autofitRows(sheet: SheetId, row: number, count: number): void {
    this.#step("autofit", () => this.#formats.autofitRows(sheet, row, count));
  }
  isRowHidden(sheet: SheetId, row: number): boolean {
    return this.#book.sheet(sheet).hiddenRows.has(row);
  }
  setRowsHidden(sheet: SheetId, row: number, count: number, hidden: boolean): void {
    this.#step("hide", () => this.#formats.setHidden(sheet, "hiddenRows", row, count, hidden));
  }
  isColumnHidden(sheet: SheetId, column: number): boolean {
    return this.#book.sheet(sheet).hiddenColumns.has(column);
  }
  setColumnsHidden(sheet: SheetId, column: number, count: number, hidden: boolean): void {
    this.#step("hide", () => this.#formats.setHidden(sheet, "hiddenColumns", column, count, hidden));
  }
  merges(sheet: SheetId): readonly Box[] {
    return this.#book.sheet(sheet).merges;
  }
  merge(sheet: SheetId, box: Box): void {
    this.#step("merge", () => {
      for (const rest of without(box, { ...box, rows: 1, columns: 1 })) {
        this.#cells.clear(sheet, rest, "Contents");
      }
      this.#formats.merge(sheet, box);
    });
  }
  unmerge(sheet: SheetId, box: Box): void {
    this.#step("unmerge", () => this.#formats.unmerge(sheet, box));
  }

  marks(sheet: SheetId): readonly Mark[] {
    return this.#book.sheet(sheet).marks;
  }
  setMarks(sheet: SheetId, marks: readonly Mark[]): void {
    this.#step("mark", () => this.#book.journal.assign(this.#book.sheet(sheet), { marks }));
  }

  tables(): readonly TableData[] {
    return this.#book.state.tables;
  }
  addTable(table: Omit<TableData, "id">): TableId {
    return this.#step("addTable", () => this.#tables.add(table));
  }
  updateTable(id: TableId, patch: TablePatch): void {
    this.#step("updateTable", () => this.#tables.update(id, patch));
  }
  deleteTable(id: TableId): void {
    this.#step("deleteTable", () => this.#tables.remove(id));
  }
  setTableFilter(id: TableId, column: number, criteria: FilterCriteria | null): void {
    this.#step("filter", () => this.#tables.setFilter(id, column, criteria));
  }

  names(): readonly NameData[] {
    return this.#book.state.names;
  }
  setName(name: NameData): void {
    this.#step("name", () => this.#putNames([...this.#otherNames(name.name, name.scope), name]));
  }
  deleteName(name: string, scope: SheetId | null): void {
    this.#step("name", () => this.#putNames(this.#otherNames(name, scope)));
  }

  calculationMode(): "Automatic" | "AutomaticExceptTables" | "Manual" {
    return this.#book.calculator.mode;
  }
  setCalculationMode(mode: "Automatic" | "AutomaticExceptTables" | "Manual"): void {
    this.#book.calculator.mode = mode;
    if (mode !== "Manual") this.#book.calculator.invalidate(true);
  }
  calculate(_full: boolean, sheet?: SheetId): void {
    this.#book.calculator.invalidate(true);
    this.#book.journal.tell({ kind: "calculated", sheet: sheet ?? this.activeSheet() });
  }

  isCalculating(sheet: SheetId): boolean {
    return !this.#book.calculator.resting.has(sheet);
  }
  setCalculating(sheet: SheetId, on: boolean): void {
    const { resting } = this.#book.calculator;
    if (!on) resting.add(sheet);
    else if (resting.delete(sheet)) this.calculate(false, sheet);
  }

  whenCalculated(): undefined {
    return undefined;
  }
  hasFunction(): boolean {
    return this.#book.calculator.canEvaluate;
  }
  evaluate(
    formula: string,
    { sheet, row, column }: { readonly sheet: SheetId; readonly row: number; readonly column: number },
    typed?: Scalar,
  ): Scalar | undefined {
    return this.#book.calculator.evaluateAt(this.#book.sheet(sheet), row, column, formula, typed);
  }

  transaction<T>(label: string, fn: () => T, source: ChangeSource = "addin"): T {
    return this.#book.journal.transaction(label, fn, source);
  }
  amend(fn: () => void, source: ChangeSource): void {
    this.#book.journal.amend(fn, source);
  }
  canUndo(): boolean {
    return this.#book.journal.canUndo;
  }
  canRedo(): boolean {
    return this.#book.journal.canRedo;
  }
  undo(): void {
    this.#book.journal.undo();
  }
  redo(): void {
    this.#book.journal.redo();
  }
  clearUndo(): void {
    this.#book.journal.clear();
  }
  get watchesFormulas(): boolean {
    return this.#book.watchesFormulas;
  }
  set watchesFormulas(on: boolean) {
    this.#book.watchesFormulas = on;
  }
  onChange(listener: (change: StoreChange) => void): () => void {
    return this.#book.journal.listen(listener);
  }

  #step<T>(label: string, run: () => T): T {
    return this.#book.journal.transaction(label, run);
  }
  #otherNames(name: string, scope: SheetId | null): readonly NameData[] {
    const key = name.toLowerCase();
    return this.#book.state.names.filter((item) => item.name.toLowerCase() !== key || item.scope !== scope);
  }
  #putNames(names: readonly NameData[]): void {
    this.#book.journal.assign(this.#book.state, { names });
  }
}
