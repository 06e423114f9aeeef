import { goToPlace } from "../excel/goToCell";
import { readListing, selectTable } from "../excel/registered";
import { Refused } from "../excel/refused";
import { recordById } from "../excel/survey";
import type { ActionContext } from "./context";
import { attempt, type ActionResult } from "./result";

/** Shows a table's sheet and selects the table: only ever because the user asked for it. */
export function goToTable(context: ActionContext, id: string): Promise<ActionResult<null>> {
  return attempt(async () => {
    const { found, spills } = await readListing(context);
    const located = recordById(found, id);
    const spill = spills.get(id);
    if (spill !== undefined) {
      await goToPlace(spill, context);
      return null;
    }
    const table = located?.table ?? null;
    if (table === null) throw new Refused({ kind: "table-gone", title: located?.record.title ?? "" });
    await selectTable(table, context);
    return null;
  });
}
