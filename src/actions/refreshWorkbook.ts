import type { Catalog } from "../domain/model/catalog";
import type { TableQuery } from "../domain/model/table";
import { stage } from "../excel/blocks";
import { findSpills } from "../excel/formulas/findSpills";
import { recalculate } from "../excel/formulas/recalculate";
import { readWorkbook } from "../excel/readWorkbook";
import { readActiveSheet } from "../excel/registered";
import { refusalOf } from "../excel/hostErrors";
import { runExcel } from "../excel/run";
import { applyRefresh, refreshTables } from "./applyRefresh";
import type { ActionContext } from "./context";
import { planRefresh } from "./planRefresh";
import { changedAnswers, FORMULAS_ID } from "./refresh/changedAnswers";
import type { PlannedTable, RefreshOutcome, RefreshPlan, Scope } from "./refresh/model";
import { attempt, attemptAlone, type ActionResult } from "./result";

/**
 * Shows what a refresh would change in tables and, for a sheet or the workbook or where a spilled formula is asked for, in
 * live formulas anywhere. Reads only: what `planRefresh` takes, and for the formulas what `readWorkbook` takes.
 */
export async function planWorkbook(
  context: ActionContext,
  catalog: Catalog,
  ids: Scope,
  query: TableQuery | null = null,
  removal = false,
): Promise<ActionResult<RefreshPlan>> {
  const reading = typeof ids === "string" ? stage(context, 0, 2) : context;
  const planned = await planRefresh(reading, ids, query, removal);
  if (!planned.ok) return planned;
  const { tables } = planned.value;
  const gone = tables.filter(({ refusal }) => refusal?.kind === "table-gone").map(({ id }) => id);
  if (typeof ids !== "string" && gone.length === 0) return planned;
  return attempt(async () => {
    const workbook = await readWorkbook(stage(context, 1, 2));
    const sheet = ids === "sheet" ? await readActiveSheet(context) : null;
    const changed = changedAnswers(catalog, workbook, context.language, sheet);
    const records = workbook.found.located.filter(({ record }) => gone.includes(record.id));
    const spills = await runExcel((excel) => findSpills(excel, records), { signal: context.signal });
    const places = new Set(
      [...spills.values()].map(({ sheetId, row, column }) => `${sheetId}|${row}|${column}`),
    );
    const taken = changed.filter(
      ({ anchor }) =>
        typeof ids === "string" || places.has(`${anchor.sheetId}|${anchor.row}|${anchor.column}`),
    );
    const changes = taken.map(({ change }) => change);
    const rest = tables.filter(({ id }) => !spills.has(id));
    if (changes.length === 0 && spills.size === 0) return { tables: rest };
    return { tables: [...rest, formulasOf(changes)] };
  });
}

function formulasOf(changes: PlannedTable["changes"]): PlannedTable {
  return {
    id: FORMULAS_ID,
    title: "",
    tableName: "",
    sheetName: "",
    packageVersion: { old: "", next: "" },
    changes,
    unchanged: 0,
  };
}

/**
 * Writes the ticked changes of a plan: tables as `applyRefresh` does, formulas by entering them again. When these fail or are
 * cancelled, the tables are put back as well: it is one refresh.
 */
export function applyWorkbook(
  context: ActionContext,
  plan: RefreshPlan,
  ticked: ReadonlySet<string>,
): Promise<ActionResult<RefreshOutcome>> {
  const tables = plan.tables.filter(({ id }) => id !== FORMULAS_ID);
  const ids = plan.tables
    .filter(({ id }) => id === FORMULAS_ID)
    .flatMap(({ changes }) => changes.flatMap(({ id }) => (ticked.has(id) ? [id] : [])));
  const cells = [...new Set(ids)].flatMap((id) => {
    const [, sheetId, row, column] = id.split("|");
    return sheetId === undefined ? [] : [{ sheetId, row: Number(row), column: Number(column) }];
  });
  if (cells.length === 0) return applyRefresh(context, { tables }, ticked);
  return attemptAlone(async () => {
    const first = stage(context, 0, 2);
    const { outcome, takeBack } = await refreshTables(first, { tables }, ticked);
    try {
      return withFormulas(outcome, await recalculate(cells, stage(context, 1, 2)));
    } catch (error) {
      const cause = refusalOf(error);
      if (cause === null) throw error;
      throw await takeBack(cause);
    }
  }, context);
}

function withFormulas(
  outcome: RefreshOutcome,
  { written, protectedSheets }: Awaited<ReturnType<typeof recalculate>>,
): RefreshOutcome {
  const refused = protectedSheets.map((sheet) => ({
    id: FORMULAS_ID,
    title: sheet,
    refusal: { kind: "protected-sheet", sheet } as const,
  }));
  return { ...outcome, written: outcome.written + written, refused: [...outcome.refused, ...refused] };
}
