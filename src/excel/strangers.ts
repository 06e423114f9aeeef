/**
 * Tables of the workbook that no record is about.
 * @module
 */
import { readGrids, type WriteControl } from "./blocks";
import type { CellContent } from "./cellText";
import { readTables, type TableReading } from "./readTables";
import { runExcel } from "./run";
import { survey, type Survey } from "./survey";
import { bodyOf, type SheetTable } from "./tables/sheetTable";

/** A table without a record and the first rows of its body. */
export interface Stranger {
  readonly table: SheetTable;
  readonly grid: readonly (readonly CellContent[])[];
}

/** Rows of a stranger's body that are looked at to tell what it is. */
const LOOKED_AT = 2000;

/**
 * Tables without a record of which the headers are of interest, with the first rows of each. Two requests, one more per
 * 20,000 cells of such tables.
 */
export async function readStrangers(
  interesting: (columnNames: readonly string[]) => boolean,
): Promise<Stranger[]> {
  return runExcel(async (context) => {
    const found = await survey(context);
    const tables = strangersOf(found).filter(
      (table) => bodyOf(table).rows > 0 && interesting(table.columnNames),
    );
    const grids = await readGrids(
      context,
      tables.map((table) => ({ ...bodyOf(table), rows: Math.min(bodyOf(table).rows, LOOKED_AT) })),
    );
    return tables.map((table, index) => ({ table, grid: grids[index] ?? [] }));
  });
}

/** One table without a record, whole; null when it is gone or has got a record since. Three requests and one per 20,000 cells. */
export async function readStranger(
  tableId: string,
  control: WriteControl = {},
): Promise<TableReading | null> {
  return runExcel(
    async (context) => {
      const table = strangersOf(await survey(context)).find(({ id }) => id === tableId);
      if (table === undefined) return null;
      const [reading = null] = await readTables(context, [table], control);
      return reading;
    },
    { signal: control.signal },
  );
}

function strangersOf({ tables, located }: Survey): SheetTable[] {
  const ours = new Set(located.map(({ table }) => table?.id ?? ""));
  return tables.filter(({ id }) => !ours.has(id));
}
