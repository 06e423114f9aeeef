import { decodeArguments, type Resolve } from "./arguments";
import { apiNotFound, HostError } from "./errors";
import { HostObject, typeOf } from "./hostObject";
import { Later, NotYet } from "./later";
import { camelName } from "./names";
import {
  type Action,
  ActionType,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
  type ObjectPath,
  PathType,
} from "./protocol";
import { identify, JSON_STYLE, query, readMember, WIRE } from "./query";
import { References } from "./references";

/** What a server needs from its surroundings. */
export interface ServerOptions {
  /** The object behind the root path. */
  readonly root: HostObject;
  /** Named services (`new` paths), by wire name. */
  readonly services?: Readonly<Record<string, () => HostObject>>;
  /** Called for `_Register…Event` and `_Unregister…Event`. */
  readonly onRegister?: (on: boolean, target: HostObject, event: string) => void;
  /** Runs one action; the model makes it one undo step that is taken back when it fails. */
  readonly atomically?: <T>(label: string, run: () => T) => T;
  /** Told about errors that are bugs of the host. */
  readonly onInternalError?: (error: unknown) => void;
}

/** Answers batches of office.js against host objects. Knows no type of Excel. */
export class RichApiServer {
  readonly references = new References();
  readonly #options: ServerOptions;

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  /**
   * Runs the actions in order and stops at the first error, as Excel does. Answers at once unless an action has to
   * wait for something ({@link Later}).
   * @param within - wraps what is done without a pause
   */
  start(request: BatchRequest, within: Within = (run) => run()): BatchResponse | Promise<BatchResponse> {
    const steps = this.#steps(request);
    const first = within(() => steps.next());
    return first.done === true ? first.value : finish(steps, first.value, within);
  }

  /** {@link start} for batches in which nothing waits. */
  process(request: BatchRequest): BatchResponse {
    const response = this.start(request);
    if (response instanceof Promise) throw new Error("This batch waits for something; use start().");
    return response;
  }

  /** Stops where an action waits, and goes on with what it is given then. */
  *#steps(request: BatchRequest): Steps {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    const resolve = this.#resolver(request);
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
        const value = yield* this.#whole(action, resolve);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        const failure = this.#failure(error, action, index, request);
        return { Results: results, TraceIds: traceIds, Error: failure };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  /** One action, with what it has to wait for. */
  *#whole(action: Action, resolve: Resolve): Generator<Promise<() => unknown>, unknown, () => unknown> {
    for (;;) {
      try {
        const value = this.#run(action, resolve);
        if (!(value instanceof Later)) return value;
        const carryOut = yield value.ready as Promise<() => unknown>;
        return this.#atomically(action, carryOut);
      } catch (error) {
        if (!(error instanceof NotYet)) throw error;
        yield error.ready.then(() => () => undefined);
      }
    }
  }

  #resolver(request: BatchRequest): Resolve {
    const known = new Map<number, HostObject | null>();
    const resolve: Resolve = (id) => {
      const cached = known.get(id);
      if (cached !== undefined) return cached;
      const path = request.ObjectPaths[String(id)];
      if (path === undefined) throw new HostError("InvalidRequest");
      const object = this.#follow(path, resolve);
      known.set(id, object);
      return object;
    };
    return resolve;
  }

  #run(action: Action, resolve: Resolve): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    return this.#atomically(action, () => this.#act(action, resolve));
  }

  #atomically(action: Action, run: () => unknown): unknown {
    const atomically = this.#options.atomically ?? ((_label, inner) => inner());
    return atomically(action.Name ?? "", run);
  }

  #act(action: Action, resolve: Resolve): unknown {
    const object = resolve(action.ObjectPathId);
    // documented: nothing can be read from or done with a null object; the library itself answers isNullObject.
    if (object === null) return null;
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return identify(object, this.references);
      case ActionType.Query:
        return query(object, action.QueryInfo ?? {}, this.references, WIRE);
      case ActionType.QueryAsJson:
        return query(object, action.QueryInfo ?? {}, this.references, JSON_STYLE);
      case ActionType.Method:
        return this.#invoke(object, name, decodeArguments(action.ArgumentInfo, resolve));
      case ActionType.SetProperty:
        return this.#assign(object, camelName(name), decodeArguments(action.ArgumentInfo, resolve)[0]);
      case ActionType.Update:
        for (const [key, value] of Object.entries(action.ObjectState ?? {})) this.#update(object, key, value);
        return null;
      default:
        throw new HostError(
          "ApiNotFound",
          `This host does not implement action type ${String(action.ActionType)}.`,
        );
    }
  }

  #follow(path: ObjectPath, resolve: Resolve): HostObject | null {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.#options.root;
      case PathType.Null:
        return null;
      case PathType.ReferenceId: {
        const kept = this.references.get(name);
        if (kept === undefined) throw new HostError("InvalidReference");
        return kept;
      }
      case PathType.New: {
        const service = this.#options.services?.[name];
        if (service === undefined)
          throw new HostError("ApiNotFound", `This host has no service ${name}.`, name);
        return service();
      }
      default:
        return this.#child(path, name, resolve);
    }
  }

  #child(path: ObjectPath, name: string, resolve: Resolve): HostObject | null {
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.Property) return this.#navigate(parent, camelName(name));
    const method = path.ObjectPathType === PathType.Indexer ? "GetItem" : name;
    const result = this.#invoke(parent, method, decodeArguments(path.ArgumentInfo, resolve));
    if (result === null || result === undefined) return null;
    if (!(result instanceof HostObject)) throw apiNotFound(typeOf(parent).typeName, camelName(method));
    return result;
  }

  #navigate(parent: HostObject, name: string): HostObject | null {
    const { navigations, typeName } = typeOf(parent);
    if (!navigations.includes(name)) throw apiNotFound(typeName, name);
    const child = readMember(parent, name);
    return child instanceof HostObject ? child : null;
  }

  #invoke(object: HostObject, wireName: string, args: readonly unknown[]): unknown {
    const event = /^_(Un)?[Rr]egister(\w+)$/.exec(wireName);
    if (event !== null) {
      this.#options.onRegister?.(event[1] === undefined, object, event[2] ?? "");
      return null;
    }
    if (wireName === "_KeepReference") {
      this.references.keep(object);
      return null;
    }
    if (wireName === "_RemoveReference") {
      this.references.remove(String(args[0]));
      return null;
    }
    const name = wireName.startsWith("_") ? wireName : camelName(wireName);
    const { typeName } = typeOf(object);
    const method: unknown = isCallable(name) ? object._method(name) : undefined;
    if (typeof method !== "function") throw apiNotFound(typeName, name);
    return located(`${typeName}.${name}`, () => Reflect.apply(method, object, args) as unknown);
  }

  #assign(object: HostObject, sent: string, value: unknown): null {
    const { scalars, setAs, typeName } = typeOf(object);
    const name = setAs[sent] ?? sent;
    if (!scalars.includes(name)) throw apiNotFound(typeName, name);
    if (!isWritable(object, name)) throw new HostError("AccessDenied", undefined, `${typeName}.${name}`);
    located(`${typeName}.${name}`, () => Reflect.set(object, name, value));
    return null;
  }

  /** `set({format: {fill: …}})` under RichApiRuntime 1.2 sends nested states. */
  #update(object: HostObject, wireName: string, value: unknown): void {
    const name = camelName(wireName);
    if (!typeOf(object).navigations.includes(name)) {
      this.#assign(object, name, value);
      return;
    }
    const child = this.#navigate(object, name);
    if (child === null || typeof value !== "object" || value === null) throw new HostError("InvalidArgument");
    for (const [key, inner] of Object.entries(value)) this.#update(child, key, inner);
  }

  #failure(error: unknown, action: Action, index: number, request: BatchRequest): BatchError {
    if (!(error instanceof HostError)) this.#options.onInternalError?.(error);
    const known =
      error instanceof HostError
        ? error
        : new HostError("GeneralException", error instanceof Error ? error.message : String(error));
    const path = request.ObjectPaths[String(action.ObjectPathId)];
    const location = known.location !== "" ? known.location : (path?.Name ?? action.Name ?? "");
    return {
      Code: known.code,
      Message: known.message,
      Location: location,
      ActionIndex: index,
      HttpStatusCode: known.status,
    };
  }
}

/** A batch under way: yields what it waits for. */
type Steps = Generator<Promise<() => unknown>, BatchResponse, () => unknown>;

type Within = <T>(run: () => T) => T;

async function finish(steps: Steps, waiting: Promise<() => unknown>, within: Within): Promise<BatchResponse> {
  let step: ReturnType<Steps["next"]> = { done: false, value: waiting };
  while (step.done !== true) {
    step = await step.value.then(
      (carryOut) => within(() => steps.next(carryOut)),
      (error: unknown) => within(() => steps.throw(error)),
    );
  }
  return step.value;
}

function isCallable(name: string): boolean {
  return name !== "constructor" && !/^_[a-z]/.test(name) && !(name in Object.prototype);
}

/** Only accessors with a setter can be written; fields are read-only to the add-in. */
function isWritable(object: HostObject, name: string): boolean {
  for (let level: object | null = object; level !== null; level = Reflect.getPrototypeOf(level)) {
    const found = Object.getOwnPropertyDescriptor(level, name);
    if (found !== undefined) return found.set !== undefined;
  }
  return false;
}

function located<T>(location: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof HostError && error.location === "") error.location = location;
    throw error;
  }
}
