import { DOCS, documented } from "../richapi/errors";
import { boxAddress, fullAddress } from "./address";
import { cellCount, gridOf, isWholeColumns, isWholeRows } from "./boxes";
import { asInteger, mixed } from "./checks";
import { type Category, categoryOf } from "./numberFormatCategory";
import { fromR1C1, toR1C1 } from "./r1c1";
import { RangeBase } from "./rangeBase";
import { type Box, MAX_COLUMNS, type Scalar, type ValueType } from "./store";
import { shapeError, toGrid, writeNumberFormats, writeValues } from "./writeCells";

/** What the cells of a range hold. Cell by cell properties of whole rows and columns read as null. documented */
export abstract class RangeCells<Self extends RangeCells<Self>> extends RangeBase<Self> {
  get address(): string {
    return fullAddress(this._session.sheet(this._sheet).name, this._box);
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this._box.row;
  }
  get columnIndex(): number {
    return this._box.column;
  }
  get rowCount(): number {
    return this._box.rows;
  }
  get columnCount(): number {
    return this._box.columns;
  }
  /** documented: -1 when the count exceeds 2^31 - 1. */
  get cellCount(): number {
    const count = cellCount(this._box);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireRow(): boolean {
    return isWholeRows(this._box);
  }
  get isEntireColumn(): boolean {
    return isWholeColumns(this._box);
  }

  get values(): Scalar[][] {
    return this.#read((box) => this._session.store.values(this._sheet, box));
  }
  set values(value: unknown) {
    this.#write(value);
  }
  get formulas(): Scalar[][] {
    return this.#read((box) => this._session.store.formulas(this._sheet, box));
  }
  set formulas(value: unknown) {
    this.#write(value);
  }
  get formulasLocal(): Scalar[][] {
    return this.formulas;
  }
  set formulasLocal(value: unknown) {
    this.#write(value);
  }
  get formulasR1C1(): Scalar[][] {
    const { row, column } = this._box;
    return this.#read((box) =>
      this._session.store
        .formulas(this._sheet, box)
        .map((line, down) =>
          line.map((formula, right) =>
            typeof formula === "string" && formula.startsWith("=")
              ? toR1C1(formula, row + down, column + right)
              : formula,
          ),
        ),
    );
  }
  set formulasR1C1(value: unknown) {
    const { row, column } = this._box;
    const convert = (raw: unknown, down: number, right: number): unknown =>
      typeof raw === "string" && raw.startsWith("=") ? fromR1C1(raw, row + down, column + right) : raw;
    if (this._isUnbounded) throw documented("InvalidArgument", DOCS.unbounded);
    const grid = toGrid(value, this._box);
    this.#write(grid.map((line, down) => line.map((raw, right) => convert(raw, down, right))));
  }
  get text(): string[][] {
    return this.#read((box) => this._session.store.texts(this._sheet, box));
  }
  get valueTypes(): Excel.RangeValueType[][] {
    const read = (box: Box): ValueType[][] => this._session.store.valueTypes(this._sheet, box);
    return this.#read(read) as unknown as Excel.RangeValueType[][];
  }
  get numberFormat(): string[][] {
    return this.#read((box) => this._session.store.numberFormats(this._sheet, box));
  }
  set numberFormat(value: unknown) {
    if (Array.isArray(value) && this._isUnbounded) throw documented("InvalidArgument", DOCS.unbounded);
    writeNumberFormats(this._session, this._sheet, this._box, value);
  }
  get numberFormatCategories(): Excel.NumberFormatCategory[][] {
    const read = (box: Box): Category[][] =>
      this._session.store.numberFormats(this._sheet, box).map((line) => line.map(categoryOf));
    return this.#read(read) as unknown as Excel.NumberFormatCategory[][];
  }
  /** No cell of this host is linked to a data service. */
  get linkedDataTypeState(): Excel.LinkedDataTypeState[][] {
    const read = (box: Box): "None"[][] => gridOf(box, () => "None" as const);
    return this.#read(read) as unknown as Excel.LinkedDataTypeState[][];
  }
  get numberFormatLocal(): string[][] {
    return this.numberFormat;
  }
  set numberFormatLocal(value: unknown) {
    this.numberFormat = value;
  }

  /** True when all cells are hidden, null when some are. documented */
  get hidden(): boolean {
    const rows = this.rowHidden as boolean | null;
    const columns = this.columnHidden as boolean | null;
    if (rows === true || columns === true) return true;
    return mixed<boolean>(rows === false && columns === false ? false : null);
  }
  get rowHidden(): boolean {
    const box = this._lines();
    return allOf(box.rows, (index) => this._session.store.isRowHidden(this._sheet, box.row + index));
  }
  set rowHidden(value: unknown) {
    this._session.assertAllowed(this._sheet, "allowFormatRows");
    const { row, rows } = this._lines();
    this._session.store.setRowsHidden(this._sheet, row, rows, value === true);
  }
  get columnHidden(): boolean {
    const { column, columns } = this._box;
    return allOf(columns, (index) => this._session.store.isColumnHidden(this._sheet, column + index));
  }
  set columnHidden(value: unknown) {
    this._session.assertAllowed(this._sheet, "allowFormatColumns");
    const { column, columns } = this._box;
    this._session.store.setColumnsHidden(this._sheet, column, columns, value === true);
  }

  /** True when every cell belongs to a spilled array, null when some do. documented */
  get hasSpill(): boolean {
    const { row, column, columns } = this._box;
    const { store } = this._session;
    const box = this._lines();
    return allOf(Math.min(box.rows * columns, 10_000), (index) => {
      const at = store.spillBox(this._sheet, row + Math.floor(index / columns), column + (index % columns));
      return at !== null;
    });
  }

  /** Whether all cells are part of an array, spilled or not, that a file keeps as one. documented */
  get savedAsArray(): boolean {
    return this.hasSpill;
  }

  get top(): number {
    return this.#sum(0, this._box.row, (row) => this._session.store.rowHeight(this._sheet, row));
  }
  get left(): number {
    return this.#sum(0, this._box.column, (column) => this._session.store.columnWidth(this._sheet, column));
  }
  get height(): number {
    const { row, rows } = this._box;
    return this.#sum(row, rows, (index) => this._session.store.rowHeight(this._sheet, index));
  }
  get width(): number {
    const { column, columns } = this._box;
    return this.#sum(column, columns, (index) => this._session.store.columnWidth(this._sheet, index));
  }

  /** office.js sends this before it splits an assignment of more than 1,500 cells into rows. */
  _ValidateArraySize(rows: unknown, columns: unknown): null {
    const { _box: box } = this;
    if (asInteger(rows) !== box.rows || asInteger(columns) !== box.columns) throw shapeError();
    return null;
  }

  /** `A1:B2`, without sheet. */
  get _localAddress(): string {
    return boxAddress(this._box);
  }

  /** The box with its rows cut to what can differ from the rest, for loops over rows. */
  _lines(): Box {
    const { _box: box } = this;
    if (box.rows <= MAX_LINES) return box;
    const used = this._session.store.usedBox(this._sheet, false);
    const end = Math.max(used === null ? 0 : used.row + used.rows, box.row + 1);
    return { ...box, rows: Math.min(box.rows, end - box.row) };
  }

  #read<T>(read: (box: Box) => T[][]): T[][] {
    // Unbounded ranges give null on the wire; the type follows office.js, which has no null there.
    if (this._isUnbounded) return null as unknown as T[][];
    this._assertReadable();
    return read(this._box);
  }

  #write(value: unknown): void {
    if (this._isUnbounded) throw documented("InvalidArgument", DOCS.unbounded);
    writeValues(this._session, this._sheet, this._box, value);
  }

  #sum(from: number, count: number, size: (index: number) => number): number {
    let total = 0;
    for (let index = from; index < from + Math.min(count, MAX_LINES); index += 1) total += size(index);
    return total;
  }
}

const MAX_LINES = MAX_COLUMNS;

/** True when all, false when none, null when some. */
function allOf(count: number, test: (index: number) => boolean): boolean {
  const first = test(0);
  for (let index = 1; index < count; index += 1) if (test(index) !== first) return mixed<boolean>(null);
  return first;
}
