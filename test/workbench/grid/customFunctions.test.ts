import { type ArgumentMatrix, planCalls } from "../../../src/workbench/grid/customFunctions/arguments";
import {
  CallCache,
  type FormulaCell,
  type MadeCall,
  type Outcome,
} from "../../../src/workbench/grid/customFunctions/callCache";
import {
  type FunctionMetadata,
  parseFunctions,
  withTexts,
} from "../../../src/workbench/grid/customFunctions/metadata";
import { resultCell, resultCells } from "../../../src/workbench/grid/customFunctions/results";

function metadata(parameters: object[], rest: object = {}): FunctionMetadata {
  const [parsed] = parseFunctions({ functions: [{ id: "F", name: "F", parameters }], ...rest });
  if (parsed === undefined) throw new Error("not parsed");
  return parsed;
}

const one = (value: string | number | null): ArgumentMatrix => [[value]];

describe("functions.json", () => {
  it("is read", () => {
    expect(metadata([{ name: "a", dimensionality: "matrix", optional: true, type: "number" }])).toMatchObject(
      {
        id: "F",
        parameters: [{ name: "a", matrix: true, optional: true, repeating: false, any: false }],
        acceptsErrors: false,
      },
    );
  });

  it("must have functions", () => {
    expect(() => parseFunctions({})).toThrow("no list of functions");
  });

  it("takes texts of another language, where there are any", () => {
    const base = parseFunctions({
      functions: [{ id: "F", description: "one", parameters: [{ name: "a" }] }],
    });
    const zh = parseFunctions({ functions: [{ id: "f", description: "一", parameters: [{ name: "甲" }] }] });
    expect(withTexts(base, zh)[0]).toMatchObject({ description: "一", parameters: [{ name: "甲" }] });
    expect(withTexts(base, [])).toEqual(base);
  });
});

describe("calls of a formula", () => {
  const two = metadata([{ name: "a" }, { name: "b", optional: true }]);

  it("fills what was left out with null", () => {
    expect(planCalls(two, [one(1)])).toMatchObject({ calls: [{ args: [1, null] }] });
  });

  it("refuses too few and too many", () => {
    expect(planCalls(two, [])).toMatchObject({ kind: "error", code: "#VALUE!" });
    expect(planCalls(two, [one(1), one(2), one(3)])).toMatchObject({ kind: "error" });
  });

  it("answers a range for a scalar cell by cell", () => {
    const plan = planCalls(two, [[[1], [2]], [["x", "y"]]]);
    expect(plan).toMatchObject({ rows: 2, columns: 2 });
    expect(plan.kind === "calls" && plan.calls).toEqual([
      { args: [1, "x"] },
      { args: [1, "y"] },
      { args: [2, "x"] },
      { args: [2, "y"] },
    ]);
  });

  it("hands a matrix over whole, and repeated values as one list", () => {
    const matrix = metadata([
      { name: "m", dimensionality: "matrix" },
      { name: "r", repeating: true },
    ]);
    expect(planCalls(matrix, [[[1, null]], one(2), one(3)])).toMatchObject({
      calls: [{ args: [[[1, null]], [2, 3]] }],
    });
  });

  it("passes errors through, unless the add-in takes them", () => {
    const error: ArgumentMatrix = [[{ error: "#N/A" }]];
    expect(planCalls(two, [error])).toMatchObject({ calls: [{ error: "#N/A" }] });
    const takes = metadata([{ name: "a" }], { allowErrorForDataTypeAny: true });
    expect(planCalls(takes, [error])).toMatchObject({
      calls: [{ args: [{ type: "CustomFunctionError", code: "#N/A" }] }],
    });
  });
});

describe("what an add-in is handed", () => {
  const typed = (type: string) => metadata([{ name: "a", type }]);
  const handed = (type: string, value: string | number | boolean | null): unknown => {
    const plan = planCalls(typed(type), [[[value]]]);
    return plan.kind === "calls" ? plan.calls[0] : plan;
  };

  it.each([
    ["number", "5", { args: [5] }],
    ["number", true, { args: [1] }],
    ["number", "five", { error: "#VALUE!" }],
    ["number", "", { error: "#VALUE!" }],
    ["string", 5, { args: ["5"] }],
    ["string", true, { args: ["TRUE"] }],
    ["boolean", 0, { args: [false] }],
    ["boolean", "true", { args: [true] }],
    ["boolean", "yes", { error: "#VALUE!" }],
    ["any", "5", { args: ["5"] }],
    ["number", null, { args: [null] }],
  ] as const)("as %s of %j is %j", (type, value, expected) => {
    expect(handed(type, value)).toEqual(expected);
  });

  it("has null or 0 for blank cells, and null for what was left out", () => {
    const two = metadata([
      { name: "m", dimensionality: "matrix" },
      { name: "a" },
      { name: "b", optional: true },
    ]);
    const given: ArgumentMatrix[] = [[[1, null]], [[null]]];
    expect(planCalls(two, given)).toMatchObject({ calls: [{ args: [[[1, null]], null, null] }] });
    expect(planCalls(two, given, 0)).toMatchObject({ calls: [{ args: [[[1, 0]], 0, null] }] });
  });

  it("has a cell's card where the add-in takes cards, else its plain value", () => {
    const rich = { type: "Double", basicValue: 3010, properties: {} };
    const given: ArgumentMatrix[] = [[[{ rich, plain: 3010 }]]];
    expect(planCalls(typed("any"), given)).toMatchObject({ calls: [{ args: [3010] }] });
    const takes = metadata([{ name: "a", type: "any" }], { allowCustomDataForDataTypeAny: true });
    expect(planCalls(takes, given)).toEqual({
      kind: "calls",
      rows: 1,
      columns: 1,
      calls: [{ args: [rich] }],
    });
  });
});

describe("choices of a parameter", () => {
  const choices = (names: readonly string[]) => ({
    functions: [{ id: "F", parameters: [{ name: "unit", customEnumId: "U" }] }],
    enums: [
      { id: "U", values: ["m", "ft"].map((stringValue, index) => ({ name: names[index], stringValue })) },
    ],
  });

  it("come from the file's lists, under names of another language by value", () => {
    const base = parseFunctions(choices(["metres", "feet"]));
    expect(base[0]?.parameters[0]?.choices).toEqual([
      { name: "metres", tooltip: "", value: "m" },
      { name: "feet", tooltip: "", value: "ft" },
    ]);
    const localized = withTexts(base, parseFunctions(choices(["米", "英尺"])));
    expect(localized[0]?.parameters[0]?.choices.map(({ name }) => name)).toEqual(["米", "英尺"]);
    expect(withTexts(base, parseFunctions({ functions: [{ id: "F" }] }))).toEqual(base);
  });
});

describe("results", () => {
  it("keep text as it is", () => {
    expect(resultCells("2014-01")).toEqual([[{ value: "2014-01", isError: false, message: "" }]]);
    expect(resultCell("#N/A").isError).toBe(false);
  });

  it("make a row of a list, and fill short rows", () => {
    expect(resultCells([1, 2])[0]?.map((cell) => cell.value)).toEqual([1, 2]);
    expect(resultCells([[1, 2], [3]])[1]?.map((cell) => cell.value)).toEqual([3, "#N/A"]);
  });

  it.each([
    [{ code: "#N/A", message: "why" }, "#N/A", "why"],
    [{ type: "Error", basicValue: "#DIV/0!", errorMessage: "by 0" }, "#DIV/0!", "by 0"],
    [{ code: "strange" }, "#VALUE!", ""],
  ])("read the error %j", (value, code, message) => {
    expect(resultCell(value)).toEqual({ value: code, isError: true, message });
  });

  it("show the basic value of a rich one, and an entity's text", () => {
    expect(resultCell({ type: "Double", basicValue: 3010, properties: {} }).value).toBe(3010);
    expect(resultCell({ type: "Entity", text: "满洲里", basicValue: "#VALUE!" }).value).toBe("满洲里");
  });

  it("have no number where there is none", () => {
    expect(resultCell(NaN)).toMatchObject({ value: "#NUM!", isError: true });
    expect(resultCell(null).value).toBeNull();
  });
});

describe("calls under way", () => {
  const cell: FormulaCell = { sheet: "s", row: 0, column: 0 };

  it("are forgotten and cancelled for one add-in without the others'", () => {
    const cache = new CallCache(() => true);
    const cancelled: string[] = [];
    const make = (name: string) => (): MadeCall => ({
      result: new Promise(() => undefined),
      cancel: () => cancelled.push(name),
    });
    cache.get("[0,1]", false, make("one"));
    const other = cache.get("[1,1]", true, make("other"));
    cache.clear((key) => key.startsWith("[0,"));
    expect([cancelled, cache.pending]).toEqual([["one"], true]);
    expect(cache.get("[1,1]", true, make("again"))).toBe(other);
    cache.clear();
    expect([cancelled, cache.pending]).toEqual([["one", "other"], false]);
  });

  it("make equal calls once, tell the waiting cells together, and ask again next time", async () => {
    jest.useFakeTimers();
    const recalculated: (readonly FormulaCell[])[] = [];
    const cache = new CallCache((cells) => recalculated.push(cells) > 0);
    let made = 0;
    const make = (): MadeCall => {
      made += 1;
      return { result: Promise.resolve({ ok: true, value: 1 }), cancel: () => undefined };
    };
    cache.get("f(1)", false, make).waiting.set("a", cell);
    cache.get("f(1)", false, make).waiting.set("b", { ...cell, row: 1 });
    expect([made, cache.pending]).toEqual([1, true]);
    await jest.advanceTimersByTimeAsync(100);
    expect(recalculated).toHaveLength(1);
    expect(recalculated[0]).toHaveLength(2);
    expect(cache.pending).toBe(false);
    cache.get("f(1)", false, make);
    expect(made).toBe(1);
    cache.startOver();
    cache.get("f(1)", false, make);
    expect(made).toBe(2);
    jest.useRealTimers();
  });

  it("turn a call that throws into an error with its text", async () => {
    const cache = new CallCache(() => true);
    const state = cache.get("f", false, () => ({
      result: Promise.reject(new Error("broken")),
      cancel: () => undefined,
    }));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(state.cells?.[0]?.[0]).toMatchObject({ value: "#VALUE!", message: "Error: broken" });
  });

  it("are cancelled when no cell waits for them any more, and do not keep anybody waiting", () => {
    const cancelled: string[] = [];
    const never = (name: string) => (): MadeCall => ({
      result: new Promise<Outcome>(() => undefined),
      cancel: () => cancelled.push(name),
    });
    const cache = new CallCache(() => true);
    cache.get("kept", false, never("kept")).waiting.set("a", cell);
    cache.get("gone", true, never("gone")).waiting.set("b", { ...cell, row: 1 });
    cache.cancelUnwanted(({ row }) => row === 0);
    expect(cancelled).toEqual(["gone"]);
    expect(cache.pending).toBe(true);
    cache.cancelUnwanted(() => false);
    expect(cancelled).toEqual(["gone", "kept"]);
    expect(cache.pending).toBe(false);
  });
});
