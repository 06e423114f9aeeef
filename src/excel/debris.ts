/**
 * Putting an insertion right that the host broke off and did not let us take back at the time.
 * @module
 */
import { DEFAULT_HOW } from "../domain/model/insertion";
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
      style: DEFAULT_HOW.style,
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
  if (record.place.newSheet === true) {
    await runExcel((context) => clearNewSheet(context, record, "without-tables"));
    return;
  }
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

/**
 * Deletes the sheet that was made for an insertion, if nothing but what the record says is on it; with a table on it only
 * when asked to. Four requests and one per 20,000 cells. Requires ExcelApi 1.4.
 */
export async function clearNewSheet(
  context: Excel.RequestContext,
  record: RegistryRecord,
  tables: "with-tables" | "without-tables",
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(record.place.sheetId).load("id");
  const made = sheet.tables.load("items/id");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (sheet.isNullObject || (made.items.length > 0 && tables === "without-tables")) return;
  if (!used.isNullObject) {
    const region = blockOfRecord(record);
    const beyond =
      used.rowIndex + used.rowCount > region.rows || used.columnIndex + used.columnCount > region.columns;
    const [grid = []] = beyond ? [] : await readGrids(context, [region]);
    const foreign = foreignCells(record, grid, tables === "with-tables");
    if (beyond || foreign) return;
  }
  sheet.delete();
  await context.sync();
}

/** Whether a cell holds something that the record does not say; `complete`: the source note counts as ours. */
function foreignCells(
  record: RegistryRecord,
  grid: readonly (readonly CellContent[])[],
  complete: boolean,
): boolean {
  const cleared = clearedCells(record, grid);
  const note = grid.length - 1;
  return grid.some((row, index) =>
    row.some((content, column) => {
      const isNote = complete && index === note && column === 0 && holds(content, record.current.note);
      // A formula's blanks are #N/A.
      const isSpilled = content === record.formula || (record.kind === "spill" && content === "#N/A");
      return content !== "" && cleared[index]?.[column] === null && !isNote && !isSpilled;
    }),
  );
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
