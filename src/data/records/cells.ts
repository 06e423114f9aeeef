/**
 * Reads the cells of a file, its columns at hand.
 * @module
 */
import type { ColumnReader } from "../encoding/readColumns";

/** One column: the text of a row. */
export type Cell = (row: number) => string;

/** The columns of one file, each read when its first cell is asked for. */
export type Cells<Name extends string> = Readonly<Record<Name, Cell>>;

/** The named columns of a file. */
export function cellsOf<Name extends string>(
  columns: ColumnReader,
  file: string,
  names: readonly Name[],
): Cells<Name> {
  const cell = (name: Name): Cell => {
    let texts: readonly string[] | undefined;
    return (row) => (texts ??= columns.column(file, name))[row] ?? "";
  };
  return Object.fromEntries(names.map((name) => [name, cell(name)])) as Record<Name, Cell>;
}

/** The named columns of a file, read at once. */
export function columnsOf<Name extends string>(
  columns: ColumnReader,
  file: string,
  names: readonly Name[],
): Readonly<Record<Name, readonly string[]>> {
  return Object.fromEntries(names.map((name) => [name, columns.column(file, name)])) as Record<
    Name,
    readonly string[]
  >;
}

/** A record for each row of a file. */
export function readRows<T>(columns: ColumnReader, file: string, read: (row: number) => T): T[] {
  const records: T[] = [];
  for (let row = 0; row < columns.rows(file); row += 1) records.push(read(row));
  return records;
}

/** A cell that must hold one of the codes. */
export function oneOf<T extends string>(codes: readonly T[], value: string): T {
  if (!codes.includes(value as T))
    throw new Error(`The compiled package holds "${value}", which is none of ${codes.join(", ")}.`);
  return value as T;
}

/** A cell that may be empty: null then. */
export function orNull(value: string): string | null {
  return value === "" ? null : value;
}
