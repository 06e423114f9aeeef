import { jsonBytes, packRows, REQUEST_BYTES } from "../../src/excel/blocks";

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
});
