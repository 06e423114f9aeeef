import { type ITableFilterItem, TableColumnFilterTypeEnum } from "@univerjs/sheets-table";
import { matchesFilter } from "../model/filter";
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
  const values = new Set<string>();
  const first = table.box.row + (table.showHeaders ? 1 : 0);
  const last = table.box.row + table.box.rows - (table.showTotals ? 1 : 0);
  for (let row = first; row < last; row += 1) {
    const cell = sheet.getCell(row, table.box.column + column);
    const text = cell?.v === null || cell?.v === undefined ? "" : String(cell.v);
    const raw = decodeValue(sheet.getCellRaw(row, table.box.column + column));
    if (matchesFilter(criteria, raw, text)) values.add(text);
  }
  return { filterType: TableColumnFilterTypeEnum.manual, values: [...values] };
}

/** What was ticked at the grid, as Excel's criteria. */
export function criteriaOf(item: ITableFilterItem | undefined): FilterCriteria | null {
  if (item === undefined) return null;
  if (item.filterType === TableColumnFilterTypeEnum.manual)
    return { filterOn: "Values", values: item.values };
  return { filterOn: "Custom", criterion1: JSON.stringify(item.filterInfo) };
}
