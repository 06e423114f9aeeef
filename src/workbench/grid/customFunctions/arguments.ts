import { ERROR_TEXTS } from "../../model/store";
import type { FunctionMetadata, FunctionParameter } from "./metadata";

/** A value of an argument; blanks are null, errors their text in an object, so that text like "#N/A" stays text. */
export type ArgumentValue = string | number | boolean | null | ErrorArgument;

/** An error value among the arguments. */
export interface ErrorArgument {
  readonly error: string;
}

/** Arguments of one cell's call, as matrices. */
export type ArgumentMatrix = readonly (readonly ArgumentValue[])[];

/** The calls that one formula makes: usually one; more where a scalar parameter got a range. */
export type CallPlan =
  | { readonly kind: "error"; readonly code: string; readonly message: string }
  | {
      readonly kind: "calls";
      readonly rows: number;
      readonly columns: number;
      readonly calls: readonly Call[];
    };

/** Arguments for the add-in, or the error that stands in for the answer. */
export type Call = { readonly error: string } | { readonly args: readonly unknown[] };

/** Works out the calls. A scalar parameter that got a range is answered cell by cell, as in Excel. */
export function planCalls(metadata: FunctionMetadata, given: readonly ArgumentMatrix[]): CallPlan {
  const { parameters } = metadata;
  const last = parameters.at(-1);
  const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  if (given.length < required || (given.length > parameters.length && last?.repeating !== true)) {
    return { kind: "error", code: "#VALUE!", message: "" };
  }
  const parameterOf = (index: number): FunctionParameter | undefined => parameters[index] ?? last;
  let [rows, columns] = [1, 1];
  given.forEach((matrix, index) => {
    if (parameterOf(index)?.matrix === true) return;
    rows = Math.max(rows, matrix.length);
    columns = Math.max(columns, matrix[0]?.length ?? 1);
  });
  const calls: Call[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      calls.push(callAt(metadata, given, row, column, parameterOf));
    }
  }
  return { kind: "calls", rows, columns, calls };
}

function callAt(
  metadata: FunctionMetadata,
  given: readonly ArgumentMatrix[],
  row: number,
  column: number,
  parameterOf: (index: number) => FunctionParameter | undefined,
): Call {
  const args: unknown[] = [];
  const repeated: unknown[] = [];
  for (const [index, matrix] of given.entries()) {
    const parameter = parameterOf(index);
    const accepts = metadata.acceptsErrors && parameter?.any !== false;
    const value =
      parameter?.matrix === true
        ? matrix
        : (matrix[matrix.length === 1 ? 0 : row] ?? [])[single(matrix) ? 0 : column];
    const error = value === undefined ? "#N/A" : firstError(value);
    if (error !== undefined && !accepts) return { error };
    (parameter?.repeating === true ? repeated : args).push(toAddin(value ?? null));
  }
  const plainCount = metadata.parameters.filter((parameter) => !parameter.repeating).length;
  while (args.length < plainCount) args.push(null);
  // office.js takes all values of a repeating parameter as one list.
  if (plainCount < metadata.parameters.length) args.push(repeated);
  return { args };
}

function single(matrix: ArgumentMatrix): boolean {
  return matrix[0]?.length === 1;
}

function isError(value: ArgumentValue | ArgumentMatrix): value is ErrorArgument {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstError(value: ArgumentValue | ArgumentMatrix): string | undefined {
  if (isError(value)) return value.error;
  if (!Array.isArray(value)) return undefined;
  for (const line of value as ArgumentMatrix) {
    for (const cell of line) if (isError(cell)) return cell.error;
  }
  return undefined;
}

function toAddin(value: ArgumentValue | ArgumentMatrix): unknown {
  if (Array.isArray(value)) return (value as ArgumentMatrix).map((line) => line.map(toAddin));
  if (!isError(value)) return value;
  const basicValue = ERROR_TEXTS.has(value.error) ? value.error : "#VALUE!";
  return { type: "Error", basicType: "Error", basicValue };
}
