import { DOCS, documented, inferred } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { type Attachment, freshAttachmentId, PLACE } from "./attachments";
import { cellCount, overlaps } from "./boxes";
import { asOneOf, asString, given } from "./checks";
import { type HostOf, names } from "./hostTypes";
import { NamedItemCollectionHost } from "./namedItems";
import { RangeHost } from "./range";
import { type Place, requirePlace } from "./resolve";
import type { WorkbookSession } from "./session";
import { TableHost } from "./table";

const TYPES = ["Range", "Table", "Text"] as const;
type BindingKind = (typeof TYPES)[number];

/** Excel.Binding without its events: cells that an add-in found a name for; it follows them, and is gone with them. */
export class BindingHost extends HostObject implements HostOf<Excel.Binding> {
  static override readonly typeName = "Binding";
  static override readonly scalars = names<Excel.Interfaces.BindingLoadOptions>()("id", "type");
  static override readonly idKey = "Id";
  readonly id: string;
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession, id: string) {
    super();
    this.#session = session;
    this.id = id;
  }

  override _idValue(): string {
    return this.id;
  }

  get type(): BindingKind {
    return this.#data.data.type as BindingKind;
  }

  /** documented: fails when the binding is not of this type; the code is inferred */
  getRange(): RangeHost {
    this.#assertType("Range");
    const { sheet, box } = this.#place;
    return new RangeHost(this.#session, sheet, box);
  }

  /** documented: see {@link getRange} */
  getTable(): TableHost {
    this.#assertType("Table");
    const { sheet, box } = this.#place;
    const table = this.#session.tablesOn(sheet).find((one) => overlaps(one.box, box));
    if (table === undefined) throw inferred("ItemNotFound", "the table was converted or deleted");
    return new TableHost(this.#session, table.id);
  }

  /** documented: see {@link getRange} */
  getText(): string {
    this.#assertType("Text");
    const { sheet, box } = this.#place;
    return this.#session.store.texts(sheet, box)[0]?.[0] ?? "";
  }

  delete(): void {
    this.#session.store.attachments.remove("binding", this.#data.id);
  }

  #assertType(type: BindingKind): void {
    if (this.type !== type) throw inferred("InvalidBinding", "the binding is of another type");
  }

  get #data(): Attachment {
    const found = this.#session.store.attachments.find("binding", this.id);
    if (found === undefined) throw documented("ItemNotFound", DOCS.codes);
    return found;
  }

  get #place(): Place {
    const place = this.#data.anchors[PLACE];
    if (place === null || place === undefined) throw documented("ItemNotFound", DOCS.codes);
    return place;
  }
}

/** Excel.BindingCollection */
export class BindingCollectionHost
  extends HostCollection<BindingHost>
  implements HostOf<Excel.BindingCollection>
{
  static override readonly typeName = "BindingCollection";
  static override readonly scalars = ["count"];
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession) {
    super();
    this.#session = session;
  }

  get count(): number {
    return this._items().length;
  }

  _items(): BindingHost[] {
    return this.#session.store.attachments.all("binding").map(({ id }) => new BindingHost(this.#session, id));
  }

  _find(key: unknown): BindingHost | undefined {
    const id = asString(key);
    return this._items().find((item) => item.id === id);
  }

  /** An address without a sheet is of the sheet in front. inferred */
  add(range: unknown, bindingType: unknown, id: unknown): BindingHost {
    const place =
      range instanceof RangeHost
        ? { sheet: range._sheet, box: range._box }
        : requirePlace(this.#session, range, this.#session.store.activeSheet());
    return this.#put(place, bindingType, id);
  }

  addFromNamedItem(name: unknown, bindingType: unknown, id: unknown): BindingHost {
    const range = new NamedItemCollectionHost(this.#session, null).getItem(name).getRange();
    return this.#put({ sheet: range._sheet, box: range._box }, bindingType, id);
  }

  addFromSelection(bindingType: unknown, id: unknown): BindingHost {
    const { sheet, areas } = this.#session.store.selection();
    const [box, ...others] = areas;
    if (box === undefined || others.length > 0)
      throw inferred("InvalidSelection", "a binding has one area of cells");
    return this.#put({ sheet, box }, bindingType, id);
  }

  /** inferred: a table's binding needs a table, a text's one cell; a taken id goes to the new binding */
  #put({ sheet, box }: Place, bindingType: unknown, id: unknown): BindingHost {
    const type = asOneOf(bindingType, TYPES);
    if (type === "Text" && cellCount(box) !== 1)
      throw inferred("InvalidArgument", "only a single cell has one text");
    const table = this.#session.tablesOn(sheet).find((one) => overlaps(one.box, box));
    if (type === "Table" && table === undefined)
      throw inferred("InvalidArgument", "there is no table to bind to");
    const name = given(id) && id !== "" ? asString(id) : freshAttachmentId();
    const bound = type === "Table" && table !== undefined ? table.box : box;
    const { attachments } = this.#session.store;
    attachments.put({
      kind: "binding",
      id: name,
      sheet,
      anchors: { [PLACE]: { sheet, box: bound } },
      data: { type },
    });
    return new BindingHost(this.#session, name);
  }
}
