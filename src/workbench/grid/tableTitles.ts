import { SetSuperTableMutation } from "@univerjs/engine-formula";
import { TableManager } from "@univerjs/sheets-table";
import { intersection } from "../model/boxes";
import type { Box, SheetId, TableData } from "../model/store";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { toRange } from "./ranges";
import { withoutTotals } from "./tableShape";

/**
 * Tells Univer what columns are called once their header cells changed, by whomever: it reads them only when a table is made, and
 * formulas ask it.
 */
export function retitle(
  engine: Engine,
  cells: Cells,
  tables: readonly TableData[],
  sheet: SheetId,
  box: Box,
): void {
  const { unitId } = engine;
  for (const table of tables) {
    const header = { ...table.box, rows: 1 };
    if (table.sheet !== sheet || !table.showHeaders || intersection(header, box) === null) continue;
    const shown = engine.injector.get(TableManager).getTableById(unitId, table.id);
    const [titles = []] = cells.texts(sheet, header);
    const renamed = titles.filter((title, index) => {
      const column = shown?.getTableColumnByIndex(index);
      if (column === undefined || title === "" || column.displayName === title) return false;
      column.displayName = title;
      return true;
    });
    if (renamed.length === 0) continue;
    const titleMap = new Map(titles.map((title, index) => [title, index]));
    const reference = { range: toRange(withoutTotals(table)), sheetId: sheet, titleMap };
    engine.run(SetSuperTableMutation.id, { unitId, tableName: table.name, reference });
  }
}
