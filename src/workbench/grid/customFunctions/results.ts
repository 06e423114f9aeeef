import { ERROR_TEXTS, type Scalar } from "../../model/store";

/** One cell of a result: its value, and what it says beside it. */
export interface ResultCell {
  /** `null` = blank. */
  readonly value: Scalar | null;
  readonly isError: boolean;
  /** Why it is an error; `""` when the add-in did not say. */
  readonly message: string;
  /** The value as the add-in gave it, when it is more than its value (a card, properties). */
  readonly rich?: object;
}

/** Members of the objects that functions return: CustomFunctions.Error and Excel's data types. */
interface RichValue {
  readonly type?: unknown;
  readonly basicValue?: unknown;
  readonly text?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly errorMessage?: unknown;
}

const UNKNOWN: ResultCell = { value: "#VALUE!", isError: true, message: "" };

/** What an add-in's function returned, as cells. A list counts as one row; short rows are filled with #N/A. */
export function resultCells(value: unknown): ResultCell[][] {
  if (!Array.isArray(value)) return [[resultCell(value)]];
  const rows = (value.some(Array.isArray) ? value : [value]).map((row: unknown) =>
    Array.isArray(row) ? row.map(resultCell) : [resultCell(row)],
  );
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return [[errorCell("#CALC!", "")]];
  return rows.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => errorCell("#N/A", "")),
  ]);
}

/** An error with its message. */
export function errorCell(code: string, message: string): ResultCell {
  return { value: ERROR_TEXTS.has(code) ? code : "#VALUE!", isError: true, message };
}

/** One value, which may be a plain one, an error object or one of Excel's rich values. */
export function resultCell(value: unknown): ResultCell {
  if (value === null || value === undefined) return { value: null, isError: false, message: "" };
  if (typeof value === "number") {
    return Number.isFinite(value) ? plain(value) : { ...UNKNOWN, value: "#NUM!" };
  }
  if (typeof value === "string" || typeof value === "boolean") return plain(value);
  if (typeof value !== "object") return UNKNOWN;
  const { type, basicValue: basic, text, code, message, errorMessage } = value as RichValue;
  if (type === "Error" || (type === undefined && typeof code === "string")) {
    const known = [basic, code].find((one) => typeof one === "string" && ERROR_TEXTS.has(one));
    const said = [errorMessage, message].find((one) => typeof one === "string" && one !== "");
    return errorCell(typeof known === "string" ? known : "#VALUE!", typeof said === "string" ? said : "");
  }
  if (typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean") {
    // An entity's basic value is #VALUE!; the cell shows its text.
    const shown = type === "Entity" || type === "LinkedEntity" ? text : basic;
    return { ...plain(typeof shown === "string" ? shown : basic), rich: value };
  }
  if (typeof text === "string") return { ...plain(text), rich: value };
  return UNKNOWN;
}

function plain(value: Scalar): ResultCell {
  return { value, isError: false, message: "" };
}
