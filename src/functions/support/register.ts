/**
 * Makes the functions known to Excel.
 * @module
 */
import { answerCall } from "./answerCall";
import type { CallContext, FunctionDefinition } from "./definition";
import { toCell } from "./toCell";

/**
 * Associates every function. `context` is asked at each call, so that a change of language takes effect at once.
 * The last argument Excel passes is the invocation; it is cut off by the number of parameters.
 */
export function registerFunctions(
  definitions: readonly FunctionDefinition[],
  context: () => CallContext,
): void {
  for (const definition of definitions) {
    const count = definition.parameters.length;
    CustomFunctions.associate(definition.id, (...args: unknown[]) =>
      toCell(answerCall(definition, context(), args.slice(0, count))),
    );
  }
}
