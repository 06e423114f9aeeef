import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import type { UniverStore } from "./UniverStore";
import { withTypedNames } from "./typedNames";

/**
 * Keeps the brackets and commas of Chinese headers in formulas that a person types: Univer turns full-width characters into
 * half-width ones, Excel leaves the names of columns alone.
 */
export function keepTypedNames(store: UniverStore): void {
  store.engine.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, _place, next) => {
      if (typeof cell?.f !== "string" || !cell.f.includes("[")) return next(cell);
      return next({ ...cell, f: withTypedNames(cell.f, (table) => titlesOf(store, table)) });
    },
  });
}

function titlesOf(store: UniverStore, name: string): readonly string[] {
  const table = store.tables().find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (table === undefined) return [];
  const titles = table.columns.map((column) => column.name);
  return table.showHeaders ? (store.texts(table.sheet, { ...table.box, rows: 1 })[0] ?? titles) : titles;
}
