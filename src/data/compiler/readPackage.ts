/**
 * Reads the CSV files of a package folder into rows of text. Node only.
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Finding } from "./issue";
import { perFile, SCHEMA, type FileName } from "./schema";

/** One row: column name → text; "" where empty. */
export type Row = Readonly<Record<string, string>>;

/** All files of a package, and what could not be read. */
export interface RawPackage {
  readonly version: string;
  readonly files: Readonly<Record<FileName, readonly Row[]>>;
  readonly findings: readonly Finding[];
}

/** Reads one CSV text; the byte order mark is allowed and expected. */
function readCsv(
  file: string,
  content: string,
  columns: readonly string[],
): { rows: Row[]; findings: Finding[] } {
  const findings: Finding[] = [];
  if (!content.startsWith("\uFEFF")) {
    findings.push({
      file,
      row: 1,
      column: "-",
      message: "The file does not start with a UTF-8 byte order mark; Excel would misread Chinese.",
    });
  }
  const lines: string[][] = parse(content, { bom: true, relaxColumnCount: true, skipEmptyLines: true });
  const header = lines[0] ?? [];
  columns.forEach((name, i) => {
    if (header[i] !== name) {
      findings.push({
        file,
        row: 1,
        column: name,
        message: `Column ${i + 1} must be "${name}", but is "${header[i] ?? ""}".`,
      });
    }
  });
  const rows = lines.slice(1).map((cells, i) => {
    if (cells.length !== header.length) {
      findings.push({
        file,
        row: i + 2,
        column: "-",
        message: `The row has ${cells.length} cells, the header ${header.length}.`,
      });
    }
    return Object.fromEntries(header.map((name, j) => [name, cells[j] ?? ""]));
  });
  return { rows, findings };
}

/** Reads every file of the package in `folder`. */
export function readPackage(folder: string): RawPackage {
  const findings: Finding[] = [];
  const files = perFile((name) => {
    const file = `${name}.csv`;
    const read = readCsv(file, readFileSync(join(folder, file), "utf8"), Object.keys(SCHEMA[name].columns));
    findings.push(...read.findings);
    return read.rows;
  });
  const descriptor = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as {
    version: string;
  };
  return { version: descriptor.version, files, findings };
}
