import { DOCS, documented, inferred } from "../richapi/errors";
import { HostObject } from "../richapi/hostObject";
import { bounding, cellCount, fitsSheet, intersection, isWholeColumns, isWholeRows } from "./boxes";
import { asInteger, given } from "./checks";
import { requirePlace } from "./resolve";
import type { WorkbookSession } from "./session";
import { shiftBox } from "./shifting";
import { type Box, MAX_COLUMNS, MAX_ROWS, type SheetId } from "./store";

/** Where a range is, and how other ranges are found from it. */
export abstract class RangeBase<Self extends RangeBase<Self>> extends HostObject {
  readonly _session: WorkbookSession;
  readonly _sheet: SheetId;
  #box: Box;
  #seen: number;

  constructor(session: WorkbookSession, sheet: SheetId, box: Box) {
    super();
    this._session = session;
    this._sheet = sheet;
    this.#box = box;
    this.#seen = session.shifts.length;
  }

  /** A range of the same class. */
  abstract _make(sheet: SheetId, box: Box): Self;

  /** The cells, where they are now: a range held by an add-in follows insertions and deletions. documented: trackedObjects */
  get _box(): Box {
    const { shifts } = this._session;
    for (; this.#seen < shifts.length; this.#seen += 1) {
      const entry = shifts[this.#seen];
      if (entry?.sheet !== this._sheet) continue;
      const moved = shiftBox(this.#box, entry.shift);
      if (moved === null) throw inferred("InvalidReference", "a range whose cells were deleted is gone");
      this.#box = moved;
    }
    return this.#box;
  }

  /** A range on the same sheet; InvalidArgument when it would leave the sheet. */
  _at(box: Box): Self {
    if (!fitsSheet(box)) throw documented("InvalidArgument", DOCS.codes);
    return this._make(this._sheet, box);
  }

  /** An argument that is a range or an address. */
  _other(argument: unknown): RangeBase<Self> {
    if (argument instanceof RangeBase) return argument as RangeBase<Self>;
    const { sheet, box } = requirePlace(this._session, argument, this._sheet);
    return this._make(sheet, box);
  }

  #sameSheet(argument: unknown): Box {
    const other = this._other(argument);
    if (other._sheet !== this._sheet)
      throw inferred("InvalidArgument", "ranges of two sheets have no common rectangle");
    return other._box;
  }

  /** Outside the range is fine, off the sheet is not. documented: Range.getCell */
  getCell(row: unknown, column: unknown): Self {
    const { _box: box } = this;
    return this._at({
      row: box.row + asInteger(row),
      column: box.column + asInteger(column),
      rows: 1,
      columns: 1,
    });
  }

  getRow(row: unknown): Self {
    const { _box: box } = this;
    const index = asInteger(row);
    if (index < 0 || index >= box.rows) throw documented("InvalidArgument", DOCS.codes);
    return this._at({ ...box, row: box.row + index, rows: 1 });
  }

  getColumn(column: unknown): Self {
    const { _box: box } = this;
    const index = asInteger(column);
    if (index < 0 || index >= box.columns) throw documented("InvalidArgument", DOCS.codes);
    return this._at({ ...box, column: box.column + index, columns: 1 });
  }

  getOffsetRange(rowOffset: unknown, columnOffset: unknown): Self {
    const { _box: box } = this;
    return this._at({
      ...box,
      row: box.row + asInteger(rowOffset),
      column: box.column + asInteger(columnOffset),
    });
  }

  getResizedRange(deltaRows: unknown, deltaColumns: unknown): Self {
    const { _box: box } = this;
    return this._at({
      ...box,
      rows: box.rows + asInteger(deltaRows),
      columns: box.columns + asInteger(deltaColumns),
    });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): Self {
    return this._at({ ...this._box, rows: asInteger(rows), columns: asInteger(columns) });
  }

  getBoundingRect(another: unknown): Self {
    return this._at(bounding(this._box, this.#sameSheet(another)));
  }

  getIntersection(another: unknown): Self {
    const common = this.getIntersectionOrNullObject(another);
    if (common === null) throw documented("ItemNotFound", "Range.getIntersection");
    return common;
  }

  getIntersectionOrNullObject(another: unknown): Self | null {
    const common = intersection(this._box, this.#sameSheet(another));
    return common === null ? null : this._at(common);
  }

  getEntireRow(): Self {
    return this._at({ ...this._box, column: 0, columns: MAX_COLUMNS });
  }

  getEntireColumn(): Self {
    return this._at({ ...this._box, row: 0, rows: MAX_ROWS });
  }

  getLastCell(): Self {
    const { _box: box } = this;
    return this._at({
      row: box.row + box.rows - 1,
      column: box.column + box.columns - 1,
      rows: 1,
      columns: 1,
    });
  }

  getLastRow(): Self {
    const { _box: box } = this;
    return this._at({ ...box, row: box.row + box.rows - 1, rows: 1 });
  }

  getLastColumn(): Self {
    const { _box: box } = this;
    return this._at({ ...box, column: box.column + box.columns - 1, columns: 1 });
  }

  /** Negative counts look the other way. documented: Range.getRowsBelow and friends */
  getRowsBelow(count?: unknown): Self {
    return this.#adjacent(given(count) ? asInteger(count) : 1, true, true);
  }

  getRowsAbove(count?: unknown): Self {
    return this.#adjacent(given(count) ? asInteger(count) : 1, true, false);
  }

  getColumnsAfter(count?: unknown): Self {
    return this.#adjacent(given(count) ? asInteger(count) : 1, false, true);
  }

  getColumnsBefore(count?: unknown): Self {
    return this.#adjacent(given(count) ? asInteger(count) : 1, false, false);
  }

  #adjacent(count: number, vertical: boolean, after: boolean): Self {
    const { _box: box } = this;
    if (count === 0) throw inferred("InvalidArgument", "no rows are no range");
    const size = Math.abs(count);
    const forward = after === count > 0;
    if (vertical) {
      const row = forward ? box.row + box.rows : box.row - size;
      return this._at({ ...box, row, rows: size });
    }
    const column = forward ? box.column + box.columns : box.column - size;
    return this._at({ ...box, column, columns: size });
  }

  /** Whole rows or columns: cell by cell properties read as null. documented: "unbounded range" */
  get _isUnbounded(): boolean {
    return isWholeColumns(this._box) || isWholeRows(this._box);
  }

  /** documented: resource limits, 5,000,000 cells in a read. */
  _assertReadable(): void {
    if (cellCount(this._box) > 5_000_000) throw documented("RangeExceedsLimit", DOCS.resourceLimits);
  }
}
