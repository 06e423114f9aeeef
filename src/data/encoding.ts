/**
 * How the compiled package stores a table: column by column, repeated texts once. Written by the compiler, read by the door.
 * @module
 */

/** One column: its texts in order, positions in a dictionary of distinct texts, or a prefix and a running number. */
export type EncodedColumn =
  | readonly string[]
  | { readonly of: readonly string[]; readonly at: readonly number[] }
  | { readonly prefix: string };

/** One file: number of rows and its columns by name. */
export interface EncodedTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, EncodedColumn>>;
}

/** One compiled part: the index or the texts. */
export interface EncodedPart {
  readonly version: string;
  readonly hash: string;
  readonly tables: Readonly<Record<string, EncodedTable>>;
}

/** Encodes one column; a dictionary only where texts repeat. */
export function encodeColumn(values: readonly string[]): EncodedColumn {
  const prefix = /^[a-z]+/.exec(values[0] ?? "")?.[0];
  if (prefix !== undefined && values.every((value, row) => value === `${prefix}${row + 1}`))
    return { prefix };
  const positions = new Map<string, number>();
  for (const value of values) if (!positions.has(value)) positions.set(value, positions.size);
  if (positions.size * 2 > values.length) return values;
  return { of: [...positions.keys()], at: values.map((value) => positions.get(value) ?? 0) };
}

function valueAt(column: EncodedColumn | undefined, row: number): string {
  if (column === undefined) return "";
  if ("prefix" in column) return `${column.prefix}${row + 1}`;
  if ("of" in column) return column.of[column.at[row] ?? -1] ?? "";
  return column[row] ?? "";
}

/** Stands for "the same text as in the other column"; a text of the package never starts with it. */
export const SAME = "=";

/** The rows of a file, its columns taken from whichever part holds them. */
export function decodeRows<T>(
  name: string,
  parts: readonly EncodedPart[],
  build: (get: (column: string) => string) => T,
): T[] {
  const tables = parts.map((part) => part.tables[name]).filter((table) => table !== undefined);
  const columns = new Map(tables.flatMap((table) => Object.entries(table.columns)));
  const count = tables[0]?.rows ?? 0;
  return Array.from({ length: count }, (_, row) => build((column) => valueAt(columns.get(column), row)));
}
