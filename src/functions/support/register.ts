/**
 * Makes the functions known to Excel.
 * @module
 */
import { isCellError } from "./answer";
import { answerCall } from "./answerCall";
import type { CallContext, FunctionDefinition } from "./definition";
import { makeToCell } from "./toCell";

/**
 * Associates every function. `context` is asked at each call, so that a change of language takes effect at once.
 * The last argument Excel passes is the invocation; it is cut off by the number of parameters.
 */
export function registerFunctions(
  definitions: readonly FunctionDefinition[],
  context: () => CallContext,
): void {
  const toCell = makeToCell();
  for (const definition of definitions) {
    const count = definition.parameters.length;
    CustomFunctions.associate(definition.id, (...args: unknown[]) => {
      const answer = answerCall(definition, context(), args.slice(0, count));
      if (typeof answer !== "object") return answer;
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel takes a thrown CustomFunctions.Error, which is no Error.
      if (isCellError(answer)) throw toCell.error(answer);
      return toCell.answer(answer);
    });
  }
}
