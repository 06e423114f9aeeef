import type { Refusal } from "../domain/model/refusal";

/** Thrown inside `src/excel` to end an action with a refusal; `actions/result` turns it into a result. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
    this.name = "Refused";
  }
}

/**
 * For `catch`, where a single request is the whole write: cancelled before it was answered, it may still be carried out.
 * @throws Refused `cancelled-unanswered`, or the same error.
 */
export function mayStillCome(error: unknown): never {
  if (error instanceof Refused && error.refusal.kind === "cancelled")
    throw new Refused({ kind: "cancelled-unanswered" });
  throw error;
}

/**
 * The refusal when the sheet could not be put back after a failure; it names the failure, not that of putting back.
 * `formulas`: what is left is for the user to do again, and not for the next start.
 */
export function leftUnfinished(cause: Refusal, formulas = false): Refused {
  if (cause.kind === "cancelled")
    return new Refused({ kind: formulas ? "cancelled-formulas-unfinished" : "cancelled-unfinished" });
  const { code, message } = cause.kind === "host-failed" ? cause : { code: cause.kind, message: "" };
  return new Refused({ kind: formulas ? "formulas-unfinished" : "left-unfinished", code, message });
}
