/**
 * The one formula that spills what a query asks for, with its header row.
 * @module
 */
import { LONGEST_FORMULA, writeCall, writeOptions } from "../formulas/writeCall";
import type { Dataset, TableQuery } from "../model/table";

/** The formula of a query, with ids as arguments; null where it would be longer than Excel takes. */
export function spillFormula(dataset: Dataset, query: TableQuery): string | null {
  const { filters, columns, layout = "long", language, asOf = "" } = query;
  const filter = dataset.filters.flatMap(({ id }) => {
    const values = filters[id] ?? [];
    return values.length === 0 ? [] : [[id, values.join(",")] as const];
  });
  const options = writeOptions([
    ["layout", layout === "long" ? "" : layout],
    ["columns", columns.join(",")],
    ["asOf", asOf],
    ["language", language],
  ]);
  const formula = writeCall("PORTDATASET", [dataset.id, writeOptions(filter), options]);
  return formula.length > LONGEST_FORMULA ? null : formula;
}
