/**
 * Lets time pass for those who wait for an answer of Excel's, and for nobody else.
 * @module
 */
import { PATIENCE_MS } from "../../src/excel/answers";

const realTimeout = globalThis.setTimeout;
const waiting: (() => void)[] = [];

/** `setTimeout`, which also remembers who would wait as long as for Excel. */
function remembering(callback: () => void, ms?: number): ReturnType<typeof setTimeout> {
  const timer = realTimeout(callback, ms);
  if (ms !== PATIENCE_MS) return timer;
  waiting.push(callback);
  // Requests of a workbook that was closed meanwhile keep nothing alive.
  return timer.unref();
}

beforeAll(() => {
  Object.assign(globalThis, { setTimeout: remembering });
});
afterAll(() => {
  Object.assign(globalThis, { setTimeout: realTimeout });
});

/** The time is up for everyone who still waits; for the others it makes no difference. */
export function runOutOfPatience(): void {
  for (const end of waiting.splice(0)) end();
}
