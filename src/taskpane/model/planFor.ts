import { UnknownQueryError } from "../../actions/context";
import type { Catalog } from "../../domain/model/catalog";
import type { TablePlan, TableQuery } from "../../domain/model/table";
import { datasetById } from "../../domain/tables/datasets";
import { planTable } from "../../domain/tables/planTable";
import { sourceNoteSentence } from "../../strings/sourceNote";

/**
 * Answers a query with a table: the same plan for preview, insertion and refresh.
 * @throws UnknownQueryError when this version lacks the dataset.
 */
export function planFor(catalog: Catalog, query: TableQuery): TablePlan {
  const dataset = datasetById(query.dataset);
  if (dataset === undefined) throw new UnknownQueryError(query.dataset);
  return planTable(catalog, dataset, query, (facts) => sourceNoteSentence(facts, query.language));
}
