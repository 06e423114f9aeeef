import { Refused } from "./refused";

/**
 * How long an answer of Excel's is waited for. office.js itself waits for ever, and Excel keeps requests back while a cell is
 * being edited, a dialog is open or a large workbook calculates: all of that is given time.
 */
export const PATIENCE_MS = 120_000;

/** How long it is waited for once the user has cancelled: time for a request on its way to arrive, not for a silent Excel. */
export const CANCELLED_PATIENCE_MS = 5_000;

/**
 * Makes every `sync` of a context end: with Excel's answer, or without one once {@link PATIENCE_MS} have passed, or
 * {@link CANCELLED_PATIENCE_MS} after the signal. An answer that comes later is not listened to, so that nothing goes on
 * behind the back of what was done instead.
 * @throws Refused `no-answer`, or `cancelled` after the signal, from `context.sync`.
 */
export function limitWaiting(context: Excel.RequestContext, signal?: AbortSignal): void {
  const sync = context.sync.bind(context);
  context.sync = <T>(value?: T): Promise<T> => inTime(sync(value), signal);
}

async function inTime<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hurry = (): void => undefined;
  const silence = new Promise<never>((_, reject) => {
    const waitFor = (ms: number, kind: "no-answer" | "cancelled"): void => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Refused({ kind })), ms);
    };
    hurry = () => waitFor(CANCELLED_PATIENCE_MS, "cancelled");
    if (signal?.aborted === true) hurry();
    else waitFor(PATIENCE_MS, "no-answer");
  });
  signal?.addEventListener("abort", hurry);
  try {
    return await Promise.race([answer, silence]);
  } finally {
    signal?.removeEventListener("abort", hurry);
    clearTimeout(timer);
  }
}
