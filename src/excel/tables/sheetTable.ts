import type { Ask, Region } from "../blocks";

/** A table of the workbook as it stands now; rows and columns count from 0. */
export interface SheetTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly sheetVisible: boolean;
  /** With sheet name, as Excel writes it. */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** With header and totals row. */
  readonly rows: number;
  readonly columns: number;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columnNames: readonly string[];
}

/** The rows between header and totals row. */
export function bodyOf(table: SheetTable): Region {
  const head = table.hasHeaders ? 1 : 0;
  return {
    sheetId: table.sheetId,
    row: table.row + head,
    column: table.column,
    rows: table.rows - head - (table.hasTotals ? 1 : 0),
    columns: table.columns,
  };
}

/** Every table of the workbook, without its place. Requires ExcelApi 1.4. */
export function loadTables(context: Excel.RequestContext): Excel.TableCollection {
  return context.workbook.tables.load(
    "items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id,items/worksheet/name," +
      "items/worksheet/visibility,items/columns/items/name",
  );
}

/** A question for the place of a table that {@link loadTables} has brought. */
export function askForPlace(table: Excel.Table): Ask<SheetTable> {
  return {
    cost: 1,
    enqueue: (context) => {
      const range = context.workbook.tables
        .getItem(table.id)
        .getRange()
        .load("address,rowIndex,columnIndex,rowCount,columnCount");
      return () => ({
        id: table.id,
        name: table.name,
        sheetId: table.worksheet.id,
        sheetName: table.worksheet.name,
        sheetVisible: table.worksheet.visibility === "Visible",
        address: range.address,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
        hasHeaders: table.showHeaders,
        hasTotals: table.showTotals,
        columnNames: table.columns.items.map((column) => column.name),
      });
    },
  };
}

/** Whether two regions of one sheet share a cell. */
export function overlaps(a: Region, b: Region): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
