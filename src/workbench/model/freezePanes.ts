import { DOCS, documented } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { asInteger, asString, given } from "./checks";
import type { HostOf } from "./hostTypes";
import { RangeHost } from "./range";
import { requirePlace } from "./resolve";
import type { WorkbookSession } from "./session";
import { MAX_COLUMNS, MAX_ROWS, type SheetId } from "./store";

/** Excel.WorksheetFreezePanes */
export class WorksheetFreezePanesHost extends HostObject implements HostOf<Excel.WorksheetFreezePanes> {
  static override readonly typeName = "WorksheetFreezePanes";
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;

  constructor(session: WorkbookSession, sheet: SheetId) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  freezeRows(count?: unknown): void {
    this.#freeze(given(count) ? asInteger(count) : 1, 0);
  }

  freezeColumns(count?: unknown): void {
    this.#freeze(0, given(count) ? asInteger(count) : 1);
  }

  freezeAt(range: unknown): void {
    const box =
      range instanceof RangeHost ? range._box : requirePlace(this.#session, asString(range), this.#sheet).box;
    const rows = box.rows === MAX_ROWS ? 0 : box.row + box.rows;
    const columns = box.columns === MAX_COLUMNS ? 0 : box.column + box.columns;
    this.#freeze(rows, columns);
  }

  unfreeze(): void {
    this.#freeze(0, 0);
  }

  getLocation(): RangeHost {
    const location = this.getLocationOrNullObject();
    if (location === null) throw documented("ItemNotFound", "WorksheetFreezePanes.getLocation");
    return location;
  }

  getLocationOrNullObject(): RangeHost | null {
    const { rows, columns } = this.#session.sheet(this.#sheet).frozen;
    if (rows === 0 && columns === 0) return null;
    const box = {
      row: 0,
      column: 0,
      rows: rows === 0 ? MAX_ROWS : rows,
      columns: columns === 0 ? MAX_COLUMNS : columns,
    };
    return new RangeHost(this.#session, this.#sheet, box);
  }

  #freeze(rows: number, columns: number): void {
    if (rows < 0 || columns < 0) throw documented("InvalidArgument", DOCS.codes);
    this.#session.store.updateSheet(this.#sheet, { frozen: { rows, columns } });
  }
}
