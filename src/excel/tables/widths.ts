import { gather, rangeOf, type Ask, type Step } from "../blocks";
import { pointsOf } from "./createTable";
import type { SheetTable } from "./sheetTable";
import type { TableUpdate } from "./tableUpdate";

/** A column whose headers or words become longer, in characters. */
export interface WidthIn {
  /** Position as the table was read, and once columns went in or out. */
  readonly before: number;
  readonly position: number;
  /** What it needed so far, and what it needs then. */
  readonly from: number;
  readonly to: number;
}

/** A column of the sheet that gets the width of the table's column which comes to stand in it. */
export interface WidthMove {
  /** Counted from the table's first column. */
  readonly position: number;
  /** In points: what it may have, unless somebody has changed it since, and what it gets. */
  readonly from: readonly number[];
  readonly to: number;
}

/** Excel rounds widths to whole pixels. */
const PIXEL = 1;

/** Whether two widths in points are the same. */
export function sameWidth(a: number, b: number): boolean {
  return Math.abs(a - b) < PIXEL;
}

/**
 * The updates without those columns that are wide enough, or narrower than they ever needed to be, so made by the user; and without
 * those that shall have another column's width, but are no longer as wide as they were. One request where widths change, none elsewhere.
 */
export async function leaveUsersWidths(
  context: Excel.RequestContext,
  updates: readonly TableUpdate[],
): Promise<TableUpdate[]> {
  const moves = updates.flatMap(({ table, widthMoves }) => widthMoves.map((move) => ({ table, move })));
  const asked = updates.flatMap(({ table, widths }) => widths.map((width) => ({ table, width })));
  if (asked.length + moves.length === 0) return [...updates];
  const found = await gather(
    context,
    [
      ...asked.map(({ table, width }) => ({ table, position: width.before })),
      ...moves.map(({ table, move }) => ({ table, position: move.position })),
    ].map(({ table, position }) => askForWidth(table, position)),
  );
  const narrow = new Set(
    asked.flatMap(({ width }, index) => {
      const points = found[index] ?? 0;
      const isOurs = points >= pointsOf(width.from) - PIXEL && points < pointsOf(width.to);
      return isOurs ? [width] : [];
    }),
  );
  const moving = new Set(
    moves.flatMap(({ move }, index) =>
      move.from.some((from) => sameWidth(found[asked.length + index] ?? 0, from)) ? [move] : [],
    ),
  );
  return updates.map((update) => ({
    ...update,
    widths: update.widths.filter((width) => narrow.has(width)),
    widthMoves: update.widthMoves.filter((move) => moving.has(move)),
  }));
}

/** A question for the width, in points, of the sheet's column in which a column of a table stands, or beside it. */
export function askForWidth({ sheetId, row, column }: SheetTable, position: number): Ask<number> {
  return {
    cost: 1,
    enqueue: (context) => {
      const cell = { sheetId, row, column: column + position, rows: 1, columns: 1 };
      const { format } = rangeOf(context, cell);
      format.load("columnWidth");
      return () => format.columnWidth;
    },
  };
}

/** Gives columns of the sheet the widths that go with the table's columns, once these stand there. Requires ExcelApi 1.2. */
export function widthMoveSteps({ table, widthMoves }: TableUpdate): Step[] {
  if (widthMoves.length === 0) return [];
  return [
    {
      bytes: 256 * widthMoves.length,
      enqueue: (context) => {
        const first = context.workbook.tables.getItem(table.id).getRange().getCell(0, 0);
        for (const { position, to } of widthMoves) first.getOffsetRange(0, position).format.columnWidth = to;
      },
    },
  ];
}

/** Makes columns as wide as their new words need. Requires ExcelApi 1.2. */
export function widthSteps({ table, widths }: TableUpdate): Step[] {
  if (widths.length === 0) return [];
  return [
    {
      bytes: 256 * widths.length,
      enqueue: (context) => {
        for (const { position, to } of widths)
          columnOf(context, table, position).format.columnWidth = pointsOf(to);
      },
    },
  ];
}

function columnOf(context: Excel.RequestContext, { id }: SheetTable, position: number): Excel.Range {
  return context.workbook.tables.getItem(id).columns.getItemAt(position).getRange();
}
