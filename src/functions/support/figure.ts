/**
 * The one way from arguments to a figure, for every function that asks for one.
 * @module
 */
import type { Gap, Reading } from "../../domain/model/reading";
import { explain } from "../../domain/queries/explain";
import type { RawQuestion } from "../../domain/queries/parseQuestion";
import { gapError, type CellAnswer } from "./answer";
import type { CallContext } from "./definition";
import { richReading } from "./richFigure";

/** The reading or gap for arguments in the order entity, indicator, period, flow, mode. */
export function ask(context: CallContext, raw: RawQuestion): Reading | Gap {
  return explain(context.catalog, raw);
}

/** The figure as a number, with its card where the host shows them; or the gap's error. */
export function figure(context: CallContext, raw: RawQuestion): CellAnswer {
  const found = ask(context, raw);
  if (!found.ok) return gapError(context.catalog, found, context.language);
  return context.richNumbers === true ? richReading(context, found) : found.value;
}
