/**
 * Number formats that a write which was broken off may have left undone: it gives them after the figures. Pure.
 * @module
 */
import { figureIn } from "../../excel/registry/contents";
import type { RegistryRecord } from "../../excel/registry/record";
import type { Aligned } from "./align";
import type { CellWrite } from "./changeset";
import { cellKey } from "./changeId";
import { forwardFormat, restoreFormat } from "./figureFormats";
import type { Restoration } from "./restore";

/**
 * Changes of format alone, for the cells that already show one of the record's generations. A cell that has that format, or one of
 * the user's, is left alone when they are written.
 */
export function formatsLeft(
  record: RegistryRecord,
  { rowOf, positions }: Aligned,
  way: Restoration,
  shown: "current" | "previous",
): CellWrite[] {
  const rows = new Map(
    record.current.rows.flatMap((row) => {
      const at = rowOf.get(row.key);
      return at === undefined ? [] : [[at, row] as const];
    }),
  );
  const before = new Map((record.previous?.rows ?? []).map((row) => [row.key, row]));
  const overwritten = new Map(
    (record.undo?.overwritten ?? []).map((cell) => [cellKey(cell.row, cell.column), cell.content]),
  );
  const own = new Set(record.undo?.ownDecimals ?? []);
  return (shown === "current" ? way.applied : way.open).flatMap(([at, position]) => {
    const index = positions.indexOf(position);
    const column = record.columns[index];
    const row = rows.get(at);
    if (column === undefined || row === undefined) return [];
    const now = figureIn(row, index);
    const old = figureIn(before.get(row.key), index);
    const users = overwritten.get(cellKey(row.key, column.id));
    const olds = typeof users === "number" ? [old, { value: users }] : [old];
    const forward = column.ownDecimals === true || own.has(column.id);
    const format =
      shown === "previous"
        ? restoreFormat(column, position, now, old)
        : forward
          ? forwardFormat(column, position, now, olds)
          : undefined;
    return format === undefined ? [] : [{ row: at, position, input: null, format }];
  });
}
