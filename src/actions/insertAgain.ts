import { DEFAULT_HOW, type Destination } from "../domain/model/insertion";
import type { TableQuery } from "../domain/model/table";
import { readListing, readStyle } from "../excel/registered";
import { Refused } from "../excel/refused";
import { recordById } from "../excel/survey";
import type { ActionContext } from "./context";
import { insertTable } from "./insertTable";
import { attempt, type ActionResult } from "./result";
import type { InsertedTable } from "./summary";

/**
 * Inserts a table again elsewhere, in the style that the first one has by now; it is a table of its own. One more request than
 * `readListing` before those of `insertTable`.
 * @param query What it shall ask for; null: what the first one asks.
 */
export async function insertAgain(
  context: ActionContext,
  id: string,
  destination: Destination,
  query: TableQuery | null = null,
): Promise<ActionResult<InsertedTable>> {
  const first = await attempt(async () => {
    const { found } = await readListing(context);
    const located = recordById(found, id);
    if (located === null) throw new Refused({ kind: "table-gone", title: "" });
    const { record, table } = located;
    return {
      asked: record.query,
      style: table === null ? DEFAULT_HOW.style : await readStyle(table, context),
    };
  });
  if (!first.ok) return first;
  const { asked, style } = first.value;
  return insertTable(context, query ?? asked, { destination, style, chart: false });
}
