import type { TableQuery } from "../../domain/model/table";
import type { RegistryRecord } from "../../excel/registry/record";

/**
 * What the table on the sheet asks for, and is called: what it was before its query was edited, if the user has undone that.
 * @param undone The sheet shows the generation before.
 */
export function askedNow(
  { query, title, undo }: RegistryRecord,
  undone: boolean,
): { readonly query: TableQuery; readonly title: string } {
  return undone ? { query: undo?.query ?? query, title: undo?.title ?? title } : { query, title };
}
