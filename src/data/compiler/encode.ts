/**
 * Splits the package into its two compiled parts: the index (keys, values, names) and the texts (quotes, locators, notes).
 * @module
 */
import { createHash } from "node:crypto";
import { encodeColumn, SAME, type EncodedPart, type EncodedTable } from "../encoding";
import type { RawPackage, Row } from "./readPackage";
import { FILE_NAMES, SCHEMA, type FileName } from "./schema";

const TEXT_COLUMNS = new Set([
  "quote",
  "quote_en",
  "locator",
  "note",
  "text_zh",
  "text_en",
  "title",
  "title_zh",
  "title_en",
  "definition_zh",
  "definition_en",
  "rights",
  "author",
  "container",
  "volume",
  "issue",
  "pages",
  "place",
  "accessed",
  "doi",
  "url",
  "issuer",
]);
/** Files that no function needs to answer with a number: wholly in the text part. */
const TEXT_FILES: ReadonlySet<FileName> = new Set<FileName>([
  "statements",
  "relations",
  "policies",
  "projects",
]);

/** Where a quote often is the very text of another column of its row, it is stored once. */
const QUOTED: Partial<Record<FileName, string>> = {
  statements: "text_zh",
  policies: "title_zh",
  projects: "name_zh",
};

function stored(file: FileName, column: string, row: Row): string {
  const value = row[column] ?? "";
  const other = column === "quote" ? QUOTED[file] : undefined;
  return other !== undefined && value !== "" && value === row[other] ? SAME : value;
}

/** The two parts of a compiled package. */
export interface CompiledPackage {
  readonly index: EncodedPart;
  readonly text: EncodedPart;
}

/** Content hash over every cell, independent of quoting and line ends. */
export function hashPackage(raw: RawPackage): string {
  const hash = createHash("sha256");
  for (const name of FILE_NAMES) {
    hash.update(`\u0000${name}`);
    for (const row of raw.files[name])
      hash.update(
        `\u0001${Object.keys(SCHEMA[name].columns)
          .map((column) => row[column] ?? "")
          .join("\u0002")}`,
      );
  }
  return hash.digest("hex").slice(0, 16);
}

/** Compiles a checked package. */
export function encodePackage(raw: RawPackage): CompiledPackage {
  const hash = hashPackage(raw);
  const part = (wanted: (file: FileName, column: string) => boolean): EncodedPart => {
    const tables: Record<string, EncodedTable> = {};
    for (const name of FILE_NAMES) {
      const columns = Object.keys(SCHEMA[name].columns).filter((column) => wanted(name, column));
      if (columns.length === 0) continue;
      tables[name] = {
        rows: raw.files[name].length,
        columns: Object.fromEntries(
          columns.map((column) => [
            column,
            encodeColumn(raw.files[name].map((row) => stored(name, column, row))),
          ]),
        ),
      };
    }
    return { version: raw.version, hash, tables };
  };
  const isText = (file: FileName, column: string): boolean =>
    TEXT_FILES.has(file) || TEXT_COLUMNS.has(column);
  return { index: part((file, column) => !isText(file, column)), text: part(isText) };
}
