/// <reference types="office-js" />
import type { Later } from "../richapi/later";

/** Members of every proxy that live in the add-in's library, not in the host. */
type Framework =
  "context" | "items" | "isNullObject" | "load" | "set" | "toJSON" | "track" | "untrack" | "retrieve";

/** What a host member gives: host objects for proxies, plain values for results. */
type HostValue<R> =
  // Objects come first: some have a property `value`, like results.
  R extends OfficeExtension.ClientObject
    ? HostOf<R> | null
    : R extends OfficeExtension.ClientResult<infer V>
      ? HostPlain<V> | Later<HostPlain<V>>
      : HostPlain<R>;

/** Dates travel as text (ISO 8601), which the library makes dates of; words of an enumeration as plain text. */
type HostPlain<V> = V extends Date ? string : V extends string ? V | `${V}` : V;

/**
 * The host's side of a client type: same members with the same results, any of which may be missing; events are left
 * out. Arguments come from the wire, so hosts take `unknown` and check.
 */
export type HostOf<T> = Partial<{
  [K in keyof T as K extends Framework | `on${Capitalize<string>}` ? never : K]: T[K] extends (
    ...args: infer _A
  ) => infer R
    ? (...args: never[]) => HostValue<R>
    : T[K] extends OfficeExtension.ClientObject
      ? HostOf<T[K]> | null
      : HostPlain<T[K]>;
}>;

/** Names of loadable properties, checked against one of `Excel.Interfaces.…LoadOptions`. */
export function names<Options>() {
  return <K extends Exclude<keyof Options, "$all"> & string>(...keys: K[]): readonly K[] => keys;
}

/** Names of object-valued properties, checked against the client type. */
export function navigations<T>() {
  return <
    K extends {
      [P in keyof T]: T[P] extends OfficeExtension.ClientObject ? P : never;
    }[keyof T] &
      string,
  >(
    ...keys: K[]
  ): readonly K[] => keys;
}
