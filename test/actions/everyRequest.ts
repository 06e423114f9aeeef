/**
 * Breaks an action on tables at each of its requests, in every way, and holds the sheet to being as before or as after.
 */
import { recoverTables } from "../../src/actions/recoverTables";
import { openBook, WHOLE_BREAKS, type Book } from "./book";

/** An action on the workbook's tables. */
export type TableAction = (book: Book) => Promise<{ readonly ok: boolean }>;

/** What stands in the workbook before it. */
export type Setup = (book: Book) => Promise<void>;

const KINDS = ["halfway", ...WHOLE_BREAKS] as const;

/** A workbook with a cell of the user's and what the setup makes. */
export async function fresh(setup: Setup): Promise<Book> {
  const book = await openBook();
  book.type("A1", "the user's");
  await setup(book);
  return book;
}

/**
 * The tests of one action; to be called within a `describe`. Each calls `count` once for each run.
 * @param points - the actions of a batch before which the host stops in it
 */
export function breakEveryRequest(
  setup: Setup,
  action: TableAction,
  points: readonly number[],
  count: () => void,
): void {
  let before: unknown;
  let after: unknown;
  let requests = 0;

  beforeAll(async () => {
    const book = await fresh(setup);
    before = book.contents();
    requests = await book.requests(async () => expect(await action(book)).toMatchObject({ ok: true }));
    after = book.contents();
    expect(after).not.toEqual(before);
  });

  test.each(KINDS)("%s once: as before or as after at once", async (fault) => {
    for (let at = 0; at < requests; at++) {
      for (const point of fault === "halfway" ? points : [0]) {
        const book = await fresh(setup);
        book.breakRequest(at, fault, point);
        const result = await action(book);
        const found = book.contents();
        expect([before, after]).toContainEqual(found);
        if (!result.ok && fault !== "halfway" && fault !== "unanswered") expect(found).toEqual(before);
        count();
      }
    }
  });

  test("for good: put right at the next start", async () => {
    for (let at = 0; at < requests; at++) {
      for (const point of points) {
        const book = await fresh(setup);
        book.breakRequest(at, "halfway", point);
        book.breakFrom(at + 1);
        const result = await action(book);
        book.repair();
        if (!result.ok) expect(await recoverTables(book.context())).toMatchObject({ ok: true });
        expect([before, after]).toContainEqual(book.contents());
        count();
      }
    }
  });

  test("protected between two steps: as before, or as after", async () => {
    for (let at = 0; at < requests; at++) {
      const book = await fresh(setup);
      book.beforeRequest(at, () => book.protect("Sheet1"));
      await action(book);
      expect([before, after]).toContainEqual(book.contents());
      count();
    }
  });
}
