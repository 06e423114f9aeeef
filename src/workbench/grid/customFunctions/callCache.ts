import { errorCell, type ResultCell, resultCells } from "./results";

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The outcome of a call, as the office host reports it. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** A call that was made: answered or not yet. */
export interface CallState {
  cells: ResultCell[][] | undefined;
  readonly waiting: Map<string, FormulaCell>;
  /** Streams go on answering, and so are kept from one calculation to the next. */
  readonly streaming: boolean;
  /** Tells the add-in that nobody waits any more. */
  readonly cancel: () => void;
}

/** A call that is made. */
export interface MadeCall {
  readonly result: Promise<Outcome>;
  cancel(): void;
}

/** Makes a call; `onValue` gets every answer of a stream, the result the first. */
export type MakeCall = (onValue: (outcome: Outcome) => void) => MadeCall;

const FLUSH_DELAY = 15;

/**
 * Calls under way and their answers. Equal calls of one calculation are made once; a new calculation asks again. When
 * answers came in, just the cells that wait for them are to be calculated again.
 */
export class CallCache {
  private readonly calls = new Map<string, CallState>();
  private readonly ready = new Map<string, FormulaCell>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private open = 0;

  /** @param recalculate - asked to calculate cells again; answers false to be asked later */
  constructor(private readonly recalculate: (cells: readonly FormulaCell[]) => boolean) {}

  /** Whether an answer or the recalculation after it is outstanding. */
  get pending(): boolean {
    return this.open > 0 || this.ready.size > 0;
  }

  /** The state of a call, which is made unless it was. */
  get(key: string, streaming: boolean, make: MakeCall): CallState {
    const known = this.calls.get(key);
    if (known !== undefined) return known;
    this.open += 1;
    let isOpen = true;
    const settle = () => {
      if (isOpen) this.open -= 1;
      isOpen = false;
    };
    const answer = (outcome: Outcome) => {
      state.cells = outcome.ok ? resultCells(outcome.value) : [[errorCell(outcome.code, outcome.message)]];
      for (const [name, cell] of state.waiting) this.ready.set(name, cell);
      if (!streaming) state.waiting.clear();
      this.schedule();
    };
    const made = make((outcome) => {
      if (streaming) answer(outcome);
    });
    const state: CallState = {
      cells: undefined,
      waiting: new Map(),
      streaming,
      cancel: () => {
        settle();
        made.cancel();
      },
    };
    this.calls.set(key, state);
    made.result
      .then((outcome) => {
        if (!streaming || state.cells === undefined) answer(outcome);
      })
      .catch((error: unknown) => answer({ ok: false, code: "#VALUE!", message: String(error) }))
      .finally(settle);
    return state;
  }

  /** A calculation begins that is not ours: what was answered before counts no longer. */
  startOver(): void {
    for (const [key, state] of this.calls) {
      if (state.cells !== undefined && !state.streaming) this.calls.delete(key);
    }
  }

  /** Cancels calls that no cell waits for any more: formulas were changed or deleted. */
  cancelUnwanted(isWanted: (cell: FormulaCell, key: string) => boolean): void {
    for (const [key, state] of this.calls) {
      if (state.cells !== undefined && !state.streaming) continue;
      for (const [name, cell] of state.waiting) if (!isWanted(cell, key)) state.waiting.delete(name);
      if (state.waiting.size > 0) continue;
      this.calls.delete(key);
      state.cancel();
    }
  }

  /** Forgets everything, streams included, or just the calls that are named. */
  clear(isMeant: (key: string) => boolean = () => true): void {
    for (const [key, state] of this.calls) {
      if (!isMeant(key)) continue;
      if (state.cells === undefined || state.streaming) state.cancel();
      this.calls.delete(key);
    }
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.ready.size === 0) return;
      if (this.recalculate([...this.ready.values()])) this.ready.clear();
      else this.schedule();
    }, FLUSH_DELAY);
  }
}
