import { readListing } from "../excel/registered";
import { mayStillCome, Refused } from "../excel/refused";
import { recordById } from "../excel/survey";
import { uniqueTableName } from "../excel/tables/names";
import { renameSheetTable } from "../excel/writeRecords";
import type { ActionContext } from "./context";
import { attemptAlone, type ActionResult } from "./result";

/**
 * Gives a table another name, made one that Excel accepts and nothing in the workbook has; formulas that use the table
 * follow. Gives the name it got. Three requests, four where tables were refreshed.
 */
export function renameTable(
  context: ActionContext,
  id: string,
  proposed: string,
): Promise<ActionResult<string>> {
  return attemptAlone(async () => {
    const { found, names } = await readListing(context);
    const located = recordById(found, id);
    const table = located?.table ?? null;
    if (located === null || table === null)
      throw new Refused({ kind: "table-gone", title: located?.record.title ?? "" });
    const others = found.tables.filter(({ id: other }) => other !== table.id).map(({ name }) => name);
    const taken = new Set([...others, ...names].map((other) => other.toLowerCase()));
    const name = uniqueTableName(proposed.trim(), taken);
    if (name === table.name) return name;
    const record = { ...located.record, tableId: table.id, tableName: name };
    await renameSheetTable(table, name, { part: located.part, record }, context).catch(mayStillCome);
    return name;
  }, context);
}
