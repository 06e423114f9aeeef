/**
 * The answer to a call as Excel makes it.
 * @module
 */
import { unusedOption } from "../../domain/queries/optionUse";
import { gapError, type CellAnswer } from "./answer";
import type { CallContext, FunctionDefinition } from "./definition";

/** What the function answers; refuses an option that it has no use for. */
export function answerCall(
  definition: FunctionDefinition,
  context: CallContext,
  args: readonly unknown[],
): CellAnswer {
  const options = args[definition.parameters.length - 1];
  // Left out by nearly all calls; these are not to pay for the others.
  if (options !== undefined && options !== null && options !== "") {
    const unused = unusedOption(context.catalog, options, definition.options);
    if (unused !== null) return gapError(context.catalog, unused, context.language);
  }
  return definition.answer(context, args);
}
