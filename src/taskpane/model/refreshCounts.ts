import { FORMULAS_ID } from "../../actions/refresh/changedAnswers";
import type { PlannedTable, RefreshOutcome, RefreshPlan } from "../../actions/refresh/model";

function written(
  plan: RefreshPlan,
  ticked: ReadonlySet<string>,
  outcome: RefreshOutcome,
): readonly { readonly table: PlannedTable; readonly count: number }[] {
  const skipped = new Set(outcome.skipped.map((change) => change.id));
  const refused = new Set(outcome.refused.map((table) => table.id));
  return plan.tables.map((table) => ({
    table,
    count: refused.has(table.id)
      ? 0
      : table.changes.filter(({ id }) => ticked.has(id) && !skipped.has(id)).length,
  }));
}

/** How many of the ticked changes were made. */
export function countApplied(
  plan: RefreshPlan,
  ticked: ReadonlySet<string>,
  outcome: RefreshOutcome,
): number {
  return written(plan, ticked, outcome).reduce((sum, { count }) => sum + count, 0);
}

/** Ids of the tables in which something was changed. */
export function appliedTables(
  plan: RefreshPlan,
  ticked: ReadonlySet<string>,
  outcome: RefreshOutcome,
): readonly string[] {
  return written(plan, ticked, outcome)
    .filter(({ table, count }) => count > 0 && table.id !== FORMULAS_ID)
    .map(({ table }) => table.id);
}
