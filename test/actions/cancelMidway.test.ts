/** Cancelling between two write requests of one action, and before its turn has come. */
import { applyRefresh } from "../../src/actions/applyRefresh";
import { freezeFormulas } from "../../src/actions/freezeFormulas";
import { insertTable } from "../../src/actions/insertTable";
import { planRefresh } from "../../src/actions/planRefresh";
import { attemptAlone } from "../../src/actions/result";
import { undoRefresh } from "../../src/actions/undoRefresh";
import { decodeRecord } from "../../src/excel/registry/codec";
import { evaluateKouan } from "../support/kouanFormulas";
import { sampleCatalog } from "../support/sampleCatalog";
import { openBook, type Book } from "./book";
import { planOf, QUERY, type Figures } from "./fixtures";
import { changes, NEWER } from "./refresher";

/** More blocks than go into one request: cells this far apart are written one by one. */
const BLOCKS = 502;
const APART = 9;
const CANCELLED = { ok: false, refusal: { kind: "cancelled" } };

/** A context that is cancelled once so much of the action is done and more remains; `shares`: what was told. */
function cancelledAfter(
  book: Book,
  share: number,
): { context: ReturnType<Book["context"]>; shares: number[] } {
  const stop = new AbortController();
  const shares: number[] = [];
  const progress = (done: number, total: number): void => {
    shares.push(done / total);
    if (done / total > share && done < total) stop.abort();
  };
  return { context: book.context({ signal: stop.signal, progress }), shares };
}

/** Contents and records; `contents` would look at the format of each cell, which takes long. */
function state(book: Book): unknown {
  return [book.read("A1:F4600"), book.parts().map((xml) => decodeRecord(xml)), book.parts().length];
}

function grows(shares: readonly number[]): boolean {
  return shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1);
}

test("a refresh of many cells is put back, cells and record, and can be done afterwards", async () => {
  const book = await openBook();
  const figures = (more: number): Figures =>
    Array.from({ length: BLOCKS * APART }, (_, row) => ["满洲里", row, row + (row % APART === 0 ? more : 0)]);
  book.plan = planOf(figures(0));
  book.select("B2");
  await insertTable(book.context(), QUERY);
  book.plan = planOf(figures(0.5), "1.1.0");
  const before = state(book);
  const shown = await planRefresh(book.context(), "all");
  if (!shown.ok) throw new Error(shown.refusal.kind);
  const ids = new Set(changes(shown.value).map(({ id }) => id));
  expect(ids.size).toBe(BLOCKS);
  const { context, shares } = cancelledAfter(book, 0.6);
  expect(await applyRefresh(context, shown.value, ids)).toEqual(CANCELLED);
  expect(grows(shares)).toBe(true);
  expect(shares.at(-1)).toBeGreaterThan(0.6);
  expect(state(book)).toEqual(before);
  expect(await applyRefresh(book.context(), shown.value, ids)).toMatchObject({ value: { written: BLOCKS } });
});

test("freezing of many formulas is put back, cells and what was kept", async () => {
  const book = await openBook({ evaluate: evaluateKouan(sampleCatalog) });
  const formula = '=KOUAN.PORTFREIGHT("满洲里",2014)';
  const inputs = Array.from({ length: BLOCKS * APART }, (_, row) => [row % APART === 0 ? formula : ""]);
  book.store.write(book.sheet(), book.box(`A1:A${String(inputs.length)}`), { inputs });
  const before = [book.read("A1:A4600"), book.parts()];
  const { context, shares } = cancelledAfter(book, 0.7);
  expect(await freezeFormulas(context, "workbook")).toEqual(CANCELLED);
  expect(grows(shares)).toBe(true);
  expect([book.read("A1:A4600"), book.parts()]).toEqual(before);
});

test("what waits for its turn is cancelled at once and never begins", async () => {
  let release: () => void = () => undefined;
  const first = attemptAlone(() => new Promise<string>((resolve) => (release = () => resolve("done"))));
  const stop = new AbortController();
  let begun = 0;
  const second = attemptAlone(() => Promise.resolve((begun += 1)), { signal: stop.signal });
  stop.abort();
  expect(await second).toEqual(CANCELLED);
  const third = attemptAlone(() => Promise.resolve("third"));
  release();
  expect([await first, await third]).toEqual([
    { ok: true, value: "done" },
    { ok: true, value: "third" },
  ]);
  expect(begun).toBe(0);
});

test("a refresh of two tables is undone in as many requests as one of one table, save what cannot be", async () => {
  const requests = async (places: readonly string[], wanted: readonly number[]): Promise<number> => {
    const book = await openBook();
    for (const place of places) {
      book.select(place);
      await insertTable(book.context(), QUERY);
    }
    const before = book.contents();
    book.plan = planOf(NEWER, "1.1.0");
    const shown = await planRefresh(book.context(), "all");
    if (!shown.ok) throw new Error(shown.refusal.kind);
    await applyRefresh(book.context(), shown.value, new Set(changes(shown.value).map(({ id }) => id)));
    const ids = wanted.map((number) => book.id(number));
    const taken = await book.requests(async () => {
      const gone = wanted.length - places.length;
      expect(await undoRefresh(book.context(), ...ids)).toMatchObject({
        ok: true,
        value: { refused: Array.from({ length: gone }, () => ({ refusal: { kind: "table-gone" } })) },
      });
    });
    expect(book.contents()).toEqual(before);
    return taken;
  };
  const one = await requests(["B2"], [1]);
  expect(await requests(["B2", "B20"], [1, 2])).toBe(one);
  expect(await requests(["B2", "B20"], [1, 2, 3])).toBe(one);
});
