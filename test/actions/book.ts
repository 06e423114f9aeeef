import { UnknownQueryError, type ActionContext } from "../../src/actions/context";
import type { TablePlan } from "../../src/domain/model/table";
import type { BatchExecutor, ExecuteAnswer } from "../../src/workbench/channel/executor";
import { DEFAULT_REQUIREMENTS } from "../../src/workbench/channel/appContext";
import { HostFault } from "../../src/workbench/channel/faults";
import type { WorkbookSession } from "../../src/workbench/model/session";
import { createExcel, type ExcelOptions, type TestExcel } from "../support/excel";
import { pointsIn, stopBefore } from "./batches";
import { BookUser } from "./bookUser";
import { planOf } from "./fixtures";
import { runOutOfPatience, stopWaiting } from "./patience";

/**
 * How a request fails: answered with an error, carried out up to an action of the batch, carried out without ever an answer, or
 * neither.
 */
export type Break =
  "refused" | "halfway" | "throttled" | "cell editing" | "too large" | "unanswered" | "lost";

/** Every way in which a request fails as a whole. */
export const WHOLE_BREAKS = [
  "refused",
  "throttled",
  "cell editing",
  "too large",
  "unanswered",
  "lost",
] as const satisfies readonly Break[];

const CODES: Readonly<Record<Exclude<Break, "halfway" | "unanswered" | "lost">, number>> = {
  "too large": HostFault.RequestTooLarge,
  refused: HostFault.Internal,
  throttled: HostFault.Throttled,
  "cell editing": HostFault.CellEditMode,
};

/** A workbook in Node behind the real office.js, with the hands of a user. */
export class Book extends BookUser {
  /** What `context.plan` answers; null: the dataset is unknown. */
  plan: TablePlan | null = planOf();
  readonly #ids: string[] = [];
  readonly #execute: (body: string, flags: number) => Promise<ExecuteAnswer>;
  #count = 0;
  readonly #breaks = new Map<number, { readonly kind: Break; readonly point: number }>();
  readonly #deeds = new Map<number, () => void>();
  #deadFrom = Infinity;
  #outline: (readonly number[])[] | null = null;
  #moment = Date.parse("2026-11-24T10:00:00Z");

  constructor(
    session: WorkbookSession,
    readonly executor: BatchExecutor,
  ) {
    super(session);
    this.#execute = executor.execute.bind(executor);
    executor.execute = (body, flags) => this.#run(body, flags);
  }

  context(more: Partial<ActionContext> = {}): ActionContext {
    return {
      language: "zh",
      plan: (query) => {
        if (this.plan === null) throw new UnknownQueryError(query.dataset);
        return this.plan;
      },
      now: () => new Date((this.#moment += 1000)),
      newId: () => {
        this.#ids.push(`r${this.#ids.length + 1}`);
        return this.#ids.at(-1) ?? "";
      },
      ...more,
    };
  }

  /** Id of the n-th record that was made. */
  id(number: number): string {
    return this.#ids[number - 1] ?? "";
  }

  /** Number of requests that an action takes. */
  async requests(action: () => Promise<unknown>): Promise<number> {
    const before = this.#count;
    await action();
    return this.#count - before;
  }

  /**
   * Runs an action and tells for each of its requests at which points a host that stops in it leaves something different: before
   * each action of the batch that writes, and after the last. A request that changes nothing is the same wherever it stops.
   */
  async outline(action: () => Promise<unknown>): Promise<readonly (readonly number[])[]> {
    const outline = (this.#outline = []);
    await action();
    this.#outline = null;
    return outline;
  }

  /** Breaks one request, counted from now; `point`: the action of the batch before which it stops. */
  breakRequest(at: number, kind: Break, point: number): void {
    this.#breaks.set(this.#count + at, { kind, point });
  }

  /** Something that others do just before a request, counted from now. */
  beforeRequest(at: number, deed: () => void): void {
    this.#deeds.set(this.#count + at, deed);
  }

  /** Every request from there on is refused, counted from now. */
  breakFrom(at: number): void {
    this.#deadFrom = this.#count + at;
  }

  repair(): void {
    this.#breaks.clear();
    this.#deadFrom = Infinity;
  }

  async #run(body: string, flags: number): Promise<ExecuteAnswer> {
    // The library's own requests: services at start, and letting go of ranges after each Excel.run.
    if (/InternalService|CustomFunctions|"_RemoveReference"/.test(body)) return this.#execute(body, flags);
    const number = this.#count++;
    this.#deeds.get(number)?.();
    const fault = this.#breaks.get(number);
    if (number >= this.#deadFrom) return { Error: HostFault.SessionLost };
    if (fault === undefined)
      return this.#outline === null ? this.#execute(body, flags) : this.#watch(body, flags);
    if (fault.kind === "lost") return silence();
    if (fault.kind === "unanswered") return this.#execute(body, flags).then(silence);
    if (fault.kind !== "halfway") return { Error: CODES[fault.kind] };
    const stopped = stopBefore(body, fault.point);
    if (stopped !== null) return this.#execute(stopped, flags);
    await this.#execute(body, flags);
    return { Error: CODES.refused };
  }

  async #watch(body: string, flags: number): Promise<ExecuteAnswer> {
    const state = (): string => JSON.stringify([this.snapshot(), this.parts()]);
    const before = state();
    const answer = await this.#execute(body, flags);
    this.#outline?.push(state() === before ? [0] : pointsIn(body));
    return answer;
  }
}

/** No answer, ever; whoever waits for it finds that the time is up. */
function silence(): Promise<never> {
  runOutOfPatience();
  return new Promise(() => undefined);
}

let open: TestExcel | null = null;
afterAll(() => {
  open?.dispose();
});

/** Opens an empty workbook, with one sheet unless said otherwise, A1 selected, and closes the one before. */
export async function openBook(options: Pick<ExcelOptions, "sheets" | "evaluate"> = {}): Promise<Book> {
  open?.dispose();
  stopWaiting();
  const requirements = { ...DEFAULT_REQUIREMENTS, DelayForCellEdit: "1.1" };
  open = await createExcel({ requirements, ...options });
  open.installGlobals();
  return new Book(open.session, open.executor);
}
