/**
 * Reads columns of the compiled parts, each unpacked when it is first asked for.
 * @module
 */
import { fromSteps, unpackNumbers } from "./numbers";
import type { EncodedColumn, EncodedNumbers, EncodedPart } from "./part";
import { SHORTHANDS } from "./shorthand";
import { unpackTexts, type Alphabet } from "./texts";

/** The columns of all files. */
export interface ColumnReader {
  /** Number of rows of a file. */
  rows(file: string): number;
  /** A column's texts in order of rows; empty texts where the file has no such column. */
  column(file: string, name: string): readonly string[];
}

/** The text at each row's position. */
function pick(texts: readonly string[], { at, by }: EncodedNumbers, first: number): readonly string[] {
  const numbers = unpackNumbers(at);
  if (by !== "runs")
    return (by === "steps" ? fromSteps(numbers) : numbers).map((position) => texts[position - first] ?? "");
  const picked: string[] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    const text = texts[(numbers[i] ?? 0) - first] ?? "";
    for (let again = numbers[i + 1] ?? 0; again >= 0; again -= 1) picked.push(text);
  }
  return picked;
}

/** A reader over the parts, in which a file's columns may be spread over several parts. */
export function columnReader(parts: readonly EncodedPart[]): ColumnReader {
  const read = new Map<string, readonly string[]>();
  const rows = (file: string): number =>
    parts.find((part) => part.tables[file] !== undefined)?.tables[file]?.rows ?? 0;

  function unpack(encoded: EncodedColumn, alphabet: Alphabet, count: number): readonly string[] {
    if (typeof encoded === "string") return unpackTexts(encoded, alphabet);
    if ("of" in encoded) return pick(unpackTexts(encoded.of, alphabet), encoded, 0);
    if ("to" in encoded) return pick(column(encoded.to, "id"), encoded, 1);
    const { ids: prefix, at } = encoded;
    const numbers =
      at === undefined ? Array.from({ length: count }, (_, row) => row + 1) : fromSteps(unpackNumbers(at));
    return numbers.map((number) => `${prefix}${number}`);
  }

  function find(file: string, name: string): readonly string[] {
    for (const { tables, alphabet } of parts) {
      const table = tables[file];
      const encoded = table?.columns[name];
      if (table !== undefined && encoded !== undefined) return unpack(encoded, alphabet, table.rows);
    }
    return new Array<string>(rows(file)).fill("");
  }

  function column(file: string, name: string): readonly string[] {
    const key = `${file}.${name}`;
    let texts = read.get(key);
    if (texts === undefined) {
      texts = find(file, name);
      const shorthand = SHORTHANDS[key];
      if (shorthand !== undefined) {
        const said = shorthand.said(column);
        texts = texts.map((stored, row) =>
          shorthand.restore(
            stored,
            said.map((column) => column[row] ?? ""),
          ),
        );
      }
      read.set(key, texts);
    }
    return texts;
  }

  return { rows, column };
}
