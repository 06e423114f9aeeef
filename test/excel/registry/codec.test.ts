import { decodeRecord, encodeRecord } from "../../../src/excel/registry/codec";
import { seal, type Sealed } from "../../../src/excel/registry/envelope";
import type { RegistryRecord } from "../../../src/excel/registry/record";
import type { TableCell } from "../../../src/domain/model/table";
import { planOf, recordOf, widePlan } from "../../actions/fixtures";

function part(format: string, json: string): Sealed {
  return { attributes: { format }, json };
}

/** Eight columns, null where there is nothing. */
function widened<T>(cells: readonly T[]): (T | null)[] {
  return Array.from({ length: 8 }, (_, column) => cells[column] ?? null);
}

function twoGenerations(): RegistryRecord {
  const record = recordOf(planOf());
  const [first, ...rest] = record.current.rows;
  if (first === undefined) throw new Error("no rows");
  const previous = {
    ...record.current,
    number: 0,
    rows: [
      { ...first, values: ["满洲里", 2013, 2999.9, null] },
      ...rest.slice(1).reverse(),
      { key: "gone|2012", values: ["gone", 2012, 1, null], observations: [null, null, "o9", null] },
    ],
  };
  return {
    ...record,
    previous,
    undo: { insertedRows: ["a"], overwritten: [{ row: "a", column: "b", content: "=A1" }] },
  };
}

describe("a record's XML", () => {
  test("comes back as it went, both generations", async () => {
    const record = twoGenerations();
    expect(decodeRecord(await encodeRecord(record))).toEqual({ ok: true, record });
  });

  test("of live formulas comes back with the formula of each cell, both generations", async () => {
    const record = twoGenerations();
    const formula = (year: number): string => `=KOUAN.PORTFREIGHT("满洲里",${year})`;
    const withFormulas = (rows: RegistryRecord["current"]["rows"], year: number): typeof rows =>
      rows.map((row) => ({ ...row, formulas: [null, null, formula(year), null] }));
    const live: RegistryRecord = {
      ...record,
      kind: "formulas",
      query: { ...record.query, mode: "formulas", layout: "long", asOf: "2025-03" },
      current: { ...record.current, rows: withFormulas(record.current.rows, 2014) },
      previous:
        record.previous === null
          ? null
          : { ...record.previous, rows: withFormulas(record.previous.rows, 2013) },
    };
    expect(decodeRecord(await encodeRecord(live))).toEqual({ ok: true, record: live });
  });

  test("of a spilled formula comes back", async () => {
    const record: RegistryRecord = {
      ...recordOf(planOf()),
      kind: "spill",
      tableId: "",
      tableName: "",
      formula: '=KOUAN.PORTDATASET("freight")',
    };
    expect(decodeRecord(await encodeRecord(record))).toEqual({ ok: true, record });
  });

  test("is read with a declaration, a prefix and line breaks that a host may add", async () => {
    const record = recordOf(planOf());
    const xml = (await encodeRecord(record))
      .replace("<table", '<?xml version="1.0"?>\n<k:table')
      .replace("xmlns=", "xmlns:k=")
      .replace("<content", "\n<k:content")
      .replace("</content></table>", "\n</k:content></k:table>");
    expect(decodeRecord(xml)).toEqual({ ok: true, record });
  });

  test("says to any reader what the table is", async () => {
    const xml = await encodeRecord({ ...recordOf(planOf()), title: 'A & "B" <C>' });
    expect(xml).toContain('xmlns="https://kouan.example/registry/1"');
    expect(xml).toContain('dataset="freight"');
    expect(xml).toContain('title="A &amp; &quot;B&quot; &lt;C&gt;"');
  });

  test("of a newer format is recognised and not read", () => {
    expect(decodeRecord(seal(part("5", "{}")))).toEqual({ ok: false, newer: true });
  });

  test.each(["", "<x/>", '<table format="1"><content>!!</content></table>', seal(part("1", "not json"))])(
    "damaged (%#) is told apart from a record",
    (xml) => expect(decodeRecord(xml)).toEqual({ ok: false, newer: false }),
  );

  test("of a long table comes back, however it was compressed", async () => {
    const plan = widePlan(3000);
    const cells = (row: number): TableCell[] =>
      plan.columns.map(({ key }, index) => ({
        value: key ? `口岸${row}` : (((row * 8 + index) * 7919) % 1_000_003) / 100,
        observation: null,
      }));
    const record = recordOf({ ...plan, rows: plan.rows.map(({ key }, row) => ({ key, cells: cells(row) })) });
    const xml = await encodeRecord(record);
    expect(xml.match(/<column>/g)).toHaveLength(7);
    expect(decodeRecord(xml)).toEqual({ ok: true, record });
    expect(decodeRecord(xml.replace(/<column>.*<\/column>/, ""))).toEqual({ ok: false, newer: false });
  });

  test.each([
    ["lists", (ids: (string | null | undefined)[]): unknown => ids],
    [
      "differences",
      (ids: (string | null | undefined)[]): unknown => {
        let before = 0;
        const numbers = ids.map((id) => (typeof id === "string" ? Number(id.slice(1)) : null));
        if (numbers.every((number) => number === null)) return [];
        const steps = numbers.map((number) => {
          if (number === null) return null;
          const step = number - before;
          before = number;
          return step;
        });
        return { prefix: "o", steps };
      },
    ],
  ])("of format 1, with ids as %s, is still read", (_, packed) => {
    const record = recordOf(planOf());
    const { current, ...rest } = record;
    const { rows, ...meta } = current;
    const columns = record.columns.map((__, column) => column);
    const stored = {
      ...rest,
      current: {
        ...meta,
        table: {
          keys: rows.map(({ key }) => key),
          values: columns.map((column) => rows.map(({ values }) => values[column])),
          observations: columns.map((column) => packed(rows.map(({ observations }) => observations[column]))),
        },
      },
      previous: null,
    };
    expect(decodeRecord(seal(part("1", JSON.stringify(stored))))).toEqual({ ok: true, record });
  });

  test("of a long table of which every figure changed comes back, and takes the room of two generations", async () => {
    const record = recordOf(widePlan(3000));
    const rows = record.current.rows.map((row, index) => ({
      ...row,
      values: row.values.map((value) =>
        typeof value === "number" ? value + ((index * 7919) % 997) / 100 : value,
      ),
      observations: row.observations.map((id) => (id === null ? null : `n${id}`)),
    }));
    const gone = { ...(rows[0] ?? { key: "" }), key: "gone", values: [], observations: [] };
    const one = (await encodeRecord({ ...record, current: { ...record.current, rows } })).length;
    for (const previous of [record.current.rows, [...record.current.rows.slice(1), gone].reverse()]) {
      const refreshed = {
        ...record,
        current: { ...record.current, number: 2, rows },
        previous: {
          ...record.current,
          rows: previous.map((row) => ({
            ...row,
            values: widened(row.values),
            observations: widened(row.observations),
          })),
        },
      };
      const xml = await encodeRecord(refreshed);
      expect(xml).toContain('format="3"');
      expect(decodeRecord(xml)).toEqual({ ok: true, record: refreshed });
      expect(xml.length).toBeLessThan(one * 2.2);
    }
  });

  test("of a long table of which little changed can be read by those who know no more than format 2", async () => {
    const record = recordOf(widePlan(3000));
    const [first, ...rest] = record.current.rows;
    if (first === undefined) throw new Error("no rows");
    const previous = { ...record.current, rows: [{ ...first, values: first.values.map(() => 1) }, ...rest] };
    const xml = await encodeRecord({ ...record, previous });
    expect(xml).toContain('format="2"');
    expect(decodeRecord(xml)).toEqual({ ok: true, record: { ...record, previous } });
  });

  test("stays in proportion: a refreshed 1,000 × 8 table takes under 60 kB", async () => {
    const record = recordOf(widePlan(1000));
    const previous = { ...record.current, rows: record.current.rows.map((row) => ({ ...row })) };
    expect((await encodeRecord({ ...record, previous })).length).toBeLessThan(60_000);
  });
});
