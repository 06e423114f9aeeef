/**
 * Lets time pass for those who wait for an answer of Excel's, and for nobody else.
 * @module
 */
import { CANCELLED_PATIENCE_MS, PATIENCE_MS } from "../../src/excel/answers";

const { setTimeout: realTimeout, clearTimeout: realClear } = globalThis;
type Timer = ReturnType<typeof setTimeout>;
const waiting = new Map<unknown, () => void>();

const PATIENCES: readonly unknown[] = [PATIENCE_MS, CANCELLED_PATIENCE_MS];

/** `setTimeout`, which also remembers who waits as long as for Excel. */
function remembering(callback: () => void, ms?: number): Timer {
  const timer = realTimeout(callback, ms);
  if (!PATIENCES.includes(ms)) return timer;
  waiting.set(timer, callback);
  // Requests of a workbook that was closed meanwhile keep nothing alive.
  return timer.unref();
}

function forgetting(timer?: Timer): void {
  waiting.delete(timer);
  realClear(timer);
}

beforeAll(() => {
  Object.assign(globalThis, { setTimeout: remembering, clearTimeout: forgetting });
});
afterAll(() => {
  Object.assign(globalThis, { setTimeout: realTimeout, clearTimeout: realClear });
});

/** The time is up for everyone who waits. */
export function runOutOfPatience(): void {
  for (const end of waiting.values()) end();
}

/** Whoever still waits for a workbook that is closed keeps nothing of it. */
export function stopWaiting(): void {
  for (const timer of waiting.keys()) realClear(timer as Timer);
  waiting.clear();
}
