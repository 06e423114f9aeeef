import { type ITableFilterItem, TableColumnFilterTypeEnum, type TableManager } from "@univerjs/sheets-table";
import type { IconAt } from "../model/conditional/icons";
import { type FilterCell, filterTest, isColorFilter, isIconFilter } from "../model/filterTest";
import type { Box, CellFormat, FilterCriteria, SheetId } from "../model/store";
import type { Cells } from "./cells";

/** A filter as Univer keeps it, with what it was made of: Univer knows neither ranks and averages as Excel does, nor colours and icons. */
type OwnFilter = ITableFilterItem & { readonly criteria?: FilterCriteria };

/** A table as Univer has it. */
type GridTable = NonNullable<ReturnType<TableManager["getTableById"]>>;

/** Reads the format of a cell. */
export type FormatOf = (sheet: SheetId, row: number, column: number) => CellFormat;

/** Excel's criteria as a filter of Univer's, which never looks at the values that it lists. */
export function filterItem(criteria: FilterCriteria): ITableFilterItem {
  const item: OwnFilter = { filterType: TableColumnFilterTypeEnum.manual, values: [], criteria };
  return item;
}

/** What filters look at. */
export interface LooksOf {
  readonly cells: Pick<Cells, "values" | "texts">;
  readonly format: FormatOf;
  readonly icons: (sheet: SheetId) => IconAt;
}

/** Makes a table of Univer's hide rows as Excel does: it knows neither numbers as they are shown, nor ranks, averages, colours and icons. */
export function filterAsExcel(table: GridTable, sheet: SheetId, looks: LooksOf): void {
  const filters = table.getTableFilters();
  const usual = filters.doColumnFilter.bind(filters);
  filters.doColumnFilter = (worksheet, range, column, filteredOut) => {
    const item: OwnFilter | undefined = filters.getColumnFilter(column);
    const criteria = item?.criteria;
    if (criteria === undefined) {
      usual(worksheet, range, column, filteredOut);
      return;
    }
    const { startRow, endRow, startColumn } = range;
    const body = { row: startRow, column: startColumn + column, rows: endRow - startRow + 1, columns: 1 };
    const cells = cellsOf(looks, sheet, body, criteria);
    const keeps = filterTest(criteria, cells);
    cells.forEach((cell, at) => {
      if (!keeps(cell)) filteredOut.add(startRow + at);
    });
  };
}

function cellsOf(looks: LooksOf, sheet: SheetId, body: Box, criteria: FilterCriteria): FilterCell[] {
  const values = looks.cells.values(sheet, body);
  const texts = looks.cells.texts(sheet, body);
  const iconAt = isIconFilter(criteria) ? looks.icons(sheet) : null;
  return values.map(([value = ""], at): FilterCell => {
    const cell = { value, text: texts[at]?.[0] ?? "" };
    if (iconAt !== null) return { ...cell, icon: iconAt(body.row + at, body.column) };
    return isColorFilter(criteria)
      ? { ...cell, ...colorsOf(looks.format(sheet, body.row + at, body.column)) }
      : cell;
  });
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

function colorsOf({ fill, fontColor }: CellFormat): Pick<FilterCell, "fill" | "fontColor"> {
  return { fill, fontColor };
}
