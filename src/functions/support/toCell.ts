/**
 * Hands an answer to Excel: errors become `CustomFunctions.Error`, thrown for a single cell, placed inside a matrix.
 * @module
 */
import { createCache } from "../../domain/support/cache";
import {
  isCellError,
  isMatrix,
  REMEMBERED_ERRORS,
  type CellAnswer,
  type CellError,
  type CellValue,
} from "./answer";

/** What Excel takes as a function's result. */
export type HostAnswer = CellValue | (CellValue | CustomFunctions.Error)[][];

/** Makes answers what Excel takes. */
export interface ToCell {
  /** Excel's error for an error cell. */
  error(cell: CellError): CustomFunctions.Error;
  /** What Excel takes for an answer that is no single error cell. */
  answer(answer: Exclude<CellAnswer, CellError>): HostAnswer;
}

/** Runs something in which errors are made without a record of the stack, where the engine lets that be chosen (V8, JavaScriptCore). */
function withoutStacks<T>(run: () => T): T {
  const limit: unknown = Reflect.get(Error, "stackTraceLimit");
  if (typeof limit !== "number") return run();
  Reflect.set(Error, "stackTraceLimit", 0);
  try {
    return run();
  } finally {
    Reflect.set(Error, "stackTraceLimit", limit);
  }
}

function makeError({ error, message }: CellError): CustomFunctions.Error {
  const code =
    error === "#N/A" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, message);
}

/**
 * Makes a `ToCell`. Excel's error records the stack when made and throws that away, which costs more than the answer; so each
 * error cell, itself made once for its gap, gets one error, which Excel only reads, and a matrix records none.
 */
export function makeToCell(): ToCell {
  const made = createCache<CellError, CustomFunctions.Error>(REMEMBERED_ERRORS);
  const error = (cell: CellError): CustomFunctions.Error => made.get(cell, makeError);
  return {
    error,
    answer: (answer) =>
      isMatrix(answer)
        ? withoutStacks(() =>
            answer.map((row) => row.map((cell) => (isCellError(cell) ? error(cell) : cell))),
          )
        : answer,
  };
}
