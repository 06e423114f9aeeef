import type { BatchRequest, BatchResponse } from "../richapi/protocol";
import { type RichApiServer } from "../richapi/server";
import { type Fault, Faults, HostFault } from "./faults";

/** Excel on the web refuses larger requests and answers. documented: resource limits of Excel on the web, 5 MB. */
export const MAX_PAYLOAD_BYTES = 5_000_000;

/** What the requests so far looked like. */
export interface TrafficStats {
  /** Batches carried out or refused. */
  syncs: number;
  /** Size of the largest request. */
  largestRequest: number;
  largestResponse: number;
}

/** Answer of executeMethod for a RichApi request. */
export type ExecuteAnswer = { readonly Error: number } | { readonly Data: readonly unknown[] };

/** A promise that never settles: the add-in waits for ever. */
const NEVER = new Promise<never>(() => undefined);

/** Carries out RichApi batches with Excel's limits and with faults on demand. */
export class BatchExecutor {
  readonly faults = new Faults();
  readonly stats: TrafficStats = { syncs: 0, largestRequest: 0, largestResponse: 0 };
  /** While true, requests are refused as when the user is typing in a cell. */
  cellEditing = false;
  /** Sees every batch carried out; for recording and tests. */
  onBatch: ((request: BatchRequest, response: BatchResponse) => void) | null = null;
  /** Wraps what is done without a pause; a page makes it one step to undo. */
  within: <T>(run: () => T) => T = (run) => run();
  /** The batch that waits, if one does: the next ones stay behind it. */
  #waiting: Promise<unknown> | null = null;
  readonly #server: () => RichApiServer;

  constructor(server: () => RichApiServer) {
    this.#server = server;
  }

  /** `flags` 64 = delayForCellEdit: wait for the end of cell editing instead of failing. */
  async execute(body: string, flags: number): Promise<ExecuteAnswer> {
    const fault = isFunctionReport(body) ? null : this.faults.take();
    this.stats.syncs += 1;
    const size = byteLength(body);
    this.stats.largestRequest = Math.max(this.stats.largestRequest, size);
    if (fault?.kind === "error") return { Error: fault.code };
    if (fault?.kind === "drop") return NEVER;
    if (size > MAX_PAYLOAD_BYTES) return { Error: HostFault.RequestTooLarge };
    if (!isRuntimeReport(body)) {
      if (this.cellEditing && (flags & DELAY_FOR_CELL_EDIT) === 0) return { Error: HostFault.CellEditMode };
      while (this.cellEditing) await pause(20);
    }
    while (this.#waiting !== null) await this.#waiting;
    const answer = await this.#run(body);
    if (fault?.kind === "dropAnswer") return NEVER;
    if (fault?.kind === "delay") await pause(fault.ms);
    return answer;
  }

  #run(body: string): ExecuteAnswer | Promise<ExecuteAnswer> {
    const request = JSON.parse(body) as BatchRequest;
    const started = this.#server().start(request, this.within);
    if (!(started instanceof Promise)) return this.#answer(request, started);
    const answer = started.then((response) => this.#answer(request, response));
    const settled = (): void => {
      this.#waiting = null;
    };
    this.#waiting = answer.then(settled, settled);
    return answer;
  }

  #answer(request: BatchRequest, response: BatchResponse): ExecuteAnswer {
    this.onBatch?.(request, response);
    const text = JSON.stringify(response);
    const size = byteLength(text);
    this.stats.largestResponse = Math.max(this.stats.largestResponse, size);
    if (size > MAX_PAYLOAD_BYTES) return { Error: HostFault.ResponseTooLarge };
    return { Data: [200, [], text] };
  }
}

const DELAY_FOR_CELL_EDIT = 64;
const HEAD = 1000;

/** Whether a request only brings answers of custom functions, which office.js sends by itself. */
export function isFunctionReport(body: string): boolean {
  return body.slice(0, HEAD).includes('"SetInvocation');
}

/**
 * Whether a request only tells that the add-in's runtime is up: office.js sends it by itself and handles no refusal.
 * inferred: it touches no cell, so that editing one cannot stand in its way.
 */
function isRuntimeReport(body: string): boolean {
  return body.slice(0, HEAD).includes('"Microsoft.InternalService.AddinInternalService"');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** UTF-8 size without encoding: Chinese text counts three bytes a character, as on the wire. */
export function byteLength(text: string): number {
  if (!BEYOND_ASCII.test(text)) return text.length;
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff ? (code >= 0xd800 && code <= 0xdfff ? 1 : 2) : 1;
  }
  return bytes;
}

export type { Fault };
