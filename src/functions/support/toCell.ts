/**
 * Hands an answer to Excel: errors become `CustomFunctions.Error`, thrown for a single cell, placed inside a matrix.
 * @module
 */
import { isCellError, isMatrix, type CellAnswer, type CellError, type CellValue } from "./answer";

function hostError({ error, message }: CellError): CustomFunctions.Error {
  const code =
    error === "#N/A" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, message);
}

/**
 * The answer as Excel takes it.
 * @throws CustomFunctions.Error for a single error cell.
 */
export function toCell(answer: CellAnswer): CellValue | (CellValue | CustomFunctions.Error)[][] {
  if (typeof answer !== "object") return answer;
  if (isMatrix(answer)) {
    return answer.map((row) => row.map((cell) => (isCellError(cell) ? hostError(cell) : cell)));
  }
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel takes a thrown CustomFunctions.Error, which is no Error.
  if (isCellError(answer)) throw hostError(answer);
  return answer;
}
