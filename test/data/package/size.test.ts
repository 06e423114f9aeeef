import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Size of a compiled part as it travels, in kilobytes. */
function kilobytes(part: string): number {
  return gzipSync(readFileSync(join(__dirname, "../../../src/data/compiled", `${part}.json`))).length / 1000;
}

test("the index stays within 60 KB gzip", () => {
  expect(kilobytes("index")).toBeLessThanOrEqual(60);
});

test("the texts that prove figures stay within 100 KB gzip", () => {
  expect(kilobytes("text")).toBeLessThanOrEqual(100);
});

test("the facts that are not figures stay within 75 KB gzip", () => {
  expect(kilobytes("facts")).toBeLessThanOrEqual(75);
});
