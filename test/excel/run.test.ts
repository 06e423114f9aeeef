import { Refused } from "../../src/excel/refused";
import { runExcel } from "../../src/excel/run";

/** Excel newer than npm's office.js: only what `runExcel` touches. */
function pretendExcel(supports: string, run: (options: unknown) => Promise<unknown>): void {
  Object.assign(globalThis, {
    Excel: { run },
    Office: {
      context: {
        requirements: { isSetSupported: (_: string, version: string) => Number(version) <= Number(supports) },
      },
    },
  });
}

function officeError(code: string): Error {
  return Object.assign(new Error(`message of ${code}`), {
    code,
    debugInfo: { errorLocation: "Range.insert" },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
  Reflect.deleteProperty(globalThis, "Office");
});

describe("one undo step", () => {
  test.each([
    ["1.20", true, { delayForCellEdit: true, mergeUndoGroup: true }],
    ["1.20", false, { delayForCellEdit: true }],
    ["1.15", true, { delayForCellEdit: true }],
  ])("ExcelApi %s, asked for: %s", async (version, oneUndoStep, expected) => {
    let seen: unknown = null;
    pretendExcel(version, (options) => {
      seen = options;
      return Promise.resolve(1);
    });
    expect(await runExcel(() => Promise.resolve(1), { oneUndoStep })).toBe(1);
    expect(seen).toEqual(expected);
  });
});

describe("errors of the host become refusals", () => {
  test.each([
    ["InvalidOperationInCellEditMode", { kind: "cell-editing" }],
    ["ActivityLimitReached", { kind: "busy" }],
    ["AccessDenied", { kind: "access-denied" }],
    ["RequestPayloadSizeLimitExceeded", { kind: "request-too-large" }],
    ["InvalidSelection", { kind: "no-cells-selected" }],
    ["ApiNotFound", { kind: "unsupported-host", member: "Range.insert" }],
    [
      "GeneralException",
      { kind: "host-failed", code: "GeneralException", message: "message of GeneralException" },
    ],
  ])("%s", async (code, refusal) => {
    pretendExcel("1.15", () => Promise.reject(officeError(code)));
    await expect(runExcel(() => Promise.resolve(1))).rejects.toMatchObject({ refusal });
  });

  test("a refusal passes through, a defect stays what it is", async () => {
    const refused = new Refused({ kind: "cancelled" });
    pretendExcel("1.15", () => Promise.reject(refused));
    await expect(runExcel(() => Promise.resolve(1))).rejects.toBe(refused);
    const defect = new TypeError("x");
    pretendExcel("1.15", () => Promise.reject(defect));
    await expect(runExcel(() => Promise.resolve(1))).rejects.toBe(defect);
  });
});
