import { documented, inferred } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { AutoFilterHost } from "./autoFilter";
import { asBoolean, asString } from "./checks";
import { type HostOf, names, navigations } from "./hostTypes";
import { RangeHost } from "./range";
import { requirePlace } from "./resolve";
import type { WorkbookSession } from "./session";
import type { Box, TableData, TableId } from "./store";
import { bodyBox, resizeTable, setHeaders, setTotals } from "./tableChanges";
import { TableColumnCollectionHost } from "./tableColumns";
import { TableRowCollectionHost } from "./tableRows";
import { assertFreeTableName } from "./tableRules";
import { tableStyleName } from "./tableStyleNames";
import { TableSortHost } from "./tableSort";
import { WorksheetHost } from "./worksheet";

/** Excel.Table */
export class TableHost extends HostObject implements HostOf<Excel.Table> {
  static override readonly typeName = "Table";
  static override readonly scalars = names<Excel.Interfaces.TableLoadOptions>()(
    "id",
    "legacyId",
    "name",
    "style",
    "showHeaders",
    "showTotals",
    "showFilterButton",
    "showBandedRows",
    "showBandedColumns",
    "highlightFirstColumn",
    "highlightLastColumn",
  );
  static override readonly navigations = navigations<Excel.Table>()(
    "columns",
    "rows",
    "sort",
    "worksheet",
    "autoFilter",
  );
  static override readonly idKey = "Id";
  readonly id: TableId;
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession, id: TableId) {
    super();
    this.#session = session;
    this.id = id;
  }

  override _idValue(): string {
    return this._data.id;
  }

  get _data(): TableData {
    return this.#session.table(this.id);
  }

  get legacyId(): string {
    return this.id;
  }
  get name(): string {
    return this._data.name;
  }
  set name(value: unknown) {
    const name = asString(value);
    assertFreeTableName(this.#session, name, this.id);
    this.#update({ name });
  }
  get style(): string {
    return this._data.style;
  }
  /** documented: TableStyleLight1-21, Medium1-28, Dark1-11 or a style of the workbook; `""` = none. */
  set style(value: unknown) {
    const text = asString(value);
    const style = text === "" ? "" : tableStyleName(this.#session.store, text);
    if (style === undefined)
      throw inferred("InvalidArgument", "the workbook has no table style of that name");
    this.#update({ style });
  }
  get showHeaders(): boolean {
    return this._data.showHeaders;
  }
  set showHeaders(value: unknown) {
    setHeaders(this.#session, this.id, asBoolean(value));
  }
  get showTotals(): boolean {
    return this._data.showTotals;
  }
  set showTotals(value: unknown) {
    setTotals(this.#session, this.id, asBoolean(value));
  }
  get showFilterButton(): boolean {
    return this._data.showFilterButton;
  }
  set showFilterButton(value: unknown) {
    if (!this._data.showHeaders) throw documented("InvalidOperation", "Table.showFilterButton");
    this.#update({ showFilterButton: asBoolean(value) });
  }
  get showBandedRows(): boolean {
    return this._data.showBandedRows;
  }
  set showBandedRows(value: unknown) {
    this.#update({ showBandedRows: asBoolean(value) });
  }
  get showBandedColumns(): boolean {
    return this._data.showBandedColumns;
  }
  set showBandedColumns(value: unknown) {
    this.#update({ showBandedColumns: asBoolean(value) });
  }
  get highlightFirstColumn(): boolean {
    return this._data.highlightFirstColumn;
  }
  set highlightFirstColumn(value: unknown) {
    this.#update({ highlightFirstColumn: asBoolean(value) });
  }
  get highlightLastColumn(): boolean {
    return this._data.highlightLastColumn;
  }
  set highlightLastColumn(value: unknown) {
    this.#update({ highlightLastColumn: asBoolean(value) });
  }

  get columns(): TableColumnCollectionHost {
    return new TableColumnCollectionHost(this.#session, this.id);
  }
  get rows(): TableRowCollectionHost {
    return new TableRowCollectionHost(this.#session, this.id);
  }
  get sort(): TableSortHost {
    return new TableSortHost(this.#session, this.id);
  }
  get worksheet(): WorksheetHost {
    return new WorksheetHost(this.#session, this._data.sheet);
  }
  get autoFilter(): AutoFilterHost {
    return new AutoFilterHost(this.#session, this._data.sheet, this.id);
  }

  getRange(): RangeHost {
    return this.#range(this._data.box);
  }

  getHeaderRowRange(): RangeHost {
    const { box, showHeaders } = this._data;
    if (!showHeaders) throw inferred("ItemNotFound", "without a header row there is none to give");
    return this.#range({ ...box, rows: 1 });
  }

  getDataBodyRange(): RangeHost {
    return this.#range(bodyBox(this._data));
  }

  getTotalRowRange(): RangeHost {
    const { box, showTotals } = this._data;
    if (!showTotals) throw inferred("ItemNotFound", "without a totals row there is none to give");
    return this.#range({ ...box, row: box.row + box.rows - 1, rows: 1 });
  }

  resize(newRange: unknown): void {
    const { sheet } = this._data;
    const place =
      newRange instanceof RangeHost
        ? { sheet: newRange._sheet, box: newRange._box }
        : requirePlace(this.#session, newRange, sheet);
    if (place.sheet !== sheet) throw documented("InvalidArgument", "Table.resize");
    resizeTable(this.#session, this.id, place.box);
  }

  /** The cells are emptied and stay where they are. inferred from ListObject.Delete of Excel's macros */
  delete(): void {
    const { sheet, box } = this._data;
    this.#session.assertAllowed(sheet, "none");
    this.#session.store.deleteTable(this.id);
    this.#session.store.clear(sheet, box, "All");
  }

  convertToRange(): RangeHost {
    const { sheet, box } = this._data;
    this.#session.assertAllowed(sheet, "none");
    this.#session.store.deleteTable(this.id);
    return new RangeHost(this.#session, sheet, box);
  }

  clearFilters(): void {
    this.autoFilter.clearCriteria();
  }

  reapplyFilters(): void {
    this.autoFilter.reapply();
  }

  #range(box: Box): RangeHost {
    return new RangeHost(this.#session, this._data.sheet, box);
  }

  #update(patch: Partial<Omit<TableData, "id" | "sheet">>): void {
    this.#session.assertAllowed(this._data.sheet, "none");
    this.#session.store.updateTable(this.id, patch);
  }
}
