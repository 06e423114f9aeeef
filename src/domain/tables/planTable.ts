/**
 * Plans a table: a dataset asked with filters becomes headers, rows and formats, ready to be written.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Column, Dataset, TablePlan, TableQuery, TableRow } from "../model/table";
import { catalogAsOf } from "../queries/catalogAsOf";
import { columnWidth, headersOf, withFormat } from "./columnLooks";
import { layAcross } from "./layAcross";
import { withFormulas } from "./liveFormulas";
import { sourceNoteFacts, type SourceNoteFacts } from "./sourceNote";
import { spillFormula } from "./spillFormula";

/** Columns of a query in sheet order: the asked ones, else the standard ones. Key columns are always there. */
export function columnsOf(dataset: Dataset, asked: readonly string[]): readonly Column[] {
  if (asked.length === 0) return dataset.columns.filter((column) => column.standard || column.key);
  return dataset.columns.filter((column) => column.key || asked.includes(column.id));
}

/** Columns and rows of a query before headers, formulas and widths. */
interface Laid {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

function layLong(dataset: Dataset, asked: readonly string[], rows: readonly TableRow[]): Laid {
  const chosen = columnsOf(dataset, asked);
  const positions = chosen.map((column) => dataset.columns.indexOf(column));
  const projected = rows.map((row) => ({
    key: row.key,
    cells: positions.map((position) => row.cells[position] ?? { value: null, observation: null }),
  }));
  return { columns: chosen.map((column, i) => withFormat(column, i, projected)), rows: projected };
}

/**
 * The plan of a table. Pure: the same catalog and query give the same plan; `noteSentence` makes its source note. A layout
 * that the dataset does not have is laid out long, see `layoutsOf`.
 */
export function planTable(
  catalog: Catalog,
  dataset: Dataset,
  query: TableQuery,
  noteSentence: (facts: SourceNoteFacts) => string,
): TablePlan {
  const { language, filters, asOf = null } = query;
  const known = catalogAsOf(catalog, asOf);
  const found = dataset.rows(known, filters, language);
  const across = layAcross(known, dataset, query, found);
  const { columns, rows } = across ?? layLong(dataset, query.columns, found);
  const headers = headersOf(catalog, columns, language);
  const spill = query.mode === "spill" ? spillFormula(dataset, query) : null;
  return {
    query,
    title: dataset.title[language],
    name: `Kouan_${dataset.id.replace(/-/g, "_")}`,
    headers,
    columns: columns.map((column, i) => ({
      ...column,
      width: columnWidth(column, headers[i] ?? "", i, rows),
    })),
    rows: query.mode === "formulas" ? withFormulas(catalog, query, columns, rows) : rows,
    sourceNote: noteSentence(sourceNoteFacts(catalog, rows)),
    packageVersion: catalog.version,
    packageHash: catalog.hash,
    ...(spill === null ? {} : { spill }),
  };
}
