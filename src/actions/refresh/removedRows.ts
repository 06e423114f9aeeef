/**
 * Withdrawn rows that go out of a table, with what is needed to bring them back. Pure.
 * @module
 */
import type { RemovedRow } from "../../excel/registry/record";
import { bodyOf } from "../../excel/tables/sheetTable";
import type { DiffInput } from "./diffInput";

/** What stands in the rows with these keys, from the top down. */
export function removedRows({ aligned, table }: DiffInput, keys: ReadonlySet<string>): RemovedRow[] {
  const keyAt = new Map([...aligned.rowOf].map(([key, row]) => [row, key]));
  const first = bodyOf(table).row;
  let after: string | null = null;
  return aligned.grid.flatMap((contents, at): RemovedRow[] => {
    const key = keyAt.get(at);
    if (key === undefined) return [];
    if (!keys.has(key)) {
      after = key;
      return [];
    }
    const cells = contents.flatMap((content, position) =>
      content === "" ? [] : [[table.columnNames[position] ?? "", content] as const],
    );
    return [{ row: key, after, at, sheetRow: first + at, cells }];
  });
}
