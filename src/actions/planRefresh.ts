import type { Refusal } from "../domain/model/refusal";
import type { TableQuery } from "../domain/model/table";
import { readRegistered, type Scope } from "../excel/registered";
import type { ActionContext } from "./context";
import { inspect } from "./refresh/inspect";
import type { PlannedTable, RefreshPlan } from "./refresh/model";
import { attempt, type ActionResult } from "./result";

/**
 * Shows what a refresh of some tables, of the active sheet or of the workbook would change: old → next with the reason,
 * overtyped cells unticked. Reads only: four requests and one more per 20,000 cells.
 * @param query What the tables shall ask for from now on; null = what they asked before.
 */
export function planRefresh(
  context: ActionContext,
  ids: Scope,
  query: TableQuery | null = null,
): Promise<ActionResult<RefreshPlan>> {
  return attempt(async () => {
    const { registered } = await readRegistered(ids);
    const tables = registered.map((each): PlannedTable => {
      const { record, table } = each.located;
      const found = inspect(context, each, query);
      const base = {
        id: record.id,
        title: record.title,
        tableName: table?.name ?? record.tableName,
        sheetName: table?.sheetName ?? record.place.sheetName,
      };
      const old = record.current.packageVersion;
      if ("kind" in found)
        return { ...base, packageVersion: { old, next: old }, changes: [], unchanged: 0, refusal: found };
      const { changes, unchanged } = found.difference;
      return {
        ...base,
        packageVersion: { old, next: found.input.plan.packageVersion },
        changes,
        unchanged,
        ...(query === null ? {} : { query }),
        ...(found.refusal === null ? {} : { refusal: found.refusal }),
      };
    });
    const known = new Set(tables.map(({ id }) => id));
    const unknown = typeof ids === "string" ? [] : ids.filter((id) => !known.has(id));
    return { tables: [...tables, ...unknown.map(goneTable)] };
  });
}

function goneTable(id: string): PlannedTable {
  const refusal: Refusal = { kind: "table-gone", title: "" };
  return {
    id,
    title: "",
    tableName: "",
    sheetName: "",
    packageVersion: { old: "", next: "" },
    changes: [],
    unchanged: 0,
    refusal,
  };
}
