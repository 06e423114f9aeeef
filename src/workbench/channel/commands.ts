/** What became of a ribbon command. */
export interface CommandOutcome {
  readonly status: number;
  /** What the add-in passed to `event.completed(…)`. */
  readonly event: unknown;
}

/** Ribbon commands under way: an ExecuteFunction button was pressed, `event.completed()` has not come yet. */
export class RibbonCommands {
  readonly #fire: (data: unknown) => boolean;
  readonly #pending = new Map<string, (outcome: CommandOutcome | null) => void>();
  #next = 1;

  /** `fire` sends `appCommandInvoked`; `false` = the add-in does not listen. */
  constructor(fire: (data: unknown) => boolean) {
    this.#fire = fire;
  }

  /** Presses a button whose action is a function. Resolves when the add-in completed it; `null` = it cannot take commands. */
  run(functionName: string, controlId: string): Promise<CommandOutcome | null> {
    const id = `command${String(this.#next++)}`;
    const sent = this.#fire([id, functionName, JSON.stringify({ source: { id: controlId } })]);
    if (!sent) return Promise.resolve(null);
    return new Promise((resolve) => this.#pending.set(id, resolve));
  }

  /** The add-in completed a command. */
  complete(id: string, status: number, event: string): void {
    this.#pending.get(id)?.({ status, event: JSON.parse(event === "" ? "null" : event) as unknown });
    this.#pending.delete(id);
  }

  /** The page is gone. */
  reset(): void {
    for (const resolve of this.#pending.values()) resolve(null);
    this.#pending.clear();
  }
}
