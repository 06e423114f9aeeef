import { Refused } from "./refused";

/**
 * How long an answer of Excel's is waited for. office.js itself waits for ever, and Excel keeps requests back while a cell is
 * being edited, a dialog is open or a large workbook calculates: all of that is given time.
 */
export const PATIENCE_MS = 120_000;

/**
 * Makes every `sync` of a context end: with Excel's answer, or without one once {@link PATIENCE_MS} have passed. An answer
 * that comes later is not listened to, so that nothing goes on behind the back of what was done instead.
 * @throws Refused `no-answer` from `context.sync`.
 */
export function limitWaiting(context: Excel.RequestContext): void {
  const sync = context.sync.bind(context);
  context.sync = <T>(value?: T): Promise<T> => inTime(sync(value));
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refused({ kind: "no-answer" })), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
