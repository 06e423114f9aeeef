import { DOCS, documented, inferred } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { asInteger, asString, given } from "./checks";
import { FilterHost } from "./filterHost";
import { type HostOf, names, navigations } from "./hostTypes";
import { literal } from "./input";
import { RangeHost } from "./range";
import { followColumns } from "./renamedColumns";
import { deleteCells, insertCells } from "./rangeStructure";
import type { WorkbookSession } from "./session";
import type { Box, Scalar, SheetId, TableData, TableId } from "./store";
import { bodyBox, columnNames, columnsFor, writeHeaders } from "./tableChanges";
import { writeValues } from "./writeCells";

/** Excel.TableColumn */
export class TableColumnHost extends HostObject implements HostOf<Excel.TableColumn> {
  static override readonly typeName = "TableColumn";
  static override readonly scalars = names<Excel.Interfaces.TableColumnLoadOptions>()(
    "id",
    "index",
    "name",
    "values",
  );
  static override readonly navigations = navigations<Excel.TableColumn>()("filter");
  static override readonly idKey = "Id";
  readonly id: number;
  readonly #session: WorkbookSession;
  readonly #table: TableId;

  constructor(session: WorkbookSession, table: TableId, id: number) {
    super();
    this.#session = session;
    this.#table = table;
    this.id = id;
  }

  override _idValue(): number {
    return this.id;
  }

  get index(): number {
    const index = this.#data.columns.findIndex((column) => column.id === this.id);
    if (index < 0) throw documented("ItemNotFound", DOCS.codes);
    return index;
  }

  get name(): string {
    return columnNames(this.#session, this.#data)[this.index] ?? "";
  }
  /** documented: fails when headers are hidden or the name is taken (inferred code). */
  set name(value: unknown) {
    const name = asString(value);
    const table = this.#data;
    const others = columnNames(this.#session, table).filter((_name, index) => index !== this.index);
    const taken = others.some((other) => other.toLowerCase() === name.toLowerCase());
    if (!table.showHeaders || name === "" || taken)
      throw inferred("InvalidArgument", "names of columns are unique and not empty");
    const { index } = this;
    const former = this.name;
    writeHeader(this.#session, table.sheet, this.#part({ ...table.box, rows: 1 }), name);
    followColumns(this.#session, table, new Map([[former.toLowerCase(), name]]));
    const columns = table.columns.map((column, at) => (at === index ? { ...column, name } : column));
    this.#session.store.updateTable(this.#table, { columns });
  }

  get values(): Scalar[][] {
    return this.getRange().values;
  }
  set values(value: unknown) {
    this.getRange().values = value;
  }

  get filter(): FilterHost {
    return new FilterHost(this.#session, this.#table, this.index);
  }

  getRange(): RangeHost {
    return this.#range(this.#data.box);
  }

  getDataBodyRange(): RangeHost {
    return this.#range(bodyBox(this.#data));
  }

  getHeaderRowRange(): RangeHost {
    const { box, showHeaders } = this.#data;
    if (!showHeaders) throw inferred("ItemNotFound", "without a header row there is none to give");
    return this.#range({ ...box, rows: 1 });
  }

  getTotalRowRange(): RangeHost {
    const { box, showTotals } = this.#data;
    if (!showTotals) throw inferred("ItemNotFound", "without a totals row there is none to give");
    return this.#range({ ...box, row: box.row + box.rows - 1, rows: 1 });
  }

  delete(): void {
    const { sheet, box, columns } = this.#data;
    if (columns.length === 1) throw inferred("InvalidOperation", "a table keeps one column");
    deleteCells(this.#session, sheet, this.#part(box), "Left");
  }

  get #data(): TableData {
    return this.#session.table(this.#table);
  }

  #part(box: Box): Box {
    return { ...box, column: box.column + this.index, columns: 1 };
  }

  #range(box: Box): RangeHost {
    return new RangeHost(this.#session, this.#data.sheet, this.#part(box));
  }
}

/** Excel.TableColumnCollection */
export class TableColumnCollectionHost
  extends HostCollection<TableColumnHost>
  implements HostOf<Excel.TableColumnCollection>
{
  static override readonly typeName = "TableColumnCollection";
  static override readonly scalars = ["count"];
  readonly #session: WorkbookSession;
  readonly #table: TableId;

  constructor(session: WorkbookSession, table: TableId) {
    super();
    this.#session = session;
    this.#table = table;
  }

  get count(): number {
    return this.#session.table(this.#table).columns.length;
  }

  _items(): TableColumnHost[] {
    const { columns } = this.#session.table(this.#table);
    return columns.map((column) => new TableColumnHost(this.#session, this.#table, column.id));
  }

  /** By id (number) or name; names compare without case. */
  _find(key: unknown): TableColumnHost | undefined {
    if (typeof key === "number") return this._items().find((column) => column.id === key);
    const name = asString(key).toLowerCase();
    const table = this.#session.table(this.#table);
    const index = columnNames(this.#session, table).findIndex((text) => text.toLowerCase() === name);
    return index < 0 ? undefined : this._items()[index];
  }

  /** documented: values include the header; index null or -1 appends. */
  add(index?: unknown, values?: unknown, name?: unknown): TableColumnHost {
    const table = this.#session.table(this.#table);
    const count = table.columns.length;
    const at = given(index) && index !== -1 ? asInteger(index) : count;
    if (at < 0 || at > count) throw inferred("InvalidArgument", "a column beyond the end is not added");
    const place = { ...table.box, column: table.box.column + at, columns: 1 };
    insertCells(this.#session, table.sheet, place, "Right");
    const box = { ...table.box, columns: count + 1 };
    const fresh = { id: Math.max(...table.columns.map((column) => column.id)) + 1, name: "", filter: null };
    const columns = [...table.columns.slice(0, at), fresh, ...table.columns.slice(at)];
    this.#session.store.updateTable(this.#table, { box, columns });
    if (given(values)) {
      writeValues(this.#session, table.sheet, place, Array.isArray(values) ? values : values);
    }
    if (given(name)) writeHeader(this.#session, table.sheet, { ...place, rows: 1 }, asString(name));
    if (table.showHeaders) {
      const headers = writeHeaders(this.#session, table.sheet, box);
      const now = this.#session.table(this.#table);
      this.#session.store.updateTable(this.#table, { columns: columnsFor(now, box, headers) });
    }
    return new TableColumnHost(this.#session, this.#table, fresh.id);
  }
}

function writeHeader(session: WorkbookSession, sheet: SheetId, cell: Box, name: string): void {
  session.assertAllowed(sheet, null, cell);
  session.store.write(sheet, cell, { inputs: [[literal(name)]] });
}
