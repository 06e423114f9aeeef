/**
 * Records to text and back. The current generation is stored by column, the previous one as its differences from it,
 * so that a record stays in proportion to its table.
 * @module
 */
import { open, sealLong, type Sealed } from "./envelope";
import {
  loadPrevious,
  marksOf,
  marksReader,
  storePrevious,
  UNMARKED,
  type GenerationMeta,
  type Marks,
  type StoredPrevious,
} from "./difference";
import { packIds, unpackIds, type IdColumn } from "./packIds";
import { packBeside, unpackValues, type ValueColumn } from "./packValues";
import { PACKED_FORMAT, PLAIN_FORMAT, RECORD_FORMAT, type RecordRow, type RegistryRecord } from "./record";

/** A record read from a part, or why it cannot be read. */
export type Decoded =
  { readonly ok: true; readonly record: RegistryRecord } | { readonly ok: false; readonly newer: boolean };

interface StoredRows extends Marks {
  readonly keys: readonly string[];
  /** By column. */
  readonly values: readonly ValueColumn[];
  readonly observations: readonly IdColumn[];
  /** By column, only in tables of formulas. */
  readonly formulas?: readonly (readonly (string | null)[])[];
}

type Stored = Omit<RegistryRecord, "current" | "previous"> & {
  readonly current: GenerationMeta & { readonly table: StoredRows };
  readonly previous: StoredPrevious | null;
};

/** The XML of a record. */
export function encodeRecord(record: RegistryRecord): Promise<string> {
  return sealLong(stored(record));
}

function stored(record: RegistryRecord): Sealed {
  const { current, previous, ...rest } = record;
  const { rows, ...meta } = current;
  const columns: string[] = [];
  const content: Stored = {
    ...rest,
    current: { ...meta, table: storeRows(rows, record.columns.length, columns) },
    previous: previous === null ? null : storePrevious(previous, rows, columns),
  };
  return {
    attributes: {
      format: String(content.previous?.difference.columns === undefined ? PLAIN_FORMAT : PACKED_FORMAT),
      id: record.id,
      state: record.state,
      name: record.tableName,
      title: record.title,
      dataset: record.query.dataset,
      package: current.packageVersion,
      hash: current.packageHash,
      generation: String(current.number),
      inserted: record.insertedAt,
    },
    json: JSON.stringify(content),
    columns,
  };
}

/** The record of a part's XML. */
export function decodeRecord(xml: string): Decoded {
  const opened = open(xml);
  if (opened === null) return { ok: false, newer: false };
  if (opened.format > RECORD_FORMAT) return { ok: false, newer: true };
  try {
    const stored = JSON.parse(opened.json) as Stored;
    const { table, ...meta } = stored.current;
    const rows = loadRows(table, opened.columns);
    const previous = stored.previous === null ? null : loadPrevious(stored.previous, rows, opened.columns);
    return { ok: true, record: { ...stored, current: { ...meta, rows }, previous } };
  } catch {
    return { ok: false, newer: false };
  }
}

function storeRows(rows: readonly RecordRow[], width: number, beside: string[]): StoredRows {
  return {
    keys: rows.map((row) => row.key),
    values: down(rows, "values", width).map((column) => packBeside(column, beside)),
    observations: down(rows, "observations", width).map(packIds),
    ...(rows.some((row) => row.formulas !== undefined)
      ? { formulas: down(rows, "formulas", width).map(unlessBlank) }
      : {}),
    ...marksOf(rows),
  };
}

/** The columns of rows. Row by row, as they lie in memory: there may be hundreds of thousands. */
function down<K extends "values" | "observations" | "formulas">(
  rows: readonly RecordRow[],
  what: K,
  width: number,
): (NonNullable<RecordRow[K]>[number] | null)[][] {
  type Cell = NonNullable<RecordRow[K]>[number] | null;
  const columns = Array.from({ length: width }, () => new Array<Cell>(rows.length).fill(null));
  rows.forEach((row, index) => {
    const cells: readonly Cell[] | undefined = row[what];
    if (cells === undefined) return;
    for (let column = 0; column < width; column += 1) {
      const cell = cells[column];
      const line = columns[column];
      if (cell !== undefined && line !== undefined) line[index] = cell;
    }
  });
  return columns;
}

function unlessBlank(column: readonly (string | null)[]): readonly (string | null)[] {
  return column.every((each) => each === null) ? [] : column;
}

function loadRows(table: StoredRows, beside: readonly string[]): RecordRow[] {
  const { formulas } = table;
  const marks = marksReader(table);
  const values = table.values.map((column) => unpackValues(column, beside));
  const observations = table.observations.map(unpackIds);
  return table.keys.map((key, index): RecordRow => {
    const row = { key, values: across(values, index), observations: across(observations, index) };
    const mark = marks(index);
    if (formulas === undefined && mark === UNMARKED) return row;
    return { ...row, ...(formulas === undefined ? {} : { formulas: across(formulas, index) }), ...mark };
  });
}

/** One row of columns. A loop: there may be hundreds of thousands of rows. */
function across<T>(columns: readonly (readonly (T | null)[])[], row: number): (T | null)[] {
  const cells = new Array<T | null>(columns.length);
  for (let column = 0; column < columns.length; column += 1) cells[column] = columns[column]?.[row] ?? null;
  return cells;
}
