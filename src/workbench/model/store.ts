/**
 * The seam between Excel's object model and a sheet engine.
 *
 * The model (src/workbench/model) speaks Excel; a store keeps cells, formats, tables and the undo stack. Two stores
 * exist: {@link file://./memoryStore.ts} for Node, and the Univer grid. A store does what it is told: rules of
 * Excel (shape checks, protection, overlapping tables, reading "5" as a number, error codes) live in the model.
 *
 * Conventions: rows and columns count from 0; a box may span whole rows or columns (up to {@link MAX_ROWS} by
 * {@link MAX_COLUMNS}) and a store must not allocate per cell for those; colours are `#RRGGBB` upper case;
 * sizes are points. An unknown sheet or table id is a programming error: throw a plain `Error`.
 */

import type { AttachmentChange } from "./attachments";

/** Rows of a sheet, as in Excel. */
export const MAX_ROWS = 1_048_576;
/** Columns of a sheet, as in Excel. */
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells, from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell shows to a formula: `""` when empty; an error as its text, e.g. `"#N/A"`. */
export type Scalar = string | number | boolean;

/** Kind of a cell's value, in Excel's words. */
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** Everything about one cell's content. */
export interface CellData {
  readonly value: Scalar;
  readonly type: ValueType;
  /** Formula with its leading `=`; `""` when there is none. Spilled cells other than the anchor have none. */
  readonly formula: string;
  readonly numberFormat: string;
  /** The value as displayed with its number format (`""` when empty). */
  readonly text: string;
}

/**
 * What to put into a cell.
 * `null`: leave the cell. `""`: clear its content. Text starting with `=`: a formula. Text starting with `'`: the rest,
 * literally. Text that is an error's name ({@link ERROR_TEXTS}): that error. Other text: that text, never reinterpreted.
 */
export type CellInput = Scalar | null;

/** Error values that text can spell. */
export const ERROR_TEXTS: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/** One block write. Both grids, when given, have exactly the box's shape. */
export interface BlockWrite {
  readonly inputs?: readonly (readonly CellInput[])[];
  /** `null` leaves the cell's number format. */
  readonly numberFormats?: readonly (readonly (string | null)[])[];
}

/** The formats of a cell that the model knows. */
export interface CellFormat {
  /** Background; `""` = none. */
  readonly fill: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  readonly fontColor: string;
  readonly fontSize: number;
  readonly fontName: string;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly horizontalAlignment:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly verticalAlignment: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrapText: boolean;
  readonly indent: number;
  readonly autoIndent: boolean;
  readonly shrinkToFit: boolean;
  readonly readingOrder: "Context" | "LeftToRight" | "RightToLeft";
  /** Degrees from -90 to 90; 180 = letters one below the other. */
  readonly textOrientation: number;
  /** Pattern over the fill, in Excel's words; `"None"` also where there is only a colour. */
  readonly pattern: string;
  /** Colour of the pattern's lines; `""` = automatic. */
  readonly patternColor: string;
  /** Lighter (to 1) or darker (to -1) than the colour; kept, not drawn. */
  readonly fillTint: number;
  readonly patternTint: number;
  readonly fontTint: number;
  /** Edges of the cell itself: `""` = none, else kind and colour, e.g. `"thin #FF0000"`; kinds in borderKinds.ts. */
  readonly borderTop: string;
  readonly borderBottom: string;
  readonly borderLeft: string;
  readonly borderRight: string;
  readonly diagonalDown: string;
  readonly diagonalUp: string;
  /** Whether protection locks the cell. */
  readonly locked: boolean;
  /** Whether protection hides the formula. */
  readonly formulaHidden: boolean;
  /** Name of the cell's style, as the workbook lists it: `Normal` where none was given. */
  readonly styleName: string;
}

/** What marks cells beside content and format. */
export type MarkKind = "hyperlink" | "validation" | "conditionalFormat" | "rowGroup" | "columnGroup";

/**
 * Something that holds for cells, such as a validation. It moves with them, is split when only some of them move, and is undone
 * like them; a store does not look into it. (What hangs on one place, such as a comment, is in attachments.ts.)
 */
export interface Mark {
  /** Unique in the workbook, never reused. */
  readonly id: string;
  readonly kind: MarkKind;
  /** At least one. */
  readonly boxes: readonly Box[];
  /** Plain data, never changed in place. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Formats common to a box; `null` where its cells differ. */
export type CommonFormat = { readonly [K in keyof CellFormat]: CellFormat[K] | null };

/** Stable id of a sheet. */
export type SheetId = string;
/** Stable id of a table. */
export type TableId = string;

/** Options of a protected sheet (Excel's WorksheetProtectionOptions); `{}` = nothing extra allowed. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** A sheet, without its cells. */
export interface SheetData {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** `""` = none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  /** `null` = not protected. */
  readonly protection: ProtectionOptions | null;
  /** Rows and columns that do not scroll. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** A column of a table. */
export interface TableColumnData {
  /** Unique in the table, never reused. */
  readonly id: number;
  /** Name; follows the header cell while the header is shown (the model reads the cell then). */
  readonly name: string;
  /** `null` = not filtered. Excel's FilterCriteria; use `matchesFilter` in filter.ts to apply it. */
  readonly filter: FilterCriteria | null;
}

/** Excel.FilterCriteria, as plain data. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly dynamicCriteria?: string;
  /** `#RRGGBB`: of filters on colours. */
  readonly color?: string;
  /** Of filters on icons: a set, and which icon of it, counted from the lowest. */
  readonly icon?: { readonly set: string; readonly index: number };
}

/** A table. */
export interface TableData {
  readonly id: TableId;
  readonly sheet: SheetId;
  readonly name: string;
  /** With header and totals row. Inserting and deleting cells moves and resizes it. */
  readonly box: Box;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** As many as `box.columns`. */
  readonly columns: readonly TableColumnData[];
}

/** A defined name. */
export interface NameData {
  readonly name: string;
  /** `null` = workbook. */
  readonly scope: SheetId | null;
  /** With leading `=`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** What is selected. */
export interface SelectionData {
  readonly sheet: SheetId;
  /** At least one, in the order of selecting. */
  readonly areas: readonly Box[];
  readonly activeCell: { readonly row: number; readonly column: number };
}

/** Who changed something: the person at the grid, an add-in, another author, or undo and redo. */
export type ChangeSource = "user" | "addin" | "remote" | "undo";

/** How cells moved. */
export type StructureChange =
  "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** A change, told after it happened, in order. */
export type StoreChange =
  /** Contents were written (not: recalculated). `before` and `after` only for single cells. */
  | {
      readonly kind: "cells";
      readonly sheet: SheetId;
      readonly box: Box;
      readonly source: ChangeSource;
      readonly before?: CellData;
      readonly after?: CellData;
      /** What the cells had as `formulas()` gives it; only while somebody watches formulas. */
      readonly formulasBefore?: readonly (readonly Scalar[])[];
    }
  /** Rows, or columns, were put into another order; the cells that changed are told as well. */
  | {
      readonly kind: "sorted";
      readonly sheet: SheetId;
      readonly boxes: readonly Box[];
      readonly byColumn: boolean;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: "rowsHidden";
      readonly sheet: SheetId;
      readonly row: number;
      readonly rows: number;
      readonly hidden: boolean;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: "structure";
      readonly sheet: SheetId;
      readonly box: Box;
      readonly source: ChangeSource;
      readonly change: StructureChange;
      /** True: cells moved up or down; false: left or right. */
      readonly vertical: boolean;
    }
  | { readonly kind: "format"; readonly sheet: SheetId; readonly box: Box; readonly source: ChangeSource }
  | { readonly kind: "calculated"; readonly sheet: SheetId }
  | { readonly kind: "selection"; readonly selection: SelectionData }
  | { readonly kind: "sheetActivated"; readonly sheet: SheetId; readonly previous: SheetId }
  | { readonly kind: "sheetAdded"; readonly sheet: SheetId; readonly source: ChangeSource }
  | { readonly kind: "sheetDeleted"; readonly sheet: SheetId; readonly source: ChangeSource }
  /** Name, position, visibility, colour, protection, … */
  | { readonly kind: "sheetUpdated"; readonly sheet: SheetId; readonly source: ChangeSource }
  | AttachmentChange
  | {
      readonly kind: "tableAdded" | "tableDeleted" | "tableUpdated" | "tableFiltered";
      readonly sheet: SheetId;
      readonly table: TableId;
      readonly source: ChangeSource;
    };
