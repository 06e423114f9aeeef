import { jsonBytes, packRows, REQUEST_BYTES } from "../../src/excel/blocks";

describe("packing rows", () => {
  test("size counts bytes as sent, not characters", () => {
    expect(jsonBytes("口岸")).toBe(new TextEncoder().encode(JSON.stringify("口岸")).length);
    expect(jsonBytes(["é", 1.5, null])).toBe(new TextEncoder().encode('["é",1.5,null]').length);
  });

  test("keeps every row once, in order, and every pack below half a request", () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [index, "口岸".repeat(200)]);
    const packs = packRows(rows);
    expect(packs.length).toBeGreaterThan(1);
    expect(packs.flatMap((pack) => pack.rows)).toEqual(rows);
    for (const pack of packs) {
      expect(jsonBytes(pack.rows)).toBeLessThanOrEqual(REQUEST_BYTES / 2);
      expect(rows[pack.start]).toEqual(pack.rows[0]);
    }
  });
});
