import { isDeepStrictEqual } from "node:util";
import { deleteRecords, writeRecords } from "../../../src/excel/writeRecords";
import { readListing } from "../../../src/excel/registered";
import { assemble, type ReadPart } from "../../../src/excel/registry/parts";
import { decodeRecord, encodeRecord } from "../../../src/excel/registry/codec";
import { REQUEST_BYTES } from "../../../src/excel/limits";
import { cut, join, pieceOf, setOf } from "../../../src/excel/registry/pieces";
import type { RecordRow, RegistryRecord } from "../../../src/excel/registry/record";
import { MAX_PAYLOAD_BYTES } from "../../../src/workbench/channel/executor";
import { openBook } from "../../actions/book";
import { planOf, recordOf, widePlan } from "../../actions/fixtures";

const ROWS = 85_000;

/** Figures of many digits, no two generations with one in common. */
function figures(record: RegistryRecord, seed: number): RecordRow[] {
  let last = seed;
  const next = (): number => (last = (last * 48_271) % 2_147_483_647);
  return record.current.rows.map(({ key, values, observations }) => ({
    key,
    values: values.map((value, column) => (column === 0 ? value : next() / 100)),
    observations,
  }));
}

/** 85,000 rows of eight columns, every figure changed by the last refresh. */
function changedThroughout(): RegistryRecord {
  const record = recordOf(widePlan(ROWS));
  const { current } = record;
  return {
    ...record,
    current: { ...current, number: 2, rows: figures(record, 7) },
    previous: { ...current, rows: figures(record, 11) },
  };
}

test("a record that is more than Excel takes in a request or gives in an answer is written, read, shortened and deleted", async () => {
  const book = await openBook();
  const record = changedThroughout();
  const { stats } = book.executor;
  const [part = null] = await writeRecords([{ part: null, record }]);
  const texts = book.parts();
  expect(texts.join("").length).toBeGreaterThan(MAX_PAYLOAD_BYTES);
  expect(part?.pieces).toHaveLength(texts.length - 1);
  expect(stats.largestRequest).toBeLessThan(REQUEST_BYTES + 1000);

  const { found } = await readListing();
  expect(stats.largestResponse).toBeLessThan(REQUEST_BYTES + 1000);
  expect(found.unreadable).toEqual([]);
  expect(found.loose).toEqual([]);
  expect(found.located).toMatchObject([{ part }]);
  // Faster than Jest's own comparison.
  expect(isDeepStrictEqual(found.located[0]?.record, record)).toBe(true);

  const [short = null] = await writeRecords([{ part, record: recordOf(planOf()) }]);
  expect(short).toEqual({ id: part?.id, pieces: [] });
  expect(book.parts()).toHaveLength(1);
  if (short !== null) await deleteRecords([short]);
  expect(book.parts()).toEqual([]);
});

describe("a record cut into pieces", () => {
  const column = "A".repeat(REQUEST_BYTES);
  const xml = `<table xmlns="u" format="3" title="中文 &gt;"><content e="x">abc=</content><column>de</column><column>${column}</column></table>`;
  const { head, pieces } = cut(xml, () => "s1");
  const read = pieces.map((text, index) => pieceOf(`p${index}`, text));
  const split = (text: string): ReadPart => ({
    split: { partId: "h", xml: text, named: setOf(text) ?? { set: "", count: 0 } },
  });

  test("keeps what it says of itself in the head, and is put together in any order", () => {
    expect(head).toBe(
      `<table xmlns="u" format="4" title="中文 &gt;"><content set="s1" pieces="2"></content></table>`,
    );
    expect(read.map(({ set, number }) => [set, number])).toEqual([
      ["s1", 1],
      ["s1", 2],
    ]);
    const joined = join(head, { set: "s1", count: 2 }, [...read].reverse());
    expect(joined).toContain(`<content>abc=</content><column>de</column><column>${column}</column></table>`);
  });

  test("is read with prefixes, other quotation of nothing, and attributes in another order", () => {
    expect(setOf(`<k:table format="4"><k:content pieces="2" set="s1"/></k:table>`)).toEqual({
      set: "s1",
      count: 2,
    });
    expect(pieceOf("p", `<k:piece number="2" set="s1" xmlns:k="u">ab</k:piece>`)).toEqual({
      partId: "p",
      set: "s1",
      number: 2,
      text: "ab",
    });
  });

  test("of which a piece is missing is not read, and what is left of it not cleared away", () => {
    const [first] = read;
    if (first === undefined) throw new Error("no pieces");
    expect(assemble([split(head), { piece: first }])).toEqual({
      parts: [{ part: { id: "h", pieces: ["p0"] }, decoded: { ok: false, newer: false } }],
      loose: [],
    });
  });

  test("of a newer Kouan keeps every piece: nobody here knows which are its own", () => {
    const [first, second] = read;
    if (first === undefined || second === undefined) throw new Error("no pieces");
    const newer = head.replace('format="4"', 'format="5"');
    const other = { ...second, partId: "other", set: "s2" };
    expect(assemble([split(newer), { piece: first }, { piece: second }, { piece: other }])).toMatchObject({
      parts: [{ decoded: { ok: false, newer: true } }],
      loose: [],
    });
    expect(assemble([{ piece: first }, { piece: other }]).loose).toEqual(["p0", "other"]);
  });
});

test("a record that goes into one request stays as it is", async () => {
  const record = recordOf(planOf());
  const xml = await encodeRecord(record);
  expect(cut(xml)).toEqual({ head: xml, pieces: [] });
  expect(setOf(xml)).toBeNull();
  expect(decodeRecord(xml)).toEqual({ ok: true, record });
});
