/**
 * What differs between two plans of one query, e.g. as known on two dates.
 * @module
 */
import type { ObservationId } from "../model/package";
import type { Column, TableCell, TablePlan, TableRow } from "../model/table";

/** A figure that differs, by the keys and columns of the plans. */
export interface PlanDifference {
  readonly row: string;
  readonly column: string;
  /** The values of the row's key columns. */
  readonly rowLabel: string;
  readonly columnHeader: string;
  readonly old: string | number | null;
  readonly next: string | number | null;
  readonly observations: { readonly old: ObservationId | null; readonly next: ObservationId | null };
}

/**
 * The cells with a figure that differ: another value, or the figure of another observation; and figures that only one of the
 * plans has. In the order of the later plan, what only the earlier one has last.
 */
export function comparePlans(earlier: TablePlan, later: TablePlan): PlanDifference[] {
  const before = new Map(earlier.rows.map((row) => [row.key, row]));
  const after = new Set(later.rows.map(({ key }) => key));
  const columns = [...later.columns, ...earlier.columns.filter(({ id }) => !has(later, id))];
  return [...later.rows, ...earlier.rows.filter(({ key }) => !after.has(key))].flatMap((row) => {
    const old = before.get(row.key);
    const next = after.has(row.key) ? row : undefined;
    return columns.flatMap((column): PlanDifference[] => {
      const from = cellOf(earlier, old, column);
      const to = cellOf(later, next, column);
      const figure = from?.observation ?? to?.observation ?? null;
      if (figure === null || (same(from, to) && from?.observation === to?.observation)) return [];
      return [
        {
          row: row.key,
          column: column.id,
          rowLabel: labelOf(next === undefined ? earlier : later, row),
          columnHeader: headerOf(later, column) ?? headerOf(earlier, column) ?? column.id,
          old: from?.value ?? null,
          next: to?.value ?? null,
          observations: { old: from?.observation ?? null, next: to?.observation ?? null },
        },
      ];
    });
  });
}

function has(plan: TablePlan, id: string): boolean {
  return plan.columns.some((column) => column.id === id);
}

function cellOf(plan: TablePlan, row: TableRow | undefined, { id }: Column): TableCell | undefined {
  return row?.cells[plan.columns.findIndex((column) => column.id === id)];
}

function headerOf(plan: TablePlan, { id }: Column): string | undefined {
  return plan.headers[plan.columns.findIndex((column) => column.id === id)];
}

function same(a: TableCell | undefined, b: TableCell | undefined): boolean {
  return (a?.value ?? null) === (b?.value ?? null);
}

function labelOf(plan: TablePlan, row: TableRow): string {
  return plan.columns
    .flatMap(({ key }, index) => (key ? [row.cells[index]?.value ?? null] : []))
    .filter((value) => value !== null)
    .join(" · ");
}
