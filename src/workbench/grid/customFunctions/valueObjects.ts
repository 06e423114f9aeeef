import {
  ArrayValueObject,
  BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Box } from "../../model/store";
import type { ArgumentMatrix, ArgumentValue } from "./arguments";
import type { ResultCell } from "./results";

/** Shown while the add-in has not answered. Univer has no such error of its own. */
export const BUSY = "#BUSY!";

const FOREIGN: ReadonlyMap<string, ErrorType> = new Map(
  [BUSY].map((text) => [text, text as unknown as ErrorType]),
);
// Cells that hold it must count as errors for the formulas that read them.
for (const error of FOREIGN.values()) ERROR_TYPE_SET.add(error);

/** An argument as the formula engine gives it: its cells, and where they stand when it is a reference. */
export interface GivenArgument {
  readonly values: ArgumentMatrix;
  /** Box of the reference; undefined for anything else. */
  readonly place: { readonly sheet: string; readonly box: Box } | undefined;
}

/** An argument of a function that wants references. */
export function fromNode(node: BaseValueObject | BaseReferenceObject): GivenArgument {
  if (!(node instanceof BaseReferenceObject)) return { values: fromValueObject(node), place: undefined };
  const { startRow, endRow, startColumn, endColumn } = node.getRangePosition();
  const box = {
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
  const known = Object.values(box).every(Number.isFinite);
  return {
    values: fromValueObject(node.toArrayValueObject()),
    place: known ? { sheet: node.getSheetId(), box } : undefined,
  };
}

/** A value of the formula engine as an argument. */
export function fromValueObject(object: BaseValueObject): ArgumentMatrix {
  if (!(object instanceof ArrayValueObject)) return [[scalar(object)]];
  const array = object;
  const rows: ArgumentValue[][] = [];
  for (let row = 0; row < array.getRowCount(); row += 1) {
    const line: ArgumentValue[] = [];
    for (let column = 0; column < array.getColumnCount(); column += 1) {
      const cell = array.get(row, column);
      line.push(cell === null || cell === undefined ? null : scalar(cell));
    }
    rows.push(line);
  }
  return rows;
}

/** A result as a value of the formula engine; text stays text, whatever it looks like. */
export function toValueObject(cells: readonly (readonly ResultCell[])[]): BaseValueObject {
  const [first] = cells;
  if (cells.length === 1 && first?.length === 1 && first[0] !== undefined) return single(first[0]);
  return ArrayValueObject.create({
    calculateValueList: cells.map((row) => row.map(single)),
    rowCount: cells.length,
    columnCount: first?.length ?? 1,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** An error value of the formula engine. */
export function errorObject(code: string): ErrorValueObject {
  const known = Object.values(ErrorType).find((error: string) => error === code);
  return ErrorValueObject.create(known ?? FOREIGN.get(code) ?? ErrorType.VALUE);
}

function single(cell: ResultCell): BaseValueObject {
  const { value } = cell;
  // A blank of the engine would be shown as 0 in a spilled cell.
  if (value === null) return StringValueObject.create("");
  if (cell.isError) return errorObject(typeof value === "string" ? value : "");
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return StringValueObject.create(value);
}

function scalar(object: BaseValueObject): ArgumentValue {
  if (object.isNull()) return null;
  if (object instanceof ErrorValueObject) return { error: object.getErrorType() };
  return object.getValue();
}
