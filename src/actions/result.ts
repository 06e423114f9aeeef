import type { Attempt } from "../domain/model/refusal";
import { Refused } from "../excel/refused";
import { UnknownQueryError } from "./context";

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

let lastWrite: Promise<unknown> = Promise.resolve();

/** The same for actions that write: one after another, so that none works on what another is changing. */
export function attemptAlone<T>(action: () => Promise<T>): Promise<ActionResult<T>> {
  const result = lastWrite.then(() => attempt(action));
  lastWrite = result.catch(() => undefined);
  return result;
}
