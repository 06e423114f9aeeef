import { rangeOf, readGrids, type Region } from "../blocks";
import type { CellContent } from "../cellText";
import { Refused } from "../refused";
import { overlaps, type SheetTable } from "../tables/sheetTable";

/** Last row and column of a sheet. */
const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;
/** Beyond this a table is no longer a thing to look at, and writing it would block Excel for minutes. */
const MOST_CELLS = 1_000_000;

/** What stood in a target before it was written, so that it can be put back: it is empty, but may be formatted. */
export interface Before {
  readonly region: Region;
  /** Number formats of the formatted part, or null where nothing was formatted. */
  readonly formats: { readonly region: Region; readonly grid: readonly (readonly CellContent[])[] } | null;
  /** Widths of the region's columns, in points. */
  readonly widths: readonly number[];
}

/**
 * Checks size and tables without asking the host.
 * @throws Refused `nothing-to-insert`, `too-large`, `no-room`, `overlap`, `touches-table`.
 */
export function checkOutline(region: Region, tables: readonly SheetTable[]): void {
  const { rows, columns } = region;
  if (rows * columns > MOST_CELLS) throw new Refused({ kind: "too-large", rows, columns });
  if (region.row + rows > SHEET_ROWS || region.column + columns > SHEET_COLUMNS)
    throw new Refused({ kind: "no-room", rows, columns });
  for (const table of tables) {
    if (overlaps(region, table)) throw new Refused({ kind: "overlap", table: table.name });
    const reach = [
      { ...table, rows: table.rows + 1 },
      { ...table, columns: table.columns + 1 },
    ];
    if (reach.some((wider) => overlaps(region, wider)))
      throw new Refused({ kind: "touches-table", table: table.name });
  }
}

/**
 * Checks that every cell of a target is free and may be written, and remembers how it was formatted.
 * One request, a second one when part of the target is formatted. Requires ExcelApi 1.13.
 * @throws Refused `occupied`, `merged`, `hidden`, `filtered`.
 */
export async function checkTarget(context: Excel.RequestContext, region: Region): Promise<Before> {
  const range = rangeOf(context, region).load("address,rowHidden,columnHidden");
  const contents = range.getUsedRangeOrNullObject(true).load("address");
  const used = range
    .getUsedRangeOrNullObject(false)
    .load("address,rowIndex,columnIndex,rowCount,columnCount");
  const merged = range.getMergedAreasOrNullObject().load("address");
  const sheet = context.workbook.worksheets.getItem(region.sheetId);
  const sheetFilter = sheet.autoFilter.load("isDataFiltered");
  const tables = sheet.tables.load("items/name,items/autoFilter/isDataFiltered");
  const columns = Array.from({ length: region.columns }, (_, index) =>
    range.getColumn(index).format.load("columnWidth"),
  );
  await context.sync();

  if (!contents.isNullObject) throw new Refused({ kind: "occupied", address: contents.address });
  if (!merged.isNullObject) throw new Refused({ kind: "merged", address: merged.address });
  checkHidden(range, sheetFilter.isDataFiltered, tables.items);
  const formats = used.isNullObject ? null : await readFormats(context, region.sheetId, used);
  return { region, formats, widths: columns.map((format) => format.columnWidth) };
}

// Excel answers null where some rows are hidden and some are not, which the declared type hides.
function partlyTrue(value: boolean | null): boolean {
  return value !== false;
}

function checkHidden(range: Excel.Range, sheetFiltered: boolean, tables: readonly Excel.Table[]): void {
  if (partlyTrue(range.columnHidden)) throw new Refused({ kind: "hidden", address: range.address });
  if (!partlyTrue(range.rowHidden)) return;
  const filtered = tables.find((table) => table.autoFilter.isDataFiltered);
  if (filtered !== undefined) throw new Refused({ kind: "filtered", table: filtered.name });
  if (sheetFiltered) throw new Refused({ kind: "filtered", table: "" });
  throw new Refused({ kind: "hidden", address: range.address });
}

/** Reads the formatted part; a formula whose answer is empty text shows up only here. */
async function readFormats(
  context: Excel.RequestContext,
  sheetId: string,
  used: Excel.Range,
): Promise<Before["formats"]> {
  const region: Region = {
    sheetId,
    row: used.rowIndex,
    column: used.columnIndex,
    rows: used.rowCount,
    columns: used.columnCount,
  };
  const [formulas] = await readGrids(context, [region]);
  if (formulas?.some((row) => row.some((content) => content !== "")) === true)
    throw new Refused({ kind: "occupied", address: used.address });
  const [grid] = await readGrids(context, [region], "numberFormat");
  return { region, grid: grid ?? [] };
}
