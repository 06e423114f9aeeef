/**
 * Reading and writing the tables of the registry; each function is one `Excel.run`.
 * @module
 */
import { gather, rangeOf, readGrids, type Ask, type WriteControl } from "./blocks";
import { holds, type CellContent } from "./cellText";
import { findSpills, type SpillCell } from "./formulas/findSpills";
import { Refused } from "./refused";
import { readTables, belowOf, type TableReading } from "./readTables";
import type { Located } from "./registry/match";
import type { RecordPlace, RegistryRecord } from "./registry/record";
import { runExcel } from "./run";
import { isLive, recordById, survey, type Survey } from "./survey";
import { bodyOf, type SheetTable } from "./tables/sheetTable";

/** A record, its table, and what is in it; `reading` is null where the table is gone. */
export interface Registered {
  readonly located: Located;
  readonly reading: TableReading | null;
}

/** The registry with what stands below some tables. */
export interface Listing {
  readonly found: Survey;
  /** Defined names of the workbook, which tables cannot have. */
  readonly names: readonly string[];
  /** By table id: the first cells of the rows below, for tables with an earlier generation. */
  readonly below: ReadonlyMap<string, readonly CellContent[]>;
  /** Cells of spilled formulas that are there, by record id. */
  readonly spills: ReadonlyMap<string, SpillCell>;
}

/** Tables and records, without contents. Two requests, a third or fourth where tables were renamed or refreshed. */
export async function readListing({ signal }: WriteControl = {}): Promise<Listing> {
  return runExcel(
    async (context) => {
      const found = await survey(context, () => context.workbook.names.load("items/name"));
      const refreshed = found.located.flatMap(({ record, table }) =>
        record.previous !== null && table !== null ? [table] : [],
      );
      const grids = await readGrids(context, refreshed.map(belowOf));
      const below = refreshed.map((table, index): [string, CellContent[]] => [
        table.id,
        (grids[index] ?? []).map((row) => row[0] ?? ""),
      ]);
      const spills = await findSpills(context, found.located);
      return { found, names: found.also.items.map(({ name }) => name), below: new Map(below), spills };
    },
    { signal },
  );
}

/** Tables by the ids of their records, those of the active sheet, or all that are there. */
export type Scope = readonly string[] | "sheet" | "all";

/** Chosen records with the contents of their tables. Four requests and one more per 20,000 cells. */
export async function readRegistered(
  ids: Scope,
  control: WriteControl = {},
): Promise<{ readonly found: Survey; readonly registered: readonly Registered[] }> {
  return runExcel(
    async (context) => {
      const found = await survey(context, () => context.workbook.worksheets.getActiveWorksheet().load("id"));
      const chosen =
        typeof ids === "string"
          ? found.located.filter(
              (located) =>
                isLive(located) &&
                located.table !== null &&
                (ids === "all" || located.table.sheetId === found.also.id),
            )
          : ids.flatMap((id) => recordById(found, id) ?? []);
      const tables = chosen.flatMap(({ table }) => (table === null ? [] : [table]));
      const readings = new Map(
        (await readTables(context, tables, control)).map((reading) => [reading.table.id, reading]),
      );
      const registered = chosen.map((located) => ({
        located,
        reading: located.table === null ? null : (readings.get(located.table.id) ?? null),
      }));
      return { found, registered };
    },
    { signal: control.signal },
  );
}

/** Id of the active sheet. One request. */
export async function readActiveSheet({ signal }: WriteControl = {}): Promise<string> {
  return runExcel(
    async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync();
      return sheet.id;
    },
    { signal },
  );
}

/** A row of a table of which a cell tells whether it is struck through. */
export interface StruckQuestion {
  readonly table: SheetTable;
  readonly row: number;
  readonly position: number;
}

/** Whether cells are struck through. One request per 20,000. */
export async function readStruck(questions: readonly StruckQuestion[]): Promise<boolean[]> {
  return runExcel((context) =>
    gather(
      context,
      questions.map(({ table, row, position }): Ask<boolean> => ({
        cost: 1,
        enqueue: (inner) => {
          const body = bodyOf(table);
          const cell = { ...body, row: body.row + row, column: body.column + position, rows: 1, columns: 1 };
          const font = rangeOf(inner, cell).format.font.load("strikethrough");
          return () => font.strikethrough;
        },
      })),
    ),
  );
}

/** Name of a table's style; "" = none. One request. */
export async function readStyle({ id }: SheetTable, { signal }: WriteControl = {}): Promise<string> {
  return runExcel(
    async (context) => {
      const table = context.workbook.tables.getItem(id).load("style");
      await context.sync();
      return table.style;
    },
    { signal },
  );
}

/** Deletes a table with its cells, and its source note where that stands. One request, one undo step. */
export async function deleteSheetTable(
  table: SheetTable,
  place: RecordPlace,
  { signal }: WriteControl = {},
): Promise<void> {
  await runExcel(
    async (context) => {
      context.workbook.tables.getItem(table.id).delete();
      if (place.noteRow !== undefined) noteCell(context, place, place.noteRow).clear("All");
      await context.sync();
    },
    { oneUndoStep: true, signal },
  );
}

/**
 * Takes away the source notes that stand alone because the deletion of their tables was broken off: where the cell still
 * holds the note and nothing stands above it. Three requests.
 */
export async function clearLoneNotes(
  records: readonly RegistryRecord[],
  { signal }: WriteControl = {},
): Promise<void> {
  const noted = records.flatMap(({ place, current }) =>
    place.noteRow === undefined || place.noteRow === 0
      ? []
      : [{ place, noteRow: place.noteRow, note: current.note }],
  );
  if (noted.length === 0) return;
  await runExcel(
    async (context) => {
      const sheets = noted.map(({ place }) =>
        context.workbook.worksheets.getItemOrNullObject(place.sheetId).load("id,protection/protected"),
      );
      await context.sync();
      const open = noted.filter((_, index) => {
        const sheet = sheets[index];
        return sheet !== undefined && !sheet.isNullObject && !sheet.protection.protected;
      });
      const grids = await readGrids(
        context,
        open.map(({ place, noteRow }) => ({ ...place, row: noteRow - 1, rows: 2, columns: 1 })),
      );
      open.forEach(({ place, noteRow, note }, index) => {
        const [[above = ""] = [], [content = ""] = []] = grids[index] ?? [];
        if (above === "" && holds(content, note)) noteCell(context, place, noteRow).clear("All");
      });
      await context.sync();
    },
    { signal },
  );
}

function noteCell(context: Excel.RequestContext, place: RecordPlace, row: number): Excel.Range {
  const { sheetId, column } = place;
  return rangeOf(context, { sheetId, row, column, rows: 1, columns: 1 });
}

/**
 * Shows a table and selects it. One request.
 * @throws Refused `hidden-sheet`.
 */
export async function selectTable(table: SheetTable, { signal }: WriteControl = {}): Promise<void> {
  if (!table.sheetVisible) throw new Refused({ kind: "hidden-sheet", sheet: table.sheetName });
  await runExcel(
    async (context) => {
      const live = context.workbook.tables.getItem(table.id);
      live.worksheet.activate();
      live.getRange().select();
      await context.sync();
    },
    { signal },
  );
}
