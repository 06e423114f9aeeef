import { rangeOf, type Region, type WriteControl } from "./blocks";
import { loadSelectedPlace } from "./guards/selection";
import { checkTarget } from "./guards/target";
import { mayStillCome, Refused } from "./refused";
import { runExcel } from "./run";
import { survey } from "./survey";
import { cellAddress } from "./tables/address";
import { overlaps } from "./tables/sheetTable";

/** Cells of the workbook that a formula refers to. */
export interface ReferredCells extends Region {
  readonly sheetName: string;
  /** Without the sheet: `A2:A20`. */
  readonly address: string;
}

/** A formula to write, and how many cells its answer fills. */
export interface FormulaToInsert {
  /** The formula as it reads on a sheet: references to cells of other sheets name their sheet. */
  readonly on: (sheetName: string) => string;
  readonly rows: number;
  readonly columns: number;
  readonly refersTo: readonly ReferredCells[];
}

/** Last row and column of a sheet. */
const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/**
 * Writes a formula into the selected cell, where it and all that it fills is free; a block that spills stays outside
 * tables. Three requests, one more when the place is formatted. Requires ExcelApi 1.13.
 * @throws Refused for every reason in `guards/`, and `no-room`, `overlap`, `refers-to-itself`.
 */
export async function writeFormula(formula: FormulaToInsert, { signal }: WriteControl = {}): Promise<string> {
  const { rows, columns, refersTo } = formula;
  return runExcel(
    async (context) => {
      const { tables, also: readPlace } = await survey(context, () => loadSelectedPlace(context));
      const place = readPlace();
      const region: Region = { sheetId: place.sheetId, row: place.row, column: place.column, rows, columns };
      if (place.row + rows > SHEET_ROWS || place.column + columns > SHEET_COLUMNS)
        throw new Refused({ kind: "no-room", rows, columns });
      const own = refersTo.find((cells) => overlaps(cells, region));
      if (own !== undefined) throw new Refused({ kind: "refers-to-itself", address: own.address });
      const isBlock = rows * columns > 1;
      const inside = isBlock ? tables.find((table) => overlaps(table, region)) : undefined;
      if (inside !== undefined) throw new Refused({ kind: "overlap", table: inside.name });
      await checkTarget(context, region);
      rangeOf(context, { ...region, rows: 1, columns: 1 }).formulas = [[formula.on(place.sheetName)]];
      await context.sync().catch(mayStillCome);
      return cellAddress(place.sheetName, place.row, place.column);
    },
    { oneUndoStep: true, signal },
  );
}
