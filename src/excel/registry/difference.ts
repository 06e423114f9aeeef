/**
 * The generation before, stored as its differences from the current one. Pure.
 * @module
 */
import { sameValue, type CellValue } from "../cellText";
import { packIds, unpackIds, type IdColumn } from "./packIds";
import { MANY_ROWS, packBeside, unpackValues, type ValueColumn } from "./packValues";
import type { Generation, RecordRow } from "./record";

/** A generation without its rows. */
export type GenerationMeta = Omit<Generation, "rows">;

/** What there is to say of some rows only. */
export interface Marks {
  /** Indexes of withdrawn rows; absent in records written before there were any. */
  readonly withdrawn?: readonly number[];
  /** Indexes of those that were taken out. */
  readonly removed?: readonly number[];
  /** Row, column and decimals of figures that were printed with more decimals than their numbers have. */
  readonly decimals?: readonly (readonly [number, number, number])[];
}

/** Row (index into the stored rows), column, value, observation, formula where there is one. */
type StoredCell = readonly [number, number, CellValue, string | null, (string | null)?];

interface StoredDifference extends Marks {
  /** Rows in order: an index into the current rows, or a row of its own; a number: so many, each as the current ones. */
  readonly rows: readonly (number | RecordRow)[] | number;
  readonly cells: readonly StoredCell[];
  /** Columns in which so much differs that they are here whole, by `rows`: their number, values, observations. */
  readonly columns?: readonly (readonly [number, ValueColumn, IdColumn])[];
}

/** The generation before as it is stored. */
export type StoredPrevious = GenerationMeta & { readonly difference: StoredDifference };

/** A column of a long table is stored whole when more than one in so many of its cells differ. */
const ONE_IN = 4;

/** Stores the generation before; `beside` takes columns that the JSON leaves out. */
export function storePrevious(
  previous: Generation,
  current: readonly RecordRow[],
  beside: string[],
): StoredPrevious {
  const { rows, ...meta } = previous;
  const places = new Map(current.map((row, index) => [row.key, index]));
  const stored = rows.map((row) => places.get(row.key) ?? row);
  const whole = wholeColumns(rows, stored, current);
  const cells = rows.flatMap((row, index) => {
    const base = baseOf(stored[index], current);
    if (base === undefined) return [];
    const plain = row.formulas === undefined && base.formulas === undefined;
    return row.values.flatMap((value, column): StoredCell[] => {
      if (whole.has(column) || isSame(row, base, column)) return [];
      const cell = [index, column, value, row.observations[column] ?? null] as const;
      return [plain ? cell : [...cell, row.formulas?.[column] ?? null]];
    });
  });
  const columns = [...whole].map((column): [number, ValueColumn, IdColumn] => [
    column,
    packBeside(
      rows.map(({ values }) => values[column] ?? null),
      beside,
    ),
    packIds(rows.map(({ observations }) => observations[column] ?? null)),
  ]);
  const inOrder = columns.length > 0 && stored.every((place, index) => place === index);
  const difference = {
    rows: inOrder ? stored.length : stored,
    cells,
    ...(columns.length === 0 ? {} : { columns }),
    ...marksOf(rows),
  };
  return { ...meta, difference };
}

/** Columns of a long table of values in which much differs. */
function wholeColumns(
  rows: readonly RecordRow[],
  stored: readonly (number | RecordRow)[],
  current: readonly RecordRow[],
): ReadonlySet<number> {
  const whole = new Set<number>();
  if (rows.length < MANY_ROWS || [...rows, ...current].some(({ formulas }) => formulas !== undefined))
    return whole;
  const differing: number[] = [];
  rows.forEach((row, index) => {
    const base = baseOf(stored[index], current);
    if (base === undefined) return;
    for (let column = 0; column < row.values.length; column += 1)
      if (!isSame(row, base, column)) differing[column] = (differing[column] ?? 0) + 1;
  });
  differing.forEach((count, column) => {
    if (count * ONE_IN > rows.length) whole.add(column);
  });
  return whole;
}

function baseOf(place: number | RecordRow | undefined, current: readonly RecordRow[]): RecordRow | undefined {
  return typeof place === "number" ? current[place] : undefined;
}

function isSame(row: RecordRow, base: RecordRow, column: number): boolean {
  return (
    sameValue(row.values[column] ?? null, base.values[column] ?? null) &&
    (row.observations[column] ?? null) === (base.observations[column] ?? null) &&
    (row.formulas?.[column] ?? null) === (base.formulas?.[column] ?? null)
  );
}

/** The generation before, from what is stored and the current rows; `beside`: the columns beside the JSON. */
export function loadPrevious(
  stored: StoredPrevious,
  current: readonly RecordRow[],
  beside: readonly string[],
): Generation {
  const { difference, ...meta } = stored;
  const marks = marksReader(difference);
  const places = typeof difference.rows === "number" ? [...Array(difference.rows).keys()] : difference.rows;
  const rows = places.map((row, index) => {
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
  for (const [column, packedValues, packedIds] of difference.columns ?? []) {
    const values = unpackValues(packedValues, beside);
    const observations = unpackIds(packedIds);
    rows.forEach((row, index) => {
      row.values[column] = values[index] ?? null;
      row.observations[column] = observations[index] ?? null;
    });
  }
  return { ...meta, rows };
}

/** The marks of rows. */
export function marksOf(rows: readonly RecordRow[]): Marks {
  const where = (mark: "withdrawn" | "removed"): number[] => {
    const indexes: number[] = [];
    rows.forEach((row, index) => {
      if (row[mark] === true) indexes.push(index);
    });
    return indexes;
  };
  const removed = where("removed");
  const decimals = rows.flatMap((row, index) =>
    Object.entries(row.decimals ?? {}).map(([column, count = 0]) => [index, Number(column), count] as const),
  );
  return {
    withdrawn: where("withdrawn"),
    ...(removed.length === 0 ? {} : { removed }),
    ...(decimals.length === 0 ? {} : { decimals }),
  };
}

/** The marks of a row by its index. */
export function marksReader({
  withdrawn,
  removed,
  decimals = [],
}: Marks): (index: number) => Pick<RecordRow, "withdrawn" | "removed" | "decimals"> {
  const [marked, gone] = [new Set(withdrawn), new Set(removed)];
  const printed = new Map<number, Record<number, number>>();
  for (const [row, column, count] of decimals) printed.set(row, { ...printed.get(row), [column]: count });
  return (index) => {
    const own = printed.get(index);
    if (!marked.has(index) && !gone.has(index) && own === undefined) return UNMARKED;
    return {
      ...(own === undefined ? {} : { decimals: own }),
      ...(marked.has(index) ? { withdrawn: true as const } : {}),
      ...(gone.has(index) ? { removed: true as const } : {}),
    };
  };
}

/** A row without marks. */
export const UNMARKED = {};
