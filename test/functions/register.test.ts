/** How answers reach Excel: errors with their sentences, each made once. */
import { currentCatalog } from "../../src/data";
import { functions, registerFunctions } from "../../src/functions";

type Call = (...args: unknown[]) => unknown;

class HostError extends Error {
  static made = 0;
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
    HostError.made += 1;
  }
}

function register(): Map<string, Call> {
  const calls = new Map<string, Call>();
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: HostError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
      associate: (id: string, call: Call) => calls.set(id, call),
    },
  });
  registerFunctions(functions, () => ({ catalog: currentCatalog(), language: "en" }));
  return calls;
}

function thrown(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

const calls = register();
const call = (id: string, ...args: unknown[]): unknown => thrown(() => calls.get(id)?.(...args, {}));

test("a single error is thrown with code and sentence, and the same question throws the same error", () => {
  const ask = (): unknown => call("PORTFREIGHT", "满洲里", 2015, null, null, null, null);
  const first = ask();
  expect(first).toBeInstanceOf(HostError);
  expect(first).toMatchObject({ code: "#N/A", message: expect.stringContaining("2015") as unknown });
  const { made } = HostError;
  expect(ask()).toBe(first);
  expect(HostError.made).toBe(made);
});

test("errors in a matrix stand in their cells, without a record of the stack; errors made elsewhere keep theirs", () => {
  const answer = call(
    "PORTTABLE",
    [["满洲里"], ["满州里"]],
    "freight",
    [[2014, 2015]],
    null,
    null,
    null,
    null,
  );
  expect(answer).toEqual([
    [3010, expect.objectContaining({ code: "#N/A" })],
    [expect.objectContaining({ code: "#VALUE!" }), expect.objectContaining({ code: "#VALUE!" })],
  ]);
  const errors = (answer as unknown[][]).flat().filter((cell) => cell instanceof HostError);
  expect(errors.map(({ stack }) => stack?.includes("\n    at "))).toEqual([false, false, false]);
  expect(new Error("another").stack).toContain("\n    at ");
});

test("another registration makes errors of its own, of the host's own class then", () => {
  const old = call("PORTFREIGHT", "满洲里", 2015, null, null, null, null);
  const again = thrown(() => register().get("PORTFREIGHT")?.("满洲里", 2015, null, null, null, null, {}));
  expect(again).not.toBe(old);
  expect(again).toMatchObject({ message: (old as HostError).message });
});
