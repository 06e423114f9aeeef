import type { Catalog } from "../domain/model/catalog";
import type { Language } from "../domain/model/codes";
import type { TablePlan, TableQuery } from "../domain/model/table";

/** What an action is given: how to answer a query, the language of what it writes, and its effects. */
export interface ActionContext {
  readonly language: Language;
  /**
   * Answers a query with a table.
   * @throws UnknownQueryError when the dataset is not known to this version.
   */
  plan(query: TableQuery): TablePlan;
  /** Told after each request of a long read or write: steps done and steps in all, in units of its own. */
  progress?(done: number, total: number): void;
  /** Cancels the action: the sheet is put back, or what cannot be put back is finished. */
  readonly signal?: AbortSignal;
  /** The present moment; given in tests. */
  now?(): Date;
  /** A new random id; given in tests. */
  newId?(): string;
}

/** Thrown by `ActionContext.plan` for a dataset or filter that this version lacks. */
export class UnknownQueryError extends Error {
  constructor(readonly dataset: string) {
    super(`Unknown dataset ${dataset}`);
    this.name = "UnknownQueryError";
  }
}

/** What the pane and the commands need besides the catalog to make a context. */
export type ContextEffects = Omit<ActionContext, "language" | "plan">;

/** A context over a catalog; `planFor` is `domain/tables/planTable` behind `datasetById`. */
export function contextFor(
  catalog: Catalog,
  language: Language,
  planFor: (catalog: Catalog, query: TableQuery) => TablePlan,
  effects: ContextEffects = {},
): ActionContext {
  return { ...effects, language, plan: (query) => planFor(catalog, query) };
}
