import type { CellContent } from "./cellText";
import type { ReferredCells } from "./insertFormula";
import { Refused } from "./refused";
import { runExcel } from "./run";

/** More cells are no list of ports or years that one looks at before the formula is written. */
const MOST_CELLS = 2_000;

/** The selected cells, and what they hold. */
export interface SelectedCells extends ReferredCells {
  readonly values: readonly (readonly CellContent[])[];
}

/**
 * Reads the selected cells, to refer to them in a formula. Two requests. Requires ExcelApi 1.9.
 * @throws Refused `several-areas`, `too-many-referred`.
 */
export async function readSelectedCells(): Promise<SelectedCells> {
  return runExcel(async (context) => {
    const selected = context.workbook.getSelectedRanges().load("areaCount");
    const area = selected.areas.getItemAt(0);
    area.load("address,rowIndex,columnIndex,rowCount,columnCount");
    const sheet = selected.worksheet.load("id,name");
    await context.sync();
    if (selected.areaCount > 1) throw new Refused({ kind: "several-areas", areas: selected.areaCount });
    const { rowCount: rows, columnCount: columns } = area;
    if (rows * columns > MOST_CELLS) throw new Refused({ kind: "too-many-referred", cells: rows * columns });
    const region = { sheetId: sheet.id, row: area.rowIndex, column: area.columnIndex, rows, columns };
    const range = context.workbook.worksheets
      .getItem(sheet.id)
      .getRangeByIndexes(region.row, region.column, rows, columns);
    range.load("values");
    await context.sync();
    return {
      ...region,
      sheetName: sheet.name,
      address: area.address.slice(area.address.lastIndexOf("!") + 1),
      values: range.values as CellContent[][],
    };
  });
}
