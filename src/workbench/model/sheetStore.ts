import type { Attachments } from "./attachments";
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
} from "./store";

/** Changes to a sheet; absent = leave. `position` moves it. */
export interface SheetPatch {
  readonly name?: string;
  readonly position?: number;
  readonly visibility?: SheetData["visibility"];
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly protection?: ProtectionOptions | null;
  readonly frozen?: SheetData["frozen"];
}

/** Changes to a table; absent = leave. The model keeps `columns` and `box.columns` in step when it gives either. */
export type TablePatch = Partial<Omit<TableData, "id" | "sheet">>;

/** A sheet engine, seen from Excel's object model. See store.ts for the conventions. */
export interface SheetStore {
  // ---- sheets ----
  /** In tab order. Never empty. */
  sheets(): readonly SheetData[];
  /** Adds a sheet at the end, or at `position`; the model made sure that the name is free. Returns its id. */
  addSheet(name: string, position?: number): SheetId;
  /** Copies a sheet with cells and formats (tables and names need not be copied). Returns the new id. */
  copySheet(sheet: SheetId, name: string, position: number): SheetId;
  /** Deletes a sheet with its tables; activates a neighbour when it was active. */
  deleteSheet(sheet: SheetId): void;
  updateSheet(sheet: SheetId, patch: SheetPatch): void;
  activeSheet(): SheetId;
  activateSheet(sheet: SheetId): void;
  /** Selection of the active sheet. */
  selection(): SelectionData;
  /** Selects areas and activates their sheet; the active cell is the first cell of the last area. */
  select(sheet: SheetId, areas: readonly Box[]): void;

  // ---- cells; each read returns exactly box.rows × box.columns ----
  cell(sheet: SheetId, row: number, column: number): CellData;
  values(sheet: SheetId, box: Box): Scalar[][];
  valueTypes(sheet: SheetId, box: Box): ValueType[][];
  /** The formula where there is one, else the value. */
  formulas(sheet: SheetId, box: Box): Scalar[][];
  numberFormats(sheet: SheetId, box: Box): string[][];
  texts(sheet: SheetId, box: Box): string[][];
  /** One change event and, outside a transaction, one undo step per call. */
  write(sheet: SheetId, box: Box, block: BlockWrite): void;
  /** Sets one number format everywhere in a box (which may be whole columns). */
  fillNumberFormat(sheet: SheetId, box: Box, format: string): void;
  /** Clears contents and/or formats (number formats count as formats). */
  clear(sheet: SheetId, box: Box, what: "All" | "Contents" | "Formats"): void;
  /**
   * Smallest box with all cells that have content (`valuesOnly`) or content or format; `null` when there are none.
   * `within` limits the search to a box.
   */
  usedBox(sheet: SheetId, valuesOnly: boolean, within?: Box): Box | null;
  /** The whole area of the dynamic array that the cell is the anchor or a member of; `null` when none. */
  spillBox(sheet: SheetId, row: number, column: number): Box | null;

  // ---- moving cells: tables, names, selections, formulas, formats, widths and merges move along ----
  /** Makes room for `box`. Whole rows shift down, whole columns shift right, whatever is asked. */
  insertCells(sheet: SheetId, box: Box, shift: "Down" | "Right"): void;
  /** Takes `box` out. A table wholly inside a deleted box of whole rows or columns is deleted. */
  deleteCells(sheet: SheetId, box: Box, shift: "Up" | "Left"): void;

  // ---- formats ----
  /** How a cell looks that nobody formatted. */
  readonly plainFormat: CellFormat;
  format(sheet: SheetId, box: Box): CommonFormat;
  setFormat(sheet: SheetId, box: Box, patch: Partial<CellFormat>): void;
  /** Points. */
  columnWidth(sheet: SheetId, column: number): number;
  setColumnWidth(sheet: SheetId, column: number, count: number, points: number): void;
  /** Width of all columns that were given none. */
  setStandardWidth(sheet: SheetId, points: number): void;
  rowHeight(sheet: SheetId, row: number): number;
  setRowHeight(sheet: SheetId, row: number, count: number, points: number): void;
  autofitColumns(sheet: SheetId, column: number, count: number): void;
  autofitRows(sheet: SheetId, row: number, count: number): void;
  /** Hidden by the user or by a filter. */
  isRowHidden(sheet: SheetId, row: number): boolean;
  setRowsHidden(sheet: SheetId, row: number, count: number, hidden: boolean): void;
  isColumnHidden(sheet: SheetId, column: number): boolean;
  setColumnsHidden(sheet: SheetId, column: number, count: number, hidden: boolean): void;
  merges(sheet: SheetId): readonly Box[];
  /** Merges a box; only its first cell keeps its content. */
  merge(sheet: SheetId, box: Box): void;
  /** Removes every merge that touches the box. */
  unmerge(sheet: SheetId, box: Box): void;

  // ---- marks: hyperlinks, validations, conditional formats, groups ----
  /** All of a sheet, in their order. Inserting and deleting cells moves, stretches, splits and removes them. */
  marks(sheet: SheetId): readonly Mark[];
  /** Replaces all of a sheet. Nobody is told; not even the format counts as changed. */
  setMarks(sheet: SheetId, marks: readonly Mark[]): void;

  // ---- tables ----
  /** All tables of the workbook, oldest first. */
  tables(): readonly TableData[];
  /** The model has checked name and place, and has written the header texts. Returns the id. */
  addTable(table: Omit<TableData, "id">): TableId;
  updateTable(id: TableId, patch: TablePatch): void;
  /** Forgets the table; cells, their contents and hand-made formats stay. */
  deleteTable(id: TableId): void;
  /** Sets or lifts one column's filter and hides or shows the rows; `column` counts from 0 in the table. */
  setTableFilter(id: TableId, column: number, criteria: FilterCriteria | null): void;

  // ---- comments, charts, styles, …: kept and undone; moved, copied and deleted along with their cells ----
  readonly attachments: Attachments;

  // ---- names ----
  names(): readonly NameData[];
  /** Adds, or replaces the name of the same scope. */
  setName(name: NameData): void;
  deleteName(name: string, scope: SheetId | null): void;

  // ---- calculation ----
  calculationMode(): "Automatic" | "AutomaticExceptTables" | "Manual";
  setCalculationMode(mode: "Automatic" | "AutomaticExceptTables" | "Manual"): void;
  /** Recalculates a box, a sheet or all. `full`: also what is not dirty. */
  calculate(full: boolean, sheet?: SheetId, box?: Box): void;
  /** Whether a sheet's formulas are calculated; else they keep their results, whoever asks. Not a step to undo, nor saved. */
  isCalculating(sheet: SheetId): boolean;
  /** A sheet that is switched on again is calculated at once. */
  setCalculating(sheet: SheetId, on: boolean): void;
  /** Resolves when what was written is calculated; undefined when nothing is to be calculated. */
  whenCalculated(): Promise<void> | undefined;
  /** Whether formulas can use a function of Excel. */
  hasFunction(name: string): boolean;
  /**
   * Result of a formula as if it stood in a cell, such as a rule's; undefined when it cannot be told at once: while cells are
   * calculated, and of an add-in's functions.
   * @param typed - what that cell is about to hold
   */
  evaluate(
    formula: string,
    place: { readonly sheet: SheetId; readonly row: number; readonly column: number },
    typed?: Scalar,
  ): Scalar | undefined;

  // ---- undo and events ----
  /**
   * Everything done in `fn` is one undo step and carries `source` (default `"addin"`; nested calls join the outer
   * one). When `fn` throws, all that it did is taken back and not announced (of a nested call: its own part, so that
   * the outer one may catch and go on), and the error goes on to the caller. `fn` is synchronous.
   */
  transaction<T>(label: string, fn: () => T, source?: ChangeSource): T;
  /** Like a transaction, but undone together with the step done last. Also where protection keeps the person from writing. */
  amend(fn: () => void, source: ChangeSource): void;
  canUndo(): boolean;
  canRedo(): boolean;
  undo(): void;
  redo(): void;
  /** Forgets the undo stack: what Excel does on deleting a sheet, protecting, … */
  clearUndo(): void;
  /** While true, changes of cells tell what formulas there were. Somebody has to read them then, before each write. */
  watchesFormulas: boolean;
  /** Listeners run after the transaction. Returns the function that removes the listener. */
  onChange(listener: (change: StoreChange) => void): () => void;
}
