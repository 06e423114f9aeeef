/**
 * Records to text and back. The current generation is stored by column, the previous one as its differences from it,
 * so that a record stays in proportion to its table.
 * @module
 */
import { sameValue, type CellValue } from "../cellText";
import { open, seal, sealLong, type Sealed } from "./envelope";
import { packIds, unpackIds, type IdColumn } from "./packIds";
import { packValues, unpackValues, type ValueColumn } from "./packValues";
import { RECORD_FORMAT, type Generation, type RecordRow, type RegistryRecord } from "./record";

/** A record read from a part, or why it cannot be read. */
export type Decoded =
  { readonly ok: true; readonly record: RegistryRecord } | { readonly ok: false; readonly newer: boolean };

type GenerationMeta = Omit<Generation, "rows">;

interface StoredRows {
  readonly keys: readonly string[];
  /** By column. */
  readonly values: readonly ValueColumn[];
  readonly observations: readonly IdColumn[];
  /** By column, only in tables of formulas. */
  readonly formulas?: readonly (readonly (string | null)[])[];
  /** Indexes of withdrawn rows; absent in records written before there were any. */
  readonly withdrawn?: readonly number[];
  /** Indexes of those that were taken out. */
  readonly removed?: readonly number[];
}

interface StoredDifference {
  /** Rows in order: an index into the current rows, or a row of its own. */
  readonly rows: readonly (number | RecordRow)[];
  /** Row (index into `rows`), column, value, observation, formula where there is one. */
  readonly cells: readonly (readonly [number, number, CellValue, string | null, (string | null)?])[];
  readonly withdrawn?: readonly number[];
  readonly removed?: readonly number[];
}

type Stored = Omit<RegistryRecord, "current" | "previous"> & {
  readonly current: GenerationMeta & { readonly table: StoredRows };
  readonly previous: (GenerationMeta & { readonly difference: StoredDifference }) | null;
};

/** The XML of a record. */
export function encodeRecord(record: RegistryRecord): string {
  return seal(stored(record));
}

/** The same for a record that may be long: most of the work is done while the caller goes on. */
export function encodeLongRecord(record: RegistryRecord): Promise<string> {
  return sealLong(stored(record));
}

function stored(record: RegistryRecord): Sealed {
  const { current, previous, ...rest } = record;
  const { rows, ...meta } = current;
  const columns: string[] = [];
  const content: Stored = {
    ...rest,
    current: { ...meta, table: storeRows(rows, record.columns.length, columns) },
    previous: previous === null ? null : storePrevious(previous, rows),
  };
  return {
    attributes: {
      format: String(RECORD_FORMAT),
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
    const previous = stored.previous === null ? null : loadPrevious(stored.previous, rows);
    return { ok: true, record: { ...stored, current: { ...meta, rows }, previous } };
  } catch {
    return { ok: false, newer: false };
  }
}

function storeRows(rows: readonly RecordRow[], width: number, beside: string[]): StoredRows {
  return {
    keys: rows.map((row) => row.key),
    values: down(rows, "values", width).map((column) => setAside(packValues(column), rows.length, beside)),
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

type Marks = Pick<StoredRows, "withdrawn" | "removed">;

function marksOf(rows: readonly RecordRow[]): Marks {
  const where = (mark: "withdrawn" | "removed"): number[] => {
    const indexes: number[] = [];
    rows.forEach((row, index) => {
      if (row[mark] === true) indexes.push(index);
    });
    return indexes;
  };
  const removed = where("removed");
  return { withdrawn: where("withdrawn"), ...(removed.length === 0 ? {} : { removed }) };
}

/** The marks of a row by its index. */
function marksReader({
  withdrawn,
  removed,
}: Marks): (index: number) => Pick<RecordRow, "withdrawn" | "removed"> {
  const [marked, gone] = [new Set(withdrawn), new Set(removed)];
  return (index) =>
    marked.has(index) || gone.has(index)
      ? {
          ...(marked.has(index) ? { withdrawn: true as const } : {}),
          ...(gone.has(index) ? { removed: true as const } : {}),
        }
      : UNMARKED;
}

const UNMARKED = {};

function unlessBlank(column: readonly (string | null)[]): readonly (string | null)[] {
  return column.every((each) => each === null) ? [] : column;
}

/** From so many rows on figures are kept beside the JSON, if they have so many digits that compressing them gains nothing. */
const MANY_ROWS = 2000;
const MANY_DIGITS = 4;

function setAside(packed: ValueColumn, rows: number, beside: string[]): ValueColumn {
  if (!("steps" in packed) || rows < MANY_ROWS || packed.steps.length < rows * MANY_DIGITS) return packed;
  beside.push(packed.steps);
  return { decimals: packed.decimals, beside: beside.length - 1 };
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

function storePrevious(
  previous: Generation,
  current: readonly RecordRow[],
): GenerationMeta & { readonly difference: StoredDifference } {
  const { rows, ...meta } = previous;
  const places = new Map(current.map((row, index) => [row.key, index]));
  const cells: [number, number, CellValue, string | null, (string | null)?][] = [];
  const stored = rows.map((row, index) => {
    const place = places.get(row.key);
    const base = place === undefined ? undefined : current[place];
    if (place === undefined || base === undefined) return row;
    row.values.forEach((value, column) => {
      const observation = row.observations[column] ?? null;
      const formula = row.formulas?.[column] ?? null;
      const same =
        sameValue(value, base.values[column] ?? null) &&
        observation === (base.observations[column] ?? null) &&
        formula === (base.formulas?.[column] ?? null);
      if (same) return;
      const cell = [index, column, value, observation] as const;
      const plain = row.formulas === undefined && base.formulas === undefined;
      cells.push(plain ? [...cell] : [...cell, formula]);
    });
    return place;
  });
  return { ...meta, difference: { rows: stored, cells, ...marksOf(rows) } };
}

function loadPrevious(
  stored: GenerationMeta & { readonly difference: StoredDifference },
  current: readonly RecordRow[],
): Generation {
  const { difference, ...meta } = stored;
  const marks = marksReader(difference);
  const rows = difference.rows.map((row, index) => {
    const base = typeof row === "number" ? current[row] : row;
    if (base === undefined) throw new Error("A row of the previous generation is missing");
    return {
      key: base.key,
      values: [...base.values],
      observations: [...base.observations],
      ...(base.formulas === undefined ? {} : { formulas: [...base.formulas] }),
      ...marks(index),
    };
  });
  for (const [row, column, value, observation, formula] of difference.cells) {
    const target = rows[row];
    if (target === undefined) continue;
    target.values[column] = value;
    target.observations[column] = observation;
    if (formula !== undefined) (target.formulas ??= [])[column] = formula;
  }
  return { ...meta, rows };
}
