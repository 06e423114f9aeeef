import { readGrids, type WriteControl } from "../blocks";
import type { CellIn } from "../cellBlocks";
import { bodyOf } from "./sheetTable";
import type { TableUpdate } from "./tableUpdate";

/**
 * The updates without those changes of number formats whose cells have a format of the user's by now. One request per 20,000 cells,
 * none where no format depends on that.
 */
export async function leaveUsersFormats(
  context: Excel.RequestContext,
  updates: readonly TableUpdate[],
  control: WriteControl = {},
): Promise<TableUpdate[]> {
  const spans = updates.flatMap((update) => [...spansOf(update.cells)].map((span) => ({ update, ...span })));
  if (spans.length === 0) return [...updates];
  const grids = await readGrids(
    context,
    spans.map(({ update, position, first, last }) => {
      const body = bodyOf(update.table);
      const place = { row: body.row + first, column: body.column + position };
      return { sheetId: body.sheetId, ...place, rows: last - first + 1, columns: 1 };
    }),
    "numberFormat",
    control,
  );
  const found = new Map<TableUpdate, Map<number, (row: number) => unknown>>();
  spans.forEach(({ update, position, first }, index) => {
    const columns = found.get(update) ?? new Map<number, (row: number) => unknown>();
    found.set(
      update,
      columns.set(position, (row) => grids[index]?.[row - first]?.[0]),
    );
  });
  return updates.map((update) => ({
    ...update,
    cells: update.cells.flatMap(({ format, ...cell }) => {
      const from = format?.from ?? null;
      const stands = from === null ? null : found.get(update)?.get(from.position)?.(cell.row);
      const ours = from === null || from.formats.some((each) => each === stands);
      if (format !== undefined && ours) return [{ ...cell, format }];
      return cell.input === null ? [] : [cell];
    }),
  }));
}

/** The columns in which formats are to be looked at, from the first row to the last. */
function spansOf(cells: readonly CellIn[]): Iterable<{ position: number; first: number; last: number }> {
  const spans = new Map<number, { position: number; first: number; last: number }>();
  for (const { row, format } of cells) {
    const position = format?.from?.position;
    if (position === undefined) continue;
    const span = spans.get(position) ?? { position, first: row, last: row };
    span.first = Math.min(span.first, row);
    span.last = Math.max(span.last, row);
    spans.set(position, span);
  }
  return spans.values();
}
