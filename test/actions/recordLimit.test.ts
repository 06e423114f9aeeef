/**
 * Tables whose record, with long row keys that do not compress, is more than Excel takes in one request: 5 MB, with nothing made smaller.
 */
import { createHash } from "node:crypto";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { applyRefresh } from "../../src/actions/applyRefresh";
import type { Refusal } from "../../src/domain/model/refusal";
import type { TablePlan } from "../../src/domain/model/table";
import { refusalSentence } from "../../src/strings/refusals";
import { MAX_PAYLOAD_BYTES } from "../../src/workbench/channel/executor";
import { openBook, type Book } from "./book";
import { planOf, QUERY, type Figures } from "./fixtures";
import { changes, Refresher } from "./refresher";

/** With 512 bytes a key, a record of more than 6 MB; its cells are far less. */
const TOO_MANY = 10_000;
const HASHES = 8;

function randomKey(row: number): string {
  const parts = Array.from({ length: HASHES }, (_, part) =>
    createHash("sha512")
      .update(`${String(row)} ${String(part)}`)
      .digest("base64"),
  );
  return parts.join("");
}

/** Rows with random keys; `more` is added to each figure. */
function longKeys(rows: number, version: string, more = 0): TablePlan {
  const figures = Array.from({ length: rows }, (_, row): Figures[number] => ["满洲里", row, row + more]);
  const plan = planOf(figures, version);
  return { ...plan, rows: plan.rows.map((row, index) => ({ ...row, key: randomKey(index) })) };
}

let book: Book;
let user: Refresher;
beforeEach(async () => {
  book = await openBook();
  user = new Refresher(book);
  book.type("A1", "the user's");
  book.select("B2");
});

function expectTooLarge(
  result: { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal },
): void {
  if (result.ok) throw new Error("The record was accepted");
  expect(result.refusal).toEqual({ kind: "request-too-large" });
  expect(refusalSentence(result.refusal, "en")).toMatch(
    /more than Excel accepts at a time, so nothing was changed/,
  );
  expect(refusalSentence(result.refusal, "zh")).toMatch(/没有改动任何内容/);
  expect(book.executor.stats.largestRequest).toBeGreaterThan(MAX_PAYLOAD_BYTES);
}

test("inserting is refused, leaves no record, and the sheet as before", async () => {
  book.plan = longKeys(TOO_MANY, "1.0.0");
  const before = book.snapshot();
  expectTooLarge(await insertTable(book.context(), QUERY));
  expect(book.snapshot()).toEqual(before);
  expect(book.parts()).toEqual([]);
  // The same query, narrowed as the sentence says, goes in at the same place.
  book.plan = longKeys(3, "1.0.0");
  expect(await insertTable(book.context(), QUERY)).toMatchObject({ ok: true });
});

test("a refresh that makes the record too long is refused; record and sheet stay, and smaller news come in", async () => {
  book.plan = longKeys(3, "1.0.0");
  expect(await insertTable(book.context(), QUERY)).toMatchObject({ ok: true });
  const before = { seen: book.snapshot(), parts: book.parts() };
  book.plan = longKeys(TOO_MANY, "1.1.0", 0.5);
  const shown = await planRefresh(book.context(), "all");
  if (!shown.ok) throw new Error(shown.refusal.kind);
  const all = new Set(changes(shown.value).map(({ id }) => id));
  expect(all.size).toBeGreaterThan(TOO_MANY - 3);
  expectTooLarge(await applyRefresh(book.context(), shown.value, all));
  expect({ seen: book.snapshot(), parts: book.parts() }).toEqual(before);
  book.plan = longKeys(4, "1.2.0", 0.5);
  expect(await user.refresh()).toMatchObject({ written: 3, insertedRows: 1 });
});
