/**
 * Refreshing tables whose records together are more than goes into one request. Long row keys that do not compress make
 * the records large; the tables are small.
 */
import { createHash } from "node:crypto";
import { insertTable } from "../../src/actions/insertTable";
import { recoverTables } from "../../src/actions/recoverTables";
import type { TablePlan } from "../../src/domain/model/table";
import { REQUEST_BYTES } from "../../src/excel/limits";
import { decodeRecord } from "../../src/excel/registry/codec";
import { openBook, type Book } from "./book";
import { outlineOf } from "./everyRequest";
import { planOf, QUERY, type Figures } from "./fixtures";
import { refreshTicked } from "./refresher";

/** Bytes of the keys of a table; those of two are more than goes into one request. */
const KEY_BYTES = 2_250_000;
const ROWS = 4;
const TABLES = ["B2", "H2"];

function randomText(seed: string, bytes: number): string {
  const parts = Array.from({ length: Math.ceil(bytes / 88) }, (_, part) =>
    createHash("sha512").update(`${seed} ${part}`).digest("base64"),
  );
  return parts.join("");
}
const KEYS = Array.from({ length: ROWS }, (_, row) => randomText(String(row), KEY_BYTES / ROWS));

function heavyPlan(version: string, more: number): TablePlan {
  const plan = planOf(
    KEYS.map((_, row): Figures[number] => ["满洲里", 2010 + row, row + more]),
    version,
  );
  return { ...plan, rows: plan.rows.map((row, index) => ({ ...row, key: KEYS[index] ?? "" })) };
}

const versions = (book: Book): string[] =>
  book.parts().map((xml) => / package="([^"]*)"/.exec(xml)?.[1] ?? "");

test("records go in requests of their own; broken off between them, all is as before and the next refresh goes through", async () => {
  const book = await openBook();
  book.plan = heavyPlan("1.0.0", 0.5);
  for (const place of TABLES) {
    book.select(place);
    expect(await insertTable(book.context(), QUERY)).toMatchObject({ ok: true });
  }
  book.plan = heavyPlan("1.1.0", 1.5);
  const outline = await outlineOf(book, refreshTicked);
  expect(book.parts().join("").length).toBeGreaterThan(REQUEST_BYTES);
  expect(book.executor.stats.largestRequest).toBeLessThan(REQUEST_BYTES);
  // What writes: two records, then the cells.
  const writing = [...outline.points.keys()].filter((at) => (outline.points[at]?.length ?? 0) > 1);
  expect(writing).toHaveLength(TABLES.length + 1);
  const [, second = 0] = writing;

  book.plan = heavyPlan("1.2.0", 2.5);
  const records = book.parts().map(decodeRecord);
  book.breakRequest(second, "refused", 0);
  expect(await refreshTicked(book)).toMatchObject({ ok: false });
  expect(book.contents()).toEqual(outline.after);
  expect(book.parts().map(decodeRecord)).toEqual(records);

  // For good: the first record says that a refresh is pending, the sheet that it never came.
  book.breakFrom(second);
  expect(await refreshTicked(book)).toMatchObject({ ok: false });
  book.repair();
  expect(versions(book)).toEqual(["1.2.0", "1.1.0"]);
  expect(await recoverTables(book.context())).toMatchObject({ ok: true });
  expect(book.contents()).toEqual(outline.after);
  expect(await refreshTicked(book)).toMatchObject({ ok: true });
  expect(versions(book)).toEqual(["1.2.0", "1.2.0"]);
  expect(book.read("D3:D6").flat()).toEqual([2.5, 3.5, 4.5, 5.5]);
});
