/**
 * How the columns of a table look: headers with units, decimals, widths.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Column, TableRow } from "../model/table";
import { WHOLE } from "./columns";
import { formatOfCell } from "./figureFormat";

/**
 * A number column without a format of its own shows each figure with its own decimals; the column's format is the one that most
 * figures have.
 */
export function withFormat(column: Column, position: number, rows: readonly TableRow[]): Column {
  if (column.type !== "number" || column.numberFormat !== WHOLE) return column;
  const counts = new Map<string, number>();
  const own = { numberFormat: WHOLE, ownDecimals: true } as const;
  for (const row of rows) {
    const cell = row.cells[position];
    if (typeof cell?.value !== "number") continue;
    const format = formatOfCell(own, cell);
    counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  const [[most] = [WHOLE]] = [...counts].sort(([a, m], [b, n]) => n - m || a.length - b.length);
  return { ...column, ownDecimals: true, numberFormat: most };
}

/** Headers in the language, with the unit where a column has one; made unique as Excel wants them in a table. */
export function headersOf(catalog: Catalog, columns: readonly Column[], language: "zh" | "en"): string[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const unit =
      column.unit === null || column.bareHeader === true ? undefined : catalog.units.get(column.unit);
    const symbol =
      unit === undefined ? "" : language === "zh" ? `（${unit.symbol.zh}）` : ` (${unit.symbol.en})`;
    const header = `${column.header[language]}${symbol}`;
    const count = (seen.get(header) ?? 0) + 1;
    seen.set(header, count);
    return count === 1 ? header : `${header} ${count}`;
  });
}

/** Room for the filter button beside a header, in characters. */
const BUTTON_WIDTH = 4;
/** A column grows with its longest text up to this; what is longer (quotes, titles) runs on or is cut, as in any sheet. */
const WIDEST_TEXT = 26;

/** Characters a text takes: Chinese ones take two. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (width, character) => width + (/[\u1100-\uFFEF]/.test(character) ? 2 : 1),
    0,
  );
}

/** Wide enough for the header with its button, and for short texts. */
export function columnWidth(
  column: Column,
  header: string,
  position: number,
  rows: readonly TableRow[],
): number {
  const longest = rows.reduce((most, row) => {
    const value = row.cells[position]?.value ?? null;
    return typeof value === "string" ? Math.max(most, widthOf(value)) : most;
  }, 0);
  return Math.max(column.width, widthOf(header) + BUTTON_WIDTH, Math.min(longest + 1, WIDEST_TEXT));
}
