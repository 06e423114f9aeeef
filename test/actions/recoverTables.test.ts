import { applyRefresh } from "../../src/actions/applyRefresh";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { recoverTables } from "../../src/actions/recoverTables";
import { openBook, type Book } from "./book";
import { FIGURES, planOf, QUERY, type Figures } from "./fixtures";

const NEWER: Figures = [
  ["满洲里", 2013, 3005.8],
  ["满洲里", 2014, 3011],
  ["满洲里", 2015, 3100],
  ...FIGURES.slice(2, 4),
  ["甘其毛都", 2014, 1600],
];

let book: Book;
beforeEach(async () => {
  book = await openBook();
  await insertTable(book.context(), QUERY);
});

async function refresh(): Promise<void> {
  const shown = await planRefresh(book.context(), "all");
  if (!shown.ok) throw new Error(shown.refusal.kind);
  const ids = shown.value.tables.flatMap(({ changes }) => changes.map(({ id }) => id));
  expect((await applyRefresh(book.context(), shown.value, new Set(ids))).ok).toBe(true);
}

/** Starts Kouan again and checks that it leaves cells and records alone. */
async function startsQuietly(): Promise<void> {
  const before = [book.contents(), book.parts()];
  expect(await recoverTables(book.context())).toEqual({ ok: true, value: { recovered: 0 } });
  expect([book.contents(), book.parts()]).toEqual(before);
}

describe("at the next start, nothing is touched", () => {
  test("after an insertion, and after the user made plain cells of its table", async () => {
    await startsQuietly();
    book.store.deleteTable(book.tables()[0]?.id ?? "");
    const before = book.contents();
    await recoverTables(book.context());
    expect(book.contents()).toEqual(before);
  });

  test("after a refresh, whatever the user then put back by hand", async () => {
    book.plan = planOf(NEWER, "1.1.0");
    await refresh();
    await startsQuietly();
    book.type("C7", 1530.2);
    await startsQuietly();
    book.type("C2", 3005.7);
    await startsQuietly();
    book.deleteTableRow("Kouan_freight", 2);
    await startsQuietly();
  });

  test("after a refresh that the user undid", async () => {
    const before = JSON.stringify(book.contents());
    book.plan = planOf(NEWER, "1.1.0");
    await refresh();
    while (JSON.stringify(book.contents()) !== before) book.store.undo();
    await startsQuietly();
  });

  test("after a repair without a new package", async () => {
    book.type("C3", "");
    book.deleteTableRow("Kouan_freight", 3);
    await refresh();
    await startsQuietly();
  });

  test("of a record by a newer Kouan, or a damaged one", async () => {
    book.session.xmlParts.add(
      '<table xmlns="https://kouan.example/registry/1" format="9"><content>AA</content></table>',
    );
    book.session.xmlParts.add(
      '<table xmlns="https://kouan.example/registry/1" format="1"><content>AA</content></table>',
    );
    await startsQuietly();
    book.select("J1");
    expect((await insertTable(book.context(), QUERY)).ok).toBe(true);
    expect(book.parts()).toHaveLength(4);
  });
});

test("a record of an insertion that was undone is dropped at the next start", async () => {
  while (book.store.canUndo()) book.store.undo();
  expect(await recoverTables(book.context())).toMatchObject({ ok: true });
  expect(book.parts()).toEqual([]);
});
