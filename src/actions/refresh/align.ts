/**
 * Which rows and columns of a table on the sheet are ours, wherever the user moved them. Pure.
 * @module
 */
import type { TableRow } from "../../domain/model/table";
import { asCellValue, holds, sameValue, token, type CellContent, type CellValue } from "../../excel/cellText";
import { alignColumns } from "../../excel/registry/alignColumns";
import { contentsOf } from "../../excel/registry/contents";
import type { RecordColumn, RecordRow, RegistryRecord } from "../../excel/registry/record";
import { plannedToken } from "./planned";
import { matchBlankRows, matchDamagedRows, type Expected } from "./alignRows";

/** A table's body as read, with our rows and columns found in it. */
export interface Aligned {
  /** Names of the table's columns. */
  readonly names: readonly string[];
  readonly grid: readonly (readonly CellContent[])[];
  /** Position in the table of each record column; null where the user deleted it. */
  readonly positions: readonly (number | null)[];
  /** Body row of each row key that is on the sheet. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** A key column that is no longer there, so that rows cannot be told apart. */
export interface KeyLost {
  readonly lost: string;
}

/**
 * Finds our rows by the values in the key columns; rows whose key cells were overtyped or emptied by what else they
 * hold; rows emptied altogether by their neighbours. `next` are the rows of the new plan, `order` its columns as
 * positions in the plan for each record column (or -1).
 */
export function align(
  record: RegistryRecord,
  columnNames: readonly string[],
  grid: readonly (readonly CellContent[])[],
  next: readonly TableRow[],
  order: readonly number[],
): Aligned | KeyLost {
  const positions = alignColumns(record, columnNames, grid);
  const lost = record.columns.find((column, index) => column.key && positions[index] === null);
  if (lost !== undefined) return { lost: lost.name };

  const expected = expectedRows(record, next, order);
  const either = [...expected, ...formerRows(record)];
  const rowOf = matchKeys(record.columns, positions, grid, either);
  matchDamagedRows(positions, grid, either, rowOf);
  matchBlankRows(positions, grid, expected, rowOf);
  return { names: columnNames, grid, positions, rowOf };
}

/** Rows as the generation before named them, where this one names them otherwise: in another language. */
function formerRows({ columns, current, previous }: RegistryRecord): Expected[] {
  if (previous === null || columns.every(({ before }) => before === undefined)) return [];
  const now = new Map(current.rows.map((row) => [row.key, row]));
  const keys = columns.flatMap(({ key }, index) => (key ? [index] : []));
  return previous.rows.flatMap((row): Expected[] => {
    const other = now.get(row.key);
    const renamed =
      other !== undefined &&
      keys.some((index) => !sameValue(row.values[index] ?? null, other.values[index] ?? null));
    return renamed ? [{ key: row.key, values: contentsOf(row), ours: true }] : [];
  });
}

/** Every row that may be on the sheet: of this generation, the one before, and the new plan. */
function expectedRows(
  record: RegistryRecord,
  next: readonly TableRow[],
  order: readonly number[],
): Expected[] {
  const rows = new Map<string, Expected>();
  const add = (row: RecordRow): void => {
    rows.set(row.key, { key: row.key, values: contentsOf(row), ours: true });
  };
  for (const row of record.current.rows) add(row);
  for (const row of record.previous?.rows ?? []) if (!rows.has(row.key)) add(row);
  for (const row of next) {
    if (rows.has(row.key)) continue;
    const values = order.map((at) => plannedToken(row.cells[at]));
    rows.set(row.key, { key: row.key, values, ours: false });
  }
  return [...rows.values()];
}

function matchKeys(
  columns: readonly RecordColumn[],
  positions: readonly (number | null)[],
  grid: readonly (readonly CellContent[])[],
  expected: readonly Expected[],
): Map<string, number> {
  const keys = columns.flatMap((column, index) => (column.key ? [index] : []));
  const places = keys.map((index) => positions[index] ?? -1);
  const byTuple = new Map<string, Expected[]>();
  for (const row of expected)
    addTo(
      byTuple,
      tupleOf(keys, (index) => row.values[index] ?? null),
      row,
    );
  const found = new Map<string, number[]>();
  grid.forEach((cells, row) => {
    const tuple = tupleOf(places, (position) => token(asCellValue(cells[position] ?? "")));
    if (byTuple.has(tuple)) addTo(found, tuple, row);
  });
  const rowOf = new Map<string, number>();
  for (const [tuple, free] of found) {
    for (const wanted of byTuple.get(tuple) ?? []) {
      if (rowOf.has(wanted.key)) continue;
      const best = mostAlike(wanted.values, positions, grid, free);
      if (best === null) break;
      rowOf.set(wanted.key, best);
      free.splice(free.indexOf(best), 1);
    }
  }
  return rowOf;
}

/** Of rows with the same key (the user copied one), the one that holds most of what we wrote; the first of equals. */
function mostAlike(
  values: readonly CellValue[],
  positions: readonly (number | null)[],
  grid: readonly (readonly CellContent[])[],
  rows: readonly number[],
): number | null {
  let best: { row: number; score: number } | null = null;
  for (const row of rows) {
    if (rows.length === 1) return row;
    const score = values.filter((value, index) => {
      const at = positions[index] ?? null;
      return at !== null && holds(grid[row]?.[at] ?? "", value);
    }).length;
    if (score > (best?.score ?? -1)) best = { row, score };
  }
  return best?.row ?? null;
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** The values at some places as one text. */
function tupleOf(places: readonly number[], valueAt: (place: number) => CellValue): string {
  let tuple = "";
  for (let at = 0; at < places.length; at += 1)
    tuple += (at === 0 ? "" : "\u0000") + text(valueAt(places[at] ?? -1));
  return tuple;
}

function text(value: CellValue): string {
  return value === null ? "" : String(value);
}
