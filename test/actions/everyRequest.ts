/**
 * Breaks an action at each of its requests, in every way, and holds the workbook to being as before or as after. Where a host
 * stops in a request, it is stopped before each thing that the request writes, and behind the last.
 * @module
 */
import { isDeepStrictEqual } from "node:util";
import { recoverTables } from "../../src/actions/recoverTables";
import { openBook, WHOLE_BREAKS, type Book } from "./book";

/** An action on the workbook. */
export type TableAction = (book: Book) => Promise<{ readonly ok: boolean }>;

/** What stands in the workbook before it. */
export type Setup = (book: Book) => Promise<void>;

/** One after the other. */
export function steps(...all: readonly (Setup | TableAction)[]): Setup {
  return async (book) => {
    for (const step of all) await step(book);
  };
}

export const FAULTS = ["halfway", ...WHOLE_BREAKS] as const;
export type Fault = (typeof FAULTS)[number];

/** A workbook with a cell of the user's and what the setup makes. */
export async function fresh(setup: Setup): Promise<Book> {
  const book = await openBook();
  book.type("A1", "the user's");
  await setup(book);
  return book;
}

const contentsOf = (book: Book): unknown => book.contents();

/** A workbook before and after an action, and where the action can be broken. */
export interface Outline {
  readonly before: unknown;
  readonly after: unknown;
  /** For each request the points at which a host that stops in it leaves something different. */
  readonly points: readonly (readonly number[])[];
}

/** Runs the action once, unbroken. */
export async function outlineOf(
  book: Book,
  action: TableAction,
  state: (book: Book) => unknown = contentsOf,
): Promise<Outline> {
  const before = state(book);
  const points = await book.outline(async () => expect(await action(book)).toMatchObject({ ok: true }));
  const after = state(book);
  expect(after).not.toEqual(before);
  return { before, after, points };
}

/** Holds a workbook to being as before or as after; `broken` says where it was broken, for the message. */
export function expectEither({ before, after }: Outline, found: unknown, broken: string): void {
  if (!isDeepStrictEqual(found, before)) expect({ broken, found }).toEqual({ broken, found: after });
}

/**
 * Every request with one break in it, or with each that differs where the host stops halfway. A request that changes nothing is
 * answered with one kind of error, or not at all: other errors say the same there.
 */
export function breaksOf({ points }: Outline, fault: Fault): { at: number; point: number }[] {
  const reads = READS.includes(fault);
  return points.flatMap((each, at) => {
    if (each.length === 1 && !reads) return [];
    return (fault === "halfway" ? each : [0]).map((point) => ({ at, point }));
  });
}

const READS: readonly Fault[] = ["halfway", "refused", "unanswered"];

/**
 * The tests of one action; to be called within a `describe`. Each calls `count` once for each run.
 * @param kinds - how requests fail once; what differs only in the sheet, not in the action, needs no more than "halfway"
 * @param state - what is compared
 */
export function breakEveryRequest(
  setup: Setup,
  action: TableAction,
  count: () => void,
  kinds: readonly Fault[] = FAULTS,
  state: (book: Book) => unknown = contentsOf,
): void {
  let outline: Outline = { before: null, after: null, points: [] };

  beforeAll(async () => {
    outline = await outlineOf(await fresh(setup), action, state);
  });

  test.each(kinds)("%s once: as before or as after at once, and can be done again", async (fault) => {
    for (const { at, point } of breaksOf(outline, fault)) {
      const book = await fresh(setup);
      book.breakRequest(at, fault, point);
      const result = await action(book);
      expectEither(outline, state(book), `${at}, ${point}`);
      if (!result.ok && fault !== "halfway" && fault !== "unanswered")
        expect(state(book)).toEqual(outline.before);
      if (!result.ok && fault === "unanswered" && isDeepStrictEqual(state(book), outline.before)) {
        expect(await action(book)).toMatchObject({ ok: true });
        expect(state(book)).toEqual(outline.after);
      }
      count();
    }
  });

  test("for good: put right at the next start", async () => {
    for (const { at, point } of breaksOf(outline, "halfway")) {
      const book = await fresh(setup);
      book.breakRequest(at, "halfway", point);
      book.breakFrom(at + 1);
      const result = await action(book);
      book.repair();
      if (!result.ok) expect(await recoverTables(book.context())).toMatchObject({ ok: true });
      expectEither(outline, state(book), `${at}, ${point}`);
      count();
    }
  });

  test("protected between two steps: as before, or as after", async () => {
    for (const at of outline.points.keys()) {
      const book = await fresh(setup);
      book.beforeRequest(at, () => book.protect("Sheet1"));
      await action(book);
      expectEither(outline, state(book), `${at}`);
      count();
    }
  });
}
