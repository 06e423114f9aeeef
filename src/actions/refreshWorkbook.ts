import type { Catalog } from "../domain/model/catalog";
import type { TableQuery } from "../domain/model/table";
import { findSpills } from "../excel/formulas/findSpills";
import { recalculate } from "../excel/formulas/recalculate";
import { readWorkbook } from "../excel/readWorkbook";
import { readActiveSheet } from "../excel/registered";
import { runExcel } from "../excel/run";
import { applyRefresh } from "./applyRefresh";
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
  const planned = await planRefresh(context, ids, query, removal);
  if (!planned.ok) return planned;
  const { tables } = planned.value;
  const gone = tables.filter(({ refusal }) => refusal?.kind === "table-gone").map(({ id }) => id);
  if (typeof ids !== "string" && gone.length === 0) return planned;
  return attempt(async () => {
    const reading = await readWorkbook();
    const sheet = ids === "sheet" ? await readActiveSheet() : null;
    const changed = changedAnswers(catalog, reading, context.language, sheet);
    const records = reading.found.located.filter(({ record }) => gone.includes(record.id));
    const spills = await runExcel((excel) => findSpills(excel, records));
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

/** Writes the ticked changes of a plan: tables as `applyRefresh` does, formulas by entering them again. */
export async function applyWorkbook(
  context: ActionContext,
  plan: RefreshPlan,
  ticked: ReadonlySet<string>,
): Promise<ActionResult<RefreshOutcome>> {
  const tables = plan.tables.filter(({ id }) => id !== FORMULAS_ID);
  const done = await applyRefresh(context, { tables }, ticked);
  const ids = plan.tables
    .filter(({ id }) => id === FORMULAS_ID)
    .flatMap(({ changes }) => changes.flatMap(({ id }) => (ticked.has(id) ? [id] : [])));
  if (!done.ok || ids.length === 0) return done;
  const cells = [...new Set(ids)].flatMap((id) => {
    const [, sheetId, row, column] = id.split("|");
    return sheetId === undefined ? [] : [{ sheetId, row: Number(row), column: Number(column) }];
  });
  return attemptAlone(async () => {
    const { written, protectedSheets } = await recalculate(cells, context);
    const refused = protectedSheets.map((sheet) => ({
      id: FORMULAS_ID,
      title: sheet,
      refusal: { kind: "protected-sheet", sheet } as const,
    }));
    return {
      ...done.value,
      written: done.value.written + written,
      refused: [...done.value.refused, ...refused],
    };
  });
}
