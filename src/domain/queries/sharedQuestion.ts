/**
 * Reads the arguments that many questions share, before any entity or period is known.
 * @module
 */
import type { Catalog } from "../model/catalog";
import type { Outcome, Question } from "../model/reading";
import { LATEST } from "../periods/period";
import { parseQuestion, type RawQuestion } from "./parseQuestion";

/**
 * A question about the first port of the registry: what is wrong with it is wrong with the indicator, flow, mode, unit or
 * options, and so with every cell of a table.
 */
export function sharedQuestion(
  catalog: Catalog,
  raw: Omit<RawQuestion, "entity" | "period">,
): Outcome<Question> {
  const port = catalog.records.entities.find((entity) => entity.kind === "port");
  return parseQuestion(catalog, { ...raw, entity: port?.id, period: LATEST });
}
