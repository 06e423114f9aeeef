import { readGrids } from "../blocks";
import { Refused } from "../refused";
import { bodyOf } from "./sheetTable";
import type { TableUpdate } from "./tableUpdate";

/**
 * Looks once more at the columns that updates take out: what is in them is gone then. One request per 20,000 cells, none where no
 * columns go.
 * @throws Refused `changed-meanwhile` when one holds something else than what is remembered of it.
 */
export async function checkUnchanged(
  context: Excel.RequestContext,
  updates: readonly TableUpdate[],
): Promise<void> {
  const going = updates.flatMap(({ table, columnRemovals }) =>
    columnRemovals.map((removal) => ({ table, ...removal })),
  );
  if (going.length === 0) return;
  const grids = await readGrids(
    context,
    going.map(({ table, before }) => {
      const body = bodyOf(table);
      return { ...body, column: body.column + before, columns: 1 };
    }),
  );
  const changed = going.find(
    ({ contents }, index) =>
      grids[index]?.length !== contents.length ||
      grids[index].some(([content], row) => content !== contents[row]),
  );
  if (changed !== undefined)
    throw new Refused({
      kind: "changed-meanwhile",
      table: changed.table.name,
      column: changed.table.columnNames[changed.before] ?? "",
    });
}
