/**
 * Where the new columns of a layout across go: beside their neighbour in the plan, so left of the user's own. Pure.
 * @module
 */
import { uniqueHeaders } from "../../excel/tables/names";
import { changeId } from "./changeId";
import type { DiffInput } from "./diffInput";
import type { Change } from "./model";

/** A column to put in. */
export interface ColumnIn {
  readonly id: string;
  /** Position in the table once all are in. */
  readonly position: number;
  readonly name: string;
  readonly numberFormat: string;
}

/** The input with those of the fresh columns that were accepted. */
export function withAccepted(input: DiffInput, accepted: ReadonlyMap<string, Change>): DiffInput {
  const { record, order, aligned, fresh } = input;
  const stays = record.columns.map(
    ({ id }, index) => !fresh.has(id) || index < input.known || accepted.has(changeId(record, "", id)),
  );
  const taken = new Set([...fresh].filter((id) => accepted.has(changeId(record, "", id))));
  const kept = <T>(items: readonly T[]): T[] => items.filter((_, index) => stays[index] === true);
  return {
    ...input,
    record: { ...record, columns: kept(record.columns) },
    order: kept(order),
    aligned: { ...aligned, positions: kept(aligned.positions) },
    fresh: taken,
  };
}

/** Places the fresh columns of an input, and where all columns are then. */
export function placeColumns({ record, table, order, aligned, fresh }: DiffInput): {
  readonly columns: readonly ColumnIn[];
  readonly positions: readonly (number | null)[];
} {
  if (fresh.size === 0) return { columns: [], positions: aligned.positions };
  const inPlan = record.columns
    .map((column, index) => ({ column, index, at: order[index] ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const first = inPlan.find(({ index }) => aligned.positions[index] !== null);
  let before = first === undefined ? table.columns : (aligned.positions[first.index] ?? 0);
  const gaps: { index: number; before: number }[] = [];
  for (const { column, index } of inPlan) {
    const position = aligned.positions[index] ?? null;
    if (position !== null) before = position + 1;
    else if (fresh.has(column.id)) gaps.push({ index, before });
  }
  const sorted = gaps
    .map((gap, rank) => ({ ...gap, rank }))
    .sort((a, b) => a.before - b.before || a.rank - b.rank);
  const finalOf = new Map(sorted.map((gap, count) => [gap.index, gap.before + count]));
  const positions = aligned.positions.map((position, index) =>
    position === null
      ? (finalOf.get(index) ?? null)
      : position + gaps.filter((gap) => gap.before <= position).length,
  );
  const names = uniqueHeaders([
    ...table.columnNames,
    ...sorted.map(({ index }) => record.columns[index]?.header ?? ""),
  ]);
  const columns = sorted.flatMap(({ index }, count): ColumnIn[] => {
    const column = record.columns[index];
    const position = finalOf.get(index);
    if (column === undefined || position === undefined) return [];
    const name = names[table.columnNames.length + count] ?? column.header;
    return [{ id: column.id, position, name, numberFormat: column.numberFormat }];
  });
  return { columns, positions };
}

/** Where a position of the table as read is once the columns are in. */
export function movedBy(columns: readonly Pick<ColumnIn, "position">[]): (position: number) => number {
  const ins = columns.map(({ position }) => position).sort((a, b) => a - b);
  return (position) => ins.reduce((at, each) => (each <= at ? at + 1 : at), position);
}
