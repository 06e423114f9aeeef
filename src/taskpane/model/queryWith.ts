import type { TableQuery } from "../../domain/model/table";

/** Parts of a query that may be absent. */
type Absent = Pick<TableQuery, "layout" | "mode" | "asOf">;

/** A query with other parts; one that is undefined is left out, so that equal queries look equal. */
export function queryWith(
  query: TableQuery,
  parts: { readonly [K in keyof Absent]?: Absent[K] | undefined },
): TableQuery {
  const entries = Object.entries({ ...query, ...parts }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as TableQuery;
}
