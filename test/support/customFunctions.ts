/**
 * A faithful small fake of the global `CustomFunctions`: what the functions' runtime of office.js does with a function.
 */
import type { Catalog } from "../../src/domain/model/catalog";
import type { Language } from "../../src/domain/model/codes";
import { functions, registerFunctions } from "../../src/functions";
import type { RichNumber } from "../../src/functions/support/richNumber";

/** Codes as office.js has them. */
const ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** `CustomFunctions.Error`: no Error of JavaScript. Only two codes may carry a message. */
export class FakeError {
  readonly code: string;
  readonly message: string | undefined;

  constructor(code: string, message?: string) {
    if (message !== undefined && code !== ERROR_CODES.invalidValue && code !== ERROR_CODES.notAvailable) {
      throw new Error(`${code} takes no message`);
    }
    this.code = code;
    this.message = message;
  }
}

/** What a cell shows: a plain value, a number with properties, or an error. */
export type Shown = string | number | boolean | RichNumber | FakeError;

type Function = (...args: unknown[]) => unknown;

/** Excel with the functions registered. */
export interface FakeExcel {
  /** Ids in the order of registration. */
  readonly ids: readonly string[];
  /** Calls a function as Excel does: left out arguments are null, the invocation comes last. Throws nothing. */
  call(id: string, ...args: readonly unknown[]): Shown | Shown[][];
  /** The error of a call; fails the test when there is none. */
  error(id: string, ...args: readonly unknown[]): FakeError;
  /** The rows of a spill; fails the test when there are none. */
  rows(id: string, ...args: readonly unknown[]): Shown[][];
}

/** Puts the fake in place of the global and registers every function. */
export function fakeExcel(catalog: Catalog, language: Language, richNumbers?: boolean): FakeExcel {
  const associated = new Map<string, Function>();
  const fake = {
    Error: FakeError,
    ErrorCode: ERROR_CODES,
    associate: (id: string, callback: Function) => {
      if (associated.has(id.toUpperCase())) throw new Error(`${id} is associated twice`);
      associated.set(id.toUpperCase(), callback);
    },
  };
  Object.assign(globalThis, { CustomFunctions: fake });
  registerFunctions(functions, () => ({
    catalog,
    language,
    ...(richNumbers === undefined ? {} : { richNumbers }),
  }));
  const call = (id: string, ...args: readonly unknown[]): Shown | Shown[][] => {
    const callback = associated.get(id);
    const count = functions.find((definition) => definition.id === id)?.parameters.length;
    if (callback === undefined || count === undefined) throw new Error(`No function ${id}`);
    const given = Array.from({ length: count }, (_, i) => args[i] ?? null);
    try {
      return callback(...given, { functionName: id, isInValuePreview: false }) as Shown | Shown[][];
    } catch (thrown) {
      if (thrown instanceof FakeError) return thrown;
      throw thrown;
    }
  };
  return {
    ids: [...associated.keys()],
    call,
    error(id, ...args) {
      const shown = call(id, ...args);
      if (shown instanceof FakeError) return shown;
      throw new Error(`${id} gives no error but ${JSON.stringify(shown)}`);
    },
    rows(id, ...args) {
      const shown = call(id, ...args);
      if (Array.isArray(shown)) return shown;
      throw new Error(`${id} gives no rows but ${JSON.stringify(shown)}`);
    },
  };
}
