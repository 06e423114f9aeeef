/** Codes that executeMethod can answer with, and what office.js makes of them. */
export const HostFault = {
  /** GeneralException */
  Internal: 5001,
  /** InvalidOperationInCellEditMode */
  CellEditMode: 5004,
  /** InvalidOrTimedOutSession */
  SessionLost: 5012,
  /** ActivityLimitReached */
  Throttled: 5102,
  /** RequestPayloadSizeLimitExceeded */
  RequestTooLarge: 5103,
  /** ResponsePayloadSizeLimitExceeded */
  ResponseTooLarge: 5104,
  /** AccessDenied */
  AccessDenied: 7000,
} as const;

/** What to do to a request instead of (or before) answering it. */
export type Fault =
  /** Answer with a code; the request is not carried out. */
  | { readonly kind: "error"; readonly code: number }
  /** Carry it out, answer late. */
  | { readonly kind: "delay"; readonly ms: number }
  /** Carry it out, never answer: the connection broke on the way back. */
  | { readonly kind: "dropAnswer" }
  /** Neither carry it out nor answer. */
  | { readonly kind: "drop" };

/** A queue of faults for the requests to come. */
export class Faults {
  readonly #queue: (Fault | null)[] = [];

  /** The next request, or the one after `skip` more, meets this fault. */
  next(fault: Fault, skip = 0): void {
    const position = skip;
    while (this.#queue.length < position) this.#queue.push(null);
    this.#queue[position] = fault;
  }

  /** Called once per request. */
  take(): Fault | null {
    return this.#queue.shift() ?? null;
  }

  clear(): void {
    this.#queue.length = 0;
  }
}
