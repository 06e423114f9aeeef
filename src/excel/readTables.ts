import type { Refusal } from "../domain/model/refusal";
import { gather, readGrids, type Ask, type Region } from "./blocks";
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
}

/** What a table's surroundings say about writing it. */
interface Guard {
  readonly refusal: Refusal | null;
  readonly filters: readonly TableFilter[];
}

/** Rows below a table that are searched for the source note: a totals row may have pushed it. */
const NOTE_SEARCH = 4;
const LAST_ROW = 1_048_576;

/**
 * Reads bodies, the rows below and what forbids writing: one request for the latter, one per 20,000 cells. Requires
 * ExcelApi 1.9.
 */
export async function readTables(
  context: Excel.RequestContext,
  tables: readonly SheetTable[],
): Promise<TableReading[]> {
  const guards = await gather(context, tables.map(askForGuard));
  const regions = tables.flatMap((table) => [bodyOf(table), belowOf(table)]);
  const grids = await readGrids(context, regions);
  return tables.map((table, index) => ({
    table,
    grid: grids[2 * index] ?? [],
    below: (grids[2 * index + 1] ?? []).map((row) => row[0] ?? ""),
    refusal: guards[index]?.refusal ?? null,
    filters: guards[index]?.filters ?? [],
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

function askForGuard(table: SheetTable): Ask<Guard> {
  return {
    cost: 1,
    enqueue: (context) => {
      const sheet = context.workbook.worksheets.getItem(table.sheetId);
      const protection = sheet.protection.load("protected");
      const sheetFilter = sheet.autoFilter.load("isDataFiltered");
      const filter = context.workbook.tables.getItem(table.id).autoFilter.load("isDataFiltered,criteria");
      return () => ({
        refusal: protection.protected
          ? { kind: "protected-sheet", sheet: table.sheetName }
          : sheetFilter.isDataFiltered
            ? { kind: "filtered", table: "" }
            : null,
        filters: filter.isDataFiltered ? filtersOf(filter.criteria) : [],
      });
    },
  };
}
