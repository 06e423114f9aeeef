import { isPlainObject } from "../../richapi/arguments";
import { DOCS, documented, unimplemented } from "../../richapi/errors";
import { HostObject } from "../../richapi/hostObject";
import { NotYet } from "../../richapi/later";
import { fullAddress } from "../address";
import { asString, mixed } from "../checks";
import { type HostOf, names } from "../hostTypes";
import { RangeHost } from "../range";
import type { WorkbookSession } from "../session";
import { ERROR_TEXTS, type Scalar } from "../store";
import { FUNCTION_NAMES, formulaName } from "./names";

/** Excel.FunctionResult: calculated once, when it is asked for. */
export class FunctionResultHost extends HostObject implements HostOf<Excel.FunctionResult<Scalar>> {
  static override readonly typeName = "FunctionResult";
  static override readonly scalars = names<Excel.Interfaces.FunctionResultLoadOptions>()("error", "value");
  readonly #result: Scalar;

  /** @param _call - as it stands in a formula, so that results can be arguments */
  constructor(
    readonly _call: string,
    result: Scalar,
  ) {
    super();
    this.#result = result;
  }

  get #isError(): boolean {
    return typeof this.#result === "string" && ERROR_TEXTS.has(this.#result);
  }
  /** documented: not set where the function succeeded */
  get error(): string {
    return mixed(this.#isError ? String(this.#result) : null);
  }
  /** documented: only where there is no error */
  get value(): Scalar {
    return mixed(this.#isError ? null : this.#result);
  }
}

/** Excel.Functions: each member calculates the function of its name with the grid's own engine. */
export class FunctionsHost extends HostObject {
  static override readonly typeName = "Functions";
  readonly #session: WorkbookSession;

  constructor(session: WorkbookSession) {
    super();
    this.#session = session;
  }

  /** On the wire the members have other capitals: `VLookup`. */
  override _method(name: string): unknown {
    return Reflect.get(this, MEMBERS.get(name.toLowerCase()) ?? name);
  }

  /** Calculates a function; refused by name where the grid does not know it. */
  _calculate(name: string, args: readonly unknown[]): FunctionResultHost {
    const { store } = this.#session;
    const busy = store.whenCalculated();
    if (busy !== undefined) throw new NotYet(busy);
    if (!store.hasFunction(name)) throw unimplemented(`This host cannot calculate ${name}.`);
    const call = `${name}(${this.#argumentsOf(args)})`;
    const result = store.evaluate(`=${call}`, { sheet: store.activeSheet(), row: 0, column: 0 });
    if (result === undefined) throw unimplemented(`This host cannot calculate ${name} at once.`);
    return new FunctionResultHost(call, result);
  }

  #argumentsOf(args: readonly unknown[]): string {
    // office.js hands over repeated arguments as one list.
    const flat = args.flat().map((value) => this.#argument(value));
    while (flat.at(-1) === "") flat.pop();
    return flat.join(",");
  }

  #argument(value: unknown): string {
    if (value === null || value === undefined) return "";
    if (typeof value === "number" && Number.isFinite(value)) return String(value).toUpperCase();
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
    if (value instanceof FunctionResultHost) return value._call;
    if (value instanceof RangeHost) return fullAddress(this.#session.sheet(value._sheet).name, value._box);
    // documented: a RangeReference is an address such as "Sheet1!A1:B5"
    if (isPlainObject(value) && "address" in value) return asString(value.address);
    throw documented("InvalidArgument", DOCS.codes);
  }
}

const MEMBERS = new Map(FUNCTION_NAMES.map((member) => [member.toLowerCase(), member]));

for (const member of FUNCTION_NAMES) {
  Object.defineProperty(FunctionsHost.prototype, member, {
    configurable: true,
    value(this: FunctionsHost, ...args: unknown[]): FunctionResultHost {
      return this._calculate(formulaName(member), args);
    },
  });
}
