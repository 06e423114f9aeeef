import { ERROR_TEXTS } from "../../model/store";
import type { FunctionMetadata, FunctionParameter, ParameterType } from "./metadata";

/** A value of an argument; blanks are null, errors their text in an object, so that text like "#N/A" stays text. */
export type ArgumentValue = string | number | boolean | null | ErrorArgument | RichArgument;

/** A value with a card, among the arguments. */
export interface RichArgument {
  readonly rich: object;
  readonly plain: string | number | boolean;
}

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

/**
 * Works out the calls. A scalar parameter that got a range is answered cell by cell, as in Excel.
 *
 * @param blank - what stands for a blank cell; a left-out argument is always null
 */
export function planCalls(
  metadata: FunctionMetadata,
  given: readonly ArgumentMatrix[],
  blank: null | 0 = null,
): CallPlan {
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
      calls.push(callAt({ metadata, given, parameterOf, blank }, row, column));
    }
  }
  return { kind: "calls", rows, columns, calls };
}

interface Given {
  readonly metadata: FunctionMetadata;
  readonly given: readonly ArgumentMatrix[];
  readonly parameterOf: (index: number) => FunctionParameter | undefined;
  readonly blank: null | 0;
}

function callAt({ metadata, given, parameterOf, blank }: Given, row: number, column: number): Call {
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
    const rich = metadata.acceptsRichValues && parameter?.any !== false;
    const made = toAddin(value ?? null, parameter?.type ?? "any", rich, blank);
    if (made === UNFIT) return { error: "#VALUE!" };
    (parameter?.repeating === true ? repeated : args).push(made);
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

function isMatrix(value: ArgumentValue | ArgumentMatrix): value is ArgumentMatrix {
  return Array.isArray(value);
}

function firstError(value: ArgumentValue | ArgumentMatrix): string | undefined {
  if (isMatrix(value)) {
    for (const line of value) {
      for (const cell of line) {
        const error = firstError(cell);
        if (error !== undefined) return error;
      }
    }
    return undefined;
  }
  return typeof value === "object" && value !== null && "error" in value ? value.error : undefined;
}

/** Stands for a value that cannot be made into the parameter's type. */
const UNFIT = Symbol("unfit");

function toAddin(
  value: ArgumentValue | ArgumentMatrix,
  type: ParameterType,
  rich: boolean,
  blank: null | 0,
): unknown {
  if (isMatrix(value)) {
    const lines = value.map((line) => line.map((cell) => toAddin(cell, type, rich, blank)));
    return lines.some((line) => line.includes(UNFIT)) ? UNFIT : lines;
  }
  if (value === null) return blank;
  if (typeof value !== "object") return converted(value, type);
  if ("rich" in value) return rich ? value.rich : converted(value.plain, type);
  // What office.js makes a CustomFunctions.Error of, before it calls the function.
  return { type: "CustomFunctionError", code: ERROR_TEXTS.has(value.error) ? value.error : "#VALUE!" };
}

/** inferred: Excel converts to the type that functions.json names as it does for its own functions. */
function converted(value: string | number | boolean, type: ParameterType): unknown {
  if (type === "any" || typeof value === type) return value;
  if (type === "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "number") {
    const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
    return Number.isNaN(number) ? UNFIT : number;
  }
  if (typeof value === "number") return value !== 0;
  return /^(true|false)$/i.test(String(value)) ? String(value).toUpperCase() === "TRUE" : UNFIT;
}
