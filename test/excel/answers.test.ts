import { createExcel, type TestExcel } from "../support/excel";
import { CANCELLED_PATIENCE_MS, PATIENCE_MS } from "../../src/excel/answers";
import { runExcel } from "../../src/excel/run";

let excel: TestExcel;
beforeEach(async () => {
  excel = await createExcel();
  excel.installGlobals();
  jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "performance"] });
});
afterEach(() => {
  jest.useRealTimers();
  excel.dispose();
});

function write(values: readonly number[], signal?: AbortSignal): Promise<void> {
  return runExcel(
    async (context) => {
      for (const value of values) {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
        await context.sync();
      }
    },
    { signal },
  );
}
const cell = (): unknown => excel.store.cell(excel.store.activeSheet(), 0, 0).value;
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What a promise came to by now. */
async function soFar(promise: Promise<void>): Promise<unknown> {
  let state: unknown = "waiting";
  promise.then(
    () => (state = "done"),
    (error: unknown) => (state = error),
  );
  for (let round = 0; round < 20; round += 1) await settle();
  return state;
}

test("a request without an answer ends after two minutes, not before", async () => {
  excel.host.faults.next({ kind: "drop" });
  const writing = write([1]);
  await soFar(writing);
  jest.advanceTimersByTime(PATIENCE_MS - 1);
  expect(await soFar(writing)).toBe("waiting");
  jest.advanceTimersByTime(1);
  expect(await soFar(writing)).toMatchObject({ refusal: { kind: "no-answer" } });
  expect(cell()).toBe("");
  const again = write([2]);
  expect([await soFar(again), cell()]).toEqual(["done", 2]);
});

test("an answer that comes too late starts nothing any more", async () => {
  excel.host.faults.next({ kind: "delay", ms: PATIENCE_MS + 10 });
  const writing = write([1, 2]);
  await soFar(writing);
  jest.advanceTimersByTime(PATIENCE_MS);
  expect(await soFar(writing)).toMatchObject({ refusal: { kind: "no-answer" } });
  jest.advanceTimersByTime(1000);
  await soFar(writing);
  expect(cell()).toBe(1);
});

test("once cancelled, a silent Excel is waited for no longer than a moment", async () => {
  excel.host.faults.next({ kind: "drop" });
  const stop = new AbortController();
  const writing = write([1], stop.signal);
  await soFar(writing);
  jest.advanceTimersByTime(PATIENCE_MS / 2);
  stop.abort();
  jest.advanceTimersByTime(CANCELLED_PATIENCE_MS - 1);
  expect(await soFar(writing)).toBe("waiting");
  jest.advanceTimersByTime(1);
  expect(await soFar(writing)).toMatchObject({ refusal: { kind: "cancelled" } });
});

test("an answer that is on its way when the user cancels is listened to", async () => {
  excel.host.faults.next({ kind: "delay", ms: CANCELLED_PATIENCE_MS - 10 });
  const stop = new AbortController();
  const writing = write([1], stop.signal);
  await soFar(writing);
  stop.abort();
  jest.advanceTimersByTime(CANCELLED_PATIENCE_MS - 10);
  expect([await soFar(writing), cell()]).toEqual(["done", 1]);
});

test("every request is given its own time", async () => {
  for (let number = 0; number < 2; number += 1)
    excel.host.faults.next({ kind: "delay", ms: PATIENCE_MS - 10 }, number);
  const writing = write([1, 2]);
  await soFar(writing);
  jest.advanceTimersByTime(PATIENCE_MS - 5);
  expect(await soFar(writing)).toBe("waiting");
  jest.advanceTimersByTime(PATIENCE_MS - 5);
  expect([await soFar(writing), cell()]).toEqual(["done", 2]);
});
