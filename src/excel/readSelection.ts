import { readGrids, type Region } from "./blocks";
import type { CellContent } from "./cellText";
import type { Located } from "./registry/match";
import { runExcel } from "./run";
import { survey } from "./survey";
import { bodyOf, overlaps, type SheetTable } from "./tables/sheetTable";

/** Cells looked at in a selection; a person reads no more. */
const MOST_CELLS = 20;
/** Columns to either side that are read for what else stands in the row. */
const REACH = 20;
const SHEET_COLUMNS = 16_384;

/** Rows of a table that Kouan inserted, those that the selection touches. */
export interface SelectedTable {
  readonly located: Located;
  readonly table: SheetTable;
  readonly rows: readonly { readonly row: number; readonly contents: readonly CellContent[] }[];
}

/** What stands in the first cells of the selection, and around them. */
export interface SelectionReading {
  readonly region: Region;
  readonly sheetName: string;
  /** More is selected than was read. */
  readonly cut: boolean;
  readonly formulas: readonly (readonly CellContent[])[];
  readonly values: readonly (readonly CellContent[])[];
  readonly text: readonly (readonly string[])[];
  /** Values of the same rows to either side; `first` is the first column. */
  readonly around: { readonly first: number; readonly values: readonly (readonly CellContent[])[] };
  /** Ids by name in lower case. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Every table that the cells touch. */
  readonly tables: readonly SheetTable[];
  readonly ours: readonly SelectedTable[];
  /** For cells that a formula spills into, the cell of that formula; null for all others. */
  readonly anchors: readonly (readonly (SpillAnchor | null)[])[];
}

/** The cell of a formula that spills. */
export interface SpillAnchor {
  readonly row: number;
  readonly column: number;
  readonly formula: CellContent;
}

/**
 * Reads the first cells of the selection. Two requests; inside a table three more, and one more where tables were renamed
 * or copied. Requires ExcelApi 1.12.
 */
export async function readSelection(): Promise<SelectionReading> {
  return runExcel(async (context) => {
    const selected = context.workbook.getSelectedRanges().load("areaCount");
    const area = selected.areas.getItemAt(0).load("rowIndex,columnIndex,rowCount,columnCount");
    const sheet = selected.worksheet.load("id,name");
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();

    const columns = Math.min(area.columnCount, MOST_CELLS);
    const rows = Math.min(area.rowCount, Math.max(1, Math.floor(MOST_CELLS / columns)));
    const region = { sheetId: sheet.id, row: area.rowIndex, column: area.columnIndex, rows, columns };
    const live = context.workbook.worksheets.getItem(sheet.id);
    const cells = live.getRangeByIndexes(region.row, region.column, rows, columns);
    cells.load("formulas,values,text");
    const first = Math.max(0, region.column - REACH);
    const width = Math.min(SHEET_COLUMNS, region.column + columns + REACH) - first;
    const around = live.getRangeByIndexes(region.row, first, rows, width).load("values");
    const parents = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) =>
        cells.getCell(down, across).getSpillParentOrNullObject().load("rowIndex,columnIndex,formulas"),
      ),
    );
    const touching = cells.getTables(false).load("items/id");
    await context.sync();

    const found = touching.items.length === 0 ? null : await survey(context);
    const tables = (found?.tables ?? []).filter((table) => overlaps(table, region));
    return {
      region,
      sheetName: sheet.name,
      cut: selected.areaCount > 1 || rows < area.rowCount || columns < area.columnCount,
      formulas: cells.formulas as CellContent[][],
      values: cells.values as CellContent[][],
      text: cells.text,
      around: { first, values: around.values as CellContent[][] },
      sheets: new Map(sheets.items.map(({ id, name }) => [name.toLowerCase(), id])),
      tables,
      anchors: parents.map((line) =>
        line.map((parent) =>
          parent.isNullObject
            ? null
            : {
                row: parent.rowIndex,
                column: parent.columnIndex,
                formula: (parent.formulas as CellContent[][])[0]?.[0] ?? "",
              },
        ),
      ),
      ours: await readOurs(context, found?.located ?? [], region),
    };
  });
}

async function readOurs(
  context: Excel.RequestContext,
  located: readonly Located[],
  selected: Region,
): Promise<SelectedTable[]> {
  const wanted = located.flatMap((each) => {
    const { table, record } = each;
    if (table === null || record.state === "forgotten" || !overlaps(table, selected)) return [];
    const body = bodyOf(table);
    const row = Math.max(body.row, selected.row);
    const end = Math.min(body.row + body.rows, selected.row + selected.rows);
    return [{ located: each, table, region: { ...body, row, rows: Math.max(0, end - row) } }];
  });
  const grids = await readGrids(
    context,
    wanted.map(({ region }) => region),
  );
  return wanted.map(({ located: each, table, region }, index) => ({
    located: each,
    table,
    rows: (grids[index] ?? []).map((contents, at) => ({ row: region.row + at, contents })),
  }));
}

/** The values of some regions. One request per 20,000 cells. */
export async function readValues(regions: readonly Region[]): Promise<CellContent[][][]> {
  if (regions.length === 0) return [];
  return runExcel((context) => readGrids(context, regions, "values"));
}
