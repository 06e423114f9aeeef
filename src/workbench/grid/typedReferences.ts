import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import type { UniverStore } from "./UniverStore";

/** A table's name and what stands in its brackets. */
const REFERENCE = /([\p{L}\p{N}_.]+)(\[(?:[^[\]]|\[[^[\]]*\])*\])/gu;
/** One name in its brackets. */
const NAME = /(?<=\[@?)[^[\]@]+(?=\])/gu;

/**
 * Keeps the brackets and commas of Chinese headers in formulas that a person types: Univer turns full-width characters into
 * half-width ones, Excel leaves the names of columns alone.
 */
export function keepTypedNames(store: UniverStore): void {
  store.engine.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, _place, next) => {
      if (typeof cell?.f !== "string" || !cell.f.includes("[")) return next(cell);
      return next({ ...cell, f: withNames(cell.f, (table) => titlesOf(store, table)) });
    },
  });
}

function titlesOf(store: UniverStore, name: string): readonly string[] {
  const table = store.tables().find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (table === undefined) return [];
  const titles = table.columns.map((column) => column.name);
  return table.showHeaders ? (store.texts(table.sheet, { ...table.box, rows: 1 })[0] ?? titles) : titles;
}

/** A formula whose half-width names are those of the table's columns again. */
function withNames(formula: string, titles: (table: string) => readonly string[]): string {
  return formula.replace(REFERENCE, (whole, table: string, brackets: string) => {
    const known = titles(table);
    if (known.length === 0) return whole;
    const byHalf = new Map(known.map((title) => [halfWidth(title), title]));
    const names = brackets.replace(NAME, (name) =>
      known.includes(name) ? name : (byHalf.get(name) ?? name),
    );
    return `${table}${names}`;
  });
}

/** As Univer writes it. documented: full-width forms are U+FF01 to U+FF5E, the wide space is U+3000 (Unicode) */
function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, " ");
}
