/**
 * Records to text and back. The current generation is stored by column, the previous one as its differences from it,
 * so that a record stays in proportion to its table.
 * @module
 */
import { sameValue, type CellValue } from "../cellText";
import { open, seal } from "./envelope";
import { packIds, unpackIds, type IdColumn } from "./packIds";
import { RECORD_FORMAT, type Generation, type RecordRow, type RegistryRecord } from "./record";

/** A record read from a part, or why it cannot be read. */
export type Decoded =
  { readonly ok: true; readonly record: RegistryRecord } | { readonly ok: false; readonly newer: boolean };

type GenerationMeta = Omit<Generation, "rows">;

interface StoredRows {
  readonly keys: readonly string[];
  /** By column. */
  readonly values: readonly (readonly CellValue[])[];
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
  const { current, previous, ...rest } = record;
  const { rows, ...meta } = current;
  const stored: Stored = {
    ...rest,
    current: { ...meta, table: storeRows(rows, record.columns.length) },
    previous: previous === null ? null : storePrevious(previous, rows),
  };
  return seal(
    {
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
    JSON.stringify(stored),
  );
}

/** The record of a part's XML. */
export function decodeRecord(xml: string): Decoded {
  const opened = open(xml);
  if (opened === null) return { ok: false, newer: false };
  if (opened.format > RECORD_FORMAT) return { ok: false, newer: true };
  try {
    const stored = JSON.parse(opened.json) as Stored;
    const { table, ...meta } = stored.current;
    const rows = loadRows(table);
    const previous = stored.previous === null ? null : loadPrevious(stored.previous, rows);
    return { ok: true, record: { ...stored, current: { ...meta, rows }, previous } };
  } catch {
    return { ok: false, newer: false };
  }
}

function storeRows(rows: readonly RecordRow[], width: number): StoredRows {
  const columns = Array.from({ length: width }, (_, column) => column);
  return {
    keys: rows.map((row) => row.key),
    values: columns.map((column) => rows.map((row) => row.values[column] ?? null)),
    observations: columns.map((column) => packIds(rows.map((row) => row.observations[column] ?? null))),
    ...(rows.some((row) => row.formulas !== undefined)
      ? {
          formulas: columns.map((column) => unlessBlank(rows.map((row) => row.formulas?.[column] ?? null))),
        }
      : {}),
    ...marksOf(rows),
  };
}

type Marks = Pick<StoredRows, "withdrawn" | "removed">;

function marksOf(rows: readonly RecordRow[]): Marks {
  const where = (mark: "withdrawn" | "removed"): number[] =>
    rows.flatMap((row, index) => (row[mark] === true ? [index] : []));
  const removed = where("removed");
  return { withdrawn: where("withdrawn"), ...(removed.length === 0 ? {} : { removed }) };
}

/** The marks of a row by its index. */
function marksReader({
  withdrawn,
  removed,
}: Marks): (index: number) => Pick<RecordRow, "withdrawn" | "removed"> {
  const [marked, gone] = [new Set(withdrawn), new Set(removed)];
  return (index) => ({
    ...(marked.has(index) ? { withdrawn: true as const } : {}),
    ...(gone.has(index) ? { removed: true as const } : {}),
  });
}

function unlessBlank(column: readonly (string | null)[]): readonly (string | null)[] {
  return column.every((each) => each === null) ? [] : column;
}

function loadRows(table: StoredRows): RecordRow[] {
  const marks = marksReader(table);
  const observations = table.observations.map(unpackIds);
  return table.keys.map((key, index) => ({
    key,
    values: table.values.map((column) => column[index] ?? null),
    observations: observations.map((column) => column[index] ?? null),
    ...(table.formulas === undefined
      ? {}
      : { formulas: table.formulas.map((column) => column[index] ?? null) }),
    ...marks(index),
  }));
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
      cells.push(row.formulas === undefined ? [...cell] : [...cell, formula]);
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
