import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { currentCatalog } from "../../../src/data";

/**
 * Hashes of the quotes that were compared with the five documents, character for character (white space aside). The
 * documents are not in the repository, so a changed quote must be compared again before its hash is put here.
 */
const verified = JSON.parse(readFileSync(join(__dirname, "verifiedQuotes.json"), "utf8")) as Readonly<
  Record<string, readonly string[]>
>;
const { observations, attributes, relations, statements, policies, projects } = currentCatalog().records;

function hashOf(quote: string): string {
  return createHash("sha256").update(quote.replace(/\s+/gu, "")).digest("hex").slice(0, 12);
}

const rows = [...observations, ...attributes, ...relations, ...statements, ...policies, ...projects].filter(
  ({ source }) => source in verified,
);

test("every quote of the five documents is one that was verified", () => {
  const changed = rows.filter(({ source, quote }) => verified[source]?.includes(hashOf(quote)) !== true);
  expect(changed.map(({ quote }) => quote)).toEqual([]);
});

test("no verified quote has been lost", () => {
  for (const [source, hashes] of Object.entries(verified)) {
    const used = new Set(rows.filter((row) => row.source === source).map(({ quote }) => hashOf(quote)));
    expect(hashes.filter((hash) => !used.has(hash))).toEqual([]);
    expect(hashes).toEqual([...hashes].sort());
  }
});
