/**
 * What a method answers that has to wait first, such as for a file to be read. The batch waits with it: later actions
 * and requests stay behind. Nothing may be changed while waiting; the function that comes of it carries the action
 * out, in one go.
 */
export class Later<T> {
  /** @param ready - gives what carries the action out and answers it; rejects with a `HostError` */
  constructor(readonly ready: Promise<() => T>) {}
}
