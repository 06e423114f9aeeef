import { type ITableFilterItem, TableColumnFilterTypeEnum, type TableManager } from "@univerjs/sheets-table";
import { type FilterCell, filterTest, isColorFilter } from "../model/filterTest";
import type { CellFormat, FilterCriteria, SheetId, TableData } from "../model/store";
import { decodeValue } from "./cellCodec";
import type { Engine } from "./engine";

/** A filter as Univer keeps it, with what it was made of: Univer knows neither ranks and averages as Excel does, nor colours. */
type OwnFilter = ITableFilterItem & { readonly criteria?: FilterCriteria };

/** A table as Univer has it. */
type GridTable = NonNullable<ReturnType<TableManager["getTableById"]>>;

/** Reads the format of a cell. */
export type FormatOf = (sheet: SheetId, row: number, column: number) => CellFormat;

/** Excel's criteria as a list of values to tick in Univer's filter. */
export function filterItem(
  engine: Engine,
  table: TableData,
  column: number,
  criteria: FilterCriteria,
): ITableFilterItem {
  const sheet = engine.sheet(table.sheet);
  const first = table.box.row + (table.showHeaders ? 1 : 0);
  const last = table.box.row + table.box.rows - (table.showTotals ? 1 : 0);
  const cells = Array.from({ length: last - first }, (_none, at) => {
    const shown = sheet.getCell(first + at, table.box.column + column)?.v;
    const value = decodeValue(sheet.getCellRaw(first + at, table.box.column + column));
    return { value, text: shown === null || shown === undefined ? "" : String(shown) };
  });
  const test = isColorFilter(criteria) ? () => true : filterTest(criteria, cells);
  const values = new Set(cells.filter(test).map((cell) => cell.text));
  const item: OwnFilter = { filterType: TableColumnFilterTypeEnum.manual, values: [...values], criteria };
  return item;
}

/** Makes a table of Univer's hide rows by colours, which its filters know nothing of. */
export function filterByColors(table: GridTable, sheet: SheetId, formatOf: FormatOf): void {
  const filters = table.getTableFilters();
  const usual = filters.doColumnFilter.bind(filters);
  filters.doColumnFilter = (worksheet, range, column, filteredOut) => {
    const item: OwnFilter | undefined = filters.getColumnFilter(column);
    const criteria = item?.criteria;
    if (criteria === undefined || !isColorFilter(criteria)) {
      usual(worksheet, range, column, filteredOut);
      return;
    }
    const keeps = filterTest(criteria, []);
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      const { fill, fontColor } = formatOf(sheet, row, range.startColumn + column);
      const cell: FilterCell = { value: "", text: "", fill, fontColor };
      if (!keeps(cell)) filteredOut.add(row);
    }
  };
}

/** What was ticked at the grid, as Excel's criteria. */
export function criteriaOf(item: ITableFilterItem | undefined): FilterCriteria | null {
  if (item === undefined) return null;
  const { criteria }: OwnFilter = item;
  if (criteria !== undefined) return criteria;
  if (item.filterType === TableColumnFilterTypeEnum.manual)
    return { filterOn: "Values", values: item.values };
  return { filterOn: "Custom", criterion1: JSON.stringify(item.filterInfo) };
}
