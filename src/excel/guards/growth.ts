import type { Refusal } from "../../domain/model/refusal";
import { bodyOf, type SheetTable } from "../tables/sheetTable";

/**
 * Whether rows can be put into a table: the cells below it move down, which Excel refuses when that would tear another
 * table apart. `null` when there is room.
 */
export function checkGrowth(
  table: SheetTable,
  tables: readonly SheetTable[],
  newRows: number,
): Refusal | null {
  const torn = newRows === 0 ? undefined : tornBelow(table, tables);
  return torn === undefined ? null : { kind: "no-room-to-grow", table: table.name, other: torn.name };
}

/**
 * Whether rows can be taken out of a table, which moves the cells below it up: the same question. Nor may every row go: a
 * table without rows is none. `null` when they can.
 * @param fewer How many rows it will have less.
 */
export function checkShrinking(
  table: SheetTable,
  tables: readonly SheetTable[],
  fewer: number,
): Refusal | null {
  if (fewer > 0 && fewer >= bodyOf(table).rows) return { kind: "all-rows-go", table: table.name };
  const torn = fewer === 0 ? undefined : tornBelow(table, tables);
  return torn === undefined ? null : { kind: "no-room-to-shrink", table: table.name, other: torn.name };
}

/** A table below that only partly stands under this one, so that moving cells would tear it apart. */
function tornBelow(table: SheetTable, tables: readonly SheetTable[]): SheetTable | undefined {
  return tables.find(
    (other) =>
      other.id !== table.id &&
      other.sheetId === table.sheetId &&
      other.row >= table.row + table.rows &&
      other.column < table.column + table.columns &&
      table.column < other.column + other.columns &&
      (other.column < table.column || other.column + other.columns > table.column + table.columns),
  );
}

/**
 * Whether columns can be taken out of a table, or put back: the cells right of it move with them. `null` when nothing stands there.
 * @param beside Address of what does, see `TableReading`.
 */
export function checkMoving(
  table: SheetTable,
  beside: string,
  { merged }: { readonly merged: string },
): Refusal | null {
  const address = beside === "" ? merged : beside;
  return address === "" ? null : { kind: "would-move-beside", table: table.name, address };
}
