import { readGrids, type Region } from "../blocks";
import type { CellContent } from "../cellText";
import { Refused } from "../refused";
import { runs } from "./lineSteps";
import { bodyOf } from "./sheetTable";
import type { TableUpdate } from "./tableUpdate";

/** Rows that stand together, or a column, that go, and what is remembered of them cell by cell. */
interface Going {
  readonly table: string;
  /** Name of the column; null for rows. */
  readonly column: string | null;
  readonly region: Region;
  readonly contents: readonly CellContent[];
}

/**
 * Looks once more at the rows and columns that updates take out: what is in them is gone then. One request per 20,000 cells, none
 * where nothing goes.
 * @throws Refused `changed-meanwhile`, `row-changed-meanwhile` when one holds something else than what is remembered of it.
 */
export async function checkUnchanged(
  context: Excel.RequestContext,
  updates: readonly TableUpdate[],
): Promise<void> {
  const going = updates.flatMap(goingOf);
  if (going.length === 0) return;
  const grids = await readGrids(
    context,
    going.map(({ region }) => region),
  );
  const changed = going.find(({ contents }, index) => {
    const now = grids[index]?.flat() ?? [];
    return now.length !== contents.length || now.some((content, at) => content !== contents[at]);
  });
  if (changed === undefined) return;
  const { table, column } = changed;
  throw new Refused(
    column === null ? { kind: "row-changed-meanwhile", table } : { kind: "changed-meanwhile", table, column },
  );
}

function goingOf({ table, removals, columnRemovals }: TableUpdate): Going[] {
  const body = bodyOf(table);
  const rows = [...removals].sort((a, b) => a.row - b.row);
  const remembered = new Map(rows.map(({ row, contents }) => [row, contents]));
  return [
    ...runs(rows.map(({ row }) => row)).map(({ first, count }) => ({
      table: table.name,
      column: null,
      region: { ...body, row: body.row + first, rows: count },
      contents: Array.from({ length: count }, (_, index) => remembered.get(first + index) ?? []).flat(),
    })),
    ...columnRemovals.map(({ before, contents }) => ({
      table: table.name,
      column: table.columnNames[before] ?? "",
      region: { ...body, column: body.column + before, columns: 1 },
      contents,
    })),
  ];
}
