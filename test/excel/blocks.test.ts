import { jsonBytes, packRows } from "../../src/excel/blocks";
import { REQUEST_BYTES } from "../../src/excel/limits";

describe("packing rows", () => {
  test("size counts bytes as sent, not characters", () => {
    for (const value of ["口岸", ["é", 1.5, null], 'a "quoted" \\ text', [0.25, -3]]) {
      const inside = JSON.stringify(JSON.stringify(value)).slice(1, -1);
      expect(jsonBytes(value)).toBe(new TextEncoder().encode(inside).length);
    }
  });

  test("keeps every row once, in order, and every pack below half a request", () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [
      index,
      "口岸".repeat(index % 7 === 0 ? 900 : 100),
    ]);
    const packs = packRows(rows);
    expect(packs.length).toBeGreaterThan(1);
    expect(packs.flatMap((pack) => pack.rows)).toEqual(rows);
    for (const pack of packs) {
      expect(jsonBytes(pack.rows)).toBeLessThanOrEqual(REQUEST_BYTES / 2);
      expect(rows[pack.start]).toEqual(pack.rows[0]);
    }
  });

  test("measures rows without making their JSON, never below its size and seldom above", () => {
    const numbers = [
      0,
      -0,
      7,
      -1234567,
      0.1,
      0.29,
      1.005,
      3010.25,
      99_999.99,
      -0.5,
      1e15,
      1.5e21,
      1e-7,
      2 ** 53,
      1 / 3,
    ];
    const rows: (string | number | boolean | null)[][] = [
      ...numbers.map((number) => [number]),
      ...Array.from({ length: 1000 }, (_, index) => [
        index * 7919.01,
        (index * 104_729) / 100,
        -index / 1000,
      ]),
      ["'Row 1", "满洲里", 'a "b" \\ c', "\n\u0001", "é", "", "\ud800", "😀"],
      [true, false, null],
    ];
    const spelt = jsonBytes(rows);
    const [pack, ...others] = packRows(rows);
    expect(others).toEqual([]);
    expect(pack?.bytes).toBeGreaterThanOrEqual(spelt);
    expect(pack?.bytes).toBeLessThan(spelt * 1.15);
    for (const row of rows) expect(packRows([row])[0]?.bytes).toBeGreaterThanOrEqual(jsonBytes([row]));
  });

  test("counts what office.js adds where cells are short", () => {
    const columns = 8;
    const rows = Array.from({ length: 400_000 }, () => new Array<number>(columns).fill(7));
    for (const pack of packRows(rows)) {
      const pieces = Math.ceil((pack.rows.length * columns) / 1500);
      expect(jsonBytes(pack.rows) + pieces * 600).toBeLessThan(REQUEST_BYTES / 2);
    }
  });
});
