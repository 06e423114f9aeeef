import { apiNotFound, HostError } from "./errors";
import { HostCollection, HostObject, typeOf } from "./hostObject";
import { camelName, pascalName } from "./names";
import type { QueryInfo } from "./protocol";
import type { References } from "./references";

/** How a query's answer is shaped: Pascal case for office.js, camel case for "query as JSON". */
export interface QueryStyle {
  readonly name: (member: string) => string;
  readonly items: string;
}

/** The shape that proxies read. */
export const WIRE: QueryStyle = { name: pascalName, items: "_Items" };
/** The shape that `retrieve()` reads. */
export const JSON_STYLE: QueryStyle = { name: (member) => member, items: "items" };

type Path = readonly string[];

/** What Instantiate answers about an object: its id and the reference kept to it. */
export function identify(object: HostObject, references: References): Record<string, unknown> {
  const { idKey } = typeOf(object);
  const reference = references.idOf(object);
  return {
    ...(idKey === null ? {} : { [idKey]: object._idValue() }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

/** Answers a `load`: paths like `name`, `format/fill/color`, `items/name`; without any, all scalars. */
export function query(
  object: HostObject,
  info: QueryInfo,
  references: References,
  style: QueryStyle,
): Record<string, unknown> {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])]
    .map((text) => text.split("/").map((part) => camelName(part.trim())))
    .filter((path) => path[0] !== undefined && path[0] !== "");
  return new Loader(references, style).load(object, paths, info);
}

class Loader {
  readonly #references: References;
  readonly #style: QueryStyle;

  constructor(references: References, style: QueryStyle) {
    this.#references = references;
    this.#style = style;
  }

  load(object: HostObject, paths: readonly Path[], page: QueryInfo): Record<string, unknown> {
    return object instanceof HostCollection
      ? this.#collection(object as HostCollection<HostObject>, paths, page)
      : this.#object(object, paths);
  }

  #collection(
    collection: HostCollection<HostObject>,
    paths: readonly Path[],
    page: QueryInfo,
  ): Record<string, unknown> {
    const { scalars } = typeOf(collection);
    const out = identify(collection, this.#references);
    const isOwn = (path: Path): boolean => path.length === 1 && scalars.includes(path[0] ?? "");
    const own = paths.filter(isOwn);
    for (const [name] of own)
      if (name !== undefined) out[this.#style.name(name)] = readMember(collection, name);
    if (paths.length > 0 && own.length === paths.length) return out;
    const rest = paths
      .filter((path) => !isOwn(path))
      .map((path) => (path[0] === "items" ? path.slice(1) : path))
      .filter((path) => path.length > 0);
    const start = page.Skip ?? 0;
    const items = collection._items().slice(start, page.Top === undefined ? undefined : start + page.Top);
    out[this.#style.items] = items.map((item) => this.load(item, rest, {}));
    return out;
  }

  #object(object: HostObject, paths: readonly Path[]): Record<string, unknown> {
    const { scalars, navigations, typeName } = typeOf(object);
    const out = identify(object, this.#references);
    const all = paths.length === 0 || paths.some((path) => isAll(path[0]));
    const set = (name: string): void => {
      out[this.#style.name(name)] = readMember(object, name);
    };
    if (all) scalars.forEach(set);
    const nested = new Map<string, Path[]>();
    for (const [name = "", ...rest] of paths) {
      if (isAll(name)) continue;
      if (scalars.includes(name)) set(name);
      else if (!navigations.includes(name)) throw apiNotFound(typeName, name);
      else nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest] : [])]);
    }
    for (const [name, inner] of nested) {
      const child = readMember(object, name);
      out[this.#style.name(name)] = child instanceof HostObject ? this.load(child, inner, {}) : null;
    }
    return out;
  }
}

function isAll(name: string | undefined): boolean {
  return name === "*" || name === "$all" || name === "$none";
}

/** Reads a member and says where a failure came from. */
export function readMember(object: HostObject, name: string): unknown {
  try {
    return Reflect.get(object, name);
  } catch (error) {
    if (error instanceof HostError && error.location === "")
      error.location = `${typeOf(object).typeName}.${name}`;
    throw error;
  }
}
