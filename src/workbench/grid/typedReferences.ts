import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { hasCell } from "../model/boxes";
import { withOwnTable } from "./ownTable";
import type { UniverStore } from "./UniverStore";
import { withTypedNames } from "./typedNames";

/**
 * Keeps the brackets and commas of Chinese headers in formulas that a person types: Univer turns full-width characters into
 * half-width ones, Excel leaves the names of columns alone. Names of a table's own columns get what Univer needs to know them.
 */
export function keepTypedNames(store: UniverStore): void {
  store.engine.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, { subUnitId, row, col }, next) => {
      if (typeof cell?.f !== "string" || !cell.f.includes("[")) return next(cell);
      const own = store
        .tables()
        .find((table) => table.sheet === subUnitId && hasCell(table.box, row, col))?.name;
      const formula = own === undefined ? cell.f : withOwnTable(cell.f, own);
      return next({ ...cell, f: withTypedNames(formula, (table) => titlesOf(store, table)) });
    },
  });
}

function titlesOf(store: UniverStore, name: string): readonly string[] {
  const table = store.tables().find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (table === undefined) return [];
  const titles = table.columns.map((column) => column.name);
  return table.showHeaders ? (store.texts(table.sheet, { ...table.box, rows: 1 })[0] ?? titles) : titles;
}
