/**
 * What the pane can do to the workbook. Views get it as a prop, so they render and are tested without Excel.
 * @module
 */
import type { RefreshOutcome, RefreshPlan } from "../../actions/refresh/model";
import type { ActionResult } from "../../actions/result";
import type { InsertedTable, TableSummary } from "../../actions/summary";
import type { TableQuery } from "../../domain/model/table";

/** How a long action reports and is stopped. */
export interface Course {
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** One entry per user intent of the pane. */
export interface PaneActions {
  readonly insertTable: (query: TableQuery, course: Course) => Promise<ActionResult<InsertedTable>>;
  readonly listTables: () => Promise<ActionResult<readonly TableSummary[]>>;
  readonly planRefresh: (ids: readonly string[] | "all") => Promise<ActionResult<RefreshPlan>>;
  readonly applyRefresh: (
    plan: RefreshPlan,
    ticked: ReadonlySet<string>,
  ) => Promise<ActionResult<RefreshOutcome>>;
  readonly undoRefresh: (id: string) => Promise<ActionResult<unknown>>;
  readonly goToTable: (id: string) => Promise<ActionResult<unknown>>;
  readonly forgetTable: (id: string) => Promise<ActionResult<unknown>>;
}
