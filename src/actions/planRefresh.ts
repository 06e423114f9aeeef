import type { Refusal } from "../domain/model/refusal";
import type { TableQuery } from "../domain/model/table";
import { checkGrowth, checkMoving } from "../excel/guards/growth";
import { NOTHING_GOES, readUse, type GoingUse } from "../excel/readGoing";
import type { TableReading } from "../excel/readTables";
import type { SheetTable } from "../excel/tables/sheetTable";
import { readRegistered, type Scope } from "../excel/registered";
import type { ActionContext } from "./context";
import { withLost } from "./refresh/columnsOut";
import { goingOf, inspect } from "./refresh/inspect";
import type { DiffInput } from "./refresh/diffInput";
import { filtersOnward } from "./refresh/rewordFilters";
import { markNewYears } from "./refresh/newYears";
import type { Change, PlannedTable, RefreshPlan } from "./refresh/model";
import { attempt, type ActionResult } from "./result";

/**
 * Shows what a refresh of some tables, of the active sheet or of the workbook would change: old → next with the reason,
 * overtyped cells unticked. Reads only: four requests and one more per 20,000 cells; for an edited query that drops columns, what
 * `readUse` takes.
 * @param query What the tables shall ask for from now on; null = what they asked before.
 * @param removal Lists only the withdrawn rows, those that are struck through already too, to be taken out of the tables.
 */
export function planRefresh(
  context: ActionContext,
  ids: Scope,
  query: TableQuery | null = null,
  removal = false,
): Promise<ActionResult<RefreshPlan>> {
  return attempt(async () => {
    const { found: workbook, registered } = await readRegistered(ids, context);
    const inspected = registered.map((each) => inspect(context, each, query, removal));
    const uses = await readUse(
      inspected.map((found) => goingOf(found)),
      context,
    );
    const tables = registered.map((each, index): PlannedTable => {
      const { record, table } = each.located;
      const found = inspected[index] ?? { kind: "table-gone", title: record.title };
      const use = uses[index] ?? NOTHING_GOES;
      const base = {
        id: record.id,
        title: record.title,
        tableName: table?.name ?? record.tableName,
        sheetName: table?.sheetName ?? record.place.sheetName,
      };
      const old = record.current.packageVersion;
      if ("kind" in found)
        return { ...base, packageVersion: { old, next: old }, changes: [], unchanged: 0, refusal: found };
      const { unchanged } = found.difference;
      const filters = each.reading?.filters ?? [];
      const changes = removal
        ? toRemove(found.difference.changes)
        : withLost(found.input, markNewYears(found.input, found.difference.changes), use, filters);
      return {
        ...base,
        packageVersion: { old, next: found.input.plan.packageVersion },
        changes,
        unchanged,
        ...(removal ? { removal } : {}),
        ...(query === null ? {} : { query }),
        ...(removal ? {} : obstacleTo(found.input, changes, each.reading, workbook.tables, use)),
        ...(found.refusal === null ? {} : { refusal: found.refusal }),
      };
    });
    const known = new Set(tables.map(({ id }) => id));
    const unknown = typeof ids === "string" ? [] : ids.filter((id) => !known.has(id));
    return { tables: [...tables, ...unknown.map(goneTable)] };
  });
}

/** A filter on words of the old language, new rows or columns that would push something aside, columns that would pull it. */
function obstacleTo(
  input: DiffInput,
  changes: readonly Change[],
  reading: TableReading | null,
  tables: readonly SheetTable[],
  use: GoingUse,
): Pick<PlannedTable, "obstacle"> {
  const { table, fresh } = input;
  const { column } = filtersOnward(reading?.filters ?? [], input, []);
  if (column !== null) return { obstacle: { kind: "filter-of-words", table: table.name, column } };
  const beside = reading?.beside ?? "";
  if (fresh.size > 0 && beside !== "")
    return { obstacle: { kind: "no-room-beside", table: table.name, address: beside } };
  const moved = input.dropped.size === 0 ? null : checkMoving(table, beside, use);
  if (moved !== null) return { obstacle: moved };
  const rows = changes.filter(({ state }) => state === "new-row" || state === "deleted-row").length;
  const obstacle = checkGrowth(table, tables, rows);
  return obstacle === null ? {} : { obstacle };
}

/** Rows to take out; one that holds something of the user's has to be ticked. */
function toRemove(changes: readonly Change[]): Change[] {
  return changes
    .filter(({ state, column }) => state === "withdrawn" && column === "")
    .map((change) => ({ ...change, ticked: change.overtyped !== true }));
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
