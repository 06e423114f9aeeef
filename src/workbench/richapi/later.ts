/**
 * What a method answers that has to wait first, such as for a file to be read. The batch waits with it: later actions
 * and requests stay behind. Nothing may be changed while waiting; the function that comes of it carries the action
 * out, in one go.
 */
export class Later<T> {
  /** @param ready - gives what carries the action out and answers it; rejects with a `HostError` */
  constructor(readonly ready: Promise<() => T>) {}
}

/** Thrown by an action that cannot be carried out yet, such as while cells are calculated: it is tried again afterwards. */
export class NotYet extends Error {
  /** @param ready - when to try again */
  constructor(readonly ready: Promise<unknown>) {
    super("This has to wait.");
    this.name = "NotYet";
  }
}
