/**
 * What the pane can do to the workbook. Views get it as a prop, so they render and are tested without Excel.
 * @module
 */
import type { AdoptableTable } from "../../actions/adopt/model";
import type { Audit } from "../../actions/audit/model";
import type { FormulaState } from "../../actions/formulaState";
import type { FormulaScope, FreezeOutcome } from "../../actions/freezeFormulas";
import type { CellToShow } from "../../actions/goToCell";
import type { FormulaToInsert } from "../../actions/insertFormula";
import type { RefreshOutcome, RefreshPlan, Scope } from "../../actions/refresh/model";
import type { RepairOutcome } from "../../actions/repairFormulas";
import type { ActionResult } from "../../actions/result";
import type { SelectedCells } from "../../actions/selectedCells";
import type { InsertedTable, TableSummary } from "../../actions/summary";
import type { ThawOutcome } from "../../actions/thawFormulas";
import type { RestoreOutcome } from "../../actions/undoRefresh";
import type { WhereFrom } from "../../actions/whereFrom/model";
import type { SourcesOutcome } from "../../actions/writeSources";
import type { Destination, InsertHow } from "../../domain/model/insertion";
import type { TableQuery } from "../../domain/model/table";

/** How a long action reports and is stopped. */
export interface Course {
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** One entry per user intent of the pane. */
export interface PaneActions {
  readonly insertTable: (
    query: TableQuery,
    how: InsertHow,
    course: Course,
  ) => Promise<ActionResult<InsertedTable>>;
  /** Inserts a table again elsewhere, in its style; `query`: what the new one shall ask for instead. */
  readonly insertAgain: (
    id: string,
    destination: Destination,
    query: TableQuery | null,
    course: Course,
  ) => Promise<ActionResult<InsertedTable>>;
  readonly insertFormula: (formula: FormulaToInsert, course: Course) => Promise<ActionResult<string>>;
  /** The selected cells, to take them as an argument of a formula. */
  readonly selectedCells: () => Promise<ActionResult<SelectedCells>>;
  readonly listTables: () => Promise<ActionResult<readonly TableSummary[]>>;
  /** Tables that came without their record and are ours by headers, keys and figures. */
  readonly findAdoptable: () => Promise<ActionResult<readonly AdoptableTable[]>>;
  /** Takes such a table into Kouan's care, as one that asks the query; the sheet stays as it is. */
  readonly adoptTable: (tableId: string, query: TableQuery, course: Course) => Promise<ActionResult<string>>;
  /** Does not offer such a table again. */
  readonly leaveTable: (tableId: string, query: TableQuery, course: Course) => Promise<ActionResult<unknown>>;
  /** `query`: what the tables shall ask for from now on. `removal`: only withdrawn rows, to be taken out. */
  readonly planRefresh: (
    ids: Scope,
    query?: TableQuery | null,
    removal?: boolean,
    course?: Course,
  ) => Promise<ActionResult<RefreshPlan>>;
  readonly applyRefresh: (
    plan: RefreshPlan,
    ticked: ReadonlySet<string>,
    course: Course,
  ) => Promise<ActionResult<RefreshOutcome>>;
  /** Takes back the last refresh of each of these tables, in one step. */
  readonly undoRefresh: (ids: readonly string[], course: Course) => Promise<ActionResult<RestoreOutcome>>;
  readonly goToTable: (id: string, course: Course) => Promise<ActionResult<unknown>>;
  /** Gives the name that the table got. */
  readonly renameTable: (id: string, name: string, course: Course) => Promise<ActionResult<string>>;
  readonly deleteTable: (id: string, course: Course) => Promise<ActionResult<unknown>>;
  readonly forgetTable: (id: string, course: Course) => Promise<ActionResult<unknown>>;
  /** How the formulas of ours stand in the workbook. */
  readonly formulaState: () => Promise<ActionResult<FormulaState>>;
  readonly freezeFormulas: (scope: FormulaScope, course: Course) => Promise<ActionResult<FreezeOutcome>>;
  readonly thawFormulas: (course: Course) => Promise<ActionResult<ThawOutcome>>;
  readonly repairFormulas: (course: Course) => Promise<ActionResult<RepairOutcome>>;
  /** Where the selected cells come from. */
  readonly whereFrom: () => Promise<ActionResult<WhereFrom>>;
  /** Tells whenever another selection is made, until the returned function is called. */
  readonly followSelection: (changed: () => void) => Promise<ActionResult<() => void>>;
  /** Every figure of ours in the workbook and what is to be known about it. */
  readonly auditWorkbook: (course: Course) => Promise<ActionResult<Audit>>;
  readonly goToCell: (place: CellToShow, course: Course) => Promise<ActionResult<unknown>>;
  /** Writes the sheet of the sources in use, or brings it up to date. */
  readonly writeSources: (course: Course) => Promise<ActionResult<SourcesOutcome>>;
}
