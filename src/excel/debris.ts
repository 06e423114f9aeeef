/**
 * Putting an insertion right that the host broke off and did not let us take back at the time.
 * @module
 */
import { packRows, rangeOf, readGrids, runSteps, type Region, type Step } from "./blocks";
import { holds, type CellContent } from "./cellText";
import { contentsOf } from "./registry/contents";
import type { RegistryRecord } from "./registry/record";
import { runExcel } from "./run";
import { blockOfRecord, completeTable, fillNumberFormat, NOTE_DISTANCE } from "./tables/createTable";
import { overlaps, type SheetTable } from "./tables/sheetTable";

/** Names that Excel gives by itself in any language: Table1, 表1, Tabelle1. */
const AUTOMATIC_NAME = /^\p{L}+\d+$/u;

/** Whether a table was made but did not get so far as its name, which is given last. */
export function lacksName(record: RegistryRecord, table: SheetTable): boolean {
  return table.name !== record.tableName && record.tableId === "" && AUTOMATIC_NAME.test(table.name);
}

/** Gives a table that was only just made its style, source note and name. One request. */
export async function completeInsertion(record: RegistryRecord, table: SheetTable): Promise<void> {
  await runExcel(async (context) => {
    const region = { ...blockOfRecord(record), row: table.row, column: table.column, sheetId: table.sheetId };
    completeTable(context, context.workbook.tables.getItem(table.id), region, {
      name: record.tableName,
      note: record.current.note,
      plain: true,
    });
    await context.sync();
  });
}

/**
 * Takes away cells that still hold what the record says, where no table came to be. With the source note, which comes
 * after the table, the insertion was complete and the user has since turned the table into plain cells: then nothing is
 * touched. Two requests and one per 20,000 cells.
 */
export async function clearDebris(record: RegistryRecord, tables: readonly SheetTable[]): Promise<void> {
  const region = blockOfRecord(record);
  if (tables.some((table) => overlaps(table, region))) return;
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(region.sheetId).load("id");
    const protection = sheet.protection.load("protected");
    await context.sync();
    if (sheet.isNullObject || protection.protected) return;
    const [grid = []] = await readGrids(context, [region]);
    if (holds(grid.at(-1)?.[0] ?? "", record.current.note)) return;
    const cleared = clearedCells(record, grid);
    if (cleared.some((row) => row.some((cell) => cell !== null)))
      await runSteps(context, clearingSteps(record, region, cleared));
  });
}

/** What to write over the block: "" where a cell is ours, null elsewhere. */
function clearedCells(record: RegistryRecord, grid: readonly (readonly CellContent[])[]): ("" | null)[][] {
  const written = [record.columns.map(({ name }) => name), ...record.current.rows.map(contentsOf)];
  return grid.map((row, index) =>
    row.map((content, column) => {
      const value = written[index]?.[column] ?? null;
      return content !== "" && value !== null && holds(content, value) ? "" : null;
    }),
  );
}

function clearingSteps(record: RegistryRecord, region: Region, cleared: readonly ("" | null)[][]): Step[] {
  const contents = packRows(cleared).map<Step>((pack) => ({
    bytes: pack.bytes,
    enqueue: (context) => {
      const rows = { ...region, row: region.row + pack.start, rows: pack.rows.length };
      rangeOf(context, rows).values = pack.rows;
    },
  }));
  const formats = record.columns.map<Step>(({ numberFormat }, index) => ({
    bytes: 256,
    enqueue: (context) => {
      if (numberFormat === "General") return;
      const column = {
        ...region,
        row: region.row + 1,
        rows: region.rows - 1 - NOTE_DISTANCE,
        column: region.column + index,
        columns: 1,
      };
      fillNumberFormat(rangeOf(context, column), "General");
    },
  }));
  return [...contents, ...formats];
}
