import { MemoryStore } from "../../../src/workbench/model/memoryStore";
import { WorkbookSession } from "../../../src/workbench/model/session";
import type { Action, BatchRequest, ObjectPath } from "../../../src/workbench/richapi/protocol";
import { RichApiServer } from "../../../src/workbench/richapi/server";

/** Requests in the shape in which office.js sends them, with the answers that it accepts. */
interface Exchange {
  readonly what: string;
  readonly paths: readonly Omit<ObjectPath, "Id">[];
  readonly actions: readonly (readonly [type: number, path: number, more?: Partial<Action>])[];
  readonly results: readonly unknown[];
  readonly error?: object;
}

const SHEET_ID = "{00000000-0001-0000-0000-000000000001}";
const root = { ObjectPathType: 1, Name: "" };
const property = (Name: string, ParentObjectPathId: number) => ({
  ObjectPathType: 4,
  Name,
  ParentObjectPathId,
});
const method = (Name: string, ParentObjectPathId: number, ...Arguments: unknown[]) => ({
  ObjectPathType: 3,
  Name,
  ParentObjectPathId,
  ArgumentInfo: { Arguments },
});
const item = (ParentObjectPathId: number, key: unknown) => ({
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId,
  ArgumentInfo: { Arguments: [key] },
});
const select = (...Select: string[]) => ({ QueryInfo: { Select } });
const assign = (Name: string, value: unknown) => ({ Name, ArgumentInfo: { Arguments: [value] } });

const EXCHANGES: readonly Exchange[] = [
  {
    what: "the active sheet's name",
    paths: [root, property("Worksheets", 1), method("GetActiveWorksheet", 2)],
    actions: [
      [1, 1],
      [1, 2],
      [1, 3],
      [2, 3, select("name")],
    ],
    results: [{}, {}, { Id: SHEET_ID }, { Id: SHEET_ID, Name: "Sheet1" }],
  },
  {
    what: "writing a range and reading it with a format",
    paths: [root, property("Worksheets", 1), item(2, "Sheet1"), method("GetRange", 3, "A1:B1")],
    actions: [
      [1, 4],
      [4, 4, assign("Values", [["x", 2]])],
      [2, 4, select("address", "values", "format/fill/color")],
    ],
    results: [
      {},
      null,
      { Address: "Sheet1!A1:B1", Values: [["x", 2]], Format: { Fill: { Color: "#FFFFFF" } } },
    ],
  },
  {
    what: "a table made over it, by address",
    paths: [root, property("Tables", 1), method("Add", 2, "Sheet1!A1:B1", true), property("Columns", 3)],
    actions: [
      [1, 3],
      [1, 4],
      [2, 4, select("name")],
    ],
    results: [
      { Id: "1" },
      {},
      {
        _Items: [
          { Id: 1, Name: "x" },
          { Id: 2, Name: "2" },
        ],
      },
    ],
  },
  {
    what: "a sheet that is not there",
    paths: [root, property("Worksheets", 1), item(2, "Nope")],
    actions: [
      [1, 1],
      [1, 3],
    ],
    results: [{}],
    error: {
      Code: "ItemNotFound",
      Message: "The requested resource doesn't exist.",
      Location: "WorksheetCollection.getItem",
      ActionIndex: 1,
      HttpStatusCode: 404,
    },
  },
  {
    what: "the null object for it",
    paths: [root, property("Worksheets", 1), method("GetItemOrNullObject", 2, "Nope")],
    actions: [
      [1, 2],
      [1, 3],
    ],
    results: [{}, null],
  },
  {
    what: "registering for an event, with the trace that attaches the handler",
    paths: [root, property("Worksheets", 1), item(2, SHEET_ID)],
    actions: [
      [1, 3],
      [3, 3, { Name: "_RegisterDataChangedEvent", ArgumentInfo: { Arguments: [] } }],
      [5, 0, { Name: "Trace" }],
    ],
    results: [{ Id: SHEET_ID }, null, null],
  },
  {
    what: "a name for a range given as an object",
    paths: [
      root,
      property("Names", 1),
      property("Worksheets", 1),
      item(3, "Sheet1"),
      method("GetRange", 4, "A1"),
      {
        ObjectPathType: 3,
        Name: "Add",
        ParentObjectPathId: 2,
        ArgumentInfo: { Arguments: ["Mine", 5, null], ReferencedObjectPathIds: [0, 5, 0] },
      },
    ],
    actions: [[1, 6]],
    results: [{ _Id: "Mine" }],
  },
  {
    what: "keeping the selected range for the time of a run",
    paths: [root, method("GetSelectedRange", 1)],
    actions: [
      [1, 2],
      [3, 2, { Name: "_KeepReference", ArgumentInfo: { Arguments: [] } }],
      [1, 2],
      [2, 2, select("address")],
    ],
    results: [{}, null, { _ReferenceId: "ref1" }, { _ReferenceId: "ref1", Address: "Sheet1!A1" }],
  },
  {
    what: "letting it go",
    paths: [root],
    actions: [[3, 1, { Name: "_RemoveReference", ArgumentInfo: { Arguments: ["ref1"] } }]],
    results: [null],
  },
];

function requestOf({ paths, actions }: Exchange): BatchRequest {
  return {
    Actions: actions.map(([ActionType, ObjectPathId, more], index) => ({
      Id: 100 + index,
      ActionType,
      Name: "",
      ObjectPathId,
      ...more,
    })),
    ObjectPaths: Object.fromEntries(
      paths.map((path, index) => [String(index + 1), { Id: index + 1, ...path }]),
    ),
  };
}

describe("office.js's requests, replayed in order", () => {
  const session = new WorkbookSession(new MemoryStore());
  const server = new RichApiServer({
    root: session.root,
    onRegister: (on, target, event) => session.register(on, target, event),
    atomically: (label, run) => session.atomically(label, run),
  });

  it.each(EXCHANGES.map((exchange) => [exchange.what, exchange] as const))("%s", (_what, exchange) => {
    const response = server.process(requestOf(exchange));
    expect(response.Results).toEqual(
      exchange.results.map((Value, index) => ({ ActionId: 100 + index, Value })),
    );
    expect(response.Error).toEqual(exchange.error);
    const traces = exchange.actions.flatMap(([type], index) => (type === 5 ? [100 + index] : []));
    expect(response.TraceIds).toEqual(traces);
  });

  it("leave no reference behind", () => {
    expect(server.references.size).toBe(0);
  });
});
