import type { TablePlan, TableQuery } from "../../domain/model/table";

/** What an edited query means for the table that is there. */
export interface QueryEdit {
  readonly changed: boolean;
  /** Why the table cannot follow and another has to be inserted; null: it can. */
  readonly elsewhere: "layout" | "language" | "spill" | null;
  /** Figures become formulas, or formulas values. */
  readonly conversion: "formulas" | "values" | null;
  /** Headers of columns that are new, and of those no longer asked for. */
  readonly columnsIn: readonly string[];
  readonly columnsOut: readonly string[];
}

/**
 * Compares queries and what they give. A table follows as long as its rows and headers are the same ones: with another layout
 * they are not, in another language its headers are not, on which the user's formulas may stand.
 */
export function queryEdit(before: TablePlan, after: TablePlan): QueryEdit {
  const [from, to] = [before.query, after.query];
  const modes = [from.mode ?? "values", to.mode ?? "values"] as const;
  const elsewhere =
    (from.layout ?? "long") !== (to.layout ?? "long")
      ? "layout"
      : from.language !== to.language
        ? "language"
        : modes[1] === "spill"
          ? "spill"
          : null;
  return {
    changed: textOf(from) !== textOf(to),
    elsewhere,
    conversion: modes[0] === modes[1] || modes[1] === "spill" ? null : modes[1],
    columnsIn: elsewhere === null ? missing(after, before) : [],
    columnsOut: elsewhere === null ? missing(before, after) : [],
  };
}

/** Headers of a plan that another lacks. */
function missing(plan: TablePlan, other: TablePlan): string[] {
  const ids = new Set(other.columns.map(({ id }) => id));
  return plan.columns.flatMap(({ id }, index) => (ids.has(id) ? [] : [plan.headers[index] ?? id]));
}

function textOf(query: TableQuery): string {
  return JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)));
}
