import { type ArgumentMatrix, planCalls } from "../../../src/workbench/grid/customFunctions/arguments";
import {
  CallCache,
  type FormulaCell,
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
      calls: [{ args: [{ type: "Error", basicValue: "#N/A" }] }],
    });
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

  it("make equal calls once, tell the waiting cells together, and ask again next time", async () => {
    jest.useFakeTimers();
    const recalculated: (readonly FormulaCell[])[] = [];
    const cache = new CallCache((cells) => recalculated.push(cells) > 0);
    let made = 0;
    const make = (): Promise<Outcome> => {
      made += 1;
      return Promise.resolve({ ok: true, value: 1 });
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
    const state = cache.get("f", false, () => Promise.reject(new Error("broken")));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(state.cells?.[0]?.[0]).toMatchObject({ value: "#VALUE!", message: "Error: broken" });
  });
});
