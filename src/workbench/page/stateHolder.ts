/** A value that React can watch. */
export class StateHolder<T extends object> {
  private readonly listeners = new Set<() => void>();

  /** @param state - the first value */
  constructor(private state: T) {}

  /** The value now. Always the same object until it changes. */
  readonly get = (): T => this.state;

  /** Adds a listener; the result removes it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Changes some of it. */
  set(patch: Partial<T>): void {
    const keys = Object.keys(patch) as (keyof T)[];
    if (keys.every((key) => Object.is(this.state[key], patch[key]))) return;
    this.state = { ...this.state, ...patch };
    for (const listener of [...this.listeners]) listener();
  }
}
