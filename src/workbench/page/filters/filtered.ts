import type { UniverStore } from "../../grid/UniverStore";
import { RangeHost } from "../../model/range";
import type { WorkbookSession } from "../../model/session";
import { type SheetFilter, setSheetFilter, sheetFilter } from "../../model/sheetFilter";
import type { FilterCriteria, SheetId, TableData } from "../../model/store";
import { TableSortHost } from "../../model/tableSort";

/** Cells with filter buttons: those of a sheet's own filter, or a table. */
export interface Filtered extends SheetFilter {
  /** Which one it is, among those of its sheet. */
  readonly key: string;
  /** Sets or, with `null`, takes away what a column keeps. */
  put(column: number, criteria: FilterCriteria | null): void;
  /** Sorts the rows by a column, and filters them again. */
  sort(column: number, ascending: boolean): void;
}

/** All that has filter buttons on a sheet. */
export function filteredOn(store: UniverStore, session: WorkbookSession, sheet: SheetId): Filtered[] {
  const own = sheetFilter(store, sheet);
  const tables = store
    .tables()
    .filter((table) => table.sheet === sheet && table.showHeaders && table.showFilterButton)
    .map((table) => ofTable(store, session, table));
  return own === null ? tables : [ofSheet(store, session, sheet, own), ...tables];
}

function ofSheet(
  store: UniverStore,
  session: WorkbookSession,
  sheet: SheetId,
  filter: SheetFilter,
): Filtered {
  const { box, criteria } = filter;
  return {
    ...filter,
    key: "sheet",
    put: (column, wanted) => {
      const all = criteria.map((one, at) => (at === column ? wanted : one));
      setSheetFilter(store, sheet, { box, criteria: all });
    },
    sort: (column, ascending) => {
      const body = { ...box, row: box.row + 1, rows: box.rows - 1 };
      new RangeHost(session, sheet, body).sort.apply([{ key: column, ascending }]);
      setSheetFilter(store, sheet, filter);
    },
  };
}

function ofTable(store: UniverStore, session: WorkbookSession, table: TableData): Filtered {
  const { id, box, columns, showTotals } = table;
  const criteria = columns.map(({ filter }) => filter);
  return {
    key: id,
    box: { ...box, rows: box.rows - (showTotals ? 1 : 0) },
    criteria,
    put: (column, wanted) => store.setTableFilter(id, column, wanted),
    sort: (column, ascending) => {
      new TableSortHost(session, id).apply([{ key: column, ascending }]);
      criteria.forEach((one, at) => {
        if (one !== null) store.setTableFilter(id, at, one);
      });
    },
  };
}
