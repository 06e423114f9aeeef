import type { Refusal } from "../domain/model/refusal";
import { gather, rangeOf, readGrids, type Ask, type Region, type WriteControl } from "./blocks";
import type { CellContent } from "./cellText";
import { filtersOf, type TableFilter } from "./tables/filters";
import { bodyOf, type SheetTable } from "./tables/sheetTable";

/** A table of the workbook with its contents, and whether it may be written now. */
export interface TableReading {
  readonly table: SheetTable;
  readonly grid: readonly (readonly CellContent[])[];
  /** First cells of the rows below the table, where the source note stands if nobody moved it. */
  readonly below: readonly CellContent[];
  readonly refusal: Refusal | null;
  /** Its filters that hide something. */
  readonly filters: readonly TableFilter[];
  /** What stands right of it in its rows, which new columns would push aside; "" where nothing does. */
  readonly beside: string;
}

/** What a table's surroundings say about writing it. */
interface Guard {
  readonly refusal: Refusal | null;
  readonly filters: readonly TableFilter[];
  readonly beside: string;
}

/** Rows below a table that are searched for the source note: a totals row may have pushed it. */
const NOTE_SEARCH = 4;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * Reads bodies, the rows below and what forbids writing: one request for the latter, one per 20,000 cells. Requires
 * ExcelApi 1.9.
 */
export async function readTables(
  context: Excel.RequestContext,
  tables: readonly SheetTable[],
  control: WriteControl = {},
): Promise<TableReading[]> {
  const guards = await gather(context, tables.map(askForGuard));
  const regions = tables.flatMap((table) => [bodyOf(table), belowOf(table)]);
  const grids = await readGrids(context, regions, "formulas", control);
  return tables.map((table, index) => ({
    table,
    grid: grids[2 * index] ?? [],
    below: (grids[2 * index + 1] ?? []).map((row) => row[0] ?? ""),
    refusal: guards[index]?.refusal ?? null,
    filters: guards[index]?.filters ?? [],
    beside: guards[index]?.beside ?? "",
  }));
}

/** The cells below a table in which its source note is looked for. */
export function belowOf(table: SheetTable): Region {
  const row = table.row + table.rows;
  return {
    sheetId: table.sheetId,
    row,
    column: table.column,
    rows: Math.max(0, Math.min(NOTE_SEARCH, LAST_ROW - row)),
    columns: 1,
  };
}

/** The cells right of a table in its rows. */
export function besideOf(table: SheetTable): Region {
  const column = table.column + table.columns;
  return {
    sheetId: table.sheetId,
    row: table.row,
    column,
    rows: table.rows,
    columns: Math.max(0, LAST_COLUMN - column),
  };
}

function askForGuard(table: SheetTable): Ask<Guard> {
  return {
    cost: 1,
    enqueue: (context) => {
      const sheet = context.workbook.worksheets.getItem(table.sheetId);
      const protection = sheet.protection.load("protected");
      const sheetFilter = sheet.autoFilter.load("isDataFiltered");
      const filter = context.workbook.tables.getItem(table.id).autoFilter.load("isDataFiltered,criteria");
      const right = besideOf(table);
      const beside =
        right.columns === 0 ? null : rangeOf(context, right).getUsedRangeOrNullObject(true).load("address");
      return () => ({
        refusal: protection.protected
          ? { kind: "protected-sheet", sheet: table.sheetName }
          : sheetFilter.isDataFiltered
            ? { kind: "filtered", table: "" }
            : null,
        beside: beside === null || beside.isNullObject ? "" : beside.address,
        filters: filter.isDataFiltered ? filtersOf(filter.criteria, table.columnNames) : [],
      });
    },
  };
}
