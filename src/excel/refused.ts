import type { Refusal } from "../domain/model/refusal";

/** Thrown inside `src/excel` to end an action with a refusal; `actions/result` turns it into a result. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
    this.name = "Refused";
  }
}
