/**
 * Block input and output: the only loops that talk to the host. Writes are packed by the measured size of their JSON,
 * reads by their number of cells, both well below the 5 MB that Excel on the web allows per request and answer.
 * @module
 */
import type { CellContent } from "./cellText";
import { hostError } from "./hostErrors";
import { REQUEST_BYTES } from "./limits";
import { Refused } from "./refused";
import { rowBytes } from "./rowBytes";

const REQUEST_OPERATIONS = 500;
const ANSWER_CELLS = 20_000;

/** One operation of a write. `bytes` is the size of the values it carries. */
export interface Step {
  readonly bytes: number;
  readonly enqueue: (context: Excel.RequestContext) => void;
}

/** What a long read or write tells and obeys. */
export interface WriteControl {
  readonly progress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Gone through with even when it is cancelled, as putting back is: a silent Excel is then waited for less long. */
  readonly toTheEnd?: boolean;
}

/** @throws Refused `cancelled`, if so. */
export function stopIfCancelled({ signal, toTheEnd }: WriteControl): void {
  if (signal?.aborted === true && toTheEnd !== true) throw new Refused({ kind: "cancelled" });
}

/** For one of several stages of an action: its progress counts as part of the whole. */
export function stage<T extends WriteControl>(control: T, index: number, stages: number): T {
  return {
    ...control,
    progress: (done: number, total: number) => control.progress?.(index * total + done, stages * total),
  };
}

/**
 * Runs steps in order in as few requests as the size limit allows; steps of one request are one batch for the host.
 * @throws Refused `cancelled` between two requests; earlier requests stay done, the caller takes them back.
 */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  control: WriteControl = {},
): Promise<void> {
  let done = 0;
  while (done < steps.length) {
    stopIfCancelled(control);
    let bytes = 0;
    const first = done;
    for (const step of steps.slice(first, first + REQUEST_OPERATIONS)) {
      if (done > first && bytes + step.bytes > REQUEST_BYTES) break;
      step.enqueue(context);
      bytes += step.bytes;
      done += 1;
    }
    await context.sync();
    control.progress?.(done, steps.length);
  }
}

/** A run of rows that is written at once. */
export interface Pack<T> {
  readonly start: number;
  readonly rows: T[][];
  readonly bytes: number;
}

/** Splits rows into runs whose JSON stays below half a request. The rows stay the caller's: office.js only reads them. */
export function packRows<T extends CellContent | null>(rows: readonly (readonly T[])[]): Pack<T>[] {
  const packs: (Pack<T> & { bytes: number })[] = [];
  rows.forEach((row, start) => {
    const bytes = rowBytes(row) + row.length * WRAPPING;
    const open = packs.at(-1);
    if (open === undefined || open.bytes + bytes > REQUEST_BYTES / 2) {
      packs.push({ start, rows: [row as T[]], bytes: bytes + BRACKETS });
    } else {
      open.rows.push(row as T[]);
      open.bytes += bytes;
    }
  });
  return packs;
}

const BRACKETS = 2;
/** Bytes a cell: office.js sends a block in pieces of 1500 cells and says of each, in some 600 bytes, where it goes. */
const WRAPPING = 0.4;

/**
 * Size of a value's JSON as it travels: UTF-8, and inside a text of JSON once more, where each quotation mark and backslash
 * takes one more byte.
 */
export function jsonBytes(value: unknown): number {
  const json = JSON.stringify(value);
  const bytes = BEYOND_ASCII.test(json) ? UTF8.encode(json).length : json.length;
  return bytes + count(json, '"') + count(json, "\\");
}

const UTF8 = new TextEncoder();
const BEYOND_ASCII = /[\u0080-\uffff]/;

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}

/**
 * A question to the host. `cost` counts against {@link ANSWER_CELLS}; `split` makes smaller ones of it. `none`: the error with which
 * the host says that there is nothing, and what that means.
 */
export interface Ask<T> {
  readonly cost: number;
  readonly enqueue: (context: Excel.RequestContext) => () => T;
  readonly split?: () => readonly Ask<T>[];
  readonly none?: { readonly code: string; readonly value: T };
}

/**
 * Asks everything in as few requests as the answers' size allows; halves what the host calls too large, and a request in which one of
 * the questions has nothing for an answer.
 * @throws Refused `cancelled` between two requests.
 */
export async function gather<T>(
  context: Excel.RequestContext,
  asks: readonly Ask<T>[],
  control: WriteControl = {},
): Promise<T[]> {
  const answers: T[] = [];
  const queue = group(asks, ANSWER_CELLS);
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    stopIfCancelled(control);
    const readers = batch.map((ask) => ask.enqueue(context));
    try {
      await context.sync();
    } catch (error) {
      const code = hostError(error)?.code ?? "";
      const [first] = batch;
      if (batch.length === 1 && first?.none?.code === code) {
        answers.push(first.none.value);
        continue;
      }
      const some =
        code === "ResponsePayloadSizeLimitExceeded" || batch.some(({ none }) => none?.code === code);
      const smaller = some ? halve(batch) : null;
      if (smaller === null) throw error;
      queue.unshift(...smaller);
      continue;
    }
    for (const read of readers) answers.push(read());
    const open = queue.reduce((sum, { length }) => sum + length, 0);
    control.progress?.(answers.length, answers.length + open);
  }
  return answers;
}

/** Part of a sheet, counted from 0. */
export interface Region {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Properties of a range that come as a grid. */
type GridProperty = "formulas" | "numberFormat" | "values";

/** Reads one grid property of several regions. Requires ExcelApi 1.7. */
export async function readGrids(
  context: Excel.RequestContext,
  regions: readonly Region[],
  property: GridProperty = "formulas",
  control: WriteControl = {},
): Promise<CellContent[][][]> {
  const asks = regions.flatMap((region, index) =>
    pieces(region).map((piece) => gridAsk(piece, index, property)),
  );
  const grids: CellContent[][][] = regions.map(() => []);
  for (const answer of await gather(context, asks, control)) {
    const grid = grids[answer.index];
    for (const row of answer.rows) grid?.push(row);
  }
  return grids;
}

/** The range of a region. */
export function rangeOf(context: Excel.RequestContext, region: Region): Excel.Range {
  return context.workbook.worksheets
    .getItem(region.sheetId)
    .getRangeByIndexes(region.row, region.column, region.rows, region.columns);
}

interface GridAnswer {
  readonly index: number;
  readonly rows: readonly CellContent[][];
}

function gridAsk(region: Region, index: number, property: GridProperty): Ask<GridAnswer> {
  return {
    cost: region.rows * region.columns,
    enqueue: (context) => {
      const range = rangeOf(context, region).load(property);
      return () => ({ index, rows: range[property] as CellContent[][] });
    },
    ...(region.rows > 1
      ? {
          split: () =>
            pieces(region, Math.ceil(region.rows / 2)).map((piece) => gridAsk(piece, index, property)),
        }
      : {}),
  };
}

function pieces(
  region: Region,
  rows: number = Math.max(1, Math.floor(ANSWER_CELLS / Math.max(1, region.columns))),
): Region[] {
  const parts: Region[] = [];
  for (let start = 0; start < region.rows; start += rows)
    parts.push({ ...region, row: region.row + start, rows: Math.min(rows, region.rows - start) });
  return parts;
}

function group<T>(asks: readonly Ask<T>[], limit: number): Ask<T>[][] {
  const groups: Ask<T>[][] = [];
  let cost = Infinity;
  for (const ask of asks) {
    if (cost + ask.cost > limit) {
      groups.push([]);
      cost = 0;
    }
    groups.at(-1)?.push(ask);
    cost += ask.cost;
  }
  return groups;
}

function halve<T>(batch: readonly Ask<T>[]): Ask<T>[][] | null {
  const middle = Math.ceil(batch.length / 2);
  if (batch.length > 1) return [batch.slice(0, middle), batch.slice(middle)];
  const parts = batch[0]?.split?.();
  return parts === undefined ? null : parts.map((part) => [part]);
}
