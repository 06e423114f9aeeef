import { packRows, rangeOf, runSteps, type Region, type Step } from "../blocks";
import type { Before } from "../guards/target";

/**
 * Puts a block back that a failed or cancelled insertion had begun to fill: no table, no contents, formats as before.
 * The block was checked to be empty, so whatever is in it is ours. Two requests. Requires ExcelApi 1.9.
 */
export async function clearBlock(context: Excel.RequestContext, before: Before): Promise<void> {
  const { region, formats, widths } = before;
  const tables = rangeOf(context, region).getTables(false).load("items/id");
  await context.sync();
  const clear: Step = {
    bytes: 1024,
    enqueue: () => {
      for (const table of tables.items) table.delete();
      for (const part of around(region, formats?.region)) rangeOf(context, part).clear("All");
      if (formats !== null) rangeOf(context, formats.region).clear("Contents");
      widths.forEach((width, index) => {
        rangeOf(context, region).getColumn(index).format.columnWidth = width;
      });
    },
  };
  await runSteps(context, [clear, ...formatSteps(formats)]);
}

/** The parts of a region outside a hole: above, below, left and right of it. */
function around(region: Region, hole: Region | undefined): Region[] {
  if (hole === undefined) return [region];
  const below = hole.row + hole.rows;
  const after = hole.column + hole.columns;
  const parts: Region[] = [
    { ...region, rows: hole.row - region.row },
    { ...region, row: below, rows: region.row + region.rows - below },
    { ...hole, column: region.column, columns: hole.column - region.column },
    { ...hole, column: after, columns: region.column + region.columns - after },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

function formatSteps(formats: Before["formats"]): Step[] {
  if (formats === null) return [];
  return packRows(formats.grid).map((pack) => ({
    bytes: pack.bytes,
    enqueue: (context) => {
      const rows = { ...formats.region, row: formats.region.row + pack.start, rows: pack.rows.length };
      rangeOf(context, rows).numberFormat = pack.rows;
    },
  }));
}
