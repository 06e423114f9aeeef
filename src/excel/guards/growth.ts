import type { Refusal } from "../../domain/model/refusal";
import type { SheetTable } from "../tables/sheetTable";

/**
 * Whether rows can be put into a table: the cells below it move down, which Excel refuses when that would tear another
 * table apart. `null` when there is room.
 */
export function checkGrowth(
  table: SheetTable,
  tables: readonly SheetTable[],
  newRows: number,
): Refusal | null {
  if (newRows === 0) return null;
  const torn = tables.find(
    (other) =>
      other.id !== table.id &&
      other.sheetId === table.sheetId &&
      other.row >= table.row + table.rows &&
      other.column < table.column + table.columns &&
      table.column < other.column + other.columns &&
      (other.column < table.column || other.column + other.columns > table.column + table.columns),
  );
  return torn === undefined ? null : { kind: "no-room-to-grow", table: table.name, other: torn.name };
}
