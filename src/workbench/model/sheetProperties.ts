import { inferred } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import type { Attachment } from "./attachments";
import { asString } from "./checks";
import { checkedKey } from "./customProperties";
import { type HostOf, names } from "./hostTypes";
import type { WorkbookSession } from "./session";
import type { SheetId } from "./store";

/** Excel.WorksheetCustomProperty */
export class WorksheetCustomPropertyHost extends HostObject implements HostOf<Excel.WorksheetCustomProperty> {
  static override readonly typeName = "WorksheetCustomProperty";
  static override readonly scalars = names<Excel.Interfaces.WorksheetCustomPropertyLoadOptions>()(
    "key",
    "value",
  );
  static override readonly idKey = "_Id";
  readonly key: string;
  readonly #session: WorkbookSession;
  readonly #id: string;

  constructor(session: WorkbookSession, { id, data }: Attachment) {
    super();
    this.#session = session;
    this.#id = id;
    this.key = data.key as string;
  }

  override _idValue(): string {
    return this.key;
  }

  get value(): string {
    return this.#attachment.data.value as string;
  }
  set value(value: unknown) {
    const attachment = this.#attachment;
    const data = { ...attachment.data, value: asString(value) };
    this.#session.store.attachments.put({ ...attachment, data });
  }

  delete(): void {
    this.#session.store.attachments.remove("sheetProperty", this.#attachment.id);
  }

  get #attachment(): Attachment {
    const found = this.#session.store.attachments.find("sheetProperty", this.#id);
    if (found === undefined) throw inferred("ItemNotFound", "the property was deleted");
    return found;
  }
}

/** Excel.WorksheetCustomPropertyCollection. documented: keys compare without case; add replaces */
export class WorksheetCustomPropertyCollectionHost
  extends HostCollection<WorksheetCustomPropertyHost>
  implements HostOf<Excel.WorksheetCustomPropertyCollection>
{
  static override readonly typeName = "WorksheetCustomPropertyCollection";
  readonly #session: WorkbookSession;
  readonly #sheet: SheetId;

  constructor(session: WorkbookSession, sheet: SheetId) {
    super();
    this.#session = session;
    this.#sheet = sheet;
  }

  _items(): WorksheetCustomPropertyHost[] {
    return this.#session.store.attachments
      .all("sheetProperty", this.#sheet)
      .map((item) => new WorksheetCustomPropertyHost(this.#session, item));
  }

  _find(key: unknown): WorksheetCustomPropertyHost | undefined {
    const name = asString(key).toLowerCase();
    return this._items().find((item) => item.key.toLowerCase() === name);
  }

  add(key: unknown, value: unknown): WorksheetCustomPropertyHost {
    const name = checkedKey(key);
    const attachment: Attachment = {
      kind: "sheetProperty",
      id: `${this.#sheet} ${name.toLowerCase()}`,
      sheet: this.#sheet,
      anchors: {},
      data: { key: this._find(name)?.key ?? name, value: asString(value) },
    };
    this.#session.store.attachments.put(attachment);
    return new WorksheetCustomPropertyHost(this.#session, attachment);
  }
}
