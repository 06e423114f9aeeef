import { DOCS, documented, inferred } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { cellCount, intersection, isWholeColumns, overlaps } from "./boxes";
import { asInteger, given } from "./checks";
import { asCriteria } from "./filterHost";
import { type HostOf, names } from "./hostTypes";
import { RangeHost } from "./range";
import { requirePlace } from "./resolve";
import type { WorkbookSession } from "./session";
import { removeSheetFilter, setSheetFilter, sheetFilter } from "./sheetFilter";
import type { Box, FilterCriteria, SheetId, TableId } from "./store";
import { surroundingRegion } from "./surrounding";

/** What is filtered: a table, or cells of a sheet. */
interface Filtered {
  /** Header and rows. */
  readonly box: Box;
  readonly criteria: readonly (FilterCriteria | null)[];
}

/** Excel.AutoFilter: of a table, or a sheet's own, of which there is at most one. */
export class AutoFilterHost extends HostObject implements HostOf<Excel.AutoFilter> {
  static override readonly typeName = "AutoFilter";
  static override readonly scalars = names<Excel.Interfaces.AutoFilterLoadOptions>()(
    "criteria",
    "enabled",
    "isDataFiltered",
  );
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;
  readonly #table: TableId | null;

  constructor(session: WorkbookSession, sheet: SheetId, table: TableId | null) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#table = table;
  }

  get enabled(): boolean {
    return this.#filtered !== null;
  }

  get isDataFiltered(): boolean {
    return this.#filtered?.criteria.some((one) => one !== null) ?? false;
  }

  /** One entry per column, null where it is not filtered. inferred */
  get criteria(): Excel.FilterCriteria[] {
    return [...(this.#filtered?.criteria ?? [])] as unknown as Excel.FilterCriteria[];
  }

  getRange(): RangeHost {
    const range = this.getRangeOrNullObject();
    if (range === null) throw documented("ItemNotFound", "AutoFilter.getRange");
    return range;
  }

  getRangeOrNullObject(): RangeHost | null {
    const filtered = this.#filtered;
    return filtered === null ? null : new RangeHost(this.#session, this.#sheet, filtered.box);
  }

  /** Of a table, the range is the table's. inferred. Without a column the filter is only switched on. */
  apply(range: unknown, columnIndex?: unknown, criteria?: unknown): void {
    this.#session.assertAllowed(this.#sheet, "allowAutoFilter");
    const { box, criteria: before } = this.#begin(range);
    if (!given(columnIndex)) return;
    const column = asInteger(columnIndex);
    if (column < 0 || column >= before.length) throw documented("InvalidArgument", DOCS.codes);
    this.#put(box, before, column, given(criteria) ? asCriteria(criteria) : null);
  }

  /** All rows are shown; the filter stays switched on. */
  clearCriteria(): void {
    const filtered = this.#filtered;
    if (filtered === null) return;
    this.#session.assertAllowed(this.#sheet, "allowAutoFilter");
    if (this.#table === null) {
      const criteria = filtered.criteria.map(() => null);
      setSheetFilter(this.#session.store, this.#sheet, { box: filtered.box, criteria });
      return;
    }
    filtered.criteria.forEach((one, index) => {
      if (one !== null) this.#put(filtered.box, filtered.criteria, index, null);
    });
  }

  clearColumnCriteria(columnIndex: unknown): void {
    this.#session.assertAllowed(this.#sheet, "allowAutoFilter");
    const filtered = this.#filtered;
    const column = asInteger(columnIndex);
    if (filtered === null || column < 0 || column >= filtered.criteria.length)
      throw documented("InvalidArgument", "AutoFilter.clearColumnCriteria");
    this.#put(filtered.box, filtered.criteria, column, null);
  }

  reapply(): void {
    const filtered = this.#filtered;
    if (filtered === null) return;
    if (this.#table === null) {
      setSheetFilter(this.#session.store, this.#sheet, filtered);
      return;
    }
    filtered.criteria.forEach((one, index) => {
      if (one !== null) this.#put(filtered.box, filtered.criteria, index, one);
    });
  }

  /** Switches the filter off; all rows are shown. */
  remove(): void {
    this.#session.assertAllowed(this.#sheet, "allowAutoFilter");
    if (this.#table === null) {
      removeSheetFilter(this.#session.store, this.#sheet);
      return;
    }
    this.clearCriteria();
    this.#session.store.updateTable(this.#table, { showFilterButton: false });
  }

  get #filtered(): Filtered | null {
    const { store } = this.#session;
    if (this.#table === null) return sheetFilter(store, this.#sheet);
    const { box, columns, showFilterButton, showTotals } = this.#session.table(this.#table);
    if (!showFilterButton) return null;
    const rows = box.rows - (showTotals ? 1 : 0);
    return { box: { ...box, rows }, criteria: columns.map((column) => column.filter) };
  }

  /** The filter that is to be changed: switched on, or moved to other cells, when need be. */
  #begin(range: unknown): Filtered {
    const { store } = this.#session;
    if (this.#table !== null) {
      if (!this.#session.table(this.#table).showFilterButton)
        store.updateTable(this.#table, { showFilterButton: true });
      return this.#filtered ?? this.#begin(range);
    }
    const box = this.#boxOf(range);
    const before = sheetFilter(store, this.#sheet);
    if (before !== null && before.box.column === box.column && before.box.row === box.row) {
      if (before.box.columns === box.columns && before.box.rows === box.rows) return before;
    }
    removeSheetFilter(store, this.#sheet);
    const criteria = new Array<FilterCriteria | null>(box.columns).fill(null);
    setSheetFilter(store, this.#sheet, { box, criteria });
    return { box, criteria };
  }

  /** A single cell means the block around it, whole columns what is in them. inferred from Range.AutoFilter of Excel's macros */
  #boxOf(range: unknown): Box {
    const { store } = this.#session;
    const given =
      range instanceof RangeHost
        ? { sheet: range._sheet, box: range._box }
        : requirePlace(this.#session, range, this.#sheet);
    if (given.sheet !== this.#sheet) throw inferred("InvalidArgument", "a sheet filters its own cells");
    const used = store.usedBox(this.#sheet, true);
    const whole = isWholeColumns(given.box) && used !== null ? intersection(given.box, used) : given.box;
    const box =
      whole !== null && cellCount(whole) === 1 ? surroundingRegion(store, this.#sheet, whole) : whole;
    if (box === null || isWholeColumns(box) || store.usedBox(this.#sheet, true, box) === null)
      throw inferred("InvalidArgument", "there is nothing to filter");
    if (this.#session.tablesOn(this.#sheet).some((table) => overlaps(table.box, box)))
      throw inferred("InvalidOperation", "tables have filters of their own");
    return box;
  }

  #put(
    box: Box,
    before: readonly (FilterCriteria | null)[],
    column: number,
    criteria: FilterCriteria | null,
  ): void {
    const { store } = this.#session;
    if (this.#table !== null) store.setTableFilter(this.#table, column, criteria);
    else {
      const all = before.map((one, index) => (index === column ? criteria : one));
      setSheetFilter(store, this.#sheet, { box, criteria: all });
    }
  }
}
