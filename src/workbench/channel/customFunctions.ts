import { HostObject } from "../richapi/hostObject";

/** Flags of a function call; take them from the add-in's functions.json. */
export const CallFlags = {
  Cancelable: 1,
  Streaming: 2,
  /** `allowErrorForDataTypeAny` */
  ErrorArguments: 4,
  /** `allowCustomDataForDataTypeAny` */
  RichArguments: 8,
} as const;

/** Outcome of a function call. A failed one has the error value that the cell shows and the text beside it. */
export type CallResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** How a function is called. */
export interface CallOptions {
  /** `Sheet1!A1`; office.js hands it on when the function asked for it. */
  readonly address?: string;
  /** Sum of {@link CallFlags}. */
  readonly flags?: number;
  /** Addresses of the arguments, for functions with `requiresParameterAddresses`. */
  readonly parameterAddresses?: readonly (string | null)[];
  /** Every value of a streaming function; the promise resolves with the first. */
  readonly onValue?: (result: CallResult) => void;
}

/** A call under way. */
export interface FunctionCall {
  readonly id: number;
  readonly result: Promise<CallResult>;
  /** Tells the add-in that the value is no longer wanted. */
  cancel(): void;
}

/** Codes of office.js → error value in the cell. 2 = unknown function or a throw, 3 = rejected promise. */
const ERROR_VALUES: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** Sends a RichApi message `[category, type, targetId, messageJson, id, isRemoteOverride]`; `false` when nobody listens. */
export type SendMessage = (message: readonly unknown[]) => boolean;

const CATEGORY = 1;
const TYPE_INVOKE = 1000;
const TYPE_CANCEL = 1001;

interface Pending {
  readonly resolve: (result: CallResult) => void;
  readonly onValue: ((result: CallResult) => void) | undefined;
  readonly streaming: boolean;
}

/** Calls the add-in's custom functions through office.js's own runtime. */
export class CustomFunctionCalls {
  readonly #send: SendMessage;
  readonly #pending = new Map<number, Pending>();
  readonly #readyWaiters: (() => void)[] = [];
  #ready = false;
  #nextId = 1;

  constructor(send: SendMessage) {
    this.#send = send;
  }

  /** Whether the add-in's runtime said that it takes calls. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Resolves when the add-in's runtime takes calls. */
  whenReady(): Promise<void> {
    return this.#ready ? Promise.resolve() : new Promise((resolve) => this.#readyWaiters.push(resolve));
  }

  /** Calls a function by its id (upper case, without namespace). */
  call(name: string, args: readonly unknown[], options: CallOptions = {}): FunctionCall {
    const id = this.#nextId++;
    const flags = options.flags ?? 0;
    const result = new Promise<CallResult>((resolve) => {
      this.#pending.set(id, {
        resolve,
        onValue: options.onValue,
        streaming: (flags & CallFlags.Streaming) !== 0,
      });
    });
    const { address = "Sheet1!A1", parameterAddresses = null } = options;
    const sent = (flags & CallFlags.RichArguments) === 0 ? args : args.map(onWire);
    const message = JSON.stringify([id, name, sent, address, flags, parameterAddresses]);
    if (!this.#send([CATEGORY, TYPE_INVOKE, "", message, id, false])) {
      this.#settle(id, { ok: false, code: "#NAME?", message: "The add-in is not running." });
    }
    return { id, result, cancel: () => this.#cancel(id) };
  }

  /** The add-in page is gone: every call still open fails, as on reload. */
  reset(): void {
    this.#ready = false;
    for (const id of [...this.#pending.keys()]) {
      this.#pending.get(id)?.resolve({ ok: false, code: "#BUSY!", message: "The add-in was reloaded." });
      this.#pending.delete(id);
    }
  }

  /** Called by the service below. */
  markReady(): void {
    this.#ready = true;
    for (const resolve of this.#readyWaiters.splice(0)) resolve();
  }

  /** Called by the service below with what the add-in answered. */
  accept(id: number, ok: boolean, value: unknown, errorCode: unknown): void {
    const result: CallResult = ok
      ? { ok: true, value }
      : {
          ok: false,
          code: ERROR_VALUES[Number(errorCode)] ?? "#VALUE!",
          message: typeof value === "string" ? value : "",
        };
    this.#settle(id, result);
  }

  #settle(id: number, result: CallResult): void {
    const call = this.#pending.get(id);
    if (call === undefined) return;
    if (!call.streaming) this.#pending.delete(id);
    call.onValue?.(result);
    call.resolve(result);
  }

  #cancel(id: number): void {
    if (!this.#pending.delete(id)) return;
    this.#send([CATEGORY, TYPE_CANCEL, "", JSON.stringify({ invocationId: id }), id, false]);
  }
}

/** Where rich arguments are allowed, office.js expects every object (cards and errors) as JSON in a `value`. */
function onWire(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(onWire);
  return typeof argument === "object" && argument !== null ? { value: JSON.stringify(argument) } : argument;
}

/** Service `Microsoft.ExcelServices.CustomFunctions`: where the add-in's runtime reports to. */
export class CustomFunctionsService extends HostObject {
  static override readonly typeName = "CustomFunctions";
  readonly #calls: CustomFunctionCalls;

  constructor(calls: CustomFunctionCalls) {
    super();
    this.#calls = calls;
  }

  _SetOsfControlContainerReadyForCustomFunctions(): null {
    this.#calls.markReady();
    return null;
  }

  _GetEnabledFeatures(): readonly string[] {
    return [];
  }

  /** CustomFunctions 1.7 and later: `[id, ok, value, errorCode?]`. */
  setInvocationArrayResults(results: readonly (readonly [number, boolean, unknown, unknown?])[]): null {
    for (const [id, ok, value, errorCode] of results) this.#calls.accept(id, ok, value, errorCode);
    return null;
  }

  /** Before 1.7. */
  setInvocationResults(
    results: readonly { id: number; failed?: boolean; value: unknown; errorCode?: number }[],
  ): null {
    for (const { id, failed, value, errorCode } of results)
      this.#calls.accept(id, failed !== true, value, errorCode);
    return null;
  }
}
