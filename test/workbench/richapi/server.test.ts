import { HostError } from "../../../src/workbench/richapi/errors";
import { HostCollection, HostObject } from "../../../src/workbench/richapi/hostObject";
import { Later } from "../../../src/workbench/richapi/later";
import type {
  Action,
  BatchRequest,
  BatchResponse,
  ObjectPath,
} from "../../../src/workbench/richapi/protocol";
import { RichApiServer, type ServerOptions } from "../../../src/workbench/richapi/server";

class Wheel extends HostObject {
  static override readonly typeName = "Wheel";
  static override readonly scalars = ["size", "brand"];
  static override readonly idKey = "Id";
  #size = 20;
  readonly brand = "Round";

  constructor(readonly id: string) {
    super();
  }
  override _idValue(): string {
    return this.id;
  }
  get size(): number {
    return this.#size;
  }
  set size(value: unknown) {
    if (typeof value !== "number") throw new HostError("InvalidArgument");
    this.#size = value;
  }
  compare(other: unknown): string {
    return other instanceof Wheel ? `${this.id}/${other.id}` : "?";
  }
  burst(): never {
    throw new HostError("InvalidOperation");
  }
  /** Waits, then grows; a size that is no number is only found out later. */
  inflate(size: unknown): Later<number> {
    return new Later(
      Promise.resolve().then(() => {
        if (typeof size !== "number") throw new HostError("InvalidArgument");
        return () => (this.#size = size);
      }),
    );
  }
  crash(): never {
    throw new TypeError("bug");
  }
}

class Wheels extends HostCollection<Wheel> {
  static override readonly typeName = "WheelCollection";
  static override readonly scalars = ["count"];
  readonly #wheels = ["a", "b", "c"].map((id) => new Wheel(id));
  get count(): number {
    return this.#wheels.length;
  }
  _items(): readonly Wheel[] {
    return this.#wheels;
  }
  _find(key: unknown): Wheel | undefined {
    return this.#wheels.find((wheel) => wheel.id === key);
  }
}

class Car extends HostObject {
  static override readonly typeName = "Car";
  static override readonly scalars = ["name"];
  static override readonly navigations = ["wheels", "spare"];
  readonly name = "Lada";
  readonly wheels = new Wheels();
  readonly spare = null;
}

const ROOT: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const WHEELS: ObjectPath = { Id: 2, ObjectPathType: 4, Name: "Wheels", ParentObjectPathId: 1 };
const wheel = (Id: number, key: string): ObjectPath => ({
  Id,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [key] },
});

function batch(paths: readonly ObjectPath[], ...actions: readonly Partial<Action>[]): BatchRequest {
  return {
    Actions: actions.map((action, index) => ({ Id: index + 10, ActionType: 1, ObjectPathId: 1, ...action })),
    ObjectPaths: Object.fromEntries(paths.map((path) => [String(path.Id), path])),
  };
}

function serve(request: BatchRequest, options: Partial<ServerOptions> = {}): BatchResponse {
  return new RichApiServer({ root: new Car(), ...options }).process(request);
}

const values = (response: BatchResponse): unknown[] => response.Results.map((result) => result.Value);

describe("a batch", () => {
  it("answers each action in order, with ids on instantiation and traces listed", () => {
    const response = serve(
      batch(
        [ROOT, WHEELS, wheel(3, "b")],
        { ObjectPathId: 1 },
        { ObjectPathId: 3 },
        { ActionType: 5, ObjectPathId: 0, Name: "Trace" },
      ),
    );
    expect(response).toEqual({
      Results: [
        { ActionId: 10, Value: {} },
        { ActionId: 11, Value: { Id: "b" } },
        { ActionId: 12, Value: null },
      ],
      TraceIds: [12],
    });
  });

  it("stops at the first error and says where it was", () => {
    const response = serve(
      batch([ROOT, WHEELS, wheel(3, "zz")], { ObjectPathId: 1 }, { ObjectPathId: 3 }, { ObjectPathId: 1 }),
    );
    expect(response.Results).toHaveLength(1);
    expect(response.Error).toEqual({
      Code: "ItemNotFound",
      Message: "The requested resource doesn't exist.",
      Location: "WheelCollection.getItem",
      ActionIndex: 1,
      HttpStatusCode: 404,
    });
  });

  it("evaluates a path once, however often it is used", () => {
    const car = new Car();
    const find = jest.spyOn(car.wheels, "_find");
    const request = batch(
      [ROOT, WHEELS, wheel(3, "a")],
      { ObjectPathId: 3 },
      { ActionType: 2, ObjectPathId: 3 },
    );
    new RichApiServer({ root: car }).process(request);
    expect(find).toHaveBeenCalledTimes(1);
  });
});

describe("loading", () => {
  const load = (ObjectPathId: number, ...Select: string[]): Partial<Action> => ({
    ActionType: 2,
    ObjectPathId,
    QueryInfo: { Select },
  });

  it("gives all scalars when nothing is named, and under $all", () => {
    const all = { Id: "a", Size: 20, Brand: "Round" };
    const paths = [ROOT, WHEELS, wheel(3, "a")];
    expect(values(serve(batch(paths, load(3), load(3, "$all"))))).toEqual([all, all]);
  });

  it("gives the items of a collection with the fields asked for", () => {
    const expected = { _Items: ["a", "b", "c"].map((Id) => ({ Id, Size: 20 })) };
    const paths = [ROOT, WHEELS];
    expect(values(serve(batch(paths, load(2, "size"), load(2, "items/size"))))).toEqual([expected, expected]);
  });

  it("pages with Top and Skip", () => {
    const page = { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["brand"], Top: 1, Skip: 1 } };
    expect(values(serve(batch([ROOT, WHEELS], page)))).toEqual([{ _Items: [{ Id: "b", Brand: "Round" }] }]);
  });

  it("gives a collection's own field without its items", () => {
    expect(values(serve(batch([ROOT, WHEELS], load(2, "count"))))).toEqual([{ Count: 3 }]);
  });

  it("follows paths through objects and gives null for a null object", () => {
    const [value] = values(serve(batch([ROOT], load(1, "name", "wheels/items/size", "spare/name"))));
    expect(value).toMatchObject({ Name: "Lada", Spare: null, Wheels: { _Items: [{ Id: "a" }, {}, {}] } });
  });

  it("refuses a field that the host lacks, by name", () => {
    expect(serve(batch([ROOT], load(1, "engine"))).Error).toMatchObject({
      Code: "ApiNotFound",
      Location: "Car.engine",
      Message: "This host does not implement Car.engine.",
    });
  });

  it("answers a JSON query in camel case", () => {
    const json = { ActionType: 7, ObjectPathId: 2, QueryInfo: { Select: ["size"] } };
    expect(values(serve(batch([ROOT, WHEELS], json)))).toEqual([
      { items: ["a", "b", "c"].map((Id) => ({ Id, size: 20 })) },
    ]);
  });
});

describe("methods and properties", () => {
  const paths = [ROOT, WHEELS, wheel(3, "a"), wheel(4, "b")];

  it("hand over objects for referenced paths", () => {
    const call = {
      ActionType: 3,
      ObjectPathId: 3,
      Name: "Compare",
      ArgumentInfo: { Arguments: [4], ReferencedObjectPathIds: [4] },
    };
    expect(values(serve(batch(paths, call)))).toEqual(["a/b"]);
  });

  it("refuse what the host lacks, also what every JavaScript object has", () => {
    for (const Name of ["Fly", "ToString", "Constructor", "_find", "HasOwnProperty"]) {
      const { Error: error } = serve(batch(paths, { ActionType: 3, ObjectPathId: 3, Name }));
      expect(error?.Code).toBe("ApiNotFound");
    }
  });

  it("set what can be set and refuse the rest", () => {
    const set = (Name: string, value: unknown): Partial<Action> => ({
      ActionType: 4,
      ObjectPathId: 3,
      Name,
      ArgumentInfo: { Arguments: [value] },
    });
    const size = { ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ["size"] } };
    expect(values(serve(batch(paths, set("Size", 7), size)))).toEqual([null, { Id: "a", Size: 7 }]);
    expect(serve(batch(paths, set("Brand", "x"))).Error).toMatchObject({
      Code: "AccessDenied",
      Location: "Wheel.brand",
    });
    expect(serve(batch(paths, set("Size", "x"))).Error).toMatchObject({
      Code: "InvalidArgument",
      Location: "Wheel.size",
    });
  });

  it("update several properties at once", () => {
    const update = { ActionType: 9, ObjectPathId: 3, ObjectState: { Size: 9 } };
    const size = { ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ["size"] } };
    expect(values(serve(batch(paths, update, size)))).toEqual([null, { Id: "a", Size: 9 }]);
  });

  it("tell a bug of the host from an error of the add-in", () => {
    const bugs: unknown[] = [];
    const run = (Name: string): BatchResponse =>
      serve(batch(paths, { ActionType: 3, ObjectPathId: 3, Name }), {
        onInternalError: (bug) => bugs.push(bug),
      });
    expect(run("Burst").Error).toMatchObject({ Code: "InvalidOperation", Location: "Wheel.burst" });
    expect(bugs).toHaveLength(0);
    expect(run("Crash").Error).toMatchObject({
      Code: "GeneralException",
      Message: "bug",
      HttpStatusCode: 500,
    });
    expect(bugs).toHaveLength(1);
  });
});

describe("null objects", () => {
  it("make everything below them null", () => {
    const missing: ObjectPath = {
      Id: 3,
      ObjectPathType: 3,
      Name: "GetItemOrNullObject",
      ParentObjectPathId: 2,
      ArgumentInfo: { Arguments: ["zz"] },
    };
    const child: ObjectPath = { Id: 4, ObjectPathType: 3, Name: "Anything", ParentObjectPathId: 3 };
    const request = batch([ROOT, WHEELS, missing, child], { ObjectPathId: 3 }, { ObjectPathId: 4 });
    expect(values(serve(request))).toEqual([null, null]);
  });
});

describe("references", () => {
  const keep = { ActionType: 3, ObjectPathId: 3, Name: "_KeepReference" };

  it("keep an object until they are removed", () => {
    const server = new RichApiServer({ root: new Car() });
    const first = server.process(batch([ROOT, WHEELS, wheel(3, "a")], keep, { ObjectPathId: 3 }));
    expect(first.Results[1]?.Value).toEqual({ Id: "a", _ReferenceId: "ref1" });
    const byReference: ObjectPath = { Id: 9, ObjectPathType: 6, Name: "ref1" };
    const size = { ActionType: 2, ObjectPathId: 9, QueryInfo: { Select: ["size"] } };
    expect(server.process(batch([ROOT, byReference], size)).Results[0]?.Value).toMatchObject({ Size: 20 });
    const remove = { ActionType: 3, Name: "_RemoveReference", ArgumentInfo: { Arguments: ["ref1"] } };
    server.process(batch([ROOT], remove));
    expect(server.references.size).toBe(0);
    expect(server.process(batch([ROOT, byReference], size)).Error?.Code).toBe("InvalidReference");
  });

  it("give one id for one object", () => {
    const server = new RichApiServer({ root: new Car() });
    server.process(batch([ROOT, WHEELS, wheel(3, "a")], keep, keep));
    expect(server.references.size).toBe(1);
    server.references.clear();
    expect(server.references.size).toBe(0);
  });
});

describe("services and events", () => {
  it("finds a service by name or says that there is none", () => {
    const service: ObjectPath = { Id: 5, ObjectPathType: 2, Name: "My.Service" };
    const request = batch([service], { ObjectPathId: 5 });
    expect(serve(request, { services: { "My.Service": () => new Wheel("s") } }).Results[0]?.Value).toEqual({
      Id: "s",
    });
    expect(serve(request).Error).toMatchObject({ Code: "ApiNotFound", Location: "My.Service" });
  });

  it("hands registrations on", () => {
    const seen: unknown[] = [];
    const register = (Name: string): Partial<Action> => ({ ActionType: 3, ObjectPathId: 2, Name });
    serve(batch([ROOT, WHEELS], register("_RegisterTurnedEvent"), register("_UnregisterTurnedEvent")), {
      onRegister: (on, target, event) => seen.push([on, target instanceof Wheels, event]),
    });
    expect(seen).toEqual([
      [true, true, "TurnedEvent"],
      [false, true, "TurnedEvent"],
    ]);
  });

  it("runs each action by itself", () => {
    const labels: string[] = [];
    serve(batch([ROOT, WHEELS], { ObjectPathId: 1 }, { ActionType: 3, ObjectPathId: 2, Name: "GetCount" }), {
      atomically: (label, run) => {
        labels.push(label);
        return run();
      },
    });
    expect(labels).toEqual(["", "GetCount"]);
  });
});

describe("actions that wait", () => {
  const paths = [ROOT, WHEELS, wheel(3, "a")];
  const size = { ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ["size"] } };
  const inflate = (...Arguments: unknown[]): Partial<Action> => ({
    ActionType: 3,
    Name: "Inflate",
    ObjectPathId: 3,
    ArgumentInfo: { Arguments },
  });

  it("keep later ones behind them and are carried out as one step", async () => {
    const steps: string[] = [];
    const server = new RichApiServer({
      root: new Car(),
      atomically: (label, run) => {
        steps.push(label);
        return run();
      },
    });
    const stretches: string[] = [];
    const started = server.start(batch(paths, size, inflate(30), size), (run) => {
      stretches.push("stretch");
      return run();
    });
    expect(started).toBeInstanceOf(Promise);
    expect(values(await started)).toMatchObject([{ Size: 20 }, 30, { Size: 30 }]);
    expect(steps).toEqual(["", "Inflate", "Inflate", ""]);
    expect(stretches).toHaveLength(2);
  });

  it("stop the batch where the waiting fails", async () => {
    const response = await new RichApiServer({ root: new Car() }).start(batch(paths, inflate("flat"), size));
    expect(response.Results).toEqual([]);
    expect(response.Error).toMatchObject({ Code: "InvalidArgument", ActionIndex: 0 });
  });

  it("are nothing for whoever cannot wait", () => {
    expect(() => serve(batch(paths, inflate(1)))).toThrow("waits");
  });
});
