import { inferred } from "../richapi/errors";
import { HostCollection, HostObject } from "../richapi/hostObject";
import { asString } from "./checks";
import { type HostOf, names } from "./hostTypes";
import type { WorkbookSession } from "./session";

/** A property of the document that somebody made up: text, number, yes or no, or a date (ISO 8601). */
export interface CustomPropertyData {
  readonly type: "String" | "Number" | "Float" | "Boolean" | "Date";
  readonly value: string | number | boolean;
}

/** Excel.CustomProperty */
export class CustomPropertyHost extends HostObject implements HostOf<Excel.CustomProperty> {
  static override readonly typeName = "CustomProperty";
  static override readonly scalars = names<Excel.Interfaces.CustomPropertyLoadOptions>()(
    "key",
    "type",
    "value",
  );
  static override readonly idKey = "_Id";
  readonly key: string;
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession, key: string) {
    super();
    this.#session = session;
    this.key = key;
  }

  override _idValue(): string {
    return this.key;
  }

  get type(): CustomPropertyData["type"] {
    return this.#data.type;
  }
  get value(): unknown {
    return this.#data.value;
  }
  set value(value: unknown) {
    this.#session.customProperties.set(this.key, asProperty(value));
    this.#session.forgetUndo();
  }

  delete(): void {
    this.#session.customProperties.delete(this.key);
    this.#session.forgetUndo();
  }

  get #data(): CustomPropertyData {
    const found = this.#session.customProperties.get(this.key);
    if (found === undefined) throw inferred("ItemNotFound", "the property was deleted");
    return found;
  }
}

/** Excel.CustomPropertyCollection: of the document. documented: keys compare without case, at most 255 characters long */
export class CustomPropertyCollectionHost
  extends HostCollection<CustomPropertyHost>
  implements HostOf<Excel.CustomPropertyCollection>
{
  static override readonly typeName = "CustomPropertyCollection";
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession) {
    super();
    this.#session = session;
  }

  _items(): CustomPropertyHost[] {
    return [...this.#session.customProperties.keys()].map(
      (key) => new CustomPropertyHost(this.#session, key),
    );
  }

  _find(key: unknown): CustomPropertyHost | undefined {
    const name = asString(key).toLowerCase();
    return this._items().find((item) => item.key.toLowerCase() === name);
  }

  add(key: unknown, value: unknown): CustomPropertyHost {
    const name = this._find(key)?.key ?? checkedKey(key);
    this.#session.customProperties.set(name, asProperty(value));
    // inferred from DocumentProperties, which cannot be undone on the web.
    this.#session.forgetUndo();
    return new CustomPropertyHost(this.#session, name);
  }

  deleteAll(): void {
    this.#session.customProperties.clear();
    this.#session.forgetUndo();
  }
}

/** A key as documented: text of 1 to 255 characters. */
export function checkedKey(key: unknown): string {
  const text = asString(key);
  if (text === "" || text.length > 255) throw inferred("InvalidArgument", "a key has 1 to 255 characters");
  return text;
}

function asProperty(value: unknown): CustomPropertyData {
  switch (typeof value) {
    case "boolean":
      return { type: "Boolean", value };
    case "number":
      return { type: Number.isInteger(value) ? "Number" : "Float", value };
    case "string":
      // Dates arrive as the library writes them.
      return { type: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? "Date" : "String", value };
    default:
      throw inferred("InvalidArgument", "a property is a text, a number, true or false, or a date");
  }
}
