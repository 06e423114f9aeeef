import type { TableQuery } from "../../domain/model/table";

/** The query as known on a date; null = now. */
export function datedQuery(query: TableQuery, asOf: string | null): TableQuery {
  const { dataset, filters, columns, language, layout, mode } = query;
  return {
    dataset,
    filters,
    columns,
    language,
    ...(layout === undefined ? {} : { layout }),
    ...(mode === undefined ? {} : { mode }),
    ...(asOf === null ? {} : { asOf }),
  };
}
