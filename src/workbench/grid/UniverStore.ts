import type { Attachments } from "../model/attachments";
import { iconsOn } from "../model/conditional/icons";
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
import type { Calculation, CalculationMode } from "./calculation";
import type { Cells } from "./cells";
import type { UniverGrid } from "./createUniver";
import type { Engine } from "./engine";
import { DEFAULT_FORMAT } from "./formatCodec";
import { readSelection, selectAreas } from "./selections";
import { createStoreParts, type StoreParts } from "./storeParts";

/** The store on Univer: what the person sees in the grid is what the model works on. */
export class UniverStore implements SheetStore {
  readonly engine: Engine;
  readonly calculation: Calculation;
  readonly attachments: Attachments;
  readonly plainFormat = DEFAULT_FORMAT;
  private readonly parts: StoreParts;

  /** @param grid - a running Univer */
  constructor(grid: UniverGrid) {
    this.parts = createStoreParts(
      grid,
      (style) => shownTableStyle(this, style),
      (sheet) => iconsOn(this, sheet),
    );
    this.engine = this.parts.engine;
    this.calculation = this.parts.calculation;
    this.attachments = this.parts.attachments;
  }

  sheets(): readonly SheetData[] {
    return this.parts.sheets.list();
  }
  addSheet(name: string, position?: number): SheetId {
    return this.acting(() => this.parts.sheets.add(name, position));
  }
  copySheet(sheet: SheetId, name: string, position: number): SheetId {
    return this.acting(() => {
      const copy = this.parts.sheets.copy(sheet, name, position);
      this.attachments.copySheet(sheet, copy);
      this.parts.marks.set(copy, this.parts.marks.list(sheet));
      return copy;
    });
  }
  deleteSheet(sheet: SheetId): void {
    this.acting(() => {
      this.parts.tables.deleteOn(sheet);
      this.attachments.removeSheet(sheet);
      this.parts.sheets.delete(sheet);
    });
  }
  updateSheet(sheet: SheetId, patch: SheetPatch): void {
    this.acting(() => this.parts.sheets.update(sheet, patch));
  }
  /** Protection of a sheet, for those who only ask. */
  protectionOf(sheet: SheetId): ProtectionOptions | null {
    return this.parts.sheets.protection(sheet);
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
    this.parts.transactions.write(sheet, box, block);
  }
  fillNumberFormat(sheet: SheetId, box: Box, format: string): void {
    this.acting(() => this.parts.cells.fillNumberFormat(sheet, box, format));
  }
  clear(sheet: SheetId, box: Box, what: "All" | "Contents" | "Formats"): void {
    this.acting(() => this.parts.cells.clear(sheet, box, what));
  }
  usedBox(sheet: SheetId, valuesOnly: boolean, within?: Box): Box | null {
    this.parts.transactions.flush();
    return this.parts.cells.usedBox(sheet, valuesOnly, within);
  }
  spillBox(sheet: SheetId, row: number, column: number): Box | null {
    return this.parts.cells.spillBox(sheet, row, column);
  }

  insertCells(sheet: SheetId, box: Box, shift: "Down" | "Right"): void {
    this.acting(() => this.parts.structure.insert(sheet, box, shift));
  }
  deleteCells(sheet: SheetId, box: Box, shift: "Up" | "Left"): void {
    this.acting(() => this.parts.structure.delete(sheet, box, shift));
  }

  format(sheet: SheetId, box: Box): CommonFormat {
    this.parts.transactions.beforeReading(sheet, box);
    return this.parts.formats.read(sheet, box);
  }
  setFormat(sheet: SheetId, box: Box, patch: Partial<CellFormat>): void {
    this.acting(() => this.parts.formats.set(sheet, box, patch));
  }
  columnWidth(sheet: SheetId, column: number): number {
    return this.parts.layout.columnWidth(sheet, column);
  }
  setColumnWidth(sheet: SheetId, column: number, count: number, points: number): void {
    this.acting(() => this.parts.layout.setColumnWidth(sheet, column, count, points));
  }
  setStandardWidth(sheet: SheetId, points: number): void {
    this.acting(() => this.parts.layout.setStandardWidth(sheet, points));
  }
  rowHeight(sheet: SheetId, row: number): number {
    return this.parts.layout.rowHeight(sheet, row);
  }
  setRowHeight(sheet: SheetId, row: number, count: number, points: number): void {
    this.acting(() => this.parts.layout.setRowHeight(sheet, row, count, points));
  }
  autofitColumns(sheet: SheetId, column: number, count: number): void {
    this.acting(() => this.parts.layout.autofitColumns(sheet, column, count));
  }
  autofitRows(sheet: SheetId, row: number, count: number): void {
    this.acting(() => this.parts.layout.autofitRows(sheet, row, count));
  }
  isRowHidden(sheet: SheetId, row: number): boolean {
    return this.parts.layout.isRowHidden(sheet, row);
  }
  setRowsHidden(sheet: SheetId, row: number, count: number, hidden: boolean): void {
    this.acting(() => this.parts.layout.setRowsHidden(sheet, row, count, hidden));
  }
  isColumnHidden(sheet: SheetId, column: number): boolean {
    return this.parts.layout.isColumnHidden(sheet, column);
  }
  setColumnsHidden(sheet: SheetId, column: number, count: number, hidden: boolean): void {
    this.acting(() => this.parts.layout.setColumnsHidden(sheet, column, count, hidden));
  }
  merges(sheet: SheetId): readonly Box[] {
    return this.parts.layout.merges(sheet);
  }
  merge(sheet: SheetId, box: Box): void {
    this.acting(() => this.parts.layout.merge(sheet, box));
  }
  unmerge(sheet: SheetId, box: Box): void {
    this.acting(() => this.parts.layout.unmerge(sheet, box));
  }

  marks(sheet: SheetId): readonly Mark[] {
    return this.parts.marks.list(sheet);
  }
  setMarks(sheet: SheetId, marks: readonly Mark[]): void {
    this.acting(() => this.parts.marks.set(sheet, marks));
  }

  /** Told whenever marks changed or moved, also by undo. */
  onMarks(listener: () => void): void {
    this.parts.marks.onChange(listener);
  }

  tables(): readonly TableData[] {
    return this.parts.tables.list();
  }
  addTable(table: Omit<TableData, "id">): TableId {
    return this.acting(() => this.parts.tables.add(table));
  }
  updateTable(id: TableId, patch: TablePatch): void {
    this.acting(() => this.parts.tables.update(id, patch));
  }
  deleteTable(id: TableId): void {
    this.acting(() => this.parts.tables.delete(id));
  }
  setTableFilter(id: TableId, column: number, criteria: FilterCriteria | null): void {
    this.acting(() => this.parts.tables.setFilter(id, column, criteria));
  }

  names(): readonly NameData[] {
    return this.parts.names.list();
  }
  setName(name: NameData): void {
    this.acting(() => this.parts.names.set(name));
  }
  deleteName(name: string, scope: SheetId | null): void {
    this.acting(() => this.parts.names.delete(name, scope));
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

  isCalculating(sheet: SheetId): boolean {
    return !this.calculation.isResting(sheet);
  }
  setCalculating(sheet: SheetId, on: boolean): void {
    this.calculation.setResting(sheet, !on);
  }

  whenCalculated(): Promise<void> | undefined {
    this.parts.transactions.flush();
    return this.calculation.isCalculated ? undefined : this.calculation.whenCalculated();
  }
  hasFunction(name: string): boolean {
    return this.parts.probe.hasFunction(name);
  }
  evaluate(...question: Parameters<SheetStore["evaluate"]>): Scalar | undefined {
    return this.parts.probe.evaluate(...question);
  }

  transaction<T>(_label: string, fn: () => T, source: ChangeSource = "addin"): T {
    return this.parts.transactions.run(fn, source);
  }
  amend(fn: () => void, source: ChangeSource): void {
    this.parts.transactions.amend(fn, source);
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
    return this.parts.changes.formulas.isWatching;
  }
  set watchesFormulas(on: boolean) {
    this.parts.changes.formulas.isWatching = on;
  }
  onChange(listener: (change: StoreChange) => void): () => void {
    return this.parts.changes.listen(listener);
  }

  private acting<T>(fn: () => T): T {
    return this.parts.transactions.act(fn);
  }

  /** The cells, with everything that was written to a box so far. */
  private reading(sheet: SheetId, box: Box): Cells {
    this.parts.transactions.beforeReading(sheet, box);
    return this.parts.cells;
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
