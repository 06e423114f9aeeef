/**
 * Tables whose record, with long row keys that do not compress, is more than Excel takes in one request: 5 MB, with nothing made smaller.
 */
import { createHash } from "node:crypto";
import { insertTable } from "../../src/actions/insertTable";
import { undoRefresh } from "../../src/actions/undoRefresh";
import type { TablePlan } from "../../src/domain/model/table";
import { refusalSentence } from "../../src/strings/refusals";
import { MAX_PAYLOAD_BYTES } from "../../src/workbench/channel/executor";
import { openBook, type Book } from "./book";
import { planOf, QUERY, type Figures } from "./fixtures";
import { Refresher } from "./refresher";

/** With more than 5 kB a key, a record of more than 5 MB; its cells are far less. */
const TOO_MANY = 1_000;
const HASHES = 64;

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

test("it goes in, comes back and is refreshed and undone all the same, in requests that Excel takes", async () => {
  book.plan = longKeys(TOO_MANY, "1.0.0");
  expect(await insertTable(book.context(), QUERY)).toMatchObject({ ok: true });
  expect(book.parts().join("").length).toBeGreaterThan(MAX_PAYLOAD_BYTES);
  const before = book.snapshot();
  book.plan = longKeys(TOO_MANY, "1.1.0", 0.5);
  expect(await user.refresh()).toMatchObject({ written: TOO_MANY });
  expect(book.read("D3")).toEqual([[0.5]]);
  expect(await undoRefresh(book.context(), book.id(1))).toMatchObject({ ok: true });
  expect(book.snapshot()).toEqual(before);
  expect(await user.list()).toMatchObject([{ state: "present" }]);
  const { largestRequest, largestResponse } = book.executor.stats;
  expect(Math.max(largestRequest, largestResponse)).toBeLessThan(MAX_PAYLOAD_BYTES);
});

test("a request that Excel finds too large is told in both languages, and the sheet stays as it was", async () => {
  book.plan = longKeys(3, "1.0.0");
  const before = book.snapshot();
  const writing = await book.requests(() =>
    insertTable(book.context({ signal: AbortSignal.abort() }), QUERY),
  );
  book.breakRequest(writing, "too large", 0);
  const result = await insertTable(book.context(), QUERY);
  if (result.ok) throw new Error("Nothing was too large");
  expect(result.refusal).toEqual({ kind: "request-too-large" });
  expect(refusalSentence(result.refusal, "en")).toMatch(
    /more than Excel accepts at a time, so nothing was changed/,
  );
  expect(refusalSentence(result.refusal, "zh")).toMatch(/没有改动任何内容/);
  expect(book.snapshot()).toEqual(before);
  expect(book.parts()).toEqual([]);
});
