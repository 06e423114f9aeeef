import { DOCS, documented, inferred } from "../richapi/errors";
import { HostCollection } from "../richapi/hostObject";
import { asBoolean, asSheetBox, asString } from "./checks";
import type { HostOf } from "./hostTypes";
import { RangeHost } from "./range";
import { type Place, requirePlace } from "./resolve";
import type { WorkbookSession } from "./session";
import type { SheetId, TableData } from "./store";
import { TableHost } from "./table";
import { createTable } from "./tableChanges";

/** Excel.TableScopedCollection: the tables that touch a range. */
export class TableScopedCollectionHost
  extends HostCollection<TableHost>
  implements HostOf<Excel.TableScopedCollection>
{
  static override readonly typeName = "TableScopedCollection";
  readonly #session: WorkbookSession;
  readonly #filter: (table: TableData) => boolean;

  constructor(session: WorkbookSession, filter: (table: TableData) => boolean) {
    super();
    this.#session = session;
    this.#filter = filter;
  }

  /** From left to right, from top to bottom. documented: Range.getTables */
  _items(): TableHost[] {
    return this.#session.store
      .tables()
      .filter(this.#filter)
      .sort((a, b) => a.box.column - b.box.column || a.box.row - b.box.row)
      .map((table) => new TableHost(this.#session, table.id));
  }

  _find(key: unknown): TableHost | undefined {
    return findTable(this._items(), key);
  }

  getFirst(): TableHost {
    const [first] = this._items();
    if (first === undefined) throw documented("ItemNotFound", DOCS.codes);
    return first;
  }
}

/** Excel.TableCollection: of the workbook, or of one sheet. */
export class TableCollectionHost extends HostCollection<TableHost> implements HostOf<Excel.TableCollection> {
  static override readonly typeName = "TableCollection";
  static override readonly scalars = ["count"];
  readonly _scope: SheetId | null;
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession, scope: SheetId | null) {
    super();
    this.#session = session;
    this._scope = scope;
  }

  get count(): number {
    return this._items().length;
  }

  _items(): TableHost[] {
    return this.#session.store
      .tables()
      .filter((table) => this._scope === null || table.sheet === this._scope)
      .map((table) => new TableHost(this.#session, table.id));
  }

  _find(key: unknown): TableHost | undefined {
    return findTable(this._items(), key);
  }

  /** documented: the address may name a sheet; otherwise it is on this or the active one. */
  add(address: unknown, hasHeaders: unknown): TableHost {
    const place = this.#placeOf(address);
    if (this._scope !== null && place.sheet !== this._scope)
      throw inferred("InvalidArgument", "a place on another sheet makes no table on this one");
    const id = createTable(this.#session, place.sheet, asSheetBox(place.box), asBoolean(hasHeaders));
    return new TableHost(this.#session, id);
  }

  #placeOf(address: unknown): Place {
    if (address instanceof RangeHost) return { sheet: address._sheet, box: address._box };
    const own = this._scope ?? this.#session.store.activeSheet();
    return requirePlace(this.#session, asString(address), own);
  }
}

function findTable(tables: readonly TableHost[], key: unknown): TableHost | undefined {
  const text = asString(key);
  const name = text.toLowerCase();
  return tables.find((table) => table.id === text || table.name.toLowerCase() === name);
}
