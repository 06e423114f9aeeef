/**
 * Filters of a table whose language changes: they are on words, which are other ones then. Pure.
 * @module
 */
import { isHash, type CellValue } from "../../excel/cellText";
import type { RegistryRecord } from "../../excel/registry/record";
import type { TableFilter } from "../../excel/tables/filters";
import type { DiffInput } from "./diffInput";
import type { Reworded } from "./rewording";

/** A table in one language: names of its columns and what is in its rows. */
interface Wording {
  readonly names: readonly string[];
  readonly rows: readonly { readonly key: string; readonly values: readonly CellValue[] }[];
}

/** Filters in the other language; `column` has one on words that cannot be told in it, such as “contains”. */
export interface RewordedFilters {
  readonly filters: readonly TableFilter[];
  readonly column: string | null;
}

const OPERATOR = /^(?:<>|[<>]=|[<>=])/;

/** The filters of a table on its way into another language; the same where the language stays. */
export function filtersOnward(
  filters: readonly TableFilter[],
  { record, plan, order, wording, table, aligned }: DiffInput,
  headers: readonly Reworded[],
): RewordedFilters {
  if (wording === null || filters.length === 0) return { filters, column: null };
  const names = record.columns.map(
    ({ name }, index) => table.columnNames[aligned.positions[index] ?? -1] ?? name,
  );
  const given = new Map(headers.map(({ id, name }) => [id, name]));
  return reworded(
    filters,
    { names, rows: record.current.rows },
    {
      names: record.columns.map(({ id }, index) => given.get(id) ?? names[index] ?? ""),
      rows: plan.rows.map(({ key, cells }) => ({
        key,
        values: order.map((at) => cells[at]?.value ?? null),
      })),
    },
  );
}

/** The filters of a table between its generations. */
export function filtersBetween(
  filters: readonly TableFilter[],
  { columns, current, previous }: RegistryRecord,
  way: "back" | "onward",
): RewordedFilters {
  if (filters.length === 0 || previous === null || columns.every(({ before }) => before === undefined))
    return { filters, column: null };
  const now = { names: columns.map(({ name }) => name), rows: current.rows };
  const then = { names: columns.map(({ name, before }) => before?.name ?? name), rows: previous.rows };
  return way === "back" ? reworded(filters, now, then) : reworded(filters, then, now);
}

function reworded(filters: readonly TableFilter[], from: Wording, to: Wording): RewordedFilters {
  let inTheWay: string | null = null;
  const next = filters.map((filter): TableFilter => {
    const index = from.names.findIndex((name) => name.toLowerCase() === filter.column.toLowerCase());
    if (index < 0) return filter;
    const { words, there } = wordsOf(index, from, to);
    const other = (word: string): readonly string[] => {
      const next = words.get(word);
      return next === undefined ? [word] : there.has(word) ? [word, next] : [next];
    };
    const { criteria } = filter;
    const custom = [criteria.criterion1, criteria.criterion2].map((criterion) =>
      criterion === undefined ? undefined : otherCriterion(criterion, words),
    );
    if (custom.includes(null)) inTheWay ??= filter.column;
    const [criterion1, criterion2] = custom;
    const next: Excel.FilterCriteria = { ...criteria };
    if (criteria.values !== undefined)
      next.values = criteria.values.flatMap((value): (string | Excel.FilterDatetime)[] =>
        typeof value === "string" ? [...other(value)] : [value],
      );
    if (typeof criterion1 === "string") next.criterion1 = criterion1;
    if (typeof criterion2 === "string") next.criterion2 = criterion2;
    return { column: to.names[index] ?? filter.column, criteria: next };
  });
  return { filters: next, column: inTheWay };
}

/** Which word becomes which in a column, and the words that there are then. */
function wordsOf(
  index: number,
  from: Wording,
  to: Wording,
): { readonly words: ReadonlyMap<string, string>; readonly there: ReadonlySet<string> } {
  const words = new Map<string, string>();
  const there = new Set<string>();
  const later = new Map(to.rows.map(({ key, values }) => [key, values[index] ?? null]));
  for (const value of later.values()) if (typeof value === "string") there.add(value);
  for (const { key, values } of from.rows) {
    const old = values[index] ?? null;
    const next = later.get(key) ?? null;
    if (typeof old !== "string" || typeof next !== "string" || old === next) continue;
    if (!isHash(old) && !isHash(next)) words.set(old, next);
  }
  return { words, there };
}

/** A criterion such as `=满洲里` in the other language; null where it is on words and cannot be told in it. */
function otherCriterion(criterion: string, words: ReadonlyMap<string, string>): string | null {
  const [operator = ""] = OPERATOR.exec(criterion) ?? [];
  const operand = criterion.slice(operator.length);
  if (words.size === 0 || operand === "" || !Number.isNaN(Number(operand))) return criterion;
  const next = words.get(operand);
  const exact = operator === "" || operator === "=" || operator === "<>";
  return next === undefined || !exact ? null : operator + next;
}
