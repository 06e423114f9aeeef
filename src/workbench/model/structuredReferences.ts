import { bounding } from "./boxes";
import type { WorkbookSession } from "./session";
import type { Box, TableData } from "./store";

/** The cells of `[…]` behind a table's name; `null` when there are none. `row` is the formula's own, for `@`. */
export function structuredBox(
  session: WorkbookSession,
  table: TableData,
  brackets: string,
  row: number,
): Box | null {
  const inside = brackets.slice(1, -1).trim();
  const nested = [...inside.matchAll(/\[([^[\]]*)\]/g)].map((match) => (match[1] ?? "").trim());
  const single = inside.replace(/^@\s*/, "");
  const parts = nested.length > 0 ? nested : single === "" ? [] : [single];
  const words = parts.filter((part) => part.startsWith("#")).map((part) => part.toLowerCase());
  const thisRow = inside.startsWith("@") || words.includes("#this row");
  const rows = rowsOf(table, words, thisRow, row);
  const names = parts.filter((part) => !part.startsWith("#")).map((part) => part.replace(/'(.)/g, "$1"));
  const columns = columnsOf(session, table, names);
  return rows === null || columns === null ? null : { ...rows, ...columns };
}

function rowsOf(
  table: TableData,
  words: readonly string[],
  thisRow: boolean,
  row: number,
): Pick<Box, "row" | "rows"> | null {
  const { box } = table;
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  const body = { row: box.row + head, rows: box.rows - head - foot };
  if (thisRow) return row >= body.row && row < body.row + body.rows ? { row, rows: 1 } : null;
  if (words.includes("#all")) return { row: box.row, rows: box.rows };
  const parts = [
    ...(words.includes("#headers") && head === 1 ? [{ row: box.row, rows: 1 }] : []),
    ...(words.length === 0 || words.includes("#data") ? [body] : []),
    ...(words.includes("#totals") && foot === 1 ? [{ row: box.row + box.rows - 1, rows: 1 }] : []),
  ];
  const [first, ...rest] = parts.map((part) => ({ ...part, column: 0, columns: 1 }));
  return first === undefined ? null : rest.reduce<Box>(bounding, first);
}

function columnsOf(
  session: WorkbookSession,
  table: TableData,
  names: readonly string[],
): Pick<Box, "column" | "columns"> | null {
  const { box } = table;
  if (names.length === 0) return { column: box.column, columns: box.columns };
  const header = table.showHeaders ? session.store.texts(table.sheet, { ...box, rows: 1 })[0] : undefined;
  const titles = table.columns.map((column, index) => (header?.[index] ?? column.name).toLowerCase());
  const found = names.map((name) => titles.indexOf(name.toLowerCase()));
  if (found.some((index) => index < 0)) return null;
  const left = Math.min(...found);
  return { column: box.column + left, columns: Math.max(...found) - left + 1 };
}
