import { DOCS, documented, inferred } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { asInteger, given } from "./checks";
import { type HostOf, names } from "./hostTypes";
import { RangeHost } from "./range";
import { deleteCells, insertCells } from "./rangeStructure";
import type { WorkbookSession } from "./session";
import type { Box, Scalar, TableId } from "./store";
import { bodyBox } from "./tableChanges";
import { shapeError, writeValues } from "./writeCells";

/** Excel.TableRow: stands for a position; it does not follow its row. documented: TableRow.index */
export class TableRowHost extends HostObject implements HostOf<Excel.TableRow> {
  static override readonly typeName = "TableRow";
  static override readonly scalars = names<Excel.Interfaces.TableRowLoadOptions>()("index", "values");
  readonly index: number;
  readonly #session: WorkbookSession;
  readonly #table: TableId;

  constructor(session: WorkbookSession, table: TableId, index: number) {
    super();
    this.#session = session;
    this.#table = table;
    this.index = index;
  }

  get values(): Scalar[][] {
    return this.getRange().values;
  }
  set values(value: unknown) {
    this.getRange().values = value;
  }

  getRange(): RangeHost {
    return new RangeHost(this.#session, this.#session.table(this.#table).sheet, this.#box);
  }

  delete(): void {
    deleteCells(this.#session, this.#session.table(this.#table).sheet, this.#box, "Up");
  }

  get #box(): Box {
    const body = bodyBox(this.#session.table(this.#table));
    if (this.index >= body.rows) throw documented("ItemNotFound", DOCS.codes);
    return { ...body, row: body.row + this.index, rows: 1 };
  }
}

/** Excel.TableRowCollection */
export class TableRowCollectionHost
  extends HostCollection<TableRowHost>
  implements HostOf<Excel.TableRowCollection>
{
  static override readonly typeName = "TableRowCollection";
  static override readonly scalars = ["count"];
  readonly #session: WorkbookSession;
  readonly #table: TableId;

  constructor(session: WorkbookSession, table: TableId) {
    super();
    this.#session = session;
    this.#table = table;
  }

  get count(): number {
    return bodyBox(this.#session.table(this.#table)).rows;
  }

  _items(): TableRowHost[] {
    return Array.from(
      { length: this.count },
      (_none, index) => new TableRowHost(this.#session, this.#table, index),
    );
  }

  _find(key: unknown): TableRowHost | undefined {
    return typeof key === "number" ? this._items()[key] : undefined;
  }

  /** documented: index null or -1 appends; values are one row or several. */
  add(index?: unknown, values?: unknown): TableRowHost {
    const table = this.#session.table(this.#table);
    const body = bodyBox(table);
    const at = given(index) && index !== -1 ? asInteger(index) : body.rows;
    if (at < 0 || at > body.rows) throw inferred("InvalidArgument", "a row beyond the end is not added");
    const rows = rowsOf(values, body.columns);
    const count = rows?.length ?? 1;
    const isBlank = body.rows === 1 && this.#session.store.usedBox(table.sheet, true, body) === null;
    // Rows added to a table that only has its first blank row fill that row, as Excel's samples show.
    const reuse = isBlank && at === body.rows && rows !== null;
    const first = reuse ? 0 : at;
    const place = { ...body, row: body.row + first, rows: count };
    this.#makeRoom(reuse ? { ...place, row: place.row + 1, rows: count - 1 } : place, body);
    if (rows !== null) writeValues(this.#session, table.sheet, place, rows);
    return new TableRowHost(this.#session, this.#table, first);
  }

  deleteRows(rows: unknown): void {
    if (!Array.isArray(rows) || rows.length === 0) throw documented("InvalidArgument", DOCS.codes);
    const indexes = rows.map((row: unknown) => (row instanceof TableRowHost ? row.index : asInteger(row)));
    for (const index of [...new Set(indexes)].sort((a, b) => b - a)) this.getItemAt(index).delete();
  }

  deleteRowsAt(index: unknown, count?: unknown): void {
    const first = asInteger(index);
    const size = given(count) ? asInteger(count) : 1;
    const table = this.#session.table(this.#table);
    const body = bodyBox(table);
    if (first < 0 || size < 1 || first + size > body.rows)
      throw inferred("InvalidArgument", "rows to delete lie in the table");
    deleteCells(this.#session, table.sheet, { ...body, row: body.row + first, rows: size }, "Up");
  }

  #makeRoom(place: Box, body: Box): void {
    if (place.rows === 0) return;
    const before = this.#session.table(this.#table);
    insertCells(this.#session, before.sheet, place, "Down");
    const after = this.#session.table(this.#table).box;
    // Cells inserted at either edge of the rows do not make the table longer by themselves.
    const box = { ...before.box, rows: before.box.rows + place.rows };
    const grown = after.rows === box.rows && after.row === box.row;
    if (!grown && body.rows > 0) this.#session.store.updateTable(this.#table, { box });
  }
}

function rowsOf(values: unknown, columns: number): readonly (readonly unknown[])[] | null {
  if (!given(values)) return null;
  if (!Array.isArray(values)) {
    if (columns !== 1 || typeof values === "object") throw shapeError();
    return [[values]];
  }
  const list = values as readonly unknown[];
  const rows = list.every((line) => Array.isArray(line)) ? list : [list];
  if (rows.length === 0) throw documented("InvalidArgument", DOCS.codes);
  if (rows.some((line) => (line as readonly unknown[]).length !== columns)) throw shapeError();
  return rows as readonly (readonly unknown[])[];
}
