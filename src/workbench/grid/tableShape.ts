import type { TableColumnData, TableData } from "../model/store";
import { TABLE_STYLE } from "./tableStyles";

/** Univer's TableColumnDataTypeEnum.None, an ambient enum. */
export const NO_TYPE = "none" as never;

/** What a table made at the grid has beside what Univer tells. */
export const NEW_TABLE: Omit<TableData, "id" | "sheet" | "name" | "box" | "columns"> = {
  showHeaders: true,
  showTotals: false,
  style: TABLE_STYLE,
  showFilterButton: true,
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

/** The columns of a table made at the grid, by their headers. */
export function newColumns(names: readonly string[]): TableColumnData[] {
  return names.map((name, index) => ({ id: index + 1, name, filter: null }));
}

/** Univer has no totals rows; kept out of its table, the row is neither filtered nor summed. */
export function withoutTotals(table: TableData): TableData["box"] {
  return table.showTotals ? { ...table.box, rows: Math.max(1, table.box.rows - 1) } : table.box;
}
