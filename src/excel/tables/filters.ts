import { jsonBytes, type Step } from "../blocks";
import type { SheetTable } from "./sheetTable";
import type { TableUpdate } from "./tableUpdate";

/** The filter of one column of a table. */
export interface TableFilter {
  /** Its name, since columns may go in or out while the filter is off. */
  readonly column: string;
  readonly criteria: Excel.FilterCriteria;
}

/** Filters that hide something, from what `AutoFilter.criteria` gives: an entry for each column, empty where there is none. */
export function filtersOf(
  criteria: readonly (Excel.FilterCriteria | null | undefined)[],
  columnNames: readonly string[],
): TableFilter[] {
  return criteria.flatMap((each, position) =>
    each === null || each === undefined || isEmpty(each)
      ? []
      : [{ column: columnNames[position] ?? "", criteria: each }],
  );
}

/** Takes a table's filters off. Requires ExcelApi 1.2. */
export function clearFilters(table: SheetTable): Step {
  return {
    bytes: 256,
    enqueue: (context) => context.workbook.tables.getItem(table.id).clearFilters(),
  };
}

/** Puts them on again. Requires ExcelApi 1.2. */
export function applyFilters(table: SheetTable, filters: readonly TableFilter[]): Step[] {
  if (filters.length === 0) return [];
  return [
    {
      bytes: jsonBytes(filters),
      enqueue: (context) => {
        const { columns } = context.workbook.tables.getItem(table.id);
        for (const { column, criteria } of filters) columns.getItem(column).filter.apply(criteria);
      },
    },
  ];
}

/** The filters but for those of columns that an update takes out. */
export function filtersLeft({
  table,
  filters,
  columnsIn,
  columnsOut,
  columnRemovals,
}: TableUpdate): TableFilter[] {
  const out = new Set(columnsOut);
  const names = table.columnNames.filter((_, position) => !out.has(position));
  for (const { position, name } of [...columnsIn].sort((a, b) => a.position - b.position))
    names.splice(position, 0, name);
  const gone = [
    ...columnsOut.map((position) => table.columnNames[position]),
    ...columnRemovals.map(({ position }) => names[position]),
  ].map((name) => name?.toLowerCase());
  return filters.filter(({ column }) => !gone.includes(column.toLowerCase()));
}

function isEmpty({ values, criterion1, color, icon, dynamicCriteria }: Excel.FilterCriteria): boolean {
  const dynamic = dynamicCriteria !== undefined && dynamicCriteria !== "Unknown";
  return (values ?? []).length === 0 && !criterion1 && !color && icon === undefined && !dynamic;
}
