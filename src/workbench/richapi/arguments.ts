import type { HostObject } from "./hostObject";
import type { ArgumentInfo, PathIds } from "./protocol";

/** Finds the host object of an object path. */
export type Resolve = (pathId: number) => HostObject | null;

/** Arguments as the host object gets them: object paths are replaced by the objects. */
export function decodeArguments(info: ArgumentInfo | undefined, resolve: Resolve): unknown[] {
  const ids = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, index) => decode(value, ids[index] ?? 0, resolve));
}

function decode(value: unknown, ids: PathIds, resolve: Resolve): unknown {
  if (typeof ids === "number" && ids > 0) return resolve(ids);
  if (Array.isArray(value) && Array.isArray(ids)) {
    const inner = ids as readonly PathIds[];
    return value.map((item: unknown, index) => decode(item, inner[index] ?? 0, resolve));
  }
  return isPlainObject(value) ? decodeObject(value, resolve) : value;
}

function decodeObject(value: Record<string, unknown>, resolve: Resolve): unknown {
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    if (!isPlainObject(inner)) return [key, inner];
    const path = inner._ObjectPathId;
    return [key, typeof path === "number" ? resolve(path) : decodeObject(inner, resolve)];
  });
  return Object.fromEntries(entries);
}

/** True for `{…}`, not for arrays, null or class instances of the host. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
