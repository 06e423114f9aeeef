import { DOCS, documented, inferred } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { freshAttachmentId } from "./attachments";
import { asString } from "./checks";
import { bookNode } from "./extras";
import { type HostOf, names } from "./hostTypes";
import type { WorkbookSession } from "./session";
import {
  BUILT_IN_TABLE_STYLES,
  FIRST_TABLE_STYLE,
  type OwnTableStyle,
  ownTableStyles,
  putTableStyle,
  tableStyleName,
} from "./tableStyleNames";

/** The style that new tables get. */
export function defaultTableStyle(session: WorkbookSession): string {
  const { defaultTableStyle: kept } = bookNode(session).data;
  const name = typeof kept === "string" ? tableStyleName(session.store, kept) : undefined;
  return name ?? FIRST_TABLE_STYLE;
}

/** Excel.TableStyle: its name; what its parts look like is not part of the API. */
export class TableStyleHost extends HostObject implements HostOf<Excel.TableStyle> {
  static override readonly typeName = "TableStyle";
  static override readonly scalars = names<Excel.Interfaces.TableStyleLoadOptions>()("name", "readOnly");
  static override readonly idKey = "_Id";
  readonly #session: WorkbookSession;
  /** Of a style that somebody made, its id; of a built-in one, its name. */
  readonly #key: string;

  constructor(session: WorkbookSession, key: string) {
    super();
    this.#session = session;
    this.#key = key;
  }

  override _idValue(): string {
    return this.#key;
  }

  get readOnly(): boolean {
    return BUILT_IN_TABLE_STYLES.includes(this.#key);
  }
  get name(): string {
    return this.readOnly ? this.#key : this.#own.name;
  }
  /** Tables that have the style go on having it. inferred */
  set name(value: unknown) {
    const before = this.#changeable();
    const name = checkedName(this.#session, value, before.name);
    putTableStyle(this.#session.store, { ...before, name });
    this.#replace(before.name, name);
  }

  /** Tables that have the style get the default one. inferred */
  delete(): void {
    const { id, name } = this.#changeable();
    this.#session.store.attachments.remove("tableStyle", id);
    this.#replace(name, defaultTableStyle(this.#session));
  }

  duplicate(): TableStyleHost {
    const base = this.readOnly ? this.#key : this.#own.base;
    const style = { id: freshAttachmentId(), name: uniqueName(this.#session, this.name), base };
    putTableStyle(this.#session.store, style);
    return new TableStyleHost(this.#session, style.id);
  }

  #replace(from: string, to: string): void {
    const { store } = this.#session;
    for (const table of store.tables()) if (table.style === from) store.updateTable(table.id, { style: to });
  }

  #changeable(): OwnTableStyle {
    if (this.readOnly) throw inferred("InvalidOperation", "built-in styles are read-only");
    return this.#own;
  }

  get #own(): OwnTableStyle {
    const own = ownTableStyles(this.#session.store).find((style) => style.id === this.#key);
    if (own === undefined) throw documented("ItemNotFound", DOCS.codes);
    return own;
  }
}

/** Excel.TableStyleCollection: Excel's sixty and those that were added. */
export class TableStyleCollectionHost
  extends HostCollection<TableStyleHost>
  implements HostOf<Excel.TableStyleCollection>
{
  static override readonly typeName = "TableStyleCollection";
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession) {
    super();
    this.#session = session;
  }

  _items(): TableStyleHost[] {
    const own = ownTableStyles(this.#session.store).map((style) => style.id);
    return [...own, ...BUILT_IN_TABLE_STYLES].map((key) => new TableStyleHost(this.#session, key));
  }

  _find(key: unknown): TableStyleHost | undefined {
    const text = asString(key);
    const name = text.toLowerCase();
    return this._items().find((style) => style._idValue() === text || style.name.toLowerCase() === name);
  }

  /** documented: with `makeUniqueName`, a taken name gets a number; without, it is refused. */
  add(name: unknown, makeUniqueName?: unknown): TableStyleHost {
    const wanted = asString(name);
    const isUnique = makeUniqueName === true && tableStyleName(this.#session.store, wanted) !== undefined;
    const free = isUnique ? uniqueName(this.#session, wanted) : checkedName(this.#session, wanted);
    const style = { id: freshAttachmentId(), name: free, base: null };
    putTableStyle(this.#session.store, style);
    return new TableStyleHost(this.#session, style.id);
  }

  getDefault(): TableStyleHost {
    const name = defaultTableStyle(this.#session);
    return this._find(name) ?? new TableStyleHost(this.#session, FIRST_TABLE_STYLE);
  }

  setDefault(newDefaultStyle: unknown): void {
    const wanted =
      newDefaultStyle instanceof TableStyleHost ? newDefaultStyle.name : asString(newDefaultStyle);
    const name = tableStyleName(this.#session.store, wanted);
    if (name === undefined) throw documented("ItemNotFound", DOCS.codes);
    bookNode(this.#session).write({ defaultTableStyle: name });
  }
}

function checkedName(session: WorkbookSession, value: unknown, own?: string): string {
  const name = asString(value).trim();
  if (name === "" || name.length > 255) throw documented("InvalidArgument", DOCS.codes);
  const taken = tableStyleName(session.store, name);
  if (taken !== undefined && taken !== own) throw documented("ItemAlreadyExists", DOCS.codes);
  return name;
}

function uniqueName(session: WorkbookSession, name: string): string {
  let number = 2;
  while (tableStyleName(session.store, `${name} ${String(number)}`) !== undefined) number += 1;
  return `${name} ${String(number)}`;
}
