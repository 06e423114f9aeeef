import { DOCS, documented, inferred } from "./errors";

/**
 * Base of everything an add-in can hold a proxy of.
 *
 * Wire names are PascalCase, members camelCase under their public names. Members whose name starts with `_` and a
 * lower-case letter are the host's own; `_Upper` ones are hidden members that office.js itself calls.
 */
export abstract class HostObject {
  /** Name of the client type, e.g. `Range`. */
  static readonly typeName: string = "Object";
  /** Properties that `load` may name. */
  static readonly scalars: readonly string[] = [];
  /** Properties whose value is a host object. */
  static readonly navigations: readonly string[] = [];
  /** Properties that office.js sets under another name than it reads: that name, and the public one. */
  static readonly setAs: Readonly<Record<string, string>> = {};
  /** Wire name of the id that Instantiate answers, for objects that have one. */
  static readonly idKey: "Id" | "_Id" | null = null;

  /** The method with a name, as `camelName` makes it of the one on the wire. */
  _method(name: string): unknown {
    return Reflect.get(this, name);
  }

  /** Value for {@link HostObject.idKey}. */
  _idValue(): string | number | null {
    return null;
  }
}

/** What the server reads from a host object's class. */
export interface HostType {
  readonly typeName: string;
  readonly scalars: readonly string[];
  readonly navigations: readonly string[];
  readonly setAs: Readonly<Record<string, string>>;
  readonly idKey: "Id" | "_Id" | null;
}

/** The class of a host object, as the server reads it. */
export function typeOf(object: HostObject): HostType {
  return object.constructor as unknown as HostType;
}

/** A collection: answers `{_Items: […]}` to a query. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  /** The members, in order. */
  abstract _items(): readonly T[];
  /** The member with a key (id or name), or `undefined`. */
  abstract _find(key: unknown): T | undefined;

  getCount(): number {
    return this._items().length;
  }

  getItem(key: unknown): T {
    const item = this._find(key);
    if (item === undefined) throw documented("ItemNotFound", DOCS.codes);
    return item;
  }

  getItemOrNullObject(key: unknown): T | null {
    return this._find(key) ?? null;
  }

  getItemAt(index: number): T {
    if (!Number.isInteger(index)) throw documented("InvalidArgument", DOCS.codes);
    const item = this._items()[index];
    if (item === undefined)
      throw inferred(
        index < 0 ? "InvalidArgument" : "ItemNotFound",
        "TableCollection.getItemAt beyond the end is only reported from practice",
      );
    return item;
  }
}
