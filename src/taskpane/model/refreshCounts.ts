import { FORMULAS_ID } from "../../actions/refresh/changedAnswers";
import type { Change, PlannedTable, RefreshOutcome, RefreshPlan } from "../../actions/refresh/model";

/** How many single changes one of a plan stands for. */
function weight({ words }: Change): number {
  return words === undefined ? 1 : words.headers + words.cells;
}

/** How many changes a plan has. */
export function countChanges({ tables }: RefreshPlan): number {
  return tables.reduce((sum, { changes }) => sum + weightOf(changes), 0);
}

/** How many changes are ticked. */
export function countTicked({ tables }: RefreshPlan, ticked: ReadonlySet<string>): number {
  return tables.reduce((sum, { changes }) => sum + weightOf(changes.filter(({ id }) => ticked.has(id))), 0);
}

function weightOf(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + weight(change), 0);
}

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
      : weightOf(table.changes.filter(({ id }) => ticked.has(id) && !skipped.has(id))),
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
