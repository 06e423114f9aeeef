import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { type CellInput, ERROR_TEXTS, type Scalar, type ValueType } from "../model/store";

const { BOOLEAN, FORCE_STRING, NUMBER, STRING } = CellValueType;

/** What an emptied cell's content looks like in a write: each kind of content is taken away, the style stays. */
const EMPTY: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** Like {@link encodeInput} for a cell that holds nothing yet: there is nothing to take away. */
export function encodeFresh(input: CellInput): ICellData | undefined {
  if (typeof input === "number") return { v: input, t: NUMBER };
  if (typeof input === "boolean") return { v: input ? 1 : 0, t: BOOLEAN };
  if (input === null || input === "") return undefined;
  if (input.startsWith("=") && input.length > 1) return { f: input };
  if (input.startsWith("'")) return { v: input.slice(1), t: FORCE_STRING };
  return { v: input, t: STRING };
}

/** One input as a change to a Univer cell; undefined leaves the cell. Nothing is re-read as number or date. */
export function encodeInput(input: CellInput): ICellData | undefined {
  if (input === null) return undefined;
  if (typeof input === "number") return { ...EMPTY, v: input, t: NUMBER };
  if (typeof input === "boolean") return { ...EMPTY, v: input ? 1 : 0, t: BOOLEAN };
  if (input === "") return EMPTY;
  if (input.startsWith("=") && input.length > 1) return { v: null, t: null, si: null, p: null, f: input };
  // An apostrophe says "as it stands", so that '#N/A and '=1 are text.
  if (input.startsWith("'")) return { ...EMPTY, v: input.slice(1), t: FORCE_STRING };
  return { ...EMPTY, v: input, t: STRING };
}

/** Value of a cell as formulas see it. */
export function decodeValue(cell: Nullable<ICellData>): Scalar {
  if (cell === null || cell === undefined) return "";
  if (cell.p) return cell.p.body?.dataStream.replace(/\r\n$/, "") ?? "";
  const value = cell.v;
  if (value === null || value === undefined) return "";
  if (cell.t === BOOLEAN) return value === 1 || value === true || value === "1" || value === "TRUE";
  return value;
}

/** Kind of a cell's value. */
export function decodeType(cell: Nullable<ICellData>): ValueType {
  const value = decodeValue(cell);
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return "Empty";
  return cell?.t !== FORCE_STRING && ERROR_TEXTS.has(value) ? "Error" : "String";
}
