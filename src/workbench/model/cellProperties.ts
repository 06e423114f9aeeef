import { isPlainObject } from "../richapi/arguments";
import { apiNotFound, DOCS, documented } from "../richapi/errors";
import { HostCollection, HostObject, typeOf } from "../richapi/hostObject";
import { readMember } from "../richapi/query";

/** Sides of `format.borders` in cell properties, by the names of RangeBorderCollection. documented: CellBorderCollection */
const SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** What load options like `{address: true, format: {fill: {color: true}}}` ask of an object, as plain data. */
export function picked(object: HostObject, options: unknown): Record<string, unknown> {
  if (!isPlainObject(options)) throw documented("InvalidArgument", DOCS.codes);
  const out: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === null || wanted === undefined) continue;
    if (isCollection(object)) {
      return Object.fromEntries(
        Object.entries(SIDES).map(([side, key]) => [side, picked(sideOf(object, key), options)]),
      );
    }
    const { scalars, navigations, typeName } = typeOf(object);
    if (scalars.includes(name)) out[name] = readMember(object, name);
    else if (navigations.includes(name)) {
      const child = readMember(object, name);
      out[name] = child instanceof HostObject && isPlainObject(wanted) ? picked(child, wanted) : null;
    } else throw apiNotFound(typeName, name);
  }
  return out;
}

/** Sets what settable properties like `{format: {fill: {color: "red"}}}` give; what is left out stays. */
export function putProperties(object: HostObject, values: unknown): void {
  if (values === null || values === undefined) return;
  if (!isPlainObject(values)) throw documented("InvalidArgument", DOCS.codes);
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    if (isCollection(object)) {
      const key = SIDES[name];
      if (key === undefined) throw documented("InvalidArgument", DOCS.codes);
      putProperties(sideOf(object, key), value);
      continue;
    }
    const { scalars, navigations, typeName } = typeOf(object);
    if (scalars.includes(name)) Reflect.set(object, name, value);
    else if (navigations.includes(name)) {
      const child = readMember(object, name);
      if (child instanceof HostObject) putProperties(child, value);
    } else throw apiNotFound(typeName, name);
  }
}

function sideOf(borders: HostCollection<HostObject>, key: string): HostObject {
  return borders.getItem(key);
}

function isCollection(object: HostObject): object is HostCollection<HostObject> {
  return object instanceof HostCollection;
}
