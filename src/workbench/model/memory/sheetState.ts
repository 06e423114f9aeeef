import { type Box, type CellFormat, type Mark, MAX_COLUMNS, type Scalar, type SheetData } from "../store";

/** Content of a cell. Formulas have their result in the calculator. */
export type Content =
  | { readonly kind: "value"; readonly value: Scalar; readonly isError: boolean }
  | { readonly kind: "formula"; readonly formula: string };

/** Formats that were set; the rest is the default. */
export type Style = Partial<CellFormat> & { readonly numberFormat?: string };

/** Everything of one sheet. Maps are keyed by {@link cellKey}. */
export interface SheetState {
  data: SheetData;
  contents: Map<number, Content>;
  styles: Map<number, Style>;
  /** Formats of whole columns and rows, under the cells' own. */
  columnStyles: ReadonlyMap<number, Style>;
  rowStyles: ReadonlyMap<number, Style>;
  columnWidths: ReadonlyMap<number, number>;
  /** Of all other columns. */
  standardWidth: number;
  rowHeights: ReadonlyMap<number, number>;
  hiddenColumns: ReadonlySet<number>;
  hiddenRows: ReadonlySet<number>;
  merges: readonly Box[];
  marks: readonly Mark[];
  areas: readonly Box[];
}

/** Key of a cell in the maps. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function keyRow(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function keyColumn(key: number): number {
  return key % MAX_COLUMNS;
}

/** An empty sheet. */
export function emptySheet(id: string, name: string): SheetState {
  return {
    data: {
      id,
      name,
      visibility: "Visible",
      tabColor: "",
      showGridlines: true,
      protection: null,
      frozen: { rows: 0, columns: 0 },
    },
    contents: new Map(),
    styles: new Map(),
    columnStyles: new Map(),
    rowStyles: new Map(),
    columnWidths: new Map(),
    standardWidth: DEFAULT_COLUMN_WIDTH,
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merges: [],
    marks: [],
    areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  };
}

/** Points, as a new sheet in Excel has them. */
export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;

/** All cells' keys in a box, cheap for boxes larger than the sheet's content. */
export function* keysIn(map: ReadonlyMap<number, unknown>, box: Box): Generator<number> {
  if (box.rows * box.columns <= map.size) {
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      for (let column = box.column; column < box.column + box.columns; column += 1) {
        const key = cellKey(row, column);
        if (map.has(key)) yield key;
      }
    }
    return;
  }
  for (const key of map.keys()) {
    const row = keyRow(key);
    const column = keyColumn(key);
    const inside = row >= box.row && row < box.row + box.rows;
    if (inside && column >= box.column && column < box.column + box.columns) yield key;
  }
}
