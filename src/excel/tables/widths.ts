import { gather, type Step } from "../blocks";
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

/**
 * The updates without those columns that are wide enough, or narrower than they ever needed to be, so made by the user. One request
 * where words become longer, none elsewhere.
 */
export async function leaveUsersWidths(
  context: Excel.RequestContext,
  updates: readonly TableUpdate[],
): Promise<TableUpdate[]> {
  const asked = updates.flatMap(({ table, widths }) => widths.map((width) => ({ table, width })));
  if (asked.length === 0) return [...updates];
  const found = await gather(
    context,
    asked.map(({ table, width }) => ({
      cost: 1,
      enqueue: (inner: Excel.RequestContext) => {
        const { format } = columnOf(inner, table, width.before);
        format.load("columnWidth");
        return () => format.columnWidth;
      },
    })),
  );
  const narrow = new Set(
    asked.flatMap(({ width }, index) => {
      const points = found[index] ?? 0;
      // Excel rounds to whole pixels.
      const isOurs = points >= pointsOf(width.from) - 1 && points < pointsOf(width.to);
      return isOurs ? [width] : [];
    }),
  );
  return updates.map((update) => ({ ...update, widths: update.widths.filter((width) => narrow.has(width)) }));
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
