import { type ITableFilterItem, TableColumnFilterTypeEnum, type TableManager } from "@univerjs/sheets-table";
import type { IconAt } from "../model/conditional/icons";
import { type FilterCell, filterTest, isColorFilter, isIconFilter } from "../model/filterTest";
import type { CellFormat, FilterCriteria, SheetId, TableData } from "../model/store";
import { decodeValue } from "./cellCodec";
import type { Engine } from "./engine";

/** A filter as Univer keeps it, with what it was made of: Univer knows neither ranks and averages as Excel does, nor colours and icons. */
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
  const test = isColorFilter(criteria) || isIconFilter(criteria) ? () => true : filterTest(criteria, cells);
  const values = new Set(cells.filter(test).map((cell) => cell.text));
  const item: OwnFilter = { filterType: TableColumnFilterTypeEnum.manual, values: [...values], criteria };
  return item;
}

/** What filters look at beside values. */
export interface LooksOf {
  readonly format: FormatOf;
  readonly icons: (sheet: SheetId) => IconAt;
}

/** Makes a table of Univer's hide rows by colours and icons, which its filters know nothing of. */
export function filterByLooks(table: GridTable, sheet: SheetId, looks: LooksOf): void {
  const filters = table.getTableFilters();
  const usual = filters.doColumnFilter.bind(filters);
  filters.doColumnFilter = (worksheet, range, column, filteredOut) => {
    const item: OwnFilter | undefined = filters.getColumnFilter(column);
    const criteria = item?.criteria;
    if (criteria === undefined || (!isColorFilter(criteria) && !isIconFilter(criteria))) {
      usual(worksheet, range, column, filteredOut);
      return;
    }
    const keeps = filterTest(criteria, []);
    const iconAt = isIconFilter(criteria) ? looks.icons(sheet) : null;
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      const at = range.startColumn + column;
      const look = iconAt === null ? colorsOf(looks.format(sheet, row, at)) : { icon: iconAt(row, at) };
      if (!keeps({ value: "", text: "", ...look })) filteredOut.add(row);
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

function colorsOf({ fill, fontColor }: CellFormat): Pick<FilterCell, "fill" | "fontColor"> {
  return { fill, fontColor };
}
