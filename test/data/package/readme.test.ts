import { readFileSync } from "node:fs";
import { join } from "node:path";
import { currentCatalog } from "../../../src/data";
import { FILE_NAMES } from "../../../src/data/compiler/schema";
import { coverage } from "../../../src/domain/tables/datasets/coverage";

const readme = readFileSync(join(__dirname, "../../../src/data/package/README.md"), "utf8");
const { records } = currentCatalog();

/** Cells of the lines of a Markdown table. */
function cellsOf(table: string): string[][] {
  return table
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

test.each(FILE_NAMES)("the README counts the rows of %s.csv", (name) => {
  const line = cellsOf(readme).find(([file]) => file === `\`${name}.csv\``);
  expect(line?.[1]).toBe(String(records[name].length));
});

test("the README shows the coverage of freight as it is", () => {
  const [header = [], , ...lines] = cellsOf(
    readme.split("<!-- coverage -->")[1]?.split("<!-- /coverage -->")[0] ?? "",
  );
  const shown = new Map(
    lines.map(([port = "", ...counts]) => [
      port.split(" ")[0],
      counts.flatMap((count, i) => (count === "" ? [] : [`${header[i + 1] ?? ""}: ${count}`])),
    ]),
  );
  const held = new Map(
    coverage.rows(currentCatalog(), { indicator: ["freight"] }, "zh").map((row) => [
      String(row.cells[0]?.value),
      coverage.columns.flatMap(({ id }, i) => {
        const count = row.cells[i]?.value ?? null;
        if (count === null || !/^y\d{4}$|^earlier$/.test(id)) return [];
        return [`${id === "earlier" ? "before 2000" : id.slice(1)}: ${count}`];
      }),
    ]),
  );
  expect(shown).toEqual(held);
});

/** Rows of the ledger by decision, as the README prints them. */
const ledger = cellsOf(readme).filter(([decision]) => ["kept", "merged", "dropped"].includes(decision ?? ""));
const asNumber = (text: string | undefined): number => Number((text ?? "").replace(/,/g, ""));
const documents = new Set(records.statements.map(({ source }) => source));
const ofPages = records.observations.filter(({ source }) => !documents.has(source));

test("the ledger accounts for every printed figure that was collected", () => {
  const [, collected] = /([\d,]+) printed figures were collected/.exec(readme) ?? [];
  const rows = ledger.map((cells) => asNumber(cells[2]));
  expect(rows.reduce((sum, count) => sum + count, 0)).toBe(asNumber(collected));
});

test("what the ledger keeps is what the package holds from public pages", () => {
  const kept = asNumber(ledger.find(([decision]) => decision === "kept")?.[2]);
  const [, total, fullYears] =
    /more figures were read off the same quotes: ([\d,]+) .*?([\d,]+) of them/s.exec(readme) ?? [];
  expect(kept + 7).toBe(ofPages.length);
  expect(asNumber(total)).toBe(ofPages.length);
  expect(asNumber(fullYears)).toBe(ofPages.filter(({ period }) => /^\d{4}$/.test(period)).length);
});

test("the README counts what was read in the five documents", () => {
  const paragraph =
    readme.split("**Five documents, read line by line**")[1]?.split("**Public pages**")[0] ?? "";
  const numbers = [...paragraph.matchAll(/[\d,]+(?= [a-z])/g)].map(([text]) => asNumber(text));
  const counts = (
    ["observations", "statements", "relations", "attributes", "policies", "projects"] as const
  ).map((file) => records[file].filter(({ source }) => documents.has(source)).length);
  expect(numbers).toEqual(expect.arrayContaining(counts));
  expect(asNumber(/All ([\d,]+)\s+quotes/.exec(paragraph)?.[1])).toBe(
    counts.reduce((sum, count) => sum + count, 0),
  );
});

test("the README counts the quotes that were verified", () => {
  const verified = JSON.parse(readFileSync(join(__dirname, "verifiedQuotes.json"), "utf8")) as Readonly<
    Record<string, readonly string[]>
  >;
  const count = Object.values(verified).reduce((sum, hashes) => sum + hashes.length, 0);
  expect(asNumber(/hash of each of the ([\d,]+) different ones/.exec(readme)?.[1])).toBe(count);
});
