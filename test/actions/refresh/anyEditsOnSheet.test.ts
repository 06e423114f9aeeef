/**
 * Whatever a user does to a table by hand on the model, a refresh leaves the user's cells as they are: over every layout
 * and kind.
 */
import fc from "fast-check";
import { insertTable } from "../../../src/actions/insertTable";
import { planRefresh } from "../../../src/actions/planRefresh";
import { applyRefresh } from "../../../src/actions/applyRefresh";
import { undoRefresh } from "../../../src/actions/undoRefresh";
import type { TablePlan } from "../../../src/domain/model/table";
import { openBook, type Book } from "../book";
import { acrossPlan, FIGURES, livePlan, planOf, QUERY } from "../fixtures";

const MARK = "用户";

jest.setTimeout(120_000);

interface Kind {
  readonly name: string;
  readonly old: TablePlan;
  readonly next: TablePlan;
}

const KINDS: readonly Kind[] = [
  {
    name: "long",
    old: planOf(),
    next: planOf(
      [["策克", 2013, 800], ["满洲里", 2013, 3005.8], ...FIGURES.slice(1, 4), ["策克", 2014, 900]],
      "1.1.0",
    ),
  },
  {
    name: "years across",
    old: acrossPlan([2013, 2014], {
      满洲里: [3005.7, 3010],
      二连浩特: [1209.5, 1306],
      甘其毛都: [null, 1530.2],
    }),
    next: acrossPlan(
      [2012, 2013, 2014, 2015],
      {
        满洲里: [2900, 3005.8, 3010, 3100],
        二连浩特: [null, 1209.5, 1306, 1400],
        策克: [null, null, null, 900],
      },
      "1.1.0",
    ),
  },
  {
    name: "live formulas",
    old: livePlan({ 满洲里: 3010, 二连浩特: 1306, 甘其毛都: 1530.2 }),
    next: livePlan({ 满洲里: 3011, 二连浩特: 1306, 策克: 900 }, "1.1.0"),
  },
];

const NAME = "Kouan_freight";
type Edit = (book: Book, seed: number) => void;

function table(book: Book): ReturnType<Book["tables"]>[number] | undefined {
  return book.tables().find(({ name }) => name === NAME);
}

function cell(book: Book, row: number, column: number): string {
  const box = table(book)?.box;
  if (box === undefined) return "A1";
  const letter = String.fromCharCode(65 + box.column + (column % box.columns));
  return `${letter}${box.row + 1 + (row % box.rows)}`;
}

const EDITS: Readonly<Record<string, Edit>> = {
  sort: (book, seed) => book.sortTable(NAME, seed % (table(book)?.box.columns ?? 1)),
  filter: (book, seed) => book.filter(NAME, 0, [["满洲里", "二连浩特", "策克"][seed % 3] ?? ""]),
  "insert rows above": (book, seed) => book.insertRows(seed % 2, 1 + (seed % 3)),
  "insert a table row": (book, seed) =>
    book.insertTableRow(NAME, seed % ((table(book)?.box.rows ?? 2) - 1), `${MARK}行${seed}`),
  "delete a table row": (book, seed) => {
    const rows = (table(book)?.box.rows ?? 2) - 1;
    if (rows > 1) book.deleteTableRow(NAME, seed % rows);
  },
  "delete a column": (book, seed) => {
    const columns = table(book)?.box.columns ?? 1;
    if (columns > 2) book.deleteTableColumn(NAME, seed % columns);
  },
  "add a column": (book, seed) =>
    book.addTableColumn(
      NAME,
      `${MARK}列${seed}.${table(book)?.box.columns ?? 0}`,
      (row) => `${MARK}${seed}.${row}`,
    ),
  "add a formula column": (book, seed) =>
    book.addTableColumn(NAME, `${MARK}算${seed}.${table(book)?.box.columns ?? 0}`, () => "=1+1"),
  "rename a header": (book, seed) => {
    const box = table(book)?.box;
    if (box === undefined) return;
    const letter = String.fromCharCode(65 + box.column + (seed % box.columns));
    book.type(`${letter}${box.row + 1}`, `${MARK}名${seed}.${box.columns}`);
  },
  move: (book, seed) => book.insertRows(0, 1 + (seed % 4)),
  copy: (book, seed) => {
    if (book.tables().length === 1) book.copyTable(NAME, `${["U", "W"][seed % 2] ?? "U"}40`, `${NAME}_copy`);
  },
  overtype: (book, seed) => book.type(cell(book, 1 + (seed % 3), seed), `${MARK}改${seed}`),
  paste: (book, seed) => {
    book.type(cell(book, 1, seed), `${MARK}贴${seed}a`);
    book.type(cell(book, 2, seed), `${MARK}贴${seed}b`);
  },
  clear: (book, seed) => book.type(cell(book, 1 + (seed % 3), seed), ""),
  undo: (book) => {
    book.store.undo();
  },
};

const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(50)), { maxLength: 8 });

function usersCells(book: Book): string[] {
  return book
    .usersCells()
    .filter((content): content is string => typeof content === "string" && content.includes(MARK))
    .sort();
}

async function refresh(book: Book, removal = false): Promise<void> {
  const shown = await planRefresh(book.context(), "all");
  if (!shown.ok) throw new Error(shown.refusal.kind);
  const tables = shown.value.tables.map((each) => (removal ? { ...each, removal } : each));
  const ids = tables.flatMap(({ changes }) =>
    changes.flatMap(({ id, ticked, overtyped }) => (ticked && !(removal && overtyped) ? [id] : [])),
  );
  const result = await applyRefresh(book.context(), { tables }, new Set(ids));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
}

test.each(KINDS)("$name: any edits, then a refresh and the way back", async ({ old, next }) => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const book = await openBook();
      book.plan = old;
      book.select("C3");
      expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
      for (const [name, seed] of sequence) if (table(book) !== undefined) EDITS[name]?.(book, seed);
      const before = usersCells(book);
      const filters = table(book)
        ?.columns.map(({ filter }) => filter)
        .filter((filter) => filter !== null);
      book.plan = next;
      await refresh(book);
      expect(usersCells(book)).toEqual(before);
      const after = table(book)
        ?.columns.map(({ filter }) => filter)
        .filter((filter) => filter !== null);
      expect(after).toEqual(filters);
      const again = await planRefresh(book.context(), "all");
      const left = again.ok
        ? again.value.tables
            .filter(({ id }) => id === book.id(1))
            .flatMap(({ changes, refusal }) => (refusal === undefined ? changes : []))
        : [];
      expect(left.filter(({ ticked }) => ticked)).toEqual([]);
      await undoRefresh(book.context(), book.id(1));
      expect(usersCells(book)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test("any edits, then withdrawn rows are taken out: the way back brings them back, user cells and all", async () => {
  const { old, next } = KINDS[0] ?? { old: planOf(), next: planOf() };
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const book = await openBook();
      book.plan = old;
      book.select("C3");
      expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
      for (const [name, seed] of sequence)
        if (table(book) !== undefined && name !== "copy") EDITS[name]?.(book, seed);
      const before = usersCells(book);
      const rows = table(book)?.box.rows;
      book.plan = next;
      await refresh(book, true);
      const undone = await undoRefresh(book.context(), book.id(1));
      expect(usersCells(book)).toEqual(before);
      if (undone.ok) expect(table(book)?.box.rows).toBe(rows);
    }),
    { numRuns: 60 },
  );
});
