import type { AdoptableTable } from "../../../src/actions/adopt/model";
import type { Audit } from "../../../src/actions/audit/model";
import { AUDIT_KINDS } from "../../../src/actions/audit/model";
import type { FormulaState } from "../../../src/actions/formulaState";
import type { FormulaScope, FreezeOutcome } from "../../../src/actions/freezeFormulas";
import type { CellToShow } from "../../../src/actions/goToCell";
import type { FormulaToInsert } from "../../../src/actions/insertFormula";
import type { SelectedCells } from "../../../src/actions/selectedCells";
import type { RepairOutcome } from "../../../src/actions/repairFormulas";
import type { ThawOutcome } from "../../../src/actions/thawFormulas";
import type {
  Change,
  PlannedTable,
  RefreshOutcome,
  RefreshPlan,
  Scope,
} from "../../../src/actions/refresh/model";
import type { ActionResult } from "../../../src/actions/result";
import type { InsertedTable, TableSummary } from "../../../src/actions/summary";
import type { RestoreOutcome } from "../../../src/actions/undoRefresh";
import type { WhereFrom } from "../../../src/actions/whereFrom/model";
import type { SourcesOutcome } from "../../../src/actions/writeSources";
import type { Destination, InsertHow } from "../../../src/domain/model/insertion";
import type { TableQuery } from "../../../src/domain/model/table";
import type { Course, PaneActions } from "../../../src/taskpane/model/paneActions";

export function ok<T>(value: T): ActionResult<T> {
  return { ok: true, value };
}

export function summary(part: Partial<TableSummary> = {}): TableSummary {
  return {
    id: "t1",
    kind: "table",
    title: "Freight by port and year",
    tableName: "Kouan_freight",
    sheetName: "Sheet1",
    address: "Sheet1!A1:K13",
    datasetId: "freight",
    query: { dataset: "freight", filters: {}, columns: [], language: "en" },
    packageVersion: "1.2.3",
    packageHash: "other",
    insertedAt: "2026-11-01T08:00:00.000Z",
    state: "present",
    ownSheet: false,
    userColumns: [],
    rows: 12,
    withdrawn: 0,
    canRestore: false,
    ...part,
  };
}

export function change(part: Partial<Change> = {}): Change {
  return {
    id: "t1|manzhouli|2014",
    row: "manzhouli|2014|total|all|",
    rowLabel: "Manzhouli · 2014",
    column: "freight",
    columnHeader: "Freight (10,000 t)",
    state: "changed",
    old: 2980,
    next: 3010,
    oldText: "2,980",
    nextText: "3,010",
    ticked: true,
    address: "Sheet1!F2",
    observations: { old: null, next: null },
    ...part,
  };
}

export function planned(part: Partial<PlannedTable> = {}): PlannedTable {
  return {
    id: "t1",
    title: "Freight by port and year",
    tableName: "Kouan_freight",
    sheetName: "Sheet1",
    packageVersion: { old: "1.2.3", next: "1.3.0" },
    changes: [],
    unchanged: 10,
    ...part,
  };
}

export const OUTCOME: RefreshOutcome = {
  written: 0,
  insertedRows: 0,
  removedRows: 0,
  skipped: [],
  refused: [],
};

export const INSERTED: InsertedTable = {
  id: "t1",
  kind: "table",
  title: "Freight by port and year",
  tableName: "Kouan_freight",
  sheetName: "Sheet1",
  address: "Sheet1!A1:K13",
  rows: 12,
};

const NOTHING_FOUND: Audit = {
  entries: [],
  figures: 0,
  counts: Object.fromEntries(AUDIT_KINDS.map((kind) => [kind, 0])) as Audit["counts"],
  complete: true,
};

const SOURCES: SourcesOutcome = {
  sheetId: "s9",
  sheetName: "Sources",
  did: "created",
  sources: 2,
  figures: 5,
  kept: 0,
  complete: true,
};

type Cancelled = Extract<ActionResult<never>, { ok: false }>;

/** Actions that write down what they were asked and answer what a test gives them. */
export class FakeActions implements PaneActions {
  readonly calls: string[] = [];
  tables: readonly TableSummary[] = [];
  adoptable: readonly AdoptableTable[] = [];
  plan: ActionResult<RefreshPlan> = ok({ tables: [] });
  outcome: ActionResult<RefreshOutcome> = ok(OUTCOME);
  undoing: ActionResult<RestoreOutcome> = ok({ written: 0, removedRows: 0, refused: [] });
  done: ActionResult<unknown> = ok(null);
  formulas: FormulaState = { formulas: 0, frozen: 0, dead: 0, complete: true };
  freezing: ActionResult<FreezeOutcome> = ok({ frozen: 0, unanswered: [], protectedSheets: [] });
  thawing: ActionResult<ThawOutcome> = ok({ thawed: 0, changed: [], gone: [], protectedSheets: [] });
  repairing: ActionResult<RepairOutcome> = ok({ repaired: 0, protectedSheets: [] });
  origins: ActionResult<WhereFrom> = ok({ cells: [], cut: false });
  auditing: ActionResult<Audit> = ok(NOTHING_FOUND);
  sources: (course: Course) => Promise<ActionResult<SourcesOutcome>> = () => Promise.resolve(ok(SOURCES));
  /** What long actions wait for before they answer; gives their answer, or null for the usual one. */
  hold: (course: Course) => Promise<Cancelled | null> = () => Promise.resolve(null);
  follower: (() => void) | null = null;
  queries: TableQuery[] = [];
  hows: InsertHow[] = [];
  ticked: readonly string[] = [];
  /** Tables of which withdrawn rows were to be taken out. */
  removing: readonly string[] = [];
  insertion: (course: Course) => Promise<ActionResult<InsertedTable>> = () => Promise.resolve(ok(INSERTED));

  formulasWritten: string[] = [];
  writing: ActionResult<string> = ok("Sheet1!B2");
  selection: ActionResult<SelectedCells> = { ok: false, refusal: { kind: "no-cells-selected" } };

  insertTable = (query: TableQuery, how: InsertHow, course: Course): Promise<ActionResult<InsertedTable>> => {
    this.queries.push(query);
    this.hows.push(how);
    return this.insertion(course);
  };
  insertAgain = (
    id: string,
    destination: Destination,
    query: TableQuery | null = null,
  ): Promise<ActionResult<InsertedTable>> => {
    this.calls.push(`again ${id} ${destination}`);
    if (query !== null) this.queries.push(query);
    return Promise.resolve(this.done.ok ? ok(INSERTED) : this.done);
  };
  insertFormula = (formula: FormulaToInsert): Promise<ActionResult<string>> => {
    this.formulasWritten.push(formula.on("Sheet1"));
    return Promise.resolve(this.writing);
  };
  selectedCells = (): Promise<ActionResult<SelectedCells>> => Promise.resolve(this.selection);
  listTables = (): Promise<ActionResult<readonly TableSummary[]>> => Promise.resolve(ok(this.tables));
  findAdoptable = (): Promise<ActionResult<readonly AdoptableTable[]>> => Promise.resolve(ok(this.adoptable));
  adoptTable = (tableId: string, query: TableQuery): Promise<ActionResult<string>> => {
    this.queries.push(query);
    this.calls.push(`adopt ${tableId}`);
    if (!this.done.ok) return Promise.resolve(this.done);
    this.adoptable = this.adoptable.filter((table) => table.tableId !== tableId);
    return Promise.resolve(ok("t9"));
  };
  leaveTable = (tableId: string): Promise<ActionResult<unknown>> => {
    if (this.done.ok) this.adoptable = this.adoptable.filter((table) => table.tableId !== tableId);
    return this.#did("leave", tableId);
  };
  planRefresh = (
    ids: Scope,
    query?: TableQuery | null,
    removal = false,
    course: Course | null = null,
  ): Promise<ActionResult<RefreshPlan>> => {
    this.calls.push(`${removal ? "removal" : "plan"} ${typeof ids === "string" ? ids : ids.join()}`);
    if (query) this.queries.push(query);
    return this.#answer(this.plan, course);
  };
  applyRefresh = (
    plan: RefreshPlan,
    ticked: ReadonlySet<string>,
    course: Course,
  ): Promise<ActionResult<RefreshOutcome>> => {
    this.ticked = [...ticked];
    this.removing = plan.tables.flatMap(({ id, removal }) => (removal === true ? [id] : []));
    return this.#answer(this.outcome, course);
  };
  undoRefresh = (ids: readonly string[], course: Course): Promise<ActionResult<RestoreOutcome>> => {
    this.calls.push(`undo ${ids.join()}`);
    return this.#answer(this.undoing, course);
  };
  goToTable = async (id: string, course: Course): Promise<ActionResult<unknown>> =>
    (await this.hold(course)) ?? this.#did("go to", id);
  renameTable = (id: string, name: string): Promise<ActionResult<string>> => {
    this.calls.push(`rename ${id} ${name}`);
    return Promise.resolve(this.done.ok ? ok(name) : this.done);
  };
  deleteTable = async (id: string, course: Course): Promise<ActionResult<unknown>> => {
    const held = await this.hold(course);
    if (this.done.ok && held === null) this.tables = this.tables.filter((table) => table.id !== id);
    return held ?? this.#did("delete", id);
  };
  forgetTable = (id: string): Promise<ActionResult<unknown>> => {
    if (this.done.ok) this.tables = this.tables.filter((table) => table.id !== id);
    return this.#did("forget", id);
  };

  formulaState = (): Promise<ActionResult<FormulaState>> => Promise.resolve(ok(this.formulas));
  freezeFormulas = (scope: FormulaScope, course: Course): Promise<ActionResult<FreezeOutcome>> => {
    this.calls.push(`freeze ${scope}`);
    return this.#answer(this.freezing, course);
  };
  thawFormulas = (course: Course): Promise<ActionResult<ThawOutcome>> => {
    this.calls.push("thaw");
    return this.#answer(this.thawing, course);
  };
  repairFormulas = (course: Course): Promise<ActionResult<RepairOutcome>> => {
    this.calls.push("repair");
    return this.#answer(this.repairing, course);
  };
  whereFrom = (): Promise<ActionResult<WhereFrom>> => {
    this.calls.push("where from");
    return Promise.resolve(this.origins);
  };
  followSelection = (changed: () => void): Promise<ActionResult<() => void>> => {
    this.follower = changed;
    return Promise.resolve(ok(() => (this.follower = null)));
  };

  auditWorkbook = (course: Course): Promise<ActionResult<Audit>> => {
    this.calls.push("audit");
    return this.#answer(this.auditing, course);
  };
  goToCell = ({ sheetName, row, column }: CellToShow): Promise<ActionResult<unknown>> =>
    this.#did("go to cell", `${sheetName} ${String(row)} ${String(column)}`);
  writeSources = (course: Course): Promise<ActionResult<SourcesOutcome>> => {
    this.calls.push("sources");
    return this.sources(course);
  };

  async #answer<T>(usual: ActionResult<T>, course: Course | null): Promise<ActionResult<T>> {
    return (course === null ? null : await this.hold(course)) ?? usual;
  }
  #did(what: string, id: string): Promise<ActionResult<unknown>> {
    this.calls.push(`${what} ${id}`);
    return Promise.resolve(this.done);
  }
}
