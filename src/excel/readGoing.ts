/**
 * What there is to know about columns before they are taken out of their tables; each function is one `Excel.run`.
 * @module
 */
import { gather, rangeOf, readGrids, type Ask, type Region, type WriteControl } from "./blocks";
import type { CellContent } from "./cellText";
import { besideOf } from "./readTables";
import { runExcel } from "./run";
import { bodyOf, type SheetTable } from "./tables/sheetTable";
import { askForWidth } from "./tables/widths";

/** Columns of a table that may go, by their positions. */
export interface Going {
  readonly table: SheetTable;
  readonly positions: readonly number[];
}

/** What goes with a column, or loses it. */
export interface ColumnUse {
  /** What stands in its totals row; "" where there is none. */
  readonly total: CellContent;
  /** Areas with formulas that refer to it, as `Sheet1!H3:H7`. */
  readonly formulas: readonly string[];
}

/** The same for the columns of a table, and merged cells right of it, which would move; "" where there are none. */
export interface GoingUse {
  readonly columns: ReadonlyMap<number, ColumnUse>;
  readonly merged: string;
}

/** What goes where no columns do. */
export const NOTHING_GOES: GoingUse = { columns: new Map(), merged: "" };

/**
 * What goes with some columns, or loses them; nothing is asked where none go. Two requests, a third where totals go with them; where
 * formulas refer to some of the columns and not to others, up to two for each column. Requires ExcelApi 1.13.
 */
export async function readUse(
  going: readonly (Going | null)[],
  control: WriteControl = {},
): Promise<GoingUse[]> {
  return forThose(going, NOTHING_GOES, control, async (context, some) => {
    const merged = await gather(
      context,
      some.map(({ table }) => askForMerged(table)),
    );
    const totals = new Map<Going, readonly CellContent[]>();
    const totalled = some.filter(({ table }) => table.hasTotals);
    const grids = await readGrids(
      context,
      totalled.map(({ table }) => totalsOf(table)),
    );
    totalled.forEach((each, index) => totals.set(each, grids[index]?.[0] ?? []));
    const areas = await gather(
      context,
      some.flatMap(({ table, positions }) => positions.map((position) => askForDependents(table, position))),
    );
    const nextArea = areas.values();
    return some.map((each, index): GoingUse => {
      const columns = each.positions.map((position): [number, ColumnUse] => [
        position,
        { total: totals.get(each)?.[position] ?? "", formulas: nextArea.next().value ?? [] },
      ]);
      return { columns: new Map(columns), merged: merged[index] ?? "" };
    });
  });
}

/** What it takes to bring columns back whole. */
export interface GoingLooks {
  /** Widths, in points, of all columns of the table. */
  readonly widths: readonly number[];
  /** By position: the number format of each body row. */
  readonly formats: ReadonlyMap<number, readonly string[]>;
}

/** What it takes where no columns go. */
export const NO_LOOKS: GoingLooks = { widths: [], formats: new Map() };

/** What it takes to bring some columns back whole. One request, and one per 20,000 cells; none where no columns go. */
export async function readLooks(
  going: readonly (Going | null)[],
  control: WriteControl = {},
): Promise<GoingLooks[]> {
  return forThose(going, NO_LOOKS, control, async (context, some) => {
    const asks = some.flatMap(({ table }) =>
      table.columnNames.map((_, position) => askForWidth(table, position)),
    );
    const widths = (await gather(context, asks)).values();
    const columns = some.flatMap(({ table, positions }) =>
      positions.map((position) => ({ ...bodyOf(table), column: table.column + position, columns: 1 })),
    );
    const grids = (await readGrids(context, columns, "numberFormat")).values();
    return some.map(({ table, positions }): GoingLooks => {
      const formats = positions.map((position): [number, string[]] => [
        position,
        (grids.next().value ?? []).map(([format]) => String(format ?? "")),
      ]);
      return { widths: table.columnNames.map(() => widths.next().value ?? 0), formats: new Map(formats) };
    });
  });
}

/** Asks about the tables of which columns go; the others get what stands for nothing. */
async function forThose<T>(
  going: readonly (Going | null)[],
  nothing: T,
  { signal }: WriteControl,
  ask: (context: Excel.RequestContext, some: readonly Going[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const some = going.flatMap((each) => (each === null || each.positions.length === 0 ? [] : [each]));
  if (some.length === 0) return going.map(() => nothing);
  const found = await runExcel((context) => ask(context, some), { signal });
  const byGoing = new Map(some.map((each, index) => [each, found[index] ?? nothing]));
  return going.map((each) => (each === null ? nothing : (byGoing.get(each) ?? nothing)));
}

function totalsOf(table: SheetTable): Region {
  return { ...bodyOf(table), row: table.row + table.rows - 1, rows: 1 };
}

/** Addresses of merged cells right of tables, in their rows; "" where there are none. One request. Requires ExcelApi 1.13. */
export async function readMerged(
  tables: readonly SheetTable[],
  { signal }: WriteControl = {},
): Promise<string[]> {
  if (tables.length === 0) return [];
  return runExcel((context) => gather(context, tables.map(askForMerged)), { signal });
}

function askForMerged(table: SheetTable): Ask<string> {
  return {
    cost: 1,
    enqueue: (context) => {
      const right = besideOf(table);
      if (right.columns === 0) return () => "";
      const merged = rangeOf(context, right).getMergedAreasOrNullObject().load("address");
      return () => (merged.isNullObject ? "" : merged.address);
    },
  };
}

/** An address in a list of them: sheets may have commas in their names, within quotes. */
const ONE_ADDRESS = /(?:'(?:[^']|'')*'|[^,'])+/g;

function askForDependents(table: SheetTable, position: number): Ask<readonly string[]> {
  return {
    cost: 100,
    enqueue: (context) => {
      const column = context.workbook.tables.getItem(table.id).columns.getItemAt(position).getRange();
      const found = column.getDirectDependents().load("addresses");
      return () =>
        found.addresses.flatMap((list) =>
          Array.from(list.matchAll(ONE_ADDRESS), ([address]) => address.trim()).filter((each) => each !== ""),
        );
    },
    none: { code: "ItemNotFound", value: [] },
  };
}
