import { DOCS, documented, unimplemented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { asInteger, given } from "./checks";
import { asCriteria } from "./filterHost";
import { type HostOf, names } from "./hostTypes";
import { RangeHost } from "./range";
import type { WorkbookSession } from "./session";
import type { SheetId, TableData, TableId } from "./store";

/** Excel.AutoFilter: of a table. A sheet's own filter (outside tables) is always off in this host. */
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
    return this.#data?.showFilterButton ?? false;
  }

  get isDataFiltered(): boolean {
    return this.#data?.columns.some((column) => column.filter !== null) ?? false;
  }

  /** One entry per column, null where it is not filtered. inferred */
  get criteria(): Excel.FilterCriteria[] {
    return (this.#data?.columns ?? []).map((column) => column.filter as unknown as Excel.FilterCriteria);
  }

  getRange(): RangeHost {
    const range = this.getRangeOrNullObject();
    if (range === null) throw documented("ItemNotFound", "AutoFilter.getRange");
    return range;
  }

  getRangeOrNullObject(): RangeHost | null {
    const table = this.#data;
    if (!table?.showFilterButton) return null;
    const rows = table.box.rows - (table.showTotals ? 1 : 0);
    return new RangeHost(this.#session, this.#sheet, { ...table.box, rows });
  }

  apply(_range: unknown, columnIndex?: unknown, criteria?: unknown): void {
    const table = this.#required("apply");
    this.#session.assertAllowed(this.#sheet, "allowAutoFilter");
    if (!given(columnIndex)) return;
    const column = asInteger(columnIndex);
    if (column < 0 || column >= table.columns.length) throw documented("InvalidArgument", DOCS.codes);
    this.#session.store.setTableFilter(table.id, column, given(criteria) ? asCriteria(criteria) : null);
  }

  clearCriteria(): void {
    if (this.#data === null) return;
    this.#session.assertAllowed(this.#sheet, "allowAutoFilter");
    this.#data.columns.forEach((column, index) => {
      if (column.filter !== null) this.clearColumnCriteria(index);
    });
  }

  clearColumnCriteria(columnIndex: unknown): void {
    const table = this.#required("clearColumnCriteria");
    this.#session.store.setTableFilter(table.id, asInteger(columnIndex), null);
  }

  reapply(): void {
    this.#data?.columns.forEach((column, index) => {
      if (column.filter === null || this.#table === null) return;
      this.#session.store.setTableFilter(this.#table, index, column.filter);
    });
  }

  get #data(): TableData | null {
    return this.#table === null ? null : this.#session.table(this.#table);
  }

  #required(member: string): TableData {
    const table = this.#data;
    if (table === null) {
      throw unimplemented(`This host does not implement Worksheet.autoFilter.${member}.`);
    }
    return table;
  }
}
