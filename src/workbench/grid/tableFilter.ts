import { type ITableFilterItem, TableColumnFilterTypeEnum } from "@univerjs/sheets-table";
import { filterTest } from "../model/filterTest";
import type { FilterCriteria, TableData } from "../model/store";
import { decodeValue } from "./cellCodec";
import type { Engine } from "./engine";

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
  const values = new Set(cells.filter(filterTest(criteria, cells)).map((cell) => cell.text));
  return { filterType: TableColumnFilterTypeEnum.manual, values: [...values] };
}

/** What was ticked at the grid, as Excel's criteria. */
export function criteriaOf(item: ITableFilterItem | undefined): FilterCriteria | null {
  if (item === undefined) return null;
  if (item.filterType === TableColumnFilterTypeEnum.manual)
    return { filterOn: "Values", values: item.values };
  return { filterOn: "Custom", criterion1: JSON.stringify(item.filterInfo) };
}
