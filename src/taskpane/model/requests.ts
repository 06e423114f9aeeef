/** What the ribbon can ask of the pane. */
export type PaneRequest = "open-tables" | "refresh-all" | "open-where" | "open-audit" | "write-sources";

/** Carries requests to a pane that may not be loaded yet: each waits until somebody listens. */
export class PaneRequests {
  readonly #waiting = new Set<PaneRequest>();
  readonly #listeners = new Map<PaneRequest, () => void>();

  send(request: PaneRequest): void {
    const listener = this.#listeners.get(request);
    if (listener === undefined) this.#waiting.add(request);
    else listener();
  }

  /** Returns a function that stops listening. A waiting request is delivered at once, after the caller is done. */
  listen(request: PaneRequest, listener: () => void): () => void {
    this.#listeners.set(request, listener);
    if (this.#waiting.has(request)) queueMicrotask(() => this.#deliver(request));
    return () => {
      if (this.#listeners.get(request) === listener) this.#listeners.delete(request);
    };
  }

  #deliver(request: PaneRequest): void {
    const listener = this.#listeners.get(request);
    if (listener === undefined || !this.#waiting.delete(request)) return;
    listener();
  }
}
