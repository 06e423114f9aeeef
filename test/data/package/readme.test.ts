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
