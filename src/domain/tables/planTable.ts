/**
 * Plans a table: a dataset asked with filters becomes headers, rows and formats, ready to be written.
 * @module
 */
import type { Catalog } from "../model/catalog";
import { WHOLE } from "./columns";
import type { Column, Dataset, TablePlan, TableQuery, TableRow } from "../model/table";

/** Decimals shown at most; more are kept in the cell. */
const MOST_DECIMALS = 2;

/** Columns of a query in sheet order: the asked ones, else the standard ones. Key columns are always there. */
export function columnsOf(dataset: Dataset, asked: readonly string[]): readonly Column[] {
  if (asked.length === 0) return dataset.columns.filter((column) => column.standard || column.key);
  return dataset.columns.filter((column) => column.key || asked.includes(column.id));
}

function decimalsOf(value: string | number | null): number {
  if (typeof value !== "number") return 0;
  const fraction = String(value).split(".")[1] ?? "";
  return Math.min(fraction.length, MOST_DECIMALS);
}

/** A number column without a format of its own shows as many decimals as its most exact figure has. */
function withFormat(column: Column, position: number, rows: readonly TableRow[]): Column {
  if (column.type !== "number" || column.numberFormat !== WHOLE) return column;
  const decimals = rows.reduce(
    (most, row) => Math.max(most, decimalsOf(row.cells[position]?.value ?? null)),
    0,
  );
  return { ...column, numberFormat: decimals === 0 ? WHOLE : `#,##0.${"0".repeat(decimals)}` };
}

/** Headers in the language, with the unit where a column has one; made unique as Excel wants them in a table. */
function headersOf(catalog: Catalog, columns: readonly Column[], language: "zh" | "en"): string[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const unit = column.unit === null ? undefined : catalog.units.get(column.unit);
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
function columnWidth(column: Column, header: string, position: number, rows: readonly TableRow[]): number {
  const longest = rows.reduce((most, row) => {
    const value = row.cells[position]?.value ?? null;
    return typeof value === "string" ? Math.max(most, widthOf(value)) : most;
  }, 0);
  return Math.max(column.width, widthOf(header) + BUTTON_WIDTH, Math.min(longest + 1, WIDEST_TEXT));
}

/** The plan of a table. Pure: the same catalog and query give the same plan; `noteSentence` makes its source note. */
export function planTable(
  catalog: Catalog,
  dataset: Dataset,
  query: TableQuery,
  noteSentence: (facts: SourceNoteFacts) => string,
): TablePlan {
  const chosen = columnsOf(dataset, query.columns);
  const positions = chosen.map((column) => dataset.columns.indexOf(column));
  const rows = dataset.rows(catalog, query.filters, query.language).map((row) => ({
    key: row.key,
    cells: positions.map((position) => row.cells[position] ?? { value: null, observation: null }),
  }));
  const headers = headersOf(catalog, chosen, query.language);
  const columns = chosen.map((column, i) => ({
    ...withFormat(column, i, rows),
    width: columnWidth(column, headers[i] ?? "", i, rows),
  }));
  return {
    query,
    title: dataset.title[query.language],
    name: `Kouan_${dataset.id.replace(/-/g, "_")}`,
    headers,
    columns,
    rows,
    sourceNote: noteSentence(sourceNoteFacts(catalog, rows)),
    packageVersion: catalog.version,
    packageHash: catalog.hash,
  };
}

/** What the source note of a table says; the sentence itself is made in `strings/`. */
export interface SourceNoteFacts {
  readonly packageVersion: string;
  readonly packageHash: string;
  /** Producers of the figures, those with most figures first. */
  readonly producers: readonly string[];
  /** Date of the newest source, as printed. */
  readonly latestSource: string;
}

/** Producers and dates of the figures in the rows. */
export function sourceNoteFacts(catalog: Catalog, rows: readonly TableRow[]): SourceNoteFacts {
  const counts = new Map<string, number>();
  let latestSource = "";
  for (const row of rows) {
    for (const id of new Set(row.cells.map((cell) => cell.observation))) {
      const source = catalog.sources.get(id === null ? "" : (catalog.observations.get(id)?.source ?? ""));
      if (source === undefined) continue;
      counts.set(source.producer, (counts.get(source.producer) ?? 0) + 1);
      if (source.published > latestSource) latestSource = source.published;
    }
  }
  const producers = [...counts].sort((a, b) => b[1] - a[1]).map(([producer]) => producer);
  return { packageVersion: catalog.version, packageHash: catalog.hash, producers, latestSource };
}
