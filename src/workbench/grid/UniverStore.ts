import { Attachments, inverseChange } from "../model/attachments";
import type { SheetPatch, SheetStore, TablePatch } from "../model/sheetStore";
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
  ProtectionOptions,
  Scalar,
  SelectionData,
  SheetData,
  SheetId,
  StoreChange,
  TableData,
  TableId,
  ValueType,
} from "../model/store";
import { shownTableStyle } from "../model/tableStyleNames";
import { followAtGrid } from "./attachmentsAtGrid";
import { Calculation, type CalculationMode } from "./calculation";
import { Cells } from "./cells";
import { Changes } from "./changes";
import type { UniverGrid } from "./createUniver";
import { Engine } from "./engine";
import { DEFAULT_FORMAT } from "./formatCodec";
import { Formats } from "./formats";
import { Layout } from "./layout";
import { Marks } from "./marks";
import { Names } from "./names";
import { readSelection, selectAreas } from "./selections";
import { Sheets } from "./sheets";
import { Structure } from "./structure";
import { Tables } from "./tables";
import { Transactions } from "./transactions";

/** The store on Univer: what the person sees in the grid is what the model works on. */
export class UniverStore implements SheetStore {
  readonly engine: Engine;
  readonly calculation: Calculation;
  readonly attachments: Attachments;
  readonly plainFormat = DEFAULT_FORMAT;
  private readonly cellsPart: Cells;
  private readonly changes: Changes;
  private readonly formats: Formats;
  private readonly layout: Layout;
  private readonly marksPart: Marks;
  private readonly namesPart: Names;
  private readonly sheetsPart: Sheets;
  private readonly structure: Structure;
  private readonly tablesPart: Tables;
  private readonly transactions: Transactions;

  /** @param grid - a running Univer */
  constructor(grid: UniverGrid) {
    this.engine = new Engine(grid);
    this.cellsPart = new Cells(this.engine);
    this.changes = new Changes(this.engine, this.cellsPart, () => readSelection(this.engine));
    this.calculation = new Calculation(this.engine);
    this.transactions = new Transactions(this.engine, this.changes, this.cellsPart);
    this.formats = new Formats(this.engine, this.cellsPart);
    this.layout = new Layout(this.engine, this.cellsPart);
    this.marksPart = new Marks(this.engine);
    this.namesPart = new Names(this.engine);
    const source = () => this.engine.source;
    this.sheetsPart = new Sheets(this.engine, this.changes, (sheet) =>
      this.changes.announce({ kind: "sheetUpdated", sheet, source: source() }),
    );
    this.tablesPart = new Tables(
      this.engine,
      this.cellsPart,
      (change) => this.changes.announce(change),
      (sheet, row, column) => this.formats.read(sheet, { row, column, rows: 1, columns: 1 }) as CellFormat,
      (style) => shownTableStyle(this, style),
    );
    this.attachments = new Attachments(
      (redo, undo, changes) =>
        this.acting(() =>
          this.engine.perform(
            () => {
              redo();
              for (const change of changes) this.changes.announce({ ...change, source: source() });
            },
            () => {
              undo();
              for (const change of changes)
                this.changes.announce({ ...inverseChange(change), source: source() });
            },
          ),
        ),
      () => new Set(this.engine.workbook.getSheets().map((sheet) => sheet.getSheetId())),
    );
    followAtGrid(this.engine, this.attachments);
    this.structure = new Structure(
      this.engine,
      this.changes,
      this.tablesPart,
      this.attachments,
      this.marksPart,
    );
  }

  sheets(): readonly SheetData[] {
    return this.sheetsPart.list();
  }
  addSheet(name: string, position?: number): SheetId {
    return this.acting(() => this.sheetsPart.add(name, position));
  }
  copySheet(sheet: SheetId, name: string, position: number): SheetId {
    return this.acting(() => {
      const copy = this.sheetsPart.copy(sheet, name, position);
      this.attachments.copySheet(sheet, copy);
      this.marksPart.set(copy, this.marksPart.list(sheet));
      return copy;
    });
  }
  deleteSheet(sheet: SheetId): void {
    this.acting(() => {
      this.tablesPart.deleteOn(sheet);
      this.attachments.removeSheet(sheet);
      this.sheetsPart.delete(sheet);
    });
  }
  updateSheet(sheet: SheetId, patch: SheetPatch): void {
    this.acting(() => this.sheetsPart.update(sheet, patch));
  }
  /** Protection of a sheet, for those who only ask. */
  protectionOf(sheet: SheetId): ProtectionOptions | null {
    return this.sheetsPart.protection(sheet);
  }
  activeSheet(): SheetId {
    return this.engine.activeSheet().getSheetId();
  }
  activateSheet(sheet: SheetId): void {
    this.acting(() => this.engine.activate(this.engine.sheet(sheet)));
  }
  selection(): SelectionData {
    return readSelection(this.engine);
  }
  select(sheet: SheetId, areas: readonly Box[]): void {
    this.acting(() => selectAreas(this.engine, sheet, areas));
  }

  cell(sheet: SheetId, row: number, column: number): CellData {
    return this.reading(sheet, { row, column, rows: 1, columns: 1 }).cell(sheet, row, column);
  }
  values(sheet: SheetId, box: Box): Scalar[][] {
    return this.reading(sheet, box).values(sheet, box);
  }
  valueTypes(sheet: SheetId, box: Box): ValueType[][] {
    return this.reading(sheet, box).valueTypes(sheet, box);
  }
  formulas(sheet: SheetId, box: Box): Scalar[][] {
    return this.reading(sheet, box).formulas(sheet, box);
  }
  numberFormats(sheet: SheetId, box: Box): string[][] {
    return this.reading(sheet, box).numberFormats(sheet, box);
  }
  texts(sheet: SheetId, box: Box): string[][] {
    return this.reading(sheet, box).texts(sheet, box);
  }
  write(sheet: SheetId, box: Box, block: BlockWrite): void {
    this.transactions.write(sheet, box, block);
  }
  fillNumberFormat(sheet: SheetId, box: Box, format: string): void {
    this.acting(() => this.cellsPart.fillNumberFormat(sheet, box, format));
  }
  clear(sheet: SheetId, box: Box, what: "All" | "Contents" | "Formats"): void {
    this.acting(() => this.cellsPart.clear(sheet, box, what));
  }
  usedBox(sheet: SheetId, valuesOnly: boolean, within?: Box): Box | null {
    this.transactions.flush();
    return this.cellsPart.usedBox(sheet, valuesOnly, within);
  }
  spillBox(sheet: SheetId, row: number, column: number): Box | null {
    return this.cellsPart.spillBox(sheet, row, column);
  }

  insertCells(sheet: SheetId, box: Box, shift: "Down" | "Right"): void {
    this.acting(() => this.structure.insert(sheet, box, shift));
  }
  deleteCells(sheet: SheetId, box: Box, shift: "Up" | "Left"): void {
    this.acting(() => this.structure.delete(sheet, box, shift));
  }

  format(sheet: SheetId, box: Box): CommonFormat {
    this.transactions.beforeReading(sheet, box);
    return this.formats.read(sheet, box);
  }
  setFormat(sheet: SheetId, box: Box, patch: Partial<CellFormat>): void {
    this.acting(() => this.formats.set(sheet, box, patch));
  }
  columnWidth(sheet: SheetId, column: number): number {
    return this.layout.columnWidth(sheet, column);
  }
  setColumnWidth(sheet: SheetId, column: number, count: number, points: number): void {
    this.acting(() => this.layout.setColumnWidth(sheet, column, count, points));
  }
  setStandardWidth(sheet: SheetId, points: number): void {
    this.acting(() => this.layout.setStandardWidth(sheet, points));
  }
  rowHeight(sheet: SheetId, row: number): number {
    return this.layout.rowHeight(sheet, row);
  }
  setRowHeight(sheet: SheetId, row: number, count: number, points: number): void {
    this.acting(() => this.layout.setRowHeight(sheet, row, count, points));
  }
  autofitColumns(sheet: SheetId, column: number, count: number): void {
    this.acting(() => this.layout.autofitColumns(sheet, column, count));
  }
  autofitRows(sheet: SheetId, row: number, count: number): void {
    this.acting(() => this.layout.autofitRows(sheet, row, count));
  }
  isRowHidden(sheet: SheetId, row: number): boolean {
    return this.layout.isRowHidden(sheet, row);
  }
  setRowsHidden(sheet: SheetId, row: number, count: number, hidden: boolean): void {
    this.acting(() => this.layout.setRowsHidden(sheet, row, count, hidden));
  }
  isColumnHidden(sheet: SheetId, column: number): boolean {
    return this.layout.isColumnHidden(sheet, column);
  }
  setColumnsHidden(sheet: SheetId, column: number, count: number, hidden: boolean): void {
    this.acting(() => this.layout.setColumnsHidden(sheet, column, count, hidden));
  }
  merges(sheet: SheetId): readonly Box[] {
    return this.layout.merges(sheet);
  }
  merge(sheet: SheetId, box: Box): void {
    this.acting(() => this.layout.merge(sheet, box));
  }
  unmerge(sheet: SheetId, box: Box): void {
    this.acting(() => this.layout.unmerge(sheet, box));
  }

  marks(sheet: SheetId): readonly Mark[] {
    return this.marksPart.list(sheet);
  }
  setMarks(sheet: SheetId, marks: readonly Mark[]): void {
    this.acting(() => this.marksPart.set(sheet, marks));
  }

  /** Told whenever marks changed or moved, also by undo. */
  onMarks(listener: () => void): void {
    this.marksPart.onChange(listener);
  }

  tables(): readonly TableData[] {
    return this.tablesPart.list();
  }
  addTable(table: Omit<TableData, "id">): TableId {
    return this.acting(() => this.tablesPart.add(table));
  }
  updateTable(id: TableId, patch: TablePatch): void {
    this.acting(() => this.tablesPart.update(id, patch));
  }
  deleteTable(id: TableId): void {
    this.acting(() => this.tablesPart.delete(id));
  }
  setTableFilter(id: TableId, column: number, criteria: FilterCriteria | null): void {
    this.acting(() => this.tablesPart.setFilter(id, column, criteria));
  }

  names(): readonly NameData[] {
    return this.namesPart.list();
  }
  setName(name: NameData): void {
    this.acting(() => this.namesPart.set(name));
  }
  deleteName(name: string, scope: SheetId | null): void {
    this.acting(() => this.namesPart.delete(name, scope));
  }

  calculationMode(): CalculationMode {
    return this.calculation.mode;
  }
  setCalculationMode(mode: CalculationMode): void {
    this.calculation.mode = mode;
  }
  calculate(full: boolean, sheet?: SheetId, box?: Box): void {
    this.calculation.start(full, sheet, box);
  }

  transaction<T>(_label: string, fn: () => T, source: ChangeSource = "addin"): T {
    return this.transactions.run(fn, source);
  }
  canUndo(): boolean {
    return this.engine.undo.depth(this.engine.unitId).undo > 0;
  }
  canRedo(): boolean {
    return this.engine.undo.depth(this.engine.unitId).redo > 0;
  }
  undo(): void {
    this.undoing(() => this.engine.undo.undoStep(this.engine.unitId));
  }
  redo(): void {
    this.undoing(() => this.engine.undo.redoStep(this.engine.unitId));
  }
  clearUndo(): void {
    this.engine.undo.clearUndoRedo(this.engine.unitId);
  }
  get watchesFormulas(): boolean {
    return this.changes.formulas.isWatching;
  }
  set watchesFormulas(on: boolean) {
    this.changes.formulas.isWatching = on;
  }
  onChange(listener: (change: StoreChange) => void): () => void {
    return this.changes.listen(listener);
  }

  private acting<T>(fn: () => T): T {
    return this.transactions.act(fn);
  }

  /** The cells, with everything that was written to a box so far. */
  private reading(sheet: SheetId, box: Box): Cells {
    this.transactions.beforeReading(sheet, box);
    return this.cellsPart;
  }

  private undoing(fn: () => void): void {
    const before = this.engine.source;
    this.engine.source = "undo";
    try {
      fn();
    } finally {
      this.engine.source = before;
    }
  }
}
