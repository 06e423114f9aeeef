import type { Attempt } from "../domain/model/refusal";
import { stopIfCancelled } from "../excel/blocks";
import { Refused } from "../excel/refused";
import { UnknownQueryError, type ActionContext } from "./context";

/** Result of every action: a value, or why nothing was done. */
export type ActionResult<T> = Attempt<T>;

/**
 * Runs an action; refusals become results, defects stay exceptions.
 * @throws anything that is neither a refusal nor an unknown query.
 */
export async function attempt<T>(action: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await action() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    if (error instanceof UnknownQueryError)
      return { ok: false, refusal: { kind: "unknown-query", dataset: error.dataset } };
    throw error;
  }
}

const CANCELLED = { ok: false, refusal: { kind: "cancelled" } } as const;

let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * The same for actions that write: one after another, so that none works on what another is changing. One that is cancelled
 * before its turn has come never begins.
 */
export function attemptAlone<T>(
  action: () => Promise<T>,
  { signal }: Pick<ActionContext, "signal"> = {},
): Promise<ActionResult<T>> {
  if (signal?.aborted === true) return Promise.resolve(CANCELLED);
  let begun = false;
  const turn = lastWrite.then(() =>
    attempt(() => {
      begun = true;
      stopIfCancelled({ signal });
      return action();
    }),
  );
  lastWrite = turn.catch(() => undefined);
  if (signal === undefined) return turn;
  const cancelled = new Promise<ActionResult<T>>((resolve) => {
    const giveUp = (): void => {
      if (!begun) resolve(CANCELLED);
    };
    signal.addEventListener("abort", giveUp, { once: true });
  });
  return Promise.race([turn, cancelled]);
}
