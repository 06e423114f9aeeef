/**
 * What a table without a record is, if it is one of ours: judged by its headers, its rows' keys and its figures. Pure.
 * @module
 */
import type { Catalog } from "../../domain/model/catalog";
import type { Dataset, TablePlan, TableQuery, TableRow } from "../../domain/model/table";
import { datasetById } from "../../domain/tables/datasets";
import { deriveFilters } from "../../domain/tables/recognise/deriveFilters";
import { fitsOf, headerKey } from "../../domain/tables/recognise/fits";
import { asCellValue, holds, token, type CellContent } from "../../excel/cellText";
import { plannedContent } from "../refresh/planned";

/** A table as read: the names of its columns and its body. */
export interface Unknown {
  readonly columnNames: readonly string[];
  readonly grid: readonly (readonly CellContent[])[];
}

/** What a table is taken for. */
export interface Recognised {
  /** What would give this table: its filters are those that its rows show. */
  readonly query: TableQuery;
  /** Rows that hold something, and those of them that the data package has. */
  readonly rows: number;
  readonly known: number;
  /** Cells of known rows that hold the package's figure or text, and those that hold something else. */
  readonly equal: number;
  readonly different: number;
}

/** Half of the rows must be facts of the dataset, and half of their cells must be what it says. */
const ENOUGH = 0.5;

/** A plan with the rows and columns of it that the table has. */
export interface Matched {
  readonly plan: TablePlan;
  /** Position in the table of each column of the plan; null where the table lacks it. */
  readonly positions: readonly (number | null)[];
  /** Body row of each row of the plan that the table has. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Finds a plan's columns by their headers and its rows by their keys; null where a key column is missing. */
export function matchPlan(plan: TablePlan, { columnNames, grid }: Unknown): Matched | null {
  const names = columnNames.map(headerKey);
  const positions = plan.headers.map((header) => {
    const at = names.indexOf(headerKey(header));
    return at < 0 ? null : at;
  });
  const keys = plan.columns.flatMap(({ key }, index) => (key ? [index] : []));
  if (keys.some((index) => positions[index] === null)) return null;
  const rows = new Map<string, number>();
  grid.forEach((cells, row) => {
    const tuple = keyOf(keys.map((index) => asCellValue(cells[positions[index] ?? -1] ?? "")));
    if (!rows.has(tuple)) rows.set(tuple, row);
  });
  const rowOf = new Map<string, number>();
  const taken = new Set<number>();
  for (const { key, cells } of plan.rows) {
    const at = rows.get(keyOf(keys.map((index) => cells[index]?.value ?? null)));
    if (at === undefined || taken.has(at)) continue;
    taken.add(at);
    rowOf.set(key, at);
  }
  return { plan, positions, rowOf };
}

function keyOf(values: readonly (string | number | null)[]): string {
  return values.map((value) => String(token(value) ?? "")).join("\u0000");
}

/** What a table is taken for; null for a stranger's. */
export function recognise(
  catalog: Catalog,
  plan: (query: TableQuery) => TablePlan,
  table: Unknown,
): Recognised | null {
  const rows = table.grid.filter((cells) => cells.some((content) => content !== "")).length;
  const candidates = fitsOf(catalog, table.columnNames).flatMap((query) => {
    const matched = matchPlan(plan(withMode(query, table)), table);
    if (matched === null || matched.rowOf.size === 0 || matched.rowOf.size < rows * ENOUGH) return [];
    const counts = compare(matched, table);
    return counts.equal === 0 || counts.equal < (counts.equal + counts.different) * ENOUGH
      ? []
      : [{ matched, ...counts }];
  });
  const [best] = candidates.sort(
    (a, b) =>
      b.equal - a.equal ||
      b.matched.rowOf.size - a.matched.rowOf.size ||
      a.matched.plan.columns.length - b.matched.plan.columns.length,
  );
  const dataset = best === undefined ? undefined : datasetById(best.matched.plan.query.dataset);
  if (best === undefined || dataset === undefined) return null;
  return {
    query: askedFor(catalog, dataset, best.matched),
    rows,
    known: best.matched.rowOf.size,
    equal: best.equal,
    different: best.different,
  };
}

/** A table in which formulas of ours stand is one of live formulas. */
function withMode(query: TableQuery, { grid }: Unknown): TableQuery {
  const live = grid.some((cells) => cells.some(isFormula));
  return live ? { ...query, mode: "formulas" } : query;
}

function isFormula(content: CellContent): boolean {
  return typeof content === "string" && /^=(?:\w+\.)?KOUAN\.PORT/i.test(content);
}

function compare(
  { plan, positions, rowOf }: Matched,
  { grid }: Unknown,
): { readonly equal: number; readonly different: number } {
  let equal = 0;
  let different = 0;
  for (const row of plan.rows) {
    const at = rowOf.get(row.key);
    if (at === undefined) continue;
    plan.columns.forEach(({ key }, index) => {
      const position = positions[index] ?? null;
      if (key || position === null) return;
      const content = grid[at]?.[position] ?? "";
      const next = plannedContent(row.cells[index]);
      if (content === "" || (next === null && content === "#N/A")) return;
      if (holds(content, next)) equal += 1;
      else different += 1;
    });
  }
  return { equal, different };
}

/** The query that gives the table's columns, and rows as few as its filters can. */
function askedFor(catalog: Catalog, dataset: Dataset, { plan, positions, rowOf }: Matched): TableQuery {
  const { language } = plan.query;
  const long = (plan.query.layout ?? "long") === "long";
  const shown = plan.columns.filter((_, index) => positions[index] !== null);
  const present = long ? new Set(rowOf.keys()) : longKeys(catalog, dataset, plan, positions, rowOf);
  return {
    ...plan.query,
    filters: deriveFilters(catalog, dataset, present, language),
    columns: long ? longColumns(dataset, shown) : acrossColumns(dataset, plan.query, shown),
  };
}

type Shown = TablePlan["columns"];

function longColumns(dataset: Dataset, shown: Shown): readonly string[] {
  const ids = dataset.columns.map(({ id }) => id).filter((id) => shown.some((column) => column.id === id));
  const standard = dataset.columns.filter((column) => column.standard || column.key).map(({ id }) => id);
  return ids.join() === standard.join() ? [] : ids;
}

/** What stands under the years or ports: the ids behind the second colon, and the figures the query had. */
function acrossColumns(dataset: Dataset, query: TableQuery, shown: Shown): readonly string[] {
  const under = new Set(shown.map(({ id }) => id.split(":")[2]).filter((id) => id !== undefined));
  const figures = dataset.columns.filter(({ key, type, unit }) => !key && type === "number" && unit !== null);
  const asked = figures.filter(({ id }) => query.columns.includes(id));
  const beside = dataset.columns.filter(
    ({ id, key }) => !key && under.has(id) && !asked.some((f) => f.id === id),
  );
  const kept = asked.length === 1 ? asked : asked.filter(({ id }) => under.has(id));
  if (beside.length === 0 && kept.length === figures.length) return [];
  const wanted = new Set([...kept, ...beside].map(({ id }) => id));
  return dataset.columns.filter(({ id, key }) => key || wanted.has(id)).map(({ id }) => id);
}

/** Keys of the long table's rows that stand in a table with a key column across. */
function longKeys(
  catalog: Catalog,
  dataset: Dataset,
  plan: TablePlan,
  positions: Matched["positions"],
  rowOf: Matched["rowOf"],
): ReadonlySet<string> {
  const { layout, language } = plan.query;
  const acrossId = layout === undefined || layout === "long" ? undefined : dataset.across?.[layout];
  const keys = dataset.columns.filter(({ key }) => key);
  const at = keys.findIndex(({ id }) => id === acrossId);
  const members = new Set(
    plan.columns.flatMap(({ id }, index) => (positions[index] === null ? [] : [id.split(":")[1] ?? ""])),
  );
  const found = dataset.rows(catalog, {}, language).filter(({ key }: TableRow) => {
    const parts = key.split("|");
    return members.has(parts[at] ?? "") && rowOf.has(parts.filter((_, index) => index !== at).join("|"));
  });
  return new Set(found.map(({ key }) => key));
}
