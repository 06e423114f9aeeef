/**
 * Faults planted in a copy of the package itself, as a contributor or a spreadsheet would make them, and the sentences that
 * name file, row, column and what is wrong. All stand in one copy: the compiler must find each of them beside the others.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { compilePackage } from "../../../src/data/compiler/compile";
import { describeFinding } from "../../../src/data/compiler/issue";
import { FILE_NAMES, perFile, type FileName } from "../../../src/data/compiler/schema";
import { ADDED, FAULTS, type Cells } from "./faults";

const PACKAGE = join(__dirname, "../../../src/data/package");

function readRows(name: FileName): Cells[] {
  return parse(readFileSync(join(PACKAGE, `${name}.csv`), "utf8"), { bom: true, columns: true });
}

function quoted(value: string): string {
  return /[",\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}

function write(folder: string, files: Readonly<Record<FileName, Cells[]>>): void {
  for (const name of FILE_NAMES) {
    const header = Object.keys(files[name][0] ?? {});
    const lines = [header, ...files[name].map((row) => header.map((column) => row[column] ?? ""))];
    const text = lines.map((cells) => cells.map(quoted).join(",")).join("\n");
    writeFileSync(join(folder, `${name}.csv`), `\uFEFF${text}\n`);
  }
  writeFileSync(join(folder, "datapackage.json"), readFileSync(join(PACKAGE, "datapackage.json")));
}

/** Number of a row as a spreadsheet shows it. */
function rowNumber(rows: readonly Cells[], row: string | number): number {
  return typeof row === "number" ? row : rows.findIndex(({ id }) => id === row) + 2;
}

const files = perFile(readRows);
const expected: [what: string, sentence: string][] = [];
for (const { what, file, row, change, column, says } of FAULTS) {
  const number = rowNumber(files[file], row);
  const cells = files[file][number - 2];
  if (cells === undefined) throw new Error(`${file}.csv has no row ${row}.`);
  Object.assign(cells, change);
  expected.push([what, `${file}.csv, row ${number}, column ${column}: ${says}`]);
}
for (const { what, file, like, rows, column, says } of ADDED) {
  const original = files[file].find(({ id }) => id === like);
  for (const row of rows) files[file].push({ ...original, ...row });
  expected.push([what, `${file}.csv, row ${files[file].length + 1}, column ${column}: ${says}`]);
}
const folder = mkdtempSync(join(tmpdir(), "kouan-planted-"));
write(folder, files);
const result = compilePackage(folder);
const sentences = result.ok ? [] : result.findings.map(describeFinding);

test.each(expected)("finds %s", (_, sentence) => {
  expect(sentences.filter((found) => found.startsWith(sentence))).toHaveLength(1);
});

test("finds nothing but what was planted", () => {
  const others = sentences.filter((found) => !expected.some(([, sentence]) => found.startsWith(sentence)));
  // A unit that does not fit the indicator is not printed either.
  expect(others).toEqual([
    expect.stringMatching(
      /^observations\.csv, row 25, column unit: The quote prints none of the spellings of "wan-t"/,
    ),
  ]);
});

test("says when a file lost its byte order mark, a header or cells", () => {
  const other = mkdtempSync(join(tmpdir(), "kouan-planted-"));
  write(other, perFile(readRows));
  const path = join(other, "units.csv");
  const [header = "", first = "", ...rest] = readFileSync(path, "utf8").replace("\uFEFF", "").split("\n");
  writeFileSync(path, [header.replace("factor", "Factor"), `${first},`, ...rest].join("\n"));
  const broken = compilePackage(other);
  const found = broken.ok ? [] : broken.findings.map(describeFinding);
  expect(found).toEqual(
    expect.arrayContaining([
      "units.csv, row 1, column -: The file does not start with a UTF-8 byte order mark; Excel would misread Chinese.",
      'units.csv, row 1, column factor: Column 7 must be "factor", but is "Factor".',
      "units.csv, row 2, column -: The row has 9 cells, the header 8.",
    ]),
  );
});
