import type { RefreshPlan } from "../../actions/refresh/model";

/** What a newer package brings to the tables of a workbook. */
export interface NewsCounts {
  readonly figures: number;
  /** Years that a table had nothing of, each once. */
  readonly years: readonly string[];
  /** Rows and columns of no such year. */
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
  const years = new Set(changes.flatMap(({ newYear }) => newYear ?? []));
  const other = (state: string): number =>
    changes.filter((change) => change.state === state && change.newYear === undefined).length;
  return {
    years: [...years].sort(),
    figures: count("changed", "answer") + count("withdrawn") - withdrawn,
    rows: other("new-row"),
    columns: other("new-column"),
    withdrawn,
  };
}
