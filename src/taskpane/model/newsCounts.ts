import type { RefreshPlan } from "../../actions/refresh/model";

/** What a newer package brings to the tables of a workbook. */
export interface NewsCounts {
  readonly figures: number;
  readonly rows: number;
  readonly columns: number;
  readonly withdrawn: number;
}

/** Counts what comes of the package; what the user has changed is no news. */
export function newsCounts({ tables }: RefreshPlan): NewsCounts {
  const changes = tables.flatMap((table) => table.changes);
  const count = (...states: readonly string[]): number =>
    changes.filter(({ state }) => states.includes(state)).length;
  const withdrawn = changes.filter(({ state, column }) => state === "withdrawn" && column === "").length;
  return {
    figures: count("changed", "answer") + count("withdrawn") - withdrawn,
    rows: count("new-row"),
    columns: count("new-column"),
    withdrawn,
  };
}
