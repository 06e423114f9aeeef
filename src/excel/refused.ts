import type { Refusal } from "../domain/model/refusal";

/** Thrown inside `src/excel` to end an action with a refusal; `actions/result` turns it into a result. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
    this.name = "Refused";
  }
}

/** The refusal when the sheet could not be put back after a failure; it names the failure, not that of putting back. */
export function leftUnfinished(cause: Refusal): Refused {
  if (cause.kind === "cancelled") return new Refused({ kind: "cancelled-unfinished" });
  const { code, message } = cause.kind === "host-failed" ? cause : { code: cause.kind, message: "" };
  return new Refused({ kind: "left-unfinished", code, message });
}

/** The signal for putting back after a failure: one who cancelled is not kept waiting by a silent host. */
export function hurried(cause: Refusal | null): AbortSignal | undefined {
  return cause?.kind === "cancelled" ? AbortSignal.abort() : undefined;
}
