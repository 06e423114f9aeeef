import { DOCS, documented } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { asString } from "./checks";
import type { XmlPart } from "./customXmlParts";
import { type HostOf, names } from "./hostTypes";
import type { WorkbookSession } from "./session";

/** Excel.CustomXmlPart */
export class CustomXmlPartHost extends HostObject implements HostOf<Excel.CustomXmlPart> {
  static override readonly typeName = "CustomXmlPart";
  static override readonly scalars = names<Excel.Interfaces.CustomXmlPartLoadOptions>()("id", "namespaceUri");
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

  get namespaceUri(): string {
    return this.#part.namespaceUri;
  }

  getXml(): string {
    return this.#part.xml;
  }

  setXml(xml: unknown): void {
    const { id } = this.#part;
    this.#session.xmlParts.replace(id, asString(xml));
  }

  delete(): void {
    this.#session.xmlParts.remove(this.#part.id);
  }

  get #part(): XmlPart {
    const part = this.#session.xmlParts.find(this.id);
    if (part === undefined) throw documented("ItemNotFound", DOCS.codes);
    return part;
  }
}

/** Parts, all or those of one namespace. */
abstract class PartCollection extends HostCollection<CustomXmlPartHost> {
  readonly _session: WorkbookSession;
  readonly #namespaceUri: string | null;

  constructor(session: WorkbookSession, namespaceUri: string | null) {
    super();
    this._session = session;
    this.#namespaceUri = namespaceUri;
  }

  _items(): CustomXmlPartHost[] {
    const uri = this.#namespaceUri;
    return this._session.xmlParts
      .all()
      .filter((part) => uri === null || part.namespaceUri === uri)
      .map((part) => new CustomXmlPartHost(this._session, part.id));
  }

  _find(key: unknown): CustomXmlPartHost | undefined {
    const id = asString(key).toLowerCase();
    return this._items().find((part) => part.id.toLowerCase() === id);
  }
}

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
export class CustomXmlPartScopedCollectionHost
  extends PartCollection
  implements HostOf<Excel.CustomXmlPartScopedCollection>
{
  static override readonly typeName = "CustomXmlPartScopedCollection";

  /** documented: GeneralException unless there is exactly one. */
  getOnlyItem(): CustomXmlPartHost {
    const only = this.getOnlyItemOrNullObject();
    if (only === null) throw documented("GeneralException", "CustomXmlPartScopedCollection.getOnlyItem");
    return only;
  }

  getOnlyItemOrNullObject(): CustomXmlPartHost | null {
    const [only, second] = this._items();
    return only === undefined || second !== undefined ? null : only;
  }
}

/** Excel.CustomXmlPartCollection */
export class CustomXmlPartCollectionHost
  extends PartCollection
  implements HostOf<Excel.CustomXmlPartCollection>
{
  static override readonly typeName = "CustomXmlPartCollection";

  constructor(session: WorkbookSession) {
    super(session, null);
  }

  add(xml: unknown): CustomXmlPartHost {
    return new CustomXmlPartHost(this._session, this._session.xmlParts.add(asString(xml)).id);
  }

  getByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollectionHost {
    return new CustomXmlPartScopedCollectionHost(this._session, asString(namespaceUri));
  }
}
