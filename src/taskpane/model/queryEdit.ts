import type { Language } from "../../domain/model/codes";
import type { TablePlan, TableQuery } from "../../domain/model/table";

/** What an edited query means for the table that is there. */
export interface QueryEdit {
  readonly changed: boolean;
  /** Why the table cannot follow and another has to be inserted; null: it can. */
  readonly elsewhere: "layout" | "spill" | null;
  /** The language that headers and words change to. */
  readonly language: Language | null;
  /** Figures become formulas, or formulas values. */
  readonly conversion: "formulas" | "values" | null;
  /** Headers of columns that are new, and of those no longer asked for. */
  readonly columnsIn: readonly string[];
  readonly columnsOut: readonly string[];
}

/**
 * Compares queries and what they give. A table follows as long as its rows and columns are the same ones, in whichever language;
 * with another layout they are not.
 */
export function queryEdit(before: TablePlan, after: TablePlan): QueryEdit {
  const [from, to] = [before.query, after.query];
  const modes = [from.mode ?? "values", to.mode ?? "values"] as const;
  const elsewhere =
    (from.layout ?? "long") !== (to.layout ?? "long") ? "layout" : modes[1] === "spill" ? "spill" : null;
  return {
    changed: textOf(from) !== textOf(to),
    elsewhere,
    language: elsewhere === null && from.language !== to.language ? to.language : null,
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
