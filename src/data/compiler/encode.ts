/**
 * Splits the package into its three compiled parts: the index (keys, values, names), the texts that prove figures and
 * attributes (quotes, locators, notes, sources), and the facts that are not figures (statements, relations, policies, projects).
 * @module
 */
import type { EncodedColumn, EncodedPart, EncodedTable } from "../encoding/part";
import { SHORTHANDS } from "../encoding/shorthand";
import { makeAlphabet, PLAIN, type Alphabet } from "../encoding/texts";
import { encodeColumn, type Target } from "./encodeColumn";
import { hashPackage } from "./hash";
import type { RawPackage } from "./readPackage";
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
/** Files that no figure needs: wholly in the part of facts. */
const FACT_FILES: ReadonlySet<FileName> = new Set<FileName>([
  "statements",
  "relations",
  "policies",
  "projects",
]);

/** The parts of a compiled package. */
export interface CompiledPackage {
  readonly index: EncodedPart;
  readonly text: EncodedPart;
  readonly facts: EncodedPart;
}

/** Columns of one file that no number needs. */
const TEXT_COLUMNS_OF: Partial<Record<FileName, readonly string[]>> = {
  sources: ["kind", "producer", "language"],
  attributes: ["valid_from", "source"],
};

function isText(file: FileName, column: string): boolean {
  return TEXT_COLUMNS.has(column) || TEXT_COLUMNS_OF[file]?.includes(column) === true;
}

/** Compiles a checked package. */
export function encodePackage(raw: RawPackage): CompiledPackage {
  const hash = hashPackage(raw);
  const texts = (file: string, column: string): readonly string[] =>
    FILE_NAMES.filter((name) => name === file).flatMap((name) =>
      raw.files[name].map((row) => row[column] ?? ""),
    );

  function stored(file: FileName, column: string): readonly string[] {
    const values = texts(file, column);
    const shorthand = SHORTHANDS[`${file}.${column}`];
    if (shorthand === undefined) return values;
    const said = shorthand.said(texts);
    return values.map((value, row) => {
      const others = said.map((other) => other[row] ?? "");
      const short = shorthand.shorten(value, others);
      if (shorthand.restore(short, others) !== value)
        throw new Error(`${file}.csv, row ${row + 2}, column ${column}: "${value}" cannot be stored.`);
      return short;
    });
  }

  function target(file: FileName, column: string): Target | undefined {
    const rule = SCHEMA[file].columns[column];
    if (rule?.type !== "ref" || rule.list === true) return undefined;
    return { file: rule.file, ids: texts(rule.file, "id") };
  }

  function part(
    wanted: (file: FileName, column: string) => boolean,
    alphabetOf: (texts: readonly string[]) => Alphabet,
  ): EncodedPart {
    const chosen = FILE_NAMES.flatMap((file) => {
      const columns = Object.keys(SCHEMA[file].columns)
        .filter((column) => wanted(file, column))
        .map((column) => ({ column, values: stored(file, column), target: target(file, column) }));
      return columns.length === 0 ? [] : [{ file, columns }];
    });
    const alphabet = alphabetOf(
      chosen.flatMap(({ columns }) =>
        columns.flatMap(({ values, target }) => (target === undefined ? values : [])),
      ),
    );
    const tables: Record<string, EncodedTable> = {};
    for (const { file, columns } of chosen) {
      const encoded: Record<string, EncodedColumn> = {};
      for (const { column, values, target } of columns) {
        const packed = encodeColumn(values, alphabet, target);
        if (packed !== null) encoded[column] = packed;
      }
      tables[file] = { rows: raw.files[file].length, columns: encoded };
    }
    return { version: raw.version, hash, alphabet, tables };
  }

  return {
    // The index is read whole at every start, so it must not cost time; texts are read one column at a time.
    index: part(
      (file, column) => !FACT_FILES.has(file) && !isText(file, column),
      () => PLAIN,
    ),
    text: part((file, column) => !FACT_FILES.has(file) && isText(file, column), makeAlphabet),
    facts: part((file) => FACT_FILES.has(file), makeAlphabet),
  };
}
